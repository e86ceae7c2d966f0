// SPDX-License-Identifier: GPL-3.0-or-later
// The lines that the stages and modules of a filter allow, from what is known of the boots: no line is read for it.
#pragma once

#include "app/jobs/logsearch.h"
#include "parsers/boots/timing/mergedlog.h"

namespace bootscope {

// Of one input. Nothing when the filter names neither stage nor module. output: where the lines of the boot's output
// belong, may be empty; of the output of other boots nothing is known then.
// boot: index into analysis.boots; -1: of all of them.
std::optional<std::vector<LineSpan>> allowedLines(const Analysis &analysis, int boot, int input,
                                                  const std::vector<OutputStretch> &output, const LogFilter &filter);
// The same for both logs of a boot as one, in its lines.
std::optional<std::vector<LineSpan>> allowedLines(const Analysis &analysis, int boot, const MergedLog &merged,
                                                  const std::vector<OutputStretch> &output, const LogFilter &filter);
// Output stretches in lines of the merged log.
std::vector<OutputStretch> stretchesOf(const MergedLog &merged);

} // namespace bootscope
