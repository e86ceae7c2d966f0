// SPDX-License-Identifier: GPL-3.0-or-later
// The output lane: where printed lines stand in time as far as that is known.
#include "widgets/diagnose/timeline/timelinelayout.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr double kMinPiece = 3; // pixels
constexpr double kDistinct = 5; // narrower ones join a neighbour that was placed otherwise

} // namespace

void TimelineLayout::setDetail(const std::vector<OutputStretch> &output, const std::vector<Gap> &silences)
{
    m_output = output;
    if (m_boot)
        nameGaps(silences);
}

// Between its bounds; without them, where its stage stands. -1 when neither is known.
TimelineLayout::Span TimelineLayout::spanOfOutput(const OutputStretch &stretch) const
{
    const auto bandFor = [this, &stretch]() -> const TimelineBand * {
        if (stretch.stageRun >= 0)
            return bandOf(stretch.stageRun);
        for (const TimelineBand &band : m_bands) {
            if (m_boot->stages[size_t(band.stage)].stage == stretch.stage)
                return &band;
        }
        return nullptr;
    };
    const TimelineBand *band = bandFor();
    Span span{band ? band->beginUs : -1, band ? band->endUs : -1};
    if (m_boot->start.isKnown() && stretch.earliest.isKnown())
        span.begin = std::max(double(stretch.earliest.us - m_boot->start.us), 0.0);
    if (m_boot->start.isKnown() && stretch.latest.isKnown())
        span.end = double(stretch.latest.us - m_boot->start.us);
    if (span.begin < 0 || span.end < 0)
        return {};
    span.end = std::clamp(span.end, span.begin, std::max(double(m_length), span.begin));
    return span;
}

void TimelineLayout::arrangeOutput(double usPerPixel)
{
    for (const OutputStretch &stretch : m_output) {
        const Span span = spanOfOutput(stretch);
        if (span.begin < 0)
            continue;
        TimelineOutput piece;
        piece.x = span.begin / usPerPixel;
        piece.width = std::max((span.end - span.begin) / usPerPixel, kMinPiece);
        piece.stage = stretch.stage;
        piece.stageRun = stretch.stageRun;
        piece.by = stretch.by;
        piece.first = stretch.first;
        piece.last = stretch.last;
        TimelineOutput *before = m_pieces.empty() ? nullptr : &m_pieces.back();
        const bool touches = before && piece.x <= before->x + before->width + 1;
        const bool alike = before && (before->by == piece.by || piece.width < kDistinct || before->width < kDistinct);
        if (!touches || !alike || before->stage != piece.stage) {
            // Lines follow each other: what overlaps only because its bounds are wide begins where the other ended.
            if (touches && piece.x < before->x + before->width && piece.x + piece.width > before->x + before->width) {
                piece.width -= before->x + before->width - piece.x;
                piece.x = before->x + before->width;
            }
            m_pieces.push_back(piece);
            continue;
        }
        const double end = std::max(before->x + before->width, piece.x + piece.width);
        before->x = std::min(before->x, piece.x);
        before->width = end - before->x;
        before->last = std::max(before->last, piece.last);
        before->by = std::max(before->by, piece.by);
    }
}

QRectF TimelineLayout::outputRect(const TimelineOutput &piece, const TimeScale &scale) const
{
    return {piece.x - scale.viewBegin() / scale.usPerPixel(), double(laneTop()), piece.width,
            double(m_metrics.laneHeight)};
}

StepRef TimelineLayout::failureBeyond(int side, const TimeScale &scale) const
{
    StepRef nearest;
    double distance = 0;
    for (const TimelineBar &bar : m_bars) {
        if (bar.mark != TimelineBar::Mark::Failure)
            continue;
        const QRectF rect = barRect(bar, scale);
        const double away = side < 0 ? -rect.right() : rect.left() - scale.width();
        if (away >= 0 && (!nearest.isValid() || away < distance)) {
            nearest = bar.ref;
            distance = away;
        }
    }
    return nearest;
}

} // namespace bootscope
