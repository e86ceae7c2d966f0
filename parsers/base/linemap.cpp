// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/base/linemap.h"

#include "parsers/base/diagnostic.h"

#include <algorithm>

namespace bootscope {

namespace {

using Host = LineMap::Host;

bool canHold(Host host, const QString &text)
{
    const auto none = [&text](QLatin1String characters) {
        return std::none_of(text.cbegin(), text.cend(), [characters](QChar c) { return characters.contains(c); });
    };
    switch (host) {
    case Host::Text:
    case Host::Literal:
        return true;
    case Host::Folded:
        return none(QLatin1String("\n"));
    case Host::Plain:
        return none(QLatin1String("\n,[]{}")) && !text.contains(QLatin1String(": ")) &&
               !text.contains(QLatin1String(" #")) && !text.endsWith(QLatin1Char(':'));
    case Host::SingleQuoted:
        return none(QLatin1String("\n'"));
    case Host::DoubleQuoted:
        return none(QLatin1String("\n\"\\"));
    case Host::Fixed:
        break;
    }
    return false;
}

Host hostOf(Host outer, Host inner)
{
    if (outer == Host::Text)
        return inner;
    // A scalar that stands in a literal block only has its line ends to fear, and those the inner one refuses.
    if (inner == Host::Text || outer == Host::Literal)
        return inner == Host::Text ? outer : inner;
    return Host::Fixed;
}

} // namespace

LineMap LineMap::consecutive(int first, int lineCount, int shift)
{
    LineMap map;
    map.m_origins.reserve(lineCount);
    for (int i = 0; i < lineCount; ++i)
        map.m_origins.append({first + i, shift, true});
    return map;
}

LineMap LineMap::collapsed(int line, int lineCount)
{
    LineMap map;
    map.m_origins.fill({line, 0, false}, lineCount);
    return map;
}

void LineMap::appendPiece(int fromColumn, Origin origin)
{
    m_further[int(m_origins.size()) - 1].append({fromColumn, origin});
}

void LineMap::append(const LineMap &further)
{
    const int before = int(m_origins.size());
    m_origins += further.m_origins;
    for (auto it = further.m_further.cbegin(); it != further.m_further.cend(); ++it)
        m_further.insert(before + it.key(), it.value());
}

int LineMap::lastLine() const
{
    if (m_origins.isEmpty())
        return 0;
    const auto further = m_further.constFind(int(m_origins.size()) - 1);
    return further == m_further.cend() ? m_origins.last().line : further->last().origin.line;
}

const LineMap::Origin &LineMap::originAt(TextPosition inPart) const
{
    const int index = int(std::clamp<qsizetype>(inPart.line - 1, 0, m_origins.size() - 1));
    const Origin *origin = &m_origins.at(index);
    if (m_further.isEmpty())
        return *origin;
    if (const auto further = m_further.constFind(index); further != m_further.cend()) {
        const auto after = std::upper_bound(further->cbegin(), further->cend(), inPart.column,
                                            [](int column, const Piece &piece) { return column < piece.fromColumn; });
        if (after != further->cbegin())
            origin = &std::prev(after)->origin;
    }
    return *origin;
}

TextPosition LineMap::toDocument(TextPosition inPart) const
{
    if (m_origins.isEmpty() || !inPart.isKnown())
        return {};
    const Origin &origin = originAt(inPart);
    return {origin.line, origin.exact && inPart.column > 0 ? inPart.column + origin.columnShift : 1};
}

TextRange LineMap::toDocument(TextRange inPart) const
{
    TextRange range{toDocument(inPart.begin), toDocument(inPart.end)};
    // What ends with a piece ends there, not where the next piece begins.
    if (!m_further.isEmpty() && inPart.end > inPart.begin && inPart.end.column > 1) {
        range.end = toDocument(TextPosition{inPart.end.line, inPart.end.column - 1});
        if (range.end.isKnown() && originAt({inPart.end.line, inPart.end.column - 1}).exact)
            ++range.end.column;
    }
    return range;
}

LineMap::Origin LineMap::through(const Origin &inner, int column) const
{
    if (m_origins.isEmpty())
        return {};
    const TextPosition place{inner.line, std::max(1, column + inner.columnShift)};
    const Origin &outer = originAt(place);
    // A piece of the outer text might end within this one.
    const bool whole = !m_further.contains(std::clamp<int>(inner.line - 1, 0, int(m_origins.size()) - 1));
    return {outer.line, outer.columnShift + inner.columnShift, outer.exact && inner.exact && whole,
            hostOf(outer.host, inner.host)};
}

std::optional<QList<TextEdit>> LineMap::toDocument(const QList<TextEdit> &inPart) const
{
    QList<TextEdit> edits;
    for (const TextEdit &edit : inPart) {
        const int first = edit.range.begin.line;
        const int last = edit.range.end.line;
        if (first < 1 || first > m_origins.size() || last < first || last > m_origins.size() + 1)
            return std::nullopt;
        for (int line = first; line <= std::min<int>(last, int(m_origins.size())); ++line) {
            // Lines that belong together must stand together.
            const Origin &origin = m_origins.at(line - 1);
            if (!origin.exact || origin.line != m_origins.at(first - 1).line + line - first)
                return std::nullopt;
        }
        const Origin &origin = m_origins.at(first - 1);
        TextEdit made;
        made.range.begin = toDocument(edit.range.begin);
        made.range.end =
            last <= m_origins.size() ? toDocument(edit.range.end) : TextPosition{m_origins.last().line + 1, 1};
        made.replacement = edit.replacement;
        made.replacement.replace(QLatin1Char('\n'),
                                 QLatin1Char('\n') + QString(std::max(0, origin.columnShift), QLatin1Char(' ')));
        edits.append(made);
    }
    return edits;
}

LineMap LineMap::then(const LineMap &inner) const
{
    LineMap map;
    map.m_origins.reserve(inner.m_origins.size());
    for (const Origin &origin : inner.m_origins)
        map.m_origins.append(through(origin, 1));
    for (auto it = inner.m_further.cbegin(); it != inner.m_further.cend(); ++it) {
        for (const Piece &piece : it.value())
            map.m_further[it.key()].append({piece.fromColumn, through(piece.origin, piece.fromColumn)});
    }
    return map;
}

std::optional<TextEdit> LineMap::edit(TextRange inPart, const QString &replacement) const
{
    if (m_origins.isEmpty() || !inPart.begin.isKnown() || inPart.begin.column < 1 || inPart.end.column < 1)
        return std::nullopt;
    const Origin &first = originAt(inPart.begin);
    const bool isInsertion = inPart.begin == inPart.end;
    const TextPosition lastPlace =
        isInsertion || inPart.end.column == 1 ? inPart.end : TextPosition{inPart.end.line, inPart.end.column - 1};
    const Origin &last = originAt(lastPlace);
    const bool isOnePiece = first == last;
    const bool isLines = first.host == last.host && (first.host == Host::Text || first.host == Host::Literal);
    if (!first.exact || !last.exact || (!isOnePiece && !isLines) || !canHold(first.host, replacement))
        return std::nullopt;
    QString text = replacement;
    if (first.host == Host::Literal)
        text.replace(QLatin1Char('\n'), QLatin1Char('\n') + QString(first.columnShift, QLatin1Char(' ')));
    return TextEdit{toDocument(inPart), text};
}

} // namespace bootscope
