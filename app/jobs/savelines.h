// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the lines of a log that are shown into a file: whole or not at all.
#pragma once

#include "parsers/base/result.h"
#include "parsers/boots/analysis.h"
#include "widgets/diagnose/logs/rowmap.h"

namespace bootscope {

// The bytes of each row as they stand in the log, what a closed fold hides included, each line ended by a line feed.
// The number of lines written. Blocks: call it on a worker.
Result<quint32> saveLines(const QString &path, const ByteSource &source, const LineIndex &lines, const RowMap &rows,
                          const std::atomic<bool> &cancelled);

} // namespace bootscope
