// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/outputplaces.h"

#include "parsers/boots/bootlines.h"
#include "parsers/boots/outputmarks.h"
#include "parsers/boots/stageflow.h"
#include "parsers/logs/banner.h"
#include "parsers/logs/lineprefix.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

constexpr std::size_t kMaxStretches = 200'000; // beyond that, lines are joined to the last one
constexpr qint64 kSecondUs = 1'000'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::OutputStretch)
};

class Placer
{
public:
    Placer(const Analysis &analysis, const Boot &boot) : m_analysis(analysis), m_boot(boot) {}

    void addLine(LineNo line, QByteArrayView text, const RecordHead &head)
    {
        QByteArrayView message = text;
        LogTime stamp = head.isHead ? head.time : LogTime();
        if (head.isHead) {
            message = text.sliced(head.messageOffset);
        } else {
            const LinePrefix prefix = parseLinePrefix(text, yearHintOf(m_boot.start));
            message = text.sliced(prefix.length);
            stamp = prefix.time;
        }
        OutputStretch stretch;
        stretch.first = stretch.last = line;
        stretch.stage = m_stage;
        if (const qsizetype at = findBanner(message); at >= 0) {
            if (const auto banner = parseBanner(message.sliced(at))) {
                if (!banner->isFinal())
                    m_stage = stageOfAction(banner->action);
                stretch.stage = m_stage;
                stretch.by = PlacedBy::Banner;
                // It tells whole seconds.
                stretch.earliest = banner->time;
                if (banner->time.isKnown())
                    stretch.latest.us = banner->time.us + kSecondUs - 1;
                push(stretch);
                return;
            }
        }
        if (stamp.isKnown()) {
            stretch.by = PlacedBy::OwnStamp;
            stretch.earliest = stretch.latest = stamp;
            push(stretch);
            return;
        }
        if (const StepPlace place = stepOfOutput(m_analysis, m_boot, message); place.step >= 0) {
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
        push(stretch);
    }

    std::vector<OutputStretch> take()
    {
        bound();
        return std::move(m_stretches);
    }

private:
    // Joins lines that are placed alike; a line of a record goes on where its first line stands.
    void push(const OutputStretch &next)
    {
        if (!m_stretches.empty()) {
            OutputStretch &last = m_stretches.back();
            const bool alike = last.by == next.by && last.stage == next.stage && last.step == next.step &&
                               last.stageRun == next.stageRun && next.by != PlacedBy::Banner &&
                               (next.by != PlacedBy::OwnStamp || last.latest == next.latest);
            if (alike || m_stretches.size() >= kMaxStretches) {
                last.last = next.last;
                return;
            }
        }
        m_stretches.push_back(next);
    }

    // Lines that only their order places were written after what is above them and before what is below. A clock that
    // is set back between the two leaves nothing known.
    void bound()
    {
        for (std::size_t i = 0; i < m_stretches.size(); ++i) {
            OutputStretch &stretch = m_stretches[i];
            if (stretch.by != PlacedBy::Order)
                continue;
            if (i > 0)
                stretch.earliest = m_stretches[i - 1].earliest;
            if (i + 1 < m_stretches.size())
                stretch.latest = m_stretches[i + 1].latest;
            if (stretch.earliest.isKnown() && stretch.latest.isKnown() && stretch.latest < stretch.earliest)
                stretch.earliest = stretch.latest = {};
        }
    }

    const Analysis &m_analysis;
    const Boot &m_boot;
    std::vector<OutputStretch> m_stretches;
    Stage m_stage = Stage::Unknown;
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
