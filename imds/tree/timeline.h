// SPDX-License-Identifier: GPL-3.0-or-later
// What time brings in a scenario, in order: for a window that shows it on a line, and jumps along it.
#pragma once

#include "imds/scenario/scenario.h"

namespace bootscope {

struct TimelineEntry
{
    enum class Kind : quint8 {
        Rebalance,
        SpotNotice,
        SpotAction,
        LifecycleState, // detail: the state
        EventAppears,   // detail of events: the code
        EventBegins,    // not-before
        EventEnds,      // not-after
        EventCompleted,
        CredentialsRotate // detail: the role, or "ec2-instance" for the instance's own
    };

    qint64 atMs = 0; // scenario time since 1970 UTC
    Kind kind = Kind::Rebalance;
    QByteArray detail;
    bool operator==(const TimelineEntry &) const = default;
};
QString timelineSentence(const TimelineEntry &entry); // translated

// What lies in [fromMs, toMs], by time. No more than limit entries: credentials rotate without an end.
QList<TimelineEntry> timeline(const Scenario &scenario, qint64 startMs, qint64 fromMs, qint64 toMs,
                              qsizetype limit = 200);

} // namespace bootscope
