// SPDX-License-Identifier: GPL-3.0-or-later
// Looks through the lines of a log for those that a filter or a search wants. Blocks: call it on a worker.
#pragma once

#include "parsers/logs/bytesource.h"
#include "widgets/diagnose/logfilter.h"

#include <atomic>
#include <optional>
#include <vector>

namespace bootscope {

// Lines first to last of a log, inclusive.
struct LineRange
{
    std::shared_ptr<const ByteSource> source;
    LineIndex lines;
    LineNo first;
    LineNo last;
};

// Ascending line numbers; nothing when it was cancelled. Of a line longer than 1 MiB only the beginning is looked at.
std::optional<std::vector<quint32>> filterLines(const LineRange &range, const LogFilter &filter,
                                                const std::atomic<bool> &cancelled);

// The nearest line after (or before) from that passes the filter and contains the text, A-Z in either case.
// Line 0 when there is none up to the range's end, or when it was cancelled.
LineNo findLine(const LineRange &range, const LogFilter &filter, const QByteArray &text, LineNo from, bool forward,
                const std::atomic<bool> &cancelled);

} // namespace bootscope
