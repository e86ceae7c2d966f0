// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timeline/timelinepainter.h"

#include "widgets/diagnose/timeline/scenepainter.h"

namespace bootscope {

QRectF timelineEdge(const TimelineLayout &layout, const TimeScale &scale, int side)
{
    constexpr double kWidth = 28;
    constexpr double kHeight = 18;
    return {side < 0 ? 2.0 : scale.width() - kWidth - 2, layout.laneTop() - kHeight - 4, kWidth, kHeight};
}

void paintTimeline(QPainter &painter, const TimelineScene &scene, int gutter)
{
    if (!scene.layout.boot())
        return;
    ScenePainter p(painter, scene);
    p.gutter(gutter);
    painter.save();
    painter.setClipRect(QRectF(-1, 0, scene.scale.width() + 1, scene.layout.metrics().height));
    p.axes();
    p.bands();
    p.gaps();
    p.bars();
    p.lane();
    p.selection();
    p.range();
    p.edges();
    painter.restore();
}

} // namespace bootscope
