// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/textindex.h"

#include <algorithm>

namespace bootscope {

namespace {

bool startsCodePoint(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

} // namespace

TextIndex::TextIndex(const QByteArray &text) : m_text(text)
{
    m_starts.append(0);
    for (qsizetype at = text.indexOf('\n'); at >= 0 && at + 1 < text.size(); at = text.indexOf('\n', at + 1))
        m_starts.append(at + 1);
}

TextPosition TextIndex::position(qsizetype offset) const
{
    const qsizetype bounded = std::clamp<qsizetype>(offset, 0, m_text.size());
    const auto after = std::upper_bound(m_starts.cbegin(), m_starts.cend(), bounded);
    const int line = int(after - m_starts.cbegin());
    const char *begin = m_text.constData() + m_starts.at(line - 1);
    return {line, 1 + int(std::count_if(begin, m_text.constData() + bounded, startsCodePoint))};
}

qsizetype TextIndex::lineStart(int line) const
{
    return m_starts.at(std::clamp(line, 1, lineCount()) - 1);
}

QByteArray TextIndex::lineText(int line) const
{
    const qsizetype begin = lineStart(line);
    qsizetype end = m_text.indexOf('\n', begin);
    if (end < 0)
        end = m_text.size();
    if (end > begin && m_text.at(end - 1) == '\r')
        --end;
    return m_text.mid(begin, end - begin);
}

TextRange TextIndex::lineRange(int line) const
{
    const qsizetype begin = lineStart(line);
    return range(begin, begin + lineText(line).size());
}

LineMap TextIndex::mapOf(qsizetype begin, qsizetype end) const
{
    const TextPosition first = position(begin);
    LineMap map;
    map.append({first.line, first.column - 1, true});
    const int lines = lineCountOf(m_text.mid(begin, end - begin));
    for (int i = 1; i < lines; ++i)
        map.append({first.line + i, 0, true});
    return map;
}

int lineCountOf(const QByteArray &text)
{
    const int breaks = int(text.count('\n'));
    return std::max(1, text.endsWith('\n') ? breaks : breaks + 1);
}

} // namespace bootscope
