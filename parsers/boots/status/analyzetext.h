// SPDX-License-Identifier: GPL-3.0-or-later
// What `cloud-init analyze show` and `analyze blame` print: boots with stages and steps that have lengths, but neither
// dates nor results.
#pragma once

#include "parsers/boots/boot.h"
#include "parsers/boots/reading/nametable.h"

namespace bootscope {

// Boots whose lines are of the text's input, as Boot::logInput. names: the table that Step::name points into.
std::vector<Boot> readAnalyzeText(QByteArrayView text, int input, NameTable &names);

} // namespace bootscope
