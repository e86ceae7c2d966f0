// SPDX-License-Identifier: GPL-3.0-or-later
// From a boot's notes to its failures and its verdict.
#pragma once

#include "parsers/boots/analysis.h"
#include "parsers/boots/link/userdatalink.h"
#include "parsers/boots/reading/bootset.h"

namespace bootscope {

// Fills failures, verdict and those results of stages that only failures tell.
// analysis: its inputs, names and user data are read; its boots need not be there yet.
void judgeBoot(NotedBoot &noted, const Analysis &analysis, const UserDataLink &link);

} // namespace bootscope
