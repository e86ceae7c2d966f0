// SPDX-License-Identifier: GPL-3.0-or-later
// "Why did it not run?": what one boot did with each part of the user data, and what would make it run again.
#pragma once

#include "parsers/boots/analysis.h"

namespace bootscope {

enum class PartRunState : quint8 {
    Ran,
    Failed,
    Skipped,      // this boot had no reason to run it again
    Ignored,      // cloud-init did not take it
    NotReached,   // the boot ended, or its record does, before its stage
    Disabled,     // cloud-init did not run at all, by somebody's wish
    NoDatasource, // no user data reached this boot
    Unknown       // the evidence does not tell
};
// Lines of a boot's log; reading more of them again takes a noticeable time.
inline constexpr quint32 kQuickPartLines = 200'000;

QString partRunStateId(PartRunState state);   // "not-reached"
QString partRunStateName(PartRunState state); // translated

struct PartRun
{
    int part = 0;        // 1-based; 0 when no user data lies beside the logs and the log gives no number
    QString name;        // "part-001"; of a module's row the module: "runcmd"; of vendor data "vendor/part-001"
    QString contentType; // "text/x-shellscript"; may be empty
    QString module;      // of a cloud-config part: the module that this row is about; empty for a part as a whole
    PartRunState state = PartRunState::Unknown;
    QString reason;   // slug: "semaphore", "same-instance", "type-ignored", "failed", …; empty when it just ran
    QString sentence; // translated
    QString command;  // to be typed on the machine so that it runs at the next boot; may be empty
    QList<Evidence> evidence; // the most telling first; may be empty
};

// boot: index into Analysis::boots. Reads the lines of that boot: call it on a worker. Rows of modules follow their
// part. Empty when the evidence names no part, or when it was cancelled.
QList<PartRun> partRuns(const Analysis &analysis, int boot, const std::atomic<bool> *cancelled = nullptr);

} // namespace bootscope
