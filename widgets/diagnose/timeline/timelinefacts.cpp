// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline says about what is under the pointer.
#include "widgets/diagnose/format.h"
#include "widgets/diagnose/timeline/timelineview.h"

namespace bootscope {

QString TimelineView::describeGap(const TimelineGap &gap) const
{
    const auto name = [this](int stage) { return stageName(m_layout.boot()->stages[size_t(stage)].stage); };
    const QString length = formatDuration(qint64(gap.endUs - gap.beginUs));
    QString text = gap.step.isValid() ? tr("%1 without a line in the log").arg(length)
                   : gap.inside >= 0  ? tr("%1 in %2 in which no step ran").arg(length, name(gap.inside))
                                      : tr("%1 between %2 and %3").arg(length, name(gap.after), name(gap.before));
    if (!gap.name.isEmpty())
        text += QStringLiteral(": ") + gap.name;
    if (gap.line.value > 0)
        text += QLatin1Char('\n') + tr("log lines %1 and %2").arg(gap.line.value).arg(gap.endLine.value);
    return text;
}

QString TimelineView::describeStep(StepRef ref, int others) const
{
    const Boot *boot = m_layout.boot();
    const StageRun *stage = boot ? stageOf(*boot, ref) : nullptr;
    if (!stage)
        return {};
    const Step *step = stepOf(*boot, ref);
    const bool finished = step ? step->finished : stage->finished;
    QStringList lines;
    lines.append(step ? tr("%1 · %2 stage").arg(m_layout.stepName(ref), stageName(stage->stage))
                      : tr("%1 stage").arg(stageName(stage->stage)));
    const QString clock = toClockString(step ? step->start : stage->start);
    if (!clock.isEmpty())
        lines.append(tr("began %1").arg(clock));
    const qint64 duration = step ? step->durationUs : stage->durationUs;
    if (!finished)
        lines.append(tr("never finished"));
    else if (duration >= 0)
        lines.append(tr("took %1").arg(formatDuration(duration)));
    const StepResult result = step ? step->result : stage->result;
    if (result != StepResult::Unknown)
        lines.append(resultSign(result) + QLatin1Char(' ') + resultWord(result));
    if (const LineNo line = step ? step->line : stage->line; line.value > 0)
        lines.append(tr("log line %1").arg(line.value));
    for (const TimelineGap &gap : m_layout.gaps()) {
        if (gap.step == ref && ref.step >= 0)
            lines.append(describeGap(gap));
    }
    if (others > 0)
        lines.append(tr("others at this place: %1 (zoom in)").arg(others));
    return lines.join(QLatin1Char('\n'));
}

QString TimelineView::describe(const TimelineHit &hit) const
{
    switch (hit.kind) {
    case TimelineHit::Kind::Step:
        return describeStep(hit.ref, m_layout.bars()[size_t(hit.index)].count - 1);
    case TimelineHit::Kind::Stage:
        return describeStep(hit.ref, 0);
    case TimelineHit::Kind::Beyond:
        return tr("Failed out of view: click to show it") + QLatin1Char('\n') + describeStep(hit.ref, 0);
    case TimelineHit::Kind::Gap:
        return describeGap(m_layout.gaps()[size_t(hit.index)]);
    case TimelineHit::Kind::Output: {
        const TimelineOutput &piece = m_layout.output()[size_t(hit.index)];
        const QString lines = piece.first == piece.last
                                  ? tr("Output, line %1").arg(piece.first.value)
                                  : tr("Output, lines %1 to %2").arg(piece.first.value).arg(piece.last.value);
        const QString stage = stageName(piece.stage);
        return (stage.isEmpty() ? lines : lines + QStringLiteral(" · ") + stage) + QLatin1Char('\n') +
               tr("placed %1").arg(placedByName(piece.by));
    }
    case TimelineHit::Kind::None:
        break;
    }
    return {};
}

} // namespace bootscope
