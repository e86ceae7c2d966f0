// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/outlinereader.h"

#include <algorithm>

namespace bootscope::assist {

namespace {

bool isBlank(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t');
}

bool isEndOfKey(const QString &line, int colon, bool flow)
{
    if (colon + 1 >= line.size() || isBlank(line.at(colon + 1)))
        return true;
    return flow && QStringLiteral(",[]{}").contains(line.at(colon + 1));
}

} // namespace

int skipBlanks(const QString &line, int column)
{
    while (column < line.size() && isBlank(line.at(column)))
        ++column;
    return column;
}

int commentAt(const QString &line, int column)
{
    for (int at = column; at < line.size(); ++at) {
        if (line.at(at) == QLatin1Char('#') && (at == 0 || isBlank(line.at(at - 1))))
            return at;
    }
    return int(line.size());
}

int closingQuote(const QString &line, int column)
{
    const QChar quote = line.at(column);
    for (int at = column + 1; at < line.size(); ++at) {
        const QChar c = line.at(at);
        if (quote == QLatin1Char('"') && c == QLatin1Char('\\')) {
            ++at;
        } else if (c == quote) {
            if (quote == QLatin1Char('\'') && at + 1 < line.size() && line.at(at + 1) == quote)
                ++at;
            else
                return at + 1;
        }
    }
    return -1;
}

QString unquoted(const QString &token)
{
    const bool isQuoted = token.startsWith(QLatin1Char('"')) || token.startsWith(QLatin1Char('\''));
    if (!isQuoted)
        return token;
    return token.mid(1, token.size() - (token.size() > 1 && token.endsWith(token.at(0)) ? 2 : 1));
}

KeyToken keyAt(const QString &line, int column, bool flow)
{
    KeyToken key;
    key.begin = column;
    if (column >= line.size())
        return key;
    const QChar first = line.at(column);
    if (first == QLatin1Char('"') || first == QLatin1Char('\'')) {
        key.end = closingQuote(line, column);
        if (key.end < 0)
            return key;
        key.colon = skipBlanks(line, key.end);
        // JSON's colon behind a quoted key needs no blank in a flow mapping.
        key.found = key.colon < line.size() && line.at(key.colon) == QLatin1Char(':') &&
                    (flow || isEndOfKey(line, key.colon, flow));
    } else {
        // One pass that stops early: a hostile line may be asked about once for each of its characters.
        for (int at = column; at < line.size(); ++at) {
            const QChar c = line.at(at);
            if ((flow && QStringLiteral(",[]{}").contains(c)) ||
                (c == QLatin1Char('#') && at > column && isBlank(line.at(at - 1))))
                return key;
            if (c != QLatin1Char(':') || !isEndOfKey(line, at, flow))
                continue;
            key.found = at > column;
            key.colon = at;
            key.end = at;
            while (key.end > column && isBlank(line.at(key.end - 1)))
                --key.end;
            break;
        }
    }
    if (key.found)
        key.text = unquoted(line.mid(key.begin, key.end - key.begin));
    return key;
}

const OutlineEntry *OutlineNode::find(const QString &key) const
{
    const auto found =
        std::find_if(entries.cbegin(), entries.cend(), [&](const OutlineEntry &entry) { return entry.key == key; });
    return found == entries.cend() ? nullptr : &*found;
}

QList<YamlKey> OutlineNode::path() const
{
    QList<YamlKey> steps;
    for (const OutlineNode *node = this; node->parent; node = node->parent)
        steps.prepend(node->step);
    return steps;
}

YamlOutline::YamlOutline(const QStringList &lines, int caretLine, int caretColumn)
{
    m_root = make(nullptr, {}, 0);
    OutlineReader(*this, lines, caretLine, caretColumn).read();
}

YamlOutline::~YamlOutline() = default;

OutlineNode *YamlOutline::make(OutlineNode *parent, YamlKey step, int line)
{
    OutlineNode &node = m_nodes.emplace_back();
    node.parent = parent;
    node.step = std::move(step);
    node.line = line;
    return &node;
}

} // namespace bootscope::assist
