// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/base/linemap.h"

#include <algorithm>

namespace bootscope {

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

TextPosition LineMap::toDocument(TextPosition inPart) const
{
    if (m_origins.isEmpty() || !inPart.isKnown())
        return {};
    const Origin &origin = m_origins.at(std::clamp<qsizetype>(inPart.line - 1, 0, m_origins.size() - 1));
    return {origin.line, origin.exact && inPart.column > 0 ? inPart.column + origin.columnShift : 1};
}

TextRange LineMap::toDocument(TextRange inPart) const
{
    return {toDocument(inPart.begin), toDocument(inPart.end)};
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
    for (const Origin &origin : inner.m_origins) {
        if (m_origins.isEmpty()) {
            map.m_origins.append(Origin{});
            continue;
        }
        const Origin &outer = m_origins.at(std::clamp<qsizetype>(origin.line - 1, 0, m_origins.size() - 1));
        map.m_origins.append({outer.line, outer.columnShift + origin.columnShift, outer.exact && origin.exact});
    }
    return map;
}

} // namespace bootscope
