// SPDX-License-Identifier: GPL-3.0-or-later
// A whole tree as it was at one moment, and what differs between two.
#pragma once

#include "imds/client/treewalk.h"
#include "imds/scenario/scenario.h"

#include <QMap>

namespace bootscope {

struct SnapshotItem
{
    enum class Kind : quint8 { Value, Absent, Failed, Withheld };
    Kind kind = Kind::Value;
    QByteArray body; // of a value; not masked
    bool operator==(const SnapshotItem &) const = default;
};

struct Snapshot
{
    QString name;                         // for a list
    QDateTime at;                         // UTC; invalid when it is not known
    QMap<QByteArray, SnapshotItem> items; // by path; directories are not kept
    void add(const WalkItem &item);
};

// What a file would serve, without serving it. Credentials are left out as in a walk.
Snapshot snapshotOf(const Scenario &scenario);

struct SnapshotDifference
{
    enum class Kind : quint8 { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    QByteArray path;
    SnapshotItem before; // of what was added: Absent
    SnapshotItem after;
};

// By path. What one of them does not know (failed, withheld) is no difference. Of two versions, the same items are
// compared; a path is then as it was in the later snapshot, or in the earlier one where only that has it.
QList<SnapshotDifference> compareSnapshots(const Snapshot &before, const Snapshot &after);

} // namespace bootscope
