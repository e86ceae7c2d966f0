// SPDX-License-Identifier: GPL-3.0-or-later
// Where bytes stop being UTF-8.
#pragma once

#include <QByteArray>

namespace bootscope::userdata {

// The first byte that is no part of valid UTF-8 (overlong forms and surrogates are not valid), -1 for none.
qsizetype firstInvalidUtf8(QByteArrayView bytes);

} // namespace bootscope::userdata
