// SPDX-License-Identifier: GPL-3.0-or-later
// Looks through the lines of a log for those that a filter or a search wants. Blocks: call it on a worker.
#pragma once

#include "parsers/boots/timing/outputplaces.h"
#include "parsers/logs/bytesource.h"
#include "parsers/logs/folds.h"
#include "widgets/diagnose/logs/logfilter.h"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace bootscope {

struct LineSpan
{
    LineNo first, last; // inclusive
    bool operator==(const LineSpan &) const = default;
};

// Lines first to last of a log, inclusive, and what is known of them beside their bytes.
struct LineRange
{
    std::shared_ptr<const ByteSource> source;
    LineIndex lines;
    LineNo first;
    LineNo last;
    // What stages and modules of the filter allow: in order, none within another. Nothing: every line.
    std::optional<std::vector<LineSpan>> only = {};
    bool continues = false; // a line that starts no record goes on with the one above
    LogTime near = {};      // a time of that boot, for stamps without a year
    // When the lines of output were written, in lines of this log; null when none of them is output.
    std::shared_ptr<const std::vector<OutputStretch>> output = {};
    FoldList folds = {}; // a line that is folded away is found as the first of its fold
};

struct FoundLines
{
    std::vector<quint32> lines; // ascending
    quint32 costly = 0;         // lines that a pattern took too long for: whether they match is not known
};

// Nothing when it was cancelled. Of a line longer than 1 MiB only the beginning is looked at.
std::optional<FoundLines> filterLines(const LineRange &range, const LogFilter &filter,
                                      const std::atomic<bool> &cancelled);

} // namespace bootscope
