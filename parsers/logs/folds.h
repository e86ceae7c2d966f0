// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that are one event and can be read as one row: a traceback, the report of a failed command, a record that goes
// on over several lines.
#pragma once

#include "parsers/logs/bytesource.h"
#include "parsers/logs/lineindex.h"

#include <QString>
#include <QStringList>
#include <atomic>

namespace bootscope {

struct Fold
{
    LineNo first, last; // inclusive; last > first
    bool operator==(const Fold &) const = default;
};
// In order of lines, none within another; shared with the job that found them.
using FoldList = std::shared_ptr<const std::vector<Fold>>;

// Records of the index with two or more lines that continue them. Right for a log of records, where nothing else
// stands between them.
std::vector<Fold> recordFolds(const LineIndex &lines, LineNo first, LineNo last, const std::atomic<bool> &cancelled);
// Tracebacks and reports of failed commands among other lines, found by what they say. Reads the lines: call it on a
// worker. When cancelled, what was found so far.
std::vector<Fold> textFolds(const ByteSource &source, const LineIndex &lines, LineNo first, LineNo last,
                            const std::atomic<bool> &cancelled);
// The fold that holds a line, its first included; null when none does.
const Fold *foldAt(const std::vector<Fold> &folds, LineNo line);
// What such an event says, in the log's own words: the last line of a traceback, "Exit code: 1 · Command: …" of a
// command. lines: its last ones (and the first), without prefixes; at most as many as are worth looking at.
QString foldTitle(const QStringList &lines);

} // namespace bootscope
