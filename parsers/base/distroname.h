// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions by the ids of our data files, and their names, which no language translates.
#pragma once

#include <QString>

namespace bootscope {

// "amazon-linux-2023" -> "Amazon Linux 2023"; an unknown id as it is, with a capital.
QString distroName(const QString &id);

} // namespace bootscope
