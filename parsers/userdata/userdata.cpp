// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/userdata.h"

namespace bootscope {

UserData readUserData(const QByteArray &raw, const ReadOptions &)
{
    return {raw, raw, {}, Format::Unknown, {}, {}};
}

} // namespace bootscope
