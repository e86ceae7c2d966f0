// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/status/statusmatch.h"

#include "parsers/boots/reading/logtext.h"
#include "parsers/logs/banner.h"

#include <cmath>

namespace bootscope {

namespace {

constexpr qint64 kSameStartUs = 30'000'000;
constexpr qint64 kZoneStepUs = 15LL * 60 * 1'000'000; // offsets of time zones are multiples of it
constexpr qint64 kMaxZoneUs = 14LL * 3600 * 1'000'000;
constexpr double kSameUptime = 60; // seconds

bool isNear(LogTime log, LogTime recorded, bool anyZone)
{
    if (!log.isKnown() || !recorded.isKnown())
        return false;
    const qint64 distance = qAbs(log.us - recorded.us);
    if (distance <= kSameStartUs)
        return true;
    const qint64 rest = distance % kZoneStepUs;
    return anyZone && distance <= kMaxZoneUs + kSameStartUs &&
           (rest <= kSameStartUs || kZoneStepUs - rest <= kSameStartUs);
}

// Stage by stage: a machine without a battery clock may set it between two of them.
bool isSameBoot(const Boot &boot, const RecordedStatus &status, bool anyZone)
{
    for (const RecordedStage &recorded : status.stages) {
        for (const StageRun &run : boot.stages) {
            if (run.stage == recorded.stage && isNear(run.start, recorded.start, anyZone))
                return true;
        }
    }
    return !status.stages.isEmpty() && isNear(boot.start, status.stages.constFirst().start, anyZone);
}

// Seconds, of the banner that opens a stage; -1 when it cannot be read.
double uptimeOf(const Analysis &analysis, const Boot &boot, Stage stage)
{
    const LogText text(analysis, boot.logInput >= 0 ? boot.logInput : boot.outputInput);
    for (const StageRun &run : boot.stages) {
        if (run.stage != stage || run.line.value == 0)
            continue;
        const QByteArray line = text.line(run.line).toUtf8();
        const qsizetype at = findBanner(line);
        const auto banner = at >= 0 ? parseBanner(QByteArrayView(line).sliced(at)) : std::nullopt;
        return banner ? banner->uptime : -1;
    }
    return -1;
}

int byStageTimes(const Analysis &analysis, const std::vector<int> &candidates, const RecordedStatus &status)
{
    bool comparable = false;
    for (const bool anyZone : {false, true}) {
        for (auto it = candidates.rbegin(); it != candidates.rend(); ++it) {
            const Boot &boot = analysis.boots[std::size_t(*it)];
            comparable = comparable || boot.start.isKnown();
            if ((!anyZone || !boot.isUtc) && isSameBoot(boot, status, anyZone))
                return *it;
        }
    }
    return comparable ? -1 : candidates.back();
}

} // namespace

int bootOfStatus(const Analysis &analysis, const std::vector<int> &candidates, const RecordedStatus &status)
{
    if (candidates.empty())
        return -1;
    bool hasStart = false;
    for (const RecordedStage &stage : status.stages) {
        hasStart = hasStart || stage.start.isKnown();
        if (stage.startUptime < 0)
            continue;
        const double uptime = uptimeOf(analysis, analysis.boots[std::size_t(candidates.back())], stage.stage);
        if (uptime >= 0)
            return std::abs(uptime - stage.startUptime) <= kSameUptime ? candidates.back() : -1;
    }
    if (hasStart)
        return byStageTimes(analysis, candidates, status);
    if (!status.lastUpdate.isKnown())
        return candidates.back();
    // The time of the last event: it can only be of a boot that had begun by then.
    for (auto it = candidates.rbegin(); it != candidates.rend(); ++it) {
        const Boot &boot = analysis.boots[std::size_t(*it)];
        if (!boot.isUtc || !boot.start.isKnown() || boot.start.us <= status.lastUpdate.us + kSameStartUs)
            return *it;
    }
    return -1;
}

} // namespace bootscope
