// SPDX-License-Identifier: GPL-3.0-or-later
// Reads many cases, several at a time, and keeps of each only its summary.
#pragma once

#include "parsers/boots/compare/summary.h"

#include <atomic>
#include <functional>

namespace bootscope {

// How far it is: cases that were read, of how many. Called from several threads, one at a time.
using SummaryProgress = std::function<void(int done, int total)>;

// Each path is a case or a folder of cases; see findCases(). Blocks until done: in the window, call it on a worker.
// When cancelled, what was read so far.
QList<CaseSummary> summarizeCases(const QStringList &paths, const std::atomic<bool> &cancelled,
                                  const SummaryProgress &progress = {});

} // namespace bootscope
