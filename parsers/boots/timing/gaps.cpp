// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/timing/gaps.h"

#include "parsers/boots/bootlines.h"
#include "parsers/boots/timing/gapkinds.h"
#include "parsers/logs/banner.h"
#include "parsers/logs/lineprefix.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMaxMessage = 1024; // bytes of a record that are looked at
constexpr std::size_t kMaxGaps = 10'000;
// Banners tell whole seconds and the uptime: less than this between the two is rounding.
constexpr qint64 kClockSetUs = 2'000'000;

struct Place
{
    Stage stage = Stage::Unknown;
    const StageRun *run = nullptr; // null: between two stages
    QString step;
    Stage nextStage = Stage::Unknown; // of the stage that begins after it, when between two
};

Place placeOf(const Analysis &analysis, const Boot &boot, LineNo before, LineNo after)
{
    Place place;
    const StageRun *run = nullptr;
    const StageRun *next = nullptr;
    for (const StageRun &candidate : boot.stages) {
        if (candidate.line <= before) {
            run = &candidate;
        } else {
            next = &candidate;
            break;
        }
    }
    const bool nextBegan = next && next->line <= after;
    if (!run || nextBegan || (run->finished && before >= run->endLine)) {
        place.nextStage = next ? next->stage : Stage::Unknown;
        return place;
    }
    place.run = run;
    place.stage = run->stage;
    // The innermost one that was running; of those that never ended, the last.
    for (const Step &step : run->steps) {
        if (step.line <= before && (!step.finished || step.endLine >= after))
            place.step = analysis.names.value(step.name);
    }
    return place;
}

class GapFinder
{
public:
    GapFinder(const Analysis &analysis, const Boot &boot, qint64 leastUs)
        : m_analysis(analysis), m_boot(boot), m_leastUs(qMax<qint64>(leastUs, 1))
    {
    }

    void addLine(LineNo line, QByteArrayView text, const RecordHead &head)
    {
        if (!head.isHead || !head.time.isKnown())
            return;
        const QByteArrayView whole = text.sliced(head.messageOffset);
        const QByteArrayView message = whole.first(qMin(whole.size(), kMaxMessage));
        if (m_time.isKnown() && head.time.us - m_time.us >= m_leastUs && m_gaps.size() < kMaxGaps)
            addGap(line, head.time, message);
        if (message.startsWith("Cloud-init v. "))
            addBanner(line, message);
        m_time = head.time;
        m_line = line;
        m_message.assign(message.begin(), message.end());
    }

    std::vector<Gap> take() { return std::move(m_gaps); }

private:
    void addGap(LineNo line, LogTime time, QByteArrayView message)
    {
        const Place place = placeOf(m_analysis, m_boot, m_line, line);
        Gap gap;
        gap.stage = place.stage;
        gap.start = m_time;
        gap.durationUs = time.us - m_time.us;
        gap.line = m_line;
        gap.endLine = line;
        GapKind kind = gapKindOf({m_message, message, place.step, gap.durationUs});
        // After a stage has ended cloud-init does not run: the system goes on with what comes before the next one.
        if (!place.run && place.nextStage != Stage::Unknown) {
            kind.kind = place.nextStage == Stage::Network ? QStringLiteral("network") : QStringLiteral("services");
            kind.what.clear();
        }
        gap.kind = kind.kind;
        gap.what = kind.what;
        m_gaps.push_back(std::move(gap));
    }

    void addBanner(LineNo line, QByteArrayView message)
    {
        const auto banner = parseBanner(message);
        if (!banner || !banner->time.isKnown() || banner->uptime < 0)
            return;
        if (m_bannerTime.isKnown()) {
            const qint64 wall = banner->time.us - m_bannerTime.us;
            const qint64 jump = wall - qint64((banner->uptime - m_bannerUptime) * 1e6);
            // The clock was set forward since the last banner: a silence as long as that may be nothing else.
            if (jump > kClockSetUs) {
                std::erase_if(m_gaps, [&](const Gap &gap) {
                    return gap.line >= m_bannerLine && gap.endLine <= line && gap.durationUs > jump / 2;
                });
            }
        }
        m_bannerTime = banner->time;
        m_bannerUptime = banner->uptime;
        m_bannerLine = line;
    }

    const Analysis &m_analysis;
    const Boot &m_boot;
    qint64 m_leastUs;
    std::vector<Gap> m_gaps;
    LogTime m_time;
    LineNo m_line;
    std::string m_message;
    LogTime m_bannerTime;
    double m_bannerUptime = -1;
    LineNo m_bannerLine;
};

// Programs say in their output that they wait for a lock or sleep. When all of a boot's waiting of a kind fits into the
// one gap in which programs ran, and makes up most of it, that is what the gap was.
class OutputWaits
{
public:
    void addLine(QByteArrayView text)
    {
        const OutputWait wait = outputWaitOf(text.sliced(parseLinePrefix(text).length));
        if (!wait.kind)
            return;
        // A count that goes on says how long this wait is by now.
        if (wait.isTotal && m_kind == wait.kind && wait.us >= m_lastTotal)
            m_us += wait.us - m_lastTotal;
        else
            m_us += wait.us;
        m_lastTotal = wait.isTotal ? wait.us : 0;
        m_mixed = m_mixed || (m_kind && qstrcmp(m_kind, wait.kind) != 0);
        m_kind = wait.kind;
    }

    void explain(std::vector<Gap> &gaps) const
    {
        if (!m_kind || m_mixed)
            return;
        Gap *only = nullptr;
        for (Gap &gap : gaps) {
            if (!runsPrograms(gap))
                continue;
            if (only)
                return;
            only = &gap;
        }
        if (only && m_us <= only->durationUs + kRoundingUs && m_us * 2 >= only->durationUs)
            only->kind = QString::fromLatin1(m_kind);
    }

private:
    static constexpr qint64 kRoundingUs = 2'000'000;
    static bool runsPrograms(const Gap &gap)
    {
        static const QStringList kinds{QStringLiteral("runcmd"),         QStringLiteral("script"),
                                       QStringLiteral("bootcmd"),        QStringLiteral("package-install"),
                                       QStringLiteral("package-update"), QStringLiteral("package-upgrade"),
                                       QStringLiteral("command")};
        return kinds.contains(gap.kind);
    }

    const char *m_kind = nullptr;
    qint64 m_us = 0;
    qint64 m_lastTotal = 0;
    bool m_mixed = false;
};

} // namespace

std::vector<Gap> gapsOf(const Analysis &analysis, int boot, const std::atomic<bool> &cancelled, qint64 leastUs)
{
    if (boot < 0 || std::size_t(boot) >= analysis.boots.size())
        return {};
    const Boot &wanted = analysis.boots[std::size_t(boot)];
    if (wanted.logInput < 0 || wanted.logInput >= analysis.inputs.size())
        return {};
    GapFinder finder(analysis, wanted, leastUs);
    readBootLines(analysis.inputs.at(wanted.logInput), wanted.logBegin, wanted.logEnd, wanted.start, cancelled,
                  [&](LineNo line, QByteArrayView text, const RecordHead &head) { finder.addLine(line, text, head); });
    std::vector<Gap> gaps = finder.take();
    if (!gaps.empty() && wanted.outputInput >= 0 && wanted.outputInput < analysis.inputs.size()) {
        OutputWaits waits;
        readBootLines(analysis.inputs.at(wanted.outputInput), wanted.outputBegin, wanted.outputEnd, wanted.start,
                      cancelled, [&](LineNo, QByteArrayView text, const RecordHead &) { waits.addLine(text); });
        waits.explain(gaps);
    }
    return gaps;
}

} // namespace bootscope
