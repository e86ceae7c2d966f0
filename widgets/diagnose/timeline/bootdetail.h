// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked up in the lines of one boot once it is shown: where its output belongs, and what was deprecated.
#pragma once

#include "widgets/diagnose/timeline/timelinelayout.h"

#include <vector>

namespace bootscope {

struct BootDetail
{
    std::vector<OutputStretch> output; // covers the boot's output log
    std::vector<Gap> silences;         // of its detailed log
    bool known = false;                // false: not read yet, or it could not be
    int deprecations = 0;              // records that say that something is deprecated
    LineNo firstDeprecation;           // of Boot::logInput
};

} // namespace bootscope
