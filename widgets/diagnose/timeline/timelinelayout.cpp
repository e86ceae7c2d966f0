// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timeline/timelinelayout.h"

#include "widgets/diagnose/timeline/barplacer.h"

#include <algorithm>
#include <cmath>

namespace bootscope {

namespace {

TimelineBar::Mark markOfResult(StepResult result)
{
    return result == StepResult::Fail   ? TimelineBar::Mark::Failure
           : result == StepResult::Warn ? TimelineBar::Mark::Warning
                                        : TimelineBar::Mark::None;
}

} // namespace

void TimelineLayout::setBoot(const Analysis *analysis, const Boot *boot)
{
    m_analysis = analysis;
    m_boot = boot;
    m_length = 0;
    m_failed.clear();
    m_output.clear();
    m_pieces.clear();
    m_bands.clear();
    m_gaps.clear();
    m_bars.clear();
    m_order.clear();
    if (!m_analysis || !m_boot)
        return;
    findMarks();
    findBands();
    for (size_t s = 0; s < m_boot->stages.size(); ++s) {
        for (size_t i = 0; i < m_boot->stages[s].steps.size(); ++i) {
            const StepRef ref{int(s), int(i)};
            const Span span = spanOf(ref);
            if (span.begin < 0)
                continue;
            m_order.push_back(ref);
            m_length = std::max(m_length, qint64(span.end));
        }
    }
    std::stable_sort(m_order.begin(), m_order.end(),
                     [this](StepRef a, StepRef b) { return stepOf(*m_boot, a)->start < stepOf(*m_boot, b)->start; });
    m_length = std::max(m_length, m_boot->durationUs);
    findGaps();
}

void TimelineLayout::findMarks()
{
    for (const Failure &failure : m_boot->failures) {
        const StepRef ref = stepOfFailure(*m_analysis, *m_boot, failure);
        if (ref.isValid())
            m_failed.push_back({ref, failure.role});
    }
}

TimelineBar::Mark TimelineLayout::markOf(StepRef ref) const
{
    const Step *step = stepOf(*m_boot, ref);
    TimelineBar::Mark mark = markOfResult(step ? step->result : stageOf(*m_boot, ref)->result);
    for (const auto &[failed, role] : m_failed) {
        if (failed == ref && role == FailureRole::Root)
            mark = TimelineBar::Mark::Failure;
        else if (failed == ref && role == FailureRole::Suspect)
            mark = std::max(mark, TimelineBar::Mark::Suspect);
    }
    return mark;
}

void TimelineLayout::findBands()
{
    for (size_t s = 0; s < m_boot->stages.size(); ++s) {
        const StageRun &stage = m_boot->stages[s];
        Span span = spanOf({int(s), -1});
        if (span.begin < 0)
            continue;
        // A stage that never finished reaches at least as far as what is known of its steps.
        for (size_t i = 0; i < stage.steps.size(); ++i)
            span.end = std::max(span.end, spanOf({int(s), int(i)}).end);
        m_bands.push_back({int(s), span.begin, span.end, stage.finished, markOf({int(s), -1})});
        m_length = std::max(m_length, qint64(span.end));
    }
}

TimelineLayout::Span TimelineLayout::spanOf(StepRef ref) const
{
    const StageRun *stage = m_boot ? stageOf(*m_boot, ref) : nullptr;
    const Step *step = stage ? stepOf(*m_boot, ref) : nullptr;
    if (!stage || (ref.step >= 0 && !step))
        return {};
    const LogTime start = step ? step->start : stage->start;
    const qint64 duration = step ? step->durationUs : stage->durationUs;
    if (!start.isKnown() || !m_boot->start.isKnown() || start < m_boot->start)
        return {};
    const double begin = double(start.us - m_boot->start.us);
    return {begin, begin + double(std::max<qint64>(duration, 0))};
}

QString TimelineLayout::stepName(StepRef ref) const
{
    const Step *step = m_boot ? stepOf(*m_boot, ref) : nullptr;
    return step ? moduleOfStep(m_analysis->names.value(qsizetype(step->name))) : QString();
}

void TimelineLayout::arrange(double usPerPixel, const TimelineMetrics &metrics, const TextWidth &textWidth)
{
    m_metrics = metrics;
    const int rowsHeight = laneTop() - metrics.top - metrics.bandHeader - 4;
    m_rows = std::max(rowsHeight / std::max(metrics.rowHeight, 1), 1);
    m_bars.clear();
    m_pieces.clear();
    if (!m_boot)
        return;
    arrangeOutput(usPerPixel);

    BarPlacer placer(m_rows, double(m_length) * TimeScale::kTail / usPerPixel);
    std::vector<std::pair<TimelineBar, double>> later;
    later.reserve(m_order.size());
    for (const StepRef ref : m_order) {
        const Span span = spanOf(ref);
        TimelineBar bar;
        bar.ref = ref;
        bar.mark = markOf(ref);
        bar.finished = stepOf(*m_boot, ref)->finished;
        bar.x = span.begin / usPerPixel;
        const bool marked = bar.mark != TimelineBar::Mark::None;
        bar.width = std::max((span.end - span.begin) / usPerPixel, marked ? kMinFailure : kMinBar);
        const double label = textWidth(stepName(ref)) + 8 + (marked ? kSign : 0);
        if (!marked || !placer.reserve(bar, label))
            later.push_back({bar, label});
    }
    for (const auto &[bar, label] : later)
        placer.place(bar, label);
    m_bars = placer.take();
}

QRectF TimelineLayout::freePlace(double left, double right, double width, const TimeScale &scale) const
{
    const double x = (left + right - width) / 2;
    const int middle = m_rows / 2;
    for (int i = 0; i <= m_rows * 2; ++i) {
        const int row = middle + (i % 2 == 0 ? i / 2 : -(i + 1) / 2); // middle, above, below, further above …
        if (row < 0 || row >= m_rows)
            continue;
        TimelineBar probe;
        probe.row = row;
        const QRectF place(x, barRect(probe, scale).top(), width, m_metrics.rowHeight - 3);
        const bool taken = std::any_of(m_bars.begin(), m_bars.end(), [&](const TimelineBar &bar) {
            return bar.row == row && barRect(bar, scale).united(nameRect(bar, scale)).intersects(place);
        });
        if (!taken)
            return place;
    }
    return {};
}

QRectF TimelineLayout::barRect(const TimelineBar &bar, const TimeScale &scale) const
{
    const double y = m_metrics.top + m_metrics.bandHeader + 2 + bar.row * m_metrics.rowHeight;
    return {bar.x - scale.viewBegin() / scale.usPerPixel(), y, bar.width, double(m_metrics.rowHeight - 3)};
}

QRectF TimelineLayout::nameRect(const TimelineBar &bar, const TimeScale &scale) const
{
    const QRectF rect = barRect(bar, scale);
    if (bar.labelWidth <= rect.width())
        return {};
    const double left = bar.labelLeft ? rect.left() - bar.labelWidth : rect.right();
    return {left, rect.top(), bar.labelWidth, rect.height()};
}

const TimelineBar *TimelineLayout::barOf(StepRef ref) const
{
    const auto it =
        std::find_if(m_bars.begin(), m_bars.end(), [ref](const TimelineBar &bar) { return bar.ref == ref; });
    return it == m_bars.end() ? nullptr : &*it;
}

const TimelineBand *TimelineLayout::bandOf(int stage) const
{
    const auto it =
        std::find_if(m_bands.begin(), m_bands.end(), [stage](const TimelineBand &b) { return b.stage == stage; });
    return it == m_bands.end() ? nullptr : &*it;
}

TimelineHit TimelineLayout::hitTest(QPointF point, const TimeScale &scale) const
{
    if (!m_boot || point.y() < m_metrics.top || point.y() >= m_metrics.height - m_metrics.bottom)
        return {};
    const double us = scale.usAt(point.x());
    if (point.y() >= laneTop()) {
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            const QRectF rect = outputRect(m_pieces[i], scale);
            if (rect.left() - 1 <= point.x() && point.x() <= rect.right() + 1)
                return {TimelineHit::Kind::Output, {m_pieces[i].stageRun, -1}, int(i)};
        }
        return {};
    }
    // A bar's name is part of it; a bar wins over another bar's name. Two pixels of grace make the thin ones catchable.
    int named = -1;
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const QRectF rect = barRect(m_bars[i], scale);
        if (point.y() < rect.top() - 1 || point.y() > rect.bottom() + 1)
            continue;
        if (rect.left() - 2 <= point.x() && point.x() <= rect.right() + 2)
            return {TimelineHit::Kind::Step, m_bars[i].ref, int(i)};
        if (nameRect(m_bars[i], scale).contains(point))
            named = int(i);
    }
    if (named >= 0)
        return {TimelineHit::Kind::Step, m_bars[size_t(named)].ref, named};
    for (size_t i = 0; i < m_gaps.size(); ++i) {
        if (!m_gaps[i].step.isValid() && m_gaps[i].beginUs <= us && us <= m_gaps[i].endUs)
            return {TimelineHit::Kind::Gap, {m_gaps[i].inside, -1}, int(i)};
    }
    for (size_t i = 0; i < m_bands.size(); ++i) {
        if (m_bands[i].beginUs <= us && (us <= m_bands[i].endUs || scale.xOf(m_bands[i].endUs) + 4 >= point.x()))
            return {TimelineHit::Kind::Stage, {m_bands[i].stage, -1}, int(i)};
    }
    return {};
}

} // namespace bootscope
