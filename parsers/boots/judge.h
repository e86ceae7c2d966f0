// SPDX-License-Identifier: GPL-3.0-or-later
// From a boot's notes to its failures and its verdict.
#pragma once

#include "parsers/boots/analysis.h"
#include "parsers/boots/bootset.h"

namespace bootscope {

// Fills failures, verdict and what results of stages can only be told from failures.
// analysis: inputs, names and user data are read; boots need not be there. isLast: JSON files tell of the last boot
// only.
void judgeBoot(NotedBoot &noted, const Analysis &analysis, bool isLast);

} // namespace bootscope
