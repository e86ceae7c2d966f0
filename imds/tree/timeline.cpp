// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/tree/timeline.h"

#include "imds/tree/treebuilder.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Imds)
};

} // namespace

QString timelineSentence(const TimelineEntry &entry)
{
    const QString detail = QString::fromUtf8(entry.detail);
    switch (entry.kind) {
    case TimelineEntry::Kind::Rebalance:
        return Text::tr("Rebalance recommendation");
    case TimelineEntry::Kind::SpotNotice:
        return Text::tr("Spot interruption notice: %1").arg(detail);
    case TimelineEntry::Kind::SpotAction:
        return Text::tr("Spot interruption: %1").arg(detail);
    case TimelineEntry::Kind::LifecycleState:
        return detail.isEmpty() ? Text::tr("Leaves its Auto Scaling group") : Text::tr("Auto Scaling: %1").arg(detail);
    case TimelineEntry::Kind::EventAppears:
        return Text::tr("Event is announced: %1").arg(detail);
    case TimelineEntry::Kind::EventBegins:
        return Text::tr("Event may begin: %1").arg(detail);
    case TimelineEntry::Kind::EventEnds:
        return Text::tr("Event has to be over: %1").arg(detail);
    case TimelineEntry::Kind::EventCompleted:
        return Text::tr("Event is completed: %1").arg(detail);
    case TimelineEntry::Kind::CredentialsRotate:
        return Text::tr("New credentials of %1").arg(detail);
    }
    return {};
}

QList<TimelineEntry> timeline(const Scenario &scenario, qint64 startMs, qint64 fromMs, qint64 toMs, qsizetype limit)
{
    using Kind = TimelineEntry::Kind;
    QList<TimelineEntry> entries;
    if (scenario.isRecording)
        return entries;
    const auto add = [&](qint64 ms, Kind kind, const QByteArray &detail) {
        if (ms >= fromMs && ms <= toMs)
            entries.append({ms, kind, detail});
    };
    if (scenario.rebalanceAt)
        add(scenario.rebalanceAt->at(startMs), Kind::Rebalance, {});
    if (scenario.spot) {
        add(scenario.spot->notice.at(startMs), Kind::SpotNotice, scenario.spot->action);
        add(treeparts::spotActionMs(*scenario.spot, startMs), Kind::SpotAction, scenario.spot->action);
    }
    for (const auto &[at, state] : scenario.autoscaling)
        add(at.at(startMs), Kind::LifecycleState, state);
    for (const MaintenanceEvent &event : scenario.events) {
        const auto moment = [&](const std::optional<ScenarioTime> &time, Kind kind) {
            if (time)
                add(time->at(startMs), kind, event.code);
        };
        moment(event.appear, Kind::EventAppears);
        moment(event.notBefore, Kind::EventBegins);
        moment(event.notAfter, Kind::EventEnds);
        moment(event.complete, Kind::EventCompleted);
    }
    const auto rotations = [&](int everySeconds, const QByteArray &whose) {
        const qint64 length = qint64(everySeconds) * 1000;
        const qint64 first = qMax<qint64>(1, (fromMs - startMs + length - 1) / length);
        for (qint64 n = first; startMs + n * length <= toMs && n - first < limit; ++n)
            add(startMs + n * length, Kind::CredentialsRotate, whose);
    };
    if (scenario.iam)
        rotations(treeparts::rotationSeconds(*scenario.iam), scenario.iam->role);
    if (scenario.identityCredentials)
        rotations(treeparts::kIdentityRotationSeconds, "ec2-instance");
    std::stable_sort(entries.begin(), entries.end(),
                     [](const TimelineEntry &a, const TimelineEntry &b) { return a.atMs < b.atMs; });
    if (entries.size() > limit)
        entries.resize(limit);
    return entries;
}

} // namespace bootscope
