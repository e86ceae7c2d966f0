// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/outlinereader.h"

#include <algorithm>

namespace bootscope::assist {

namespace {

using Kind = OutlineNode::Kind;
using Role = YamlPlace::Role;

constexpr size_t kMaxDepth = 64;

bool isOneOf(QChar c, QLatin1String characters)
{
    return characters.contains(c);
}

} // namespace

void FlowReader::open(OutlineNode *node, QChar bracket, int line)
{
    const bool isMapping = bracket == QLatin1Char('{');
    node->kind = isMapping ? Kind::Mapping : Kind::Sequence;
    node->flow = true;
    node->line = line;
    m_frames.push_back({node, isMapping, false, nullptr});
}

// The value that comes next in the innermost collection.
OutlineNode *FlowReader::slot(int line)
{
    Frame &frame = m_frames.back();
    if (!frame.next && frame.node->kind == Kind::Sequence) {
        frame.next = m_outline.make(frame.node, int(frame.node->items.size()), line);
        frame.node->items.append(frame.next);
    }
    return frame.next;
}

// A line that stands further left and looks like a block's shows that the bracket is only not closed yet.
bool FlowReader::endsBefore(int line, int parentIndent) const
{
    const QString &text = m_lines.at(line);
    const int indent = skipBlanks(text, 0);
    if (indent >= text.size() || indent > parentIndent || isOneOf(text.at(indent), QLatin1String("]},#\"'")))
        return false;
    return text.mid(indent, 2) == QLatin1String("- ") || keyAt(text, indent, false).found;
}

void FlowReader::offer(const QString &word, int line, int begin, int end)
{
    Frame &frame = m_frames.back();
    YamlCursor &cursor = m_outline.m_cursor;
    if (frame.complete)
        return;
    const OutlineNode *node = frame.expectsKey ? frame.node : slot(line);
    if (!node)
        return;
    cursor.where = YamlCursor::Where::Structure;
    cursor.places = {{frame.expectsKey ? Role::Key : Role::Value, node, node->path()}};
    cursor.flow = true;
    cursor.word = word;
    cursor.begin = begin;
    cursor.end = end;
}

void FlowReader::atGap(int line, int from, int to)
{
    if (line != m_caretLine || m_caretColumn < from || m_caretColumn > to || m_frames.empty())
        return;
    offer({}, line, m_caretColumn, m_caretColumn);
    const QString &text = m_lines.at(line);
    m_outline.m_cursor.needsSpace = m_caretColumn > 0 && text.at(m_caretColumn - 1) == QLatin1Char(':');
}

void FlowReader::atToken(int line, int begin, int end, const QString &text, bool colonFollows)
{
    if (line != m_caretLine || m_caretColumn < begin || m_caretColumn > end)
        return;
    offer(unquoted(text.mid(begin, m_caretColumn - begin)), line, begin, end);
    YamlCursor &cursor = m_outline.m_cursor;
    cursor.colonFollows = colonFollows;
    cursor.needsSpace = false;
    cursor.quote = isOneOf(text.at(begin), QLatin1String("\"'")) ? text.at(begin) : QChar();
}

// Behind the scalar that begins at column.
int FlowReader::readToken(int line, int column)
{
    const QString &text = m_lines.at(line);
    Frame &frame = m_frames.back();
    const KeyToken key = frame.expectsKey ? keyAt(text, column, true) : KeyToken();
    if (key.found) {
        OutlineNode *value = m_outline.make(frame.node, key.text, line);
        const OutlineEntry entry{key.text, line, key.begin, key.end, value};
        atToken(line, key.begin, key.end, text, true);
        if (line == m_caretLine && m_caretColumn >= key.begin && m_caretColumn <= key.end)
            m_outline.m_cursor.entry = entry;
        frame.node->entries.append(entry);
        frame.next = value;
        frame.expectsKey = false;
        return key.colon + 1;
    }
    int end = column;
    if (isOneOf(text.at(column), QLatin1String("\"'"))) {
        end = closingQuote(text, column);
        if (end < 0)
            end = int(text.size());
    } else {
        while (end < text.size() && !isOneOf(text.at(end), QLatin1String(",[]{}")) &&
               !(text.at(end) == QLatin1Char('#') && end > column && text.at(end - 1).isSpace()))
            ++end;
        while (end > column && text.at(end - 1).isSpace())
            --end;
    }
    end = std::max(end, column + 1);
    atToken(line, column, end, text, false);
    if (OutlineNode *node = frame.expectsKey ? nullptr : slot(line)) {
        node->kind = Kind::Scalar;
        node->text = unquoted(text.mid(column, end - column));
        node->quoted = isOneOf(text.at(column), QLatin1String("\"'"));
    }
    frame.complete = true;
    return end;
}

int FlowReader::read(OutlineNode *node, int line, int column, int parentIndent)
{
    open(node, m_lines.at(line).at(column), line);
    ++column;
    for (const int first = line; line < m_lines.size(); ++line, column = 0) {
        if (line > first && endsBefore(line, parentIndent))
            return line - 1;
        const QString &text = m_lines.at(line);
        while (!m_frames.empty()) {
            const int at = skipBlanks(text, column);
            const bool isComment = at < text.size() && text.at(at) == QLatin1Char('#') && (at == 0 || at > column);
            const bool isToken = at < text.size() && !isComment && !isOneOf(text.at(at), QLatin1String(",]}"));
            atGap(line, column, isToken ? at - 1 : std::min(at, int(text.size())));
            if (at >= text.size() || isComment)
                break;
            const QChar c = text.at(at);
            column = at + 1;
            if (c == QLatin1Char(',')) {
                Frame &frame = m_frames.back();
                frame = {frame.node, frame.node->kind == Kind::Mapping, false, nullptr};
            } else if (c == QLatin1Char(']') || c == QLatin1Char('}')) {
                m_frames.pop_back();
            } else if (isOneOf(c, QLatin1String("{[")) && m_frames.size() < kMaxDepth) {
                OutlineNode *child = m_frames.back().expectsKey ? nullptr : slot(line);
                m_frames.back().complete = true;
                open(child ? child : m_outline.make(nullptr, {}, line), c, line);
            } else {
                column = readToken(line, at);
            }
        }
        if (m_frames.empty())
            return line;
    }
    return int(m_lines.size());
}

} // namespace bootscope::assist
