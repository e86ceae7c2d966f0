// SPDX-License-Identifier: GPL-3.0-or-later
// What a text is besides its characters: its line ends, its byte order mark, where it stops being UTF-8.
#pragma once

#include <QByteArray>

namespace bootscope {

enum class LineEnds : quint8 { None, Lf, CrLf, Cr, Mixed };

struct TextForm
{
    LineEnds lineEnds = LineEnds::None;
    bool hasBom = false;
    int invalidLine = 0; // 1-based, the first with a byte that is no UTF-8; 0 when there is none
    bool hasLoneCr = false;
    bool operator==(const TextForm &) const = default;
};

TextForm formOf(const QByteArray &text);

// Every byte that is no UTF-8 is taken for the Latin-1 character of its number; what is UTF-8 stays.
QByteArray latin1ToUtf8(const QByteArray &text);

} // namespace bootscope
