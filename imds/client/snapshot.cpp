// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/snapshot.h"

#include "imds/tree/treebuilder.h"
#include "imds/tree/versions.h"

namespace bootscope {

void Snapshot::add(const WalkItem &item)
{
    using Kind = SnapshotItem::Kind;
    switch (item.kind) {
    case WalkItem::Kind::Directory:
        return;
    case WalkItem::Kind::Value:
        items.insert(item.entry.path, {Kind::Value, item.answer.body});
        return;
    case WalkItem::Kind::Absent:
        items.insert(item.entry.path, {Kind::Absent, {}});
        return;
    case WalkItem::Kind::Failed:
        items.insert(item.entry.path, {Kind::Failed, {}});
        return;
    case WalkItem::Kind::Withheld:
        items.insert(item.entry.path, {Kind::Withheld, {}});
        return;
    }
}

Snapshot snapshotOf(const Scenario &scenario)
{
    Snapshot snapshot;
    snapshot.name = scenario.name;
    const TreeAt tree = buildTree(scenario, 0, 0);
    QList<QByteArray> directories = {"/latest/"};
    while (!directories.isEmpty()) {
        const QByteArray directory = directories.takeFirst();
        const auto listing = tree.tree.find(MetadataTree::split(QByteArray::fromPercentEncoding(directory)));
        for (const ListingEntry &entry : parseListing(directory, listing.body)) {
            if (entry.isDirectory) {
                directories.append(entry.path);
                continue;
            }
            WalkItem item{isWithheldPath(entry.path) ? WalkItem::Kind::Withheld : WalkItem::Kind::Value, entry, 0, {}};
            item.answer.body = tree.tree.find(MetadataTree::split(QByteArray::fromPercentEncoding(entry.path))).body;
            snapshot.add(item);
        }
    }
    return snapshot;
}

QList<SnapshotDifference> compareSnapshots(const Snapshot &before, const Snapshot &after)
{
    using Kind = SnapshotItem::Kind;
    const auto isKnown = [](const SnapshotItem &item) { return item.kind == Kind::Value || item.kind == Kind::Absent; };
    // By the path in one version: the snapshots may be of two.
    struct Pair
    {
        QByteArray path;
        SnapshotItem was{Kind::Absent, {}};
        SnapshotItem is{Kind::Absent, {}};
    };
    QMap<QByteArray, Pair> pairs;
    for (auto item = before.items.cbegin(); item != before.items.cend(); ++item) {
        Pair &pair = pairs[inVersion(item.key(), kLatestVersion)];
        pair.path = item.key();
        pair.was = item.value();
    }
    for (auto item = after.items.cbegin(); item != after.items.cend(); ++item) {
        Pair &pair = pairs[inVersion(item.key(), kLatestVersion)];
        pair.path = item.key();
        pair.is = item.value();
    }
    QList<SnapshotDifference> differences;
    for (const auto &[path, was, is] : std::as_const(pairs)) {
        if (was == is || !isKnown(was) || !isKnown(is))
            continue;
        differences.append({was.kind == Kind::Absent  ? SnapshotDifference::Kind::Added
                            : is.kind == Kind::Absent ? SnapshotDifference::Kind::Removed
                                                      : SnapshotDifference::Kind::Changed,
                            path, was, is});
    }
    return differences;
}

} // namespace bootscope
