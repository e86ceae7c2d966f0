// SPDX-License-Identifier: GPL-3.0-or-later
// The silent stretches of a boot: where its detailed log says nothing for a while, and what it waited for as far as the
// lines around tell. Looked for on demand, in one boot.
#pragma once

#include "parsers/boots/analysis.h"

#include <atomic>

namespace bootscope {

struct Gap
{
    Stage stage = Stage::Unknown; // in which it lies; Unknown between two stages
    LogTime start;                // of the last record before it
    qint64 durationUs = 0;
    LineNo line;    // the last record before it, of Boot::logInput
    LineNo endLine; // the first record after it
    QString kind;   // "apt-lock", "imds"; empty = it is not known what was waited for
    QString what;   // in the log's own words: the command, the URL, the module; may be empty
};

// boot: index into analysis.boots. Gaps of leastUs and longer, in order of lines; none where the log has no times, and
// none where the clock was set meanwhile, as far as the banners' uptimes tell. Reads the lines of that boot: call it on
// a worker. When cancelled, what was found so far.
std::vector<Gap> gapsOf(const Analysis &analysis, int boot, const std::atomic<bool> &cancelled,
                        qint64 leastUs = 2'000'000);
// Translated: "waiting for the lock of apt"; says so when it is unknown.
QString gapName(const Gap &gap);

} // namespace bootscope
