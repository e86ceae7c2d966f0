// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/outlinereader.h"

#include <algorithm>

namespace bootscope::assist {

namespace {

using Kind = OutlineNode::Kind;
using Role = YamlPlace::Role;

int indentOf(const QString &line)
{
    return skipBlanks(line, 0);
}

bool isBlankLine(const QString &line)
{
    return indentOf(line) >= line.size();
}

bool isAt(const QString &line, int column, char character)
{
    return column < line.size() && line.at(column) == QLatin1Char(character);
}

bool isDash(const QString &line, int column)
{
    return isAt(line, column, '-') && (column + 1 >= line.size() || line.at(column + 1).isSpace());
}

// Behind anchors and tags.
int skipProperties(const QString &line, int column)
{
    column = skipBlanks(line, column);
    while (isAt(line, column, '&') || isAt(line, column, '!')) {
        while (column < line.size() && !line.at(column).isSpace())
            ++column;
        column = skipBlanks(line, column);
    }
    return column;
}

bool isBlockHeader(const QString &line, int column)
{
    if (!isAt(line, column, '|') && !isAt(line, column, '>'))
        return false;
    const int end = commentAt(line, column + 1);
    return std::all_of(line.cbegin() + column + 1, line.cbegin() + end, [](QChar c) {
        return c.isSpace() || c.isDigit() || c == QLatin1Char('+') || c == QLatin1Char('-');
    });
}

int trimmedEnd(const QString &line, int begin, int end)
{
    while (end > begin && line.at(end - 1).isSpace())
        --end;
    return end;
}

} // namespace

void OutlineReader::read()
{
    int line = 0;
    while (line < m_lines.size())
        line = std::max(line + 1, readLine(line));
    // What was empty at the caret may have begun below it.
    YamlCursor &cursor = m_outline.m_cursor;
    for (qsizetype i = cursor.places.size() - 1; i >= 0; --i) {
        YamlPlace &place = cursor.places[i];
        if (place.role != Role::Start || place.node->kind == Kind::Empty || place.node->kind == Kind::Scalar)
            continue;
        if (place.node->kind == Kind::Mapping && place.node->indent == cursor.begin)
            place.role = Role::Key;
        else if (place.node->kind == Kind::Sequence && place.node->indent == cursor.begin)
            place.role = Role::Item;
        else
            cursor.places.removeAt(i);
    }
    if (cursor.where == YamlCursor::Where::Structure && cursor.places.isEmpty())
        cursor.where = YamlCursor::Where::Nowhere;
}

int OutlineReader::readLine(int line)
{
    const QString &text = m_lines.at(line);
    int column = indentOf(text);
    if (column >= text.size()) {
        if (hasCaret(line))
            caretAtBlank(std::min<int>(m_caretColumn, int(text.size())));
        return line + 1;
    }
    if (isAt(text, column, '#')) {
        if (hasCaret(line) && m_caretColumn > column)
            m_outline.m_cursor.where = YamlCursor::Where::Comment;
        return line + 1;
    }
    if (column == 0 && (text.startsWith(QLatin1String("---")) || text.startsWith(QLatin1String("...")) ||
                        text.startsWith(QLatin1Char('%'))))
        return line + 1;
    OutlineNode *slot = nullptr;
    while (isDash(text, column)) {
        OutlineNode *list = openSequence(column, slot, line);
        OutlineNode *item = m_outline.make(list, int(list->items.size()), line);
        list->items.append(item);
        slot = item;
        const int behind = column + 1;
        column = skipBlanks(text, behind);
        const bool isEmpty = column >= text.size() || isAt(text, column, '#');
        if (isEmpty && hasCaret(line) && m_caretColumn >= behind &&
            (column >= text.size() || m_caretColumn <= column)) {
            YamlCursor &cursor = m_outline.m_cursor;
            addPlace(Role::Start, item);
            cursor.begin = cursor.end = m_caretColumn;
            cursor.afterDash = true;
            cursor.needsSpace = m_caretColumn == behind;
        }
        if (isEmpty)
            return line + 1;
    }
    return readContent(line, column, slot, slot != nullptr);
}

int OutlineReader::readContent(int line, int column, OutlineNode *slot, bool afterDash)
{
    const QString &text = m_lines.at(line);
    const int at = skipProperties(text, column);
    if (at >= text.size() || isAt(text, at, '#') ||
        (isAt(text, at, '?') && (at + 1 >= text.size() || text.at(at + 1).isSpace())))
        return line + 1;
    const bool isFlow = isAt(text, at, '{') || isAt(text, at, '[');
    const KeyToken key = isFlow ? KeyToken() : keyAt(text, at, false);
    if (key.found) {
        OutlineNode *mapping = openMapping(column, slot, line);
        OutlineNode *value = m_outline.make(mapping, key.text, line);
        const OutlineEntry entry{key.text, line, key.begin, key.end, value};
        mapping->entries.append(entry);
        if (hasCaret(line) && m_caretColumn >= key.begin && m_caretColumn <= key.end) {
            YamlCursor &cursor = m_outline.m_cursor;
            addPlace(Role::Key, mapping);
            cursor.word = unquoted(text.mid(key.begin, m_caretColumn - key.begin));
            cursor.begin = key.begin;
            cursor.end = key.end;
            cursor.colonFollows = true;
            cursor.afterDash = afterDash;
            cursor.entry = entry;
            if (key.end - key.begin > key.text.size())
                cursor.quote = text.at(key.begin);
        }
        return readValue(value, line, key.colon + 1, column);
    }
    OutlineNode *node = slot ? slot : pendingValue(column);
    const int parentIndent = m_frames.empty() ? -1 : m_frames.back().indent;
    const bool isPlain = !isFlow && !isAt(text, at, '"') && !isAt(text, at, '\'') && !isBlockHeader(text, at);
    if (!isPlain)
        return readValue(node ? node : m_outline.make(nullptr, {}, line), line, at, parentIndent);
    const int limit = commentAt(text, at);
    const int end = trimmedEnd(text, at, limit);
    if (hasCaret(line) && m_caretColumn > limit)
        m_outline.m_cursor.where = YamlCursor::Where::Comment;
    if (hasCaret(line) && m_caretColumn >= at && m_caretColumn <= end) {
        // It may become a key: its node stays open for the keys that stand below.
        caretInWord(line, at, end, slot, afterDash);
    } else if (node) {
        node->kind = Kind::Scalar;
        node->text = text.mid(at, end - at);
    }
    return line + 1;
}

int OutlineReader::readValue(OutlineNode *node, int line, int column, int parentIndent)
{
    const QString &text = m_lines.at(line);
    const int at = skipProperties(text, column);
    const bool isEmpty = at >= text.size() || isAt(text, at, '#');
    YamlCursor &cursor = m_outline.m_cursor;
    const int limit = isEmpty ? std::min(at, int(text.size())) : commentAt(text, at);
    const int end = trimmedEnd(text, std::min(at, limit), limit);
    const bool isStructured = !isEmpty && (isAt(text, at, '{') || isAt(text, at, '[') || isBlockHeader(text, at));
    if (hasCaret(line) && m_caretColumn >= column && !isStructured) {
        if (m_caretColumn > limit && limit < text.size()) {
            cursor.where = YamlCursor::Where::Comment;
        } else if (isEmpty || (m_caretColumn >= at && m_caretColumn <= end)) {
            addPlace(Role::Value, node);
            cursor.begin = isEmpty ? m_caretColumn : at;
            cursor.end = isEmpty ? m_caretColumn : end;
            if (!isEmpty && m_caretColumn > at)
                cursor.word = unquoted(text.mid(at, m_caretColumn - at));
            cursor.needsSpace = m_caretColumn == column && column > 0 && text.at(column - 1) == QLatin1Char(':');
            cursor.afterColon = column;
            cursor.parentIndent = parentIndent;
            if (!isEmpty && (isAt(text, at, '"') || isAt(text, at, '\'')))
                cursor.quote = text.at(at);
        }
    }
    if (isEmpty)
        return line + 1;
    if (isBlockHeader(text, at))
        return readBlockScalar(node, line, parentIndent);
    if (isStructured)
        return FlowReader(m_outline, m_lines, m_caretLine, m_caretColumn).read(node, line, at, parentIndent) + 1;
    node->kind = Kind::Scalar;
    if (isAt(text, at, '"') || isAt(text, at, '\''))
        return readQuoted(node, line, at, parentIndent);
    node->text = text.mid(at, end - at);
    return line + 1;
}

int OutlineReader::readQuoted(OutlineNode *node, int line, int column, int parentIndent)
{
    const QString &text = m_lines.at(line);
    node->quoted = true;
    const int close = closingQuote(text, column);
    if (close >= 0) {
        node->text = unquoted(text.mid(column, close - column));
        return line + 1;
    }
    // Over several lines; but a line that stands further left shows that the quote is only not closed yet.
    const QString quote(text.at(column));
    for (int below = line + 1; below < m_lines.size(); ++below) {
        const QString &more = m_lines.at(below);
        if (isBlankLine(more))
            continue;
        if (indentOf(more) <= parentIndent || below - line > 200)
            return line + 1;
        if (closingQuote(quote + more, 0) < 0)
            continue;
        const bool caretInside = m_caretLine > line && m_caretLine <= below;
        if (caretInside)
            m_outline.m_cursor.where = YamlCursor::Where::Nowhere;
        return below + 1;
    }
    return line + 1;
}

int OutlineReader::readBlockScalar(OutlineNode *node, int line, int parentIndent)
{
    node->kind = Kind::BlockScalar;
    node->indent = parentIndent + 1;
    node->firstLine = line + 1;
    node->lastLine = line;
    for (int below = line + 1; below < m_lines.size(); ++below) {
        const QString &text = m_lines.at(below);
        if (isBlankLine(text))
            continue;
        if (indentOf(text) <= parentIndent)
            break;
        if (node->lastLine == line)
            node->indent = indentOf(text);
        node->lastLine = below;
    }
    const bool hasContent = node->lastLine > line;
    bool isInside = m_caretLine > line && m_caretLine <= node->lastLine;
    if (!isInside && m_caretLine > node->lastLine && m_caretLine < m_lines.size()) {
        // On blank lines behind the text the caret's column tells whether it goes on.
        const auto from = m_lines.cbegin() + node->lastLine + 1;
        const bool onlyBlanks = std::all_of(from, m_lines.cbegin() + m_caretLine + 1, isBlankLine);
        isInside = onlyBlanks && m_caretColumn >= (hasContent ? node->indent : std::max(1, parentIndent + 1));
    }
    if (isInside) {
        YamlCursor &cursor = m_outline.m_cursor;
        cursor.where = YamlCursor::Where::BlockScalar;
        cursor.text = node;
        if (!hasContent)
            node->indent = m_caretColumn;
        node->lastLine = std::max(node->lastLine, m_caretLine);
    }
    return node->lastLine + 1;
}

OutlineNode *OutlineReader::lastChild(const OutlineNode &node)
{
    if (node.kind == Kind::Mapping && !node.entries.isEmpty())
        return node.entries.last().value;
    return node.kind == Kind::Sequence && !node.items.isEmpty() ? node.items.last() : nullptr;
}

void OutlineReader::pop(int column)
{
    while (!m_frames.empty() && m_frames.back().indent > column)
        m_frames.pop_back();
}

OutlineNode *OutlineReader::openMapping(int column, OutlineNode *slot, int line)
{
    OutlineNode *node = slot;
    if (!node) {
        pop(column);
        while (!m_frames.empty() && m_frames.back().node->kind == Kind::Sequence && m_frames.back().indent == column)
            m_frames.pop_back();
        if (!m_frames.empty() && m_frames.back().indent == column)
            return m_frames.back().node;
        node = m_frames.empty() ? m_outline.m_root : lastChild(*m_frames.back().node);
    }
    if (node->kind != Kind::Mapping &&
        node->kind != Kind::Empty) // a broken text: the keys are taken for it all the same
        node = m_outline.make(const_cast<OutlineNode *>(node->parent), node->step, line);
    if (node->kind == Kind::Empty) {
        node->kind = Kind::Mapping;
        node->indent = column;
        node->line = line;
    }
    push(node, column);
    return node;
}

OutlineNode *OutlineReader::openSequence(int column, OutlineNode *slot, int line)
{
    OutlineNode *node = slot;
    if (!node) {
        pop(column);
        if (!m_frames.empty() && m_frames.back().node->kind == Kind::Sequence && m_frames.back().indent == column)
            return m_frames.back().node;
        node = m_frames.empty() ? m_outline.m_root : lastChild(*m_frames.back().node);
        if (!m_frames.empty() && m_frames.back().indent == column)
            m_outline.m_flushLists = true;
    }
    if (node->kind != Kind::Sequence && node->kind != Kind::Empty)
        node = m_outline.make(const_cast<OutlineNode *>(node->parent), node->step, line);
    if (node->kind == Kind::Empty) {
        node->kind = Kind::Sequence;
        node->indent = column;
        node->line = line;
    }
    push(node, column);
    return node;
}

// What a scalar on a line of its own is the value of; null when nothing waits for one.
OutlineNode *OutlineReader::pendingValue(int column)
{
    const auto holder = std::find_if(m_frames.crbegin(), m_frames.crend(),
                                     [column](const Frame &frame) { return frame.indent < column; });
    OutlineNode *node = holder == m_frames.crend() ? m_outline.m_root : lastChild(*holder->node);
    return node && node->kind == Kind::Empty && (holder != m_frames.crend() || m_frames.empty()) ? node : nullptr;
}

void OutlineReader::addPlace(Role role, const OutlineNode *node)
{
    YamlCursor &cursor = m_outline.m_cursor;
    cursor.where = YamlCursor::Where::Structure;
    cursor.places.append({role, node, node->path()});
}

void OutlineReader::caretAtBlank(int column)
{
    YamlCursor &cursor = m_outline.m_cursor;
    cursor.begin = cursor.end = column;
    std::vector<Frame> frames = m_frames;
    while (!frames.empty() && frames.back().indent > column)
        frames.pop_back();
    const auto below = [this](const OutlineNode *node) {
        if (!node || node->kind == Kind::Empty)
            addPlace(Role::Start, node ? node : m_outline.m_root);
        else if (node->kind == Kind::Mapping && !node->flow)
            addPlace(Role::Key, node);
        else if (node->kind == Kind::Sequence && !node->flow)
            addPlace(Role::Item, node);
    };
    if (frames.empty()) {
        if (m_outline.m_root->kind == Kind::Scalar) // a line that says nothing stands above
            addPlace(Role::Start, m_outline.m_root);
        else
            below(m_outline.m_root);
        return;
    }
    const Frame top = frames.back();
    if (top.indent < column) {
        below(lastChild(*top.node));
        return;
    }
    if (top.node->kind == Kind::Sequence) {
        addPlace(Role::Item, top.node);
        frames.pop_back();
        if (!frames.empty() && frames.back().indent == column)
            addPlace(Role::Key, frames.back().node);
        return;
    }
    addPlace(Role::Key, top.node);
    const OutlineNode *last = lastChild(*top.node);
    if (last && last->kind == Kind::Empty)
        addPlace(Role::Start, last);
}

void OutlineReader::caretInWord(int line, int begin, int end, OutlineNode *slot, bool afterDash)
{
    if (slot)
        addPlace(Role::Start, slot);
    else
        caretAtBlank(begin);
    YamlCursor &cursor = m_outline.m_cursor;
    cursor.begin = begin;
    cursor.end = end;
    cursor.afterDash = afterDash;
    cursor.word = m_lines.at(line).mid(begin, m_caretColumn - begin);
}

} // namespace bootscope::assist
