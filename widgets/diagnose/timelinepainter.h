// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a laid-out boot with the colours in force: bands, bars, gaps, output lane and both axes. Only what is visible.
#pragma once

#include "widgets/diagnose/timelinelayout.h"

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
};

// Draws into the drawing area: x = 0 is TimeScale's x = 0. gutter pixels left of it are for the names of the axes.
void paintTimeline(QPainter &painter, const TimelineScene &scene, int gutter);

} // namespace bootscope
