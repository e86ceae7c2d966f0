// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timeline/scenepainter.h"

#include <cmath>

namespace bootscope {

namespace {

constexpr double kHatch = 6;    // pixels between the lines of a hatch
constexpr int kMaxHatch = 4000; // lines

} // namespace

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

ScenePainter::ScenePainter(QPainter &painter, const TimelineScene &scene)
    : p(painter), s(scene), m(scene.layout.metrics()), small(scene.font)
{
    small.setPointSizeF(small.pointSizeF() * 0.9);
}

QColor ScenePainter::markColor(TimelineBar::Mark mark) const
{
    return color(mark == TimelineBar::Mark::Failure   ? Token::Error
                 : mark == TimelineBar::Mark::Suspect ? Token::Suspect
                                                      : Token::Warning);
}

// A cross, a triangle or a question mark drawn as strokes, so that it is sharp at any size.
void ScenePainter::sign(TimelineBar::Mark mark, QRectF box)
{
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(markColor(mark), 1.8, Qt::SolidLine, Qt::RoundCap));
    const QRectF r = box.adjusted(1, 1, -1, -1);
    if (mark == TimelineBar::Mark::Failure) {
        p.drawLine(r.topLeft(), r.bottomRight());
        p.drawLine(r.topRight(), r.bottomLeft());
    } else if (mark == TimelineBar::Mark::Warning) {
        p.drawPolygon(QPolygonF({QPointF(r.center().x(), r.top()), r.bottomRight(), r.bottomLeft()}));
    } else {
        p.drawPolygon(QPolygonF({QPointF(r.center().x(), r.top()), QPointF(r.right(), r.center().y()),
                                 QPointF(r.center().x(), r.bottom()), QPointF(r.left(), r.center().y())}));
    }
    p.restore();
}

// Parallel lines that stand still on the time axis: they move with what they are of.
void ScenePainter::hatch(const QRectF &rect, const QColor &color, bool rising)
{
    const double height = rect.height();
    if (rect.isEmpty() || (rect.width() + height) / kHatch > kMaxHatch)
        return;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(color, 1));
    const double phase = -s.scale.viewBegin() / s.scale.usPerPixel();
    const double first =
        rect.left() - height + std::fmod(std::fmod(phase - rect.left() + height, kHatch) + kHatch, kHatch);
    for (double x = first; x < rect.right(); x += kHatch) {
        // From the lower (or upper) edge at x to the other at x + height, cut at the sides.
        const double from = std::max(x, rect.left());
        const double to = std::min(x + height, rect.right());
        if (to <= from)
            continue;
        const double y0 = rising ? rect.bottom() - (from - x) : rect.top() + (from - x);
        const double y1 = rising ? rect.bottom() - (to - x) : rect.top() + (to - x);
        p.drawLine(QPointF(from, y0), QPointF(to, y1));
    }
    p.restore();
}

// A word on a hatch, with room around it so that it can be read.
void ScenePainter::label(const QRectF &box, const QString &text)
{
    p.fillRect(box, color(Token::Base));
    p.setPen(color(Token::Muted));
    p.drawText(box, Qt::AlignCenter, text);
}

} // namespace bootscope
