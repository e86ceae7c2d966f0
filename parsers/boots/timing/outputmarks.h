// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of output that only one module writes.
#pragma once

#include "parsers/boots/analysis.h"

namespace bootscope {

struct OutputMark
{
    int stageRun = -1; // index into Boot::stages
    int step = -1;     // into its steps; -1 = the line could be anybody's
};

// The step of this boot that wrote a line: nothing when several could have, or when the step is not in the log.
OutputMark stepOfOutput(const Analysis &analysis, const Boot &boot, QByteArrayView line);

} // namespace bootscope
