// SPDX-License-Identifier: GPL-3.0-or-later
// Where the lines of an output log belong among the timed ones, and how far that is known. Looked for on demand, in one
// boot. No time is made up: a line that carries none only gets the bounds that follow from its neighbours.
#pragma once

#include "parsers/boots/analysis.h"

#include <atomic>

namespace bootscope {

enum class PlacedBy : quint8 {
    OwnStamp, // the lines carry a time themselves
    Banner,   // the line says when a stage began or the boot ended
    StepSpan, // only this step writes such lines, and the detailed log says when it ran
    Order     // between the lines before and after, nothing more is known
};

struct OutputStretch
{
    LineNo first, last; // inclusive, of Boot::outputInput
    Stage stage = Stage::Unknown;
    PlacedBy by = PlacedBy::Order;
    LogTime earliest, latest; // it was written between these; unknown where nothing bounds it
    int step = -1;            // of StepSpan: index into the steps of Boot::stages' run of that stage, else -1
    int stageRun = -1;        // index into Boot::stages, -1 when not known
};

// boot: index into analysis.boots. Stretches in order of lines, covering the boot's output without holes; empty when it
// has none. Reads the lines of that boot: call it on a worker. When cancelled, what was found so far.
std::vector<OutputStretch> placeOutput(const Analysis &analysis, int boot, const std::atomic<bool> &cancelled);
QString placedByName(PlacedBy by); // translated, for a tooltip: "by the order of the lines"

} // namespace bootscope
