// SPDX-License-Identifier: GPL-3.0-or-later
// The brush behind paintTimeline(): each layer of the picture on its own. Nothing is blurred: edges fall on pixels, and
// hatches are lines, so that they are as sharp at any scale and in a vector picture.
#pragma once

#include "widgets/diagnose/timeline/timelinepainter.h"
#include "widgets/frame/theme.h"

#include <QPainter>

namespace bootscope {

class ScenePainter
{
public:
    ScenePainter(QPainter &painter, const TimelineScene &scene);

    void bands();
    void gaps();
    void bars();
    void lane();
    void axes();
    void selection();
    void range();
    void edges(); // what failed out of view
    void gutter(int width);

private:
    static constexpr int kFade = 28; // pixels in which what never finished fades out

    QColor color(Token token) const { return Theme::color(token, s.dark); }
    QColor stageColor(Stage stage) const { return Theme::stageColor(stage, s.dark); }
    QColor markColor(TimelineBar::Mark mark) const;
    double clampX(double x) const { return std::clamp(x, -40.0, s.scale.width() + 40.0); }
    const StageRun &stage(int index) const { return s.layout.boot()->stages[size_t(index)]; }
    void sign(TimelineBar::Mark mark, QRectF box);
    void hatch(const QRectF &rect, const QColor &color, bool rising);
    void label(const QRectF &box, const QString &text);
    void gapLabel(const TimelineGap &gap, const QRectF &rect);
    void waits(const TimelineBar &bar, const QRectF &rect);
    void bandName(const TimelineBand &band, const QRectF &rect);
    void barName(const TimelineBar &bar, const QRectF &rect, const QColor &color);
    QRectF bandRect(const TimelineBand &band) const;

    QPainter &p;
    double m_nameEnd = 0; // of the name of a band that was drawn last; they come from left to right
    const TimelineScene &s;
    const TimelineMetrics &m;
    QFont small;
};

// The same colour, as opaque as that: 0 to 1.
QColor withAlpha(QColor color, double alpha);

} // namespace bootscope
