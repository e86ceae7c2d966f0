// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/yamltext.h"

namespace bootscope {

namespace {

uchar byteAt(const QByteArray &utf8, qsizetype offset)
{
    return offset < utf8.size() ? uchar(utf8.at(offset)) : 0;
}

// The code point at offset and its length in bytes; a length of 0 when the bytes are no UTF-8 (as Python sees it: no
// surrogates, no overlong forms).
struct Decoded
{
    char32_t value = 0;
    int length = 0;
};

Decoded decodeAt(const QByteArray &utf8, qsizetype offset)
{
    const uchar lead = byteAt(utf8, offset);
    if (lead < 0x80)
        return {lead, 1};
    const int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || offset + length > utf8.size())
        return {};
    char32_t value = lead & (0xff >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const uchar next = byteAt(utf8, offset + i);
        if ((next & 0xc0) != 0x80)
            return {};
        value = (value << 6) | (next & 0x3f);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (overlong || value > 0x10ffff || (value >= 0xd800 && value < 0xe000))
        return {};
    return {value, length};
}

bool isAllowed(char32_t c)
{
    if (c < 0x20)
        return c == '\t' || c == '\n' || c == '\r';
    return c < 0x7f || c == 0x85 || (c >= 0xa0 && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) || c > 0xffff;
}

YamlError unreadable(const QByteArray &utf8, qsizetype offset, const QString &problem)
{
    YamlError error;
    error.problem = problem;
    error.place = positionOf(utf8, offset);
    error.reported = {1, 1};
    return error;
}

bool isBreak(char32_t c)
{
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

} // namespace

std::optional<YamlError> findUnreadable(const QByteArray &utf8)
{
    qsizetype refused = -1;
    for (qsizetype i = 0; i < utf8.size();) {
        if (utf8.at(i) >= ' ' && utf8.at(i) < 0x7f) { // nearly all of it
            ++i;
            continue;
        }
        const Decoded c = decodeAt(utf8, i);
        if (c.length == 0) {
            const QString byte = QString::number(uchar(utf8.at(i)), 16).rightJustified(2, QLatin1Char('0'));
            return unreadable(utf8, i, QStringLiteral("'utf-8' codec can't decode byte #x%1").arg(byte));
        }
        if (refused < 0 && !isAllowed(c.value))
            refused = i;
        i += c.length;
    }
    if (refused < 0)
        return std::nullopt;
    const QString number = QString::number(decodeAt(utf8, refused).value, 16).rightJustified(4, QLatin1Char('0'));
    return unreadable(utf8, refused,
                      QStringLiteral("unacceptable character #x%1: special characters are not allowed").arg(number));
}

TextPosition positionOf(const QByteArray &utf8, qsizetype offset)
{
    TextPosition place{1, 1};
    for (qsizetype i = 0; i < offset && i < utf8.size();) {
        const Decoded c = decodeAt(utf8, i);
        const bool firstOfCrLf = c.value == '\r' && byteAt(utf8, i + 1) == '\n';
        if (isBreak(c.value) && !firstOfCrLf) {
            ++place.line;
            place.column = 1;
        } else if (c.value != 0xfeff) { // a byte order mark takes no column
            ++place.column;
        }
        i += qMax(c.length, 1);
    }
    return place;
}

qsizetype CodePointCursor::byteOf(size_t index)
{
    while (m_index < index && m_byte < m_utf8.size()) {
        m_byte += uchar(m_utf8.at(m_byte)) < 0x80 ? 1 : qMax(decodeAt(m_utf8, m_byte).length, 1);
        ++m_index;
    }
    return m_byte;
}

namespace {

// In structure, outside of scalars: a comment runs from a '#' after a token or a blank to the end of its line; a '#'
// inside a tag or an anchor begins none.
qsizetype findTabInStructure(const QByteArray &utf8, qsizetype begin, qsizetype end, bool standIns)
{
    bool comment = false;
    for (qsizetype i = begin; i < end; ++i) {
        const Decoded c = decodeAt(utf8, i);
        if (isBreak(c.value))
            comment = false;
        else if (!comment && c.value == '#')
            comment = i == begin || QByteArrayView(" \n\r\t").contains(utf8.at(i - 1)) || uchar(utf8.at(i - 1)) >= 0x80;
        else if (!comment && (c.value == '\t' || (standIns && c.value == kTabStandIn)))
            return i;
        i += qMax(c.length, 1) - 1;
    }
    return -1;
}

qsizetype endOfLine(const QByteArray &utf8, qsizetype begin, qsizetype end)
{
    while (begin < end && utf8.at(begin) != '\n' && utf8.at(begin) != '\r')
        ++begin;
    return begin;
}

} // namespace

qsizetype findTab(const QByteArray &utf8, const QList<ScalarSpan> &spans, qsizetype end, bool standIns)
{
    if (!standIns && !utf8.contains('\t'))
        return -1;
    qsizetype done = 0;
    for (const ScalarSpan &span : spans) {
        if (const qsizetype tab = findTabInStructure(utf8, done, span.begin, standIns); tab >= 0)
            return tab;
        if (span.style == ScalarSpan::Style::Plain) { // holds none at all
            const QByteArrayView text = QByteArrayView(utf8).sliced(span.begin, span.end - span.begin);
            if (const qsizetype tab = text.indexOf('\t'); tab >= 0)
                return span.begin + tab;
            if (const qsizetype tab = standIns ? text.indexOf(kTabStandInUtf8) : -1; tab >= 0)
                return span.begin + tab;
        } else if (span.style == ScalarSpan::Style::Block) { // the line of "|" or ">" is structure too
            const qsizetype header = endOfLine(utf8, span.begin, span.end);
            if (const qsizetype tab = findTabInStructure(utf8, span.begin, header, standIns); tab >= 0)
                return tab;
        }
        done = span.end;
    }
    return findTabInStructure(utf8, done, end, standIns);
}

} // namespace bootscope
