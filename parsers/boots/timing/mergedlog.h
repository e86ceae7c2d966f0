// SPDX-License-Identifier: GPL-3.0-or-later
// Both logs of one boot as one: the lines of the output stand among the timed ones where placeOutput() puts them. To
// its readers it is an input like any other, with lines of its own; no byte is copied.
#pragma once

#include "parsers/boots/timing/outputplaces.h"

namespace bootscope {

// Lines of one of the logs that stand together.
struct MergedRun
{
    LineNo begin;          // the first of them, as a line of the merged log
    LineNo first, last;    // of the input, inclusive
    int input = -1;        // index into Analysis::inputs
    bool isOutput = false; // then the rest says how it was placed
    PlacedBy by = PlacedBy::Order;
    LogTime earliest, latest; // unknown where nothing bounds it
};

class MergedLog
{
public:
    struct Origin
    {
        int input = -1; // -1: no such line
        LineNo line;
        const MergedRun *run = nullptr; // valid as long as the log
    };

    MergedLog(const Analysis &analysis, std::vector<MergedRun> runs);

    const Input &input() const { return m_input; }
    const std::vector<MergedRun> &runs() const { return m_runs; }
    Origin originOf(LineNo line) const;
    LineNo lineOf(int input, LineNo line) const; // 0 when it is not of this boot

private:
    std::vector<MergedRun> m_runs; // in order of begin, without holes
    Input m_input;
};
using MergedLogPtr = std::shared_ptr<const MergedLog>;

// boot: index into analysis.boots. Null when the boot has not both logs, or when it was cancelled. Reads the lines of
// that boot: call it on a worker.
MergedLogPtr mergeLogs(const Analysis &analysis, int boot, const std::vector<OutputStretch> &output,
                       const std::atomic<bool> &cancelled);

} // namespace bootscope
