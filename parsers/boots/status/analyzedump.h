// SPDX-License-Identifier: GPL-3.0-or-later
// `cloud-init analyze dump`: the events of a log as JSON.
#pragma once

#include "parsers/boots/boot.h"
#include "parsers/boots/reading/nametable.h"

namespace bootscope {

// Boots with their steps, and a failure for each step that failed. That all went well it cannot tell: warnings are not
// in it. What is no such list gives none.
std::vector<Boot> readAnalyzeDump(const QByteArray &json, int input, NameTable &names);

} // namespace bootscope
