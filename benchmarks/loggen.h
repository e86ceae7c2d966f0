// SPDX-License-Identifier: GPL-3.0-or-later
// A detailed log of any size, the same bytes every time: boots of two eras of cloud-init, some of which fail.
#pragma once

#include <QString>

namespace bootscope {

// False when the file cannot be written.
bool writeSampleLog(const QString &path, qint64 bytes);

} // namespace bootscope
