// SPDX-License-Identifier: GPL-3.0-or-later
// The lines between a boot's parts: which boot and step hold a log line, where a failure happened, where to read about
// it.
#pragma once

#include "parsers/boots/analysis.h"

namespace bootscope {

// A step, or a stage as a whole (step = -1), or nothing (stage = -1): indices into Boot::stages and StageRun::steps.
struct StepRef
{
    int stage = -1;
    int step = -1;
    bool operator==(const StepRef &) const = default;
    bool isValid() const { return stage >= 0; }
};

const StageRun *stageOf(const Boot &boot, StepRef ref); // null when ref points at nothing
const Step *stepOf(const Boot &boot, StepRef ref);      // null when ref is a stage or nothing

// Index into Analysis::boots of the boot whose lines of that input hold the line; -1 when none does.
int bootAtLine(const Analysis &analysis, int input, LineNo line);
// The innermost step of Boot::logInput that holds the line, else its stage, else nothing.
StepRef stepAtLine(const Boot &boot, LineNo line);
// By its module and stage, else by the lines of its evidence in the detailed log; never guessed from neither.
StepRef stepOfFailure(const Analysis &analysis, const Boot &boot, const Failure &failure);
// The first failure of the boot that stands in that step; -1 when none does.
int failureOfStep(const Analysis &analysis, const Boot &boot, StepRef ref);
// The step that began last and never finished; nothing when all did. What the boot was at when its record stops.
StepRef unfinishedStep(const Boot &boot);
// Where the reader should look first; input = -1 when the failure has no evidence.
Evidence firstEvidence(const Failure &failure);

} // namespace bootscope
