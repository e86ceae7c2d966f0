// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/uudecode.h"

#include <QList>

#include <algorithm>

namespace bootscope::userdata {

namespace {

bool isBegin(const QByteArray &line)
{
    const QList<QByteArray> fields = line.split(' ');
    if (fields.size() < 3 || fields.first() != "begin" || fields.at(1).isEmpty())
        return false;
    return std::all_of(fields.at(1).cbegin(), fields.at(1).cend(), [](char c) { return c >= '0' && c <= '7'; });
}

// The first character counts the bytes, four characters make three of them; what is missing at the end counts as
// blanks, and more than blanks behind is an error.
bool appendLine(QByteArray line, QByteArray &bytes)
{
    while (line.endsWith('\r') || line.endsWith('\n'))
        line.chop(1);
    if (line.isEmpty())
        return true;
    const qsizetype count = (static_cast<unsigned char>(line.at(0)) - 32U) & 63U;
    const qsizetype digits = (count * 4 + 2) / 3;
    uint held = 0;
    int bits = 0;
    qsizetype made = 0;
    for (qsizetype i = 0; i < digits || made < count; ++i) {
        const unsigned char c = i + 1 < line.size() ? static_cast<unsigned char>(line.at(i + 1)) : ' ';
        if (c < ' ' || c > ' ' + 64)
            return false;
        held = (held << 6U) | ((c - 32U) & 63U);
        bits += 6;
        if (bits >= 8 && made < count) {
            bits -= 8;
            bytes.append(char((held >> uint(bits)) & 0xFFU));
            ++made;
        }
    }
    return true;
}

} // namespace

std::optional<UuDecoded> uuDecode(const QByteArray &text)
{
    UuDecoded decoded;
    bool begun = false;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype lf = text.indexOf('\n', at);
        const qsizetype end = lf < 0 ? text.size() : lf + 1;
        const QByteArray line = text.mid(at, end - at);
        at = end;
        if (!begun) {
            begun = isBegin(line.trimmed());
            decoded.begin = at;
        } else if (line.trimmed() == "end") {
            return decoded;
        } else if (!appendLine(line, decoded.bytes)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace bootscope::userdata
