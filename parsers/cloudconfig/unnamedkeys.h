// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that cloud-init reads although its schema does not name them.
#pragma once

#include <QString>

namespace bootscope {

bool isUnnamedKey(const QString &key);

} // namespace bootscope
