// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the metadata tree of a scenario as it is at one moment.
#pragma once

#include "imds/scenario/scenario.h"
#include "imds/tree/metadatatree.h"

namespace bootscope {

struct TreeAt
{
    MetadataTree tree;
    qint64 nextChangeMs = -1; // when the tree will look different (scenario clock, since 1970); -1: never
};

// startMs: when the emulator started; nowMs: the moment asked for. Both milliseconds since 1970 on the scenario's
// clock.
TreeAt buildTree(const Scenario &scenario, qint64 startMs, qint64 nowMs);

QByteArray privateHostname(const InstanceFacts &instance, const QByteArray &ipv4);
QByteArray publicHostname(const InstanceFacts &instance, const QByteArray &ipv4);
QByteArray isoTime(qint64 ms); // "2026-01-02T03:04:05Z"

// A JSON object as the service lays it out: two blanks and "key" : value. Values are JSON already.
using JsonFields = QList<std::pair<QByteArray, QByteArray>>;
QByteArray jsonText(const QByteArray &utf8);
QByteArray jsonObject(const JsonFields &fields);

namespace treeparts {
// Where the builder keeps the moment of the next change.
struct Clock
{
    qint64 startMs = 0;
    qint64 nowMs = 0;
    qint64 nextChangeMs = -1;
    // True when the moment has come; else remembered as a change to come.
    bool reached(qint64 ms);
};

inline constexpr int kIdentityRotationSeconds = 3 * 3600; // of the instance's own credentials
int rotationSeconds(const RoleFacts &role);               // how often the role's credentials are new
qint64 spotActionMs(const SpotNotice &spot, qint64 startMs);

void addInterfaces(MetadataTree &tree, const Scenario &scenario);
void addCredentials(MetadataTree &tree, const Scenario &scenario, Clock &clock);
void addTimed(MetadataTree &tree, const Scenario &scenario, Clock &clock); // spot, rebalance, autoscaling, events
} // namespace treeparts

} // namespace bootscope
