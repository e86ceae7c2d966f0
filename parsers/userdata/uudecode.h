// SPDX-License-Identifier: GPL-3.0-or-later
// uuencoded text, as Python's uu module decodes it for the email package.
#pragma once

#include <QByteArray>

#include <optional>

namespace bootscope::userdata {

struct UuDecoded
{
    QByteArray bytes;
    qsizetype begin = 0; // byte of the text where the first encoded line begins
};

// Nothing when it has no "begin" line, no "end" line or a line that cannot be decoded: Python gives the text back then.
std::optional<UuDecoded> uuDecode(const QByteArray &text);

} // namespace bootscope::userdata
