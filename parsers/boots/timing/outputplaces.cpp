// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/timing/outputplaces.h"

#include "parsers/boots/bootlines.h"
#include "parsers/boots/reading/stageflow.h"
#include "parsers/boots/timing/outputmarks.h"
#include "parsers/logs/banner.h"
#include "parsers/logs/lineprefix.h"

#include <QCoreApplication>

#include <optional>

namespace bootscope {

namespace {

constexpr std::size_t kMaxStretches = 200'000; // beyond that, lines are joined to the last one
constexpr qint64 kSecondUs = 1'000'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::OutputStretch)
};

// A difference of clocks that is one of zones: the nearest quarter of an hour; nothing when it is no such number.
std::optional<qint64> zoneShift(qint64 us)
{
    constexpr qint64 kQuarterUs = 900 * kSecondUs;
    constexpr qint64 kSlackUs = 120 * kSecondUs;
    const qint64 shift = (us + (us < 0 ? -kQuarterUs / 2 : kQuarterUs / 2)) / kQuarterUs * kQuarterUs;
    if (qAbs(us - shift) > kSlackUs || qAbs(shift) > 14 * 3600 * kSecondUs)
        return std::nullopt;
    return shift;
}

class Placer
{
public:
    Placer(const Analysis &analysis, const Boot &boot) : m_analysis(analysis), m_boot(boot) {}

    void addLine(LineNo line, QByteArrayView text, const RecordHead &head)
    {
        const LinePrefix prefix = parseLinePrefix(text, yearHintOf(m_boot.start));
        const QByteArrayView message = text.sliced(qMax(head.messageOffset, prefix.length));
        Placed next;
        next.stretch.first = next.stretch.last = line;
        next.stretch.stage = m_stage;
        if (const qsizetype at = findBanner(message); at >= 0) {
            if (const auto banner = parseBanner(message.sliced(at))) {
                addBanner(next, *banner, prefix);
                return;
            }
        }
        if (head.isHead && head.time.isKnown() && head.time != prefix.time) {
            next.stretch.by = PlacedBy::OwnStamp;
            next.stretch.earliest = next.stretch.latest = head.time;
        } else if (prefix.time.isKnown()) {
            next.stretch.by = PlacedBy::OwnStamp;
            next.clock = Clock::Prefix;
            next.stretch.earliest = next.stretch.latest = prefix.time;
        } else if (prefix.monotonicUs >= 0) {
            next.stretch.by = PlacedBy::OwnStamp;
            next.clock = Clock::Kernel;
            next.kernelUs = prefix.monotonicUs;
        } else {
            placeByStep(next.stretch, message);
        }
        push(next);
    }

    std::vector<OutputStretch> take()
    {
        std::vector<OutputStretch> result;
        result.reserve(m_placed.size());
        for (Placed &placed : m_placed) {
            settle(placed);
            result.push_back(placed.stretch);
        }
        bound(result);
        return result;
    }

private:
    enum class Clock : quint8 {
        Log,    // of the detailed log, or UTC
        Prefix, // of whoever put the prefix: often local time
        Kernel  // since it started
    };
    struct Placed
    {
        OutputStretch stretch;
        qint64 kernelUs = -1;
        Clock clock = Clock::Log;
    };

    void addBanner(Placed &next, const Banner &banner, const LinePrefix &prefix)
    {
        OutputStretch &stretch = next.stretch;
        if (!banner.isFinal())
            m_stage = stageOfAction(banner.action);
        stretch.stage = m_stage;
        stretch.by = PlacedBy::Banner;
        if (banner.time.isKnown()) {
            learnClocks(banner, prefix);
            // It tells whole seconds.
            stretch.earliest.us = banner.time.us + m_bannerShiftUs;
            stretch.latest.us = stretch.earliest.us + kSecondUs - 1;
        }
        push(next);
    }

    // A banner tells the time in UTC and the uptime: by them the other clocks on its line are known.
    void learnClocks(const Banner &banner, const LinePrefix &prefix)
    {
        // The detailed log of old versions is in local time; what it shows is what everything is told in.
        if (!m_knowsBannerShift && !m_boot.isUtc && !banner.isFinal()) {
            for (const StageRun &run : m_boot.stages) {
                if (run.stage != m_stage || !run.start.isKnown() || m_boot.logInput < 0)
                    continue;
                if (const auto shift = zoneShift(run.start.us - banner.time.us)) {
                    m_bannerShiftUs = *shift;
                    m_knowsBannerShift = true;
                }
                break;
            }
        }
        const qint64 time = banner.time.us + m_bannerShiftUs;
        if (!m_prefixShiftUs && prefix.time.isKnown())
            m_prefixShiftUs = zoneShift(prefix.time.us - time);
        if (banner.uptime >= 0 && !m_kernelBegin.isKnown())
            m_kernelBegin.us = time - qint64(banner.uptime * 1e6);
    }

    void placeByStep(OutputStretch &stretch, QByteArrayView message) const
    {
        const OutputMark place = stepOfOutput(m_analysis, m_boot, message);
        if (place.step < 0)
            return;
        const StageRun &run = m_boot.stages[std::size_t(place.stageRun)];
        const Step &step = run.steps[std::size_t(place.step)];
        stretch.stage = run.stage;
        stretch.by = PlacedBy::StepSpan;
        stretch.stageRun = place.stageRun;
        stretch.step = place.step;
        stretch.earliest = step.start;
        if (step.start.isKnown() && step.durationUs >= 0)
            stretch.latest.us = step.start.us + step.durationUs;
    }

    // Joins lines that are placed alike.
    void push(const Placed &next)
    {
        if (!m_placed.empty()) {
            OutputStretch &last = m_placed.back().stretch;
            const OutputStretch &more = next.stretch;
            const bool sameTime = last.latest == more.latest && m_placed.back().kernelUs == next.kernelUs;
            const bool alike = last.by == more.by && last.stage == more.stage && last.step == more.step &&
                               last.stageRun == more.stageRun && more.by != PlacedBy::Banner &&
                               (more.by != PlacedBy::OwnStamp || sameTime);
            if (alike || m_placed.size() >= kMaxStretches) {
                last.last = more.last;
                return;
            }
        }
        m_placed.push_back(next);
    }

    // Times of other clocks into that of the log; a line that stands above the first banner is known by then.
    void settle(Placed &placed) const
    {
        OutputStretch &stretch = placed.stretch;
        if (placed.clock == Clock::Prefix) {
            if (m_prefixShiftUs) {
                stretch.earliest.us -= *m_prefixShiftUs;
                stretch.latest.us -= *m_prefixShiftUs;
            }
        } else if (placed.clock == Clock::Kernel) {
            if (m_kernelBegin.isKnown()) {
                stretch.earliest.us = m_kernelBegin.us + placed.kernelUs;
                stretch.latest.us = stretch.earliest.us + kSecondUs - 1;
            } else {
                stretch.by = PlacedBy::Order;
            }
        }
    }

    // Lines that only their order places were written after what is above them and before what is below.
    static void bound(std::vector<OutputStretch> &stretches)
    {
        for (std::size_t i = 0; i < stretches.size(); ++i) {
            OutputStretch &stretch = stretches[i];
            if (stretch.by != PlacedBy::Order)
                continue;
            if (i > 0)
                stretch.earliest = stretches[i - 1].earliest;
            if (i + 1 < stretches.size())
                stretch.latest = stretches[i + 1].latest;
            // Banners may come late, behind what the scripts of their stage printed: then they bound nothing.
            if (stretch.earliest.isKnown() && stretch.latest.isKnown() && stretch.latest < stretch.earliest)
                stretch.latest = {};
        }
    }

    const Analysis &m_analysis;
    const Boot &m_boot;
    std::vector<Placed> m_placed;
    Stage m_stage = Stage::Unknown;
    qint64 m_bannerShiftUs = 0; // from UTC to the clock of the detailed log
    bool m_knowsBannerShift = false;
    std::optional<qint64> m_prefixShiftUs; // how far the prefixes are ahead of the log's clock
    LogTime m_kernelBegin;                 // in the log's clock, up to a second too early
};

} // namespace

std::vector<OutputStretch> placeOutput(const Analysis &analysis, int boot, const std::atomic<bool> &cancelled)
{
    if (boot < 0 || std::size_t(boot) >= analysis.boots.size())
        return {};
    const Boot &wanted = analysis.boots[std::size_t(boot)];
    if (wanted.outputInput < 0 || wanted.outputInput >= analysis.inputs.size())
        return {};
    Placer placer(analysis, wanted);
    readBootLines(analysis.inputs.at(wanted.outputInput), wanted.outputBegin, wanted.outputEnd, wanted.start, cancelled,
                  [&](LineNo line, QByteArrayView text, const RecordHead &head) { placer.addLine(line, text, head); });
    return placer.take();
}

QString placedByName(PlacedBy by)
{
    switch (by) {
    case PlacedBy::OwnStamp:
        return Text::tr("the line carries this time");
    case PlacedBy::Banner:
        return Text::tr("the line says when a stage began or the boot ended");
    case PlacedBy::StepSpan:
        return Text::tr("only this step writes such lines");
    case PlacedBy::Order:
        return Text::tr("by the order of the lines");
    }
    return {};
}

} // namespace bootscope
