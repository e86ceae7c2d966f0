// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a laid-out boot in light or dark colours: bands, bars, gaps, output lane and both axes. Only what is visible.
#pragma once

#include "widgets/diagnose/timeline/timelinelayout.h"

#include <QFont>

class QPainter;

namespace bootscope {

struct TimelineScene
{
    const TimelineLayout &layout;
    const TimeScale &scale;
    StepRef selected;
    StepRef hovered;
    QFont font;        // of names; axes use 0.9 of it
    QString clockName; // "UTC", left of the clock's axis
    QString elapsedName;
    QString outputName;
    bool dark = false;
    double rangeBegin = 0; // microseconds since the boot's start; a range that was chosen, none when it is empty
    double rangeEnd = 0;
};

// Draws into the drawing area: x = 0 is TimeScale's x = 0. gutter pixels left of it are for the names of the axes.
void paintTimeline(QPainter &painter, const TimelineScene &scene, int gutter);
// Where failures out of view on the left (-1) or right (1) are told, in the drawing area.
QRectF timelineEdge(const TimelineLayout &layout, const TimeScale &scale, int side);

} // namespace bootscope
