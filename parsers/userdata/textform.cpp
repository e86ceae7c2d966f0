// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/textform.h"

#include "parsers/userdata/utf8.h"

#include <algorithm>

namespace bootscope {

TextForm formOf(const QByteArray &text)
{
    TextForm form;
    form.hasBom = text.startsWith("\xef\xbb\xbf");
    const qsizetype invalid = userdata::firstInvalidUtf8(text);
    if (invalid >= 0)
        form.invalidLine = 1 + int(std::count(text.cbegin(), text.cbegin() + invalid, '\n'));
    const qsizetype lf = text.count('\n');
    qsizetype crlf = 0;
    qsizetype cr = 0;
    for (qsizetype at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
        if (at + 1 < text.size() && text.at(at + 1) == '\n')
            ++crlf;
        else
            ++cr;
    }
    form.hasLoneCr = cr > 0;
    if (lf == 0 && cr == 0)
        form.lineEnds = LineEnds::None;
    else if (lf == 0)
        form.lineEnds = LineEnds::Cr;
    else if (cr == 0 && crlf == 0)
        form.lineEnds = LineEnds::Lf;
    else
        form.lineEnds = cr == 0 && crlf == lf ? LineEnds::CrLf : LineEnds::Mixed;
    return form;
}

QByteArray latin1ToUtf8(const QByteArray &text)
{
    QByteArray result;
    result.reserve(text.size() + text.size() / 8);
    QByteArrayView rest = text;
    for (;;) {
        const qsizetype invalid = userdata::firstInvalidUtf8(rest);
        if (invalid < 0)
            break;
        result.append(rest.data(), invalid);
        const auto byte = static_cast<unsigned char>(rest[invalid]);
        result.append(char(0xC0U | (byte >> 6U)));
        result.append(char(0x80U | (byte & 0x3FU)));
        rest = rest.sliced(invalid + 1);
    }
    result.append(rest.data(), rest.size());
    return result;
}

} // namespace bootscope
