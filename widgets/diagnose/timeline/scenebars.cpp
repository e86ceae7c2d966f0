// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timeline/scenepainter.h"

#include "widgets/diagnose/format.h"

#include <algorithm>

namespace bootscope {

void ScenePainter::bars()
{
    p.setFont(small);
    for (const TimelineBar &bar : s.layout.bars()) {
        const QRectF full = s.layout.barRect(bar, s.scale);
        if (full.left() > s.scale.width() || full.right() + bar.labelWidth < 0)
            continue;
        const QRectF rect(QPointF(clampX(full.left()), full.top()),
                          QPointF(std::max(clampX(full.right()), clampX(full.left()) + 3), full.bottom()));
        const bool failed = bar.mark == TimelineBar::Mark::Failure;
        const QColor shade = failed ? color(Token::Error) : stageColor(stage(bar.ref.stage).stage);
        if (bar.finished) {
            p.fillRect(rect, withAlpha(shade, bar.ref == s.hovered ? 1.0 : 0.85));
        } else {
            const QRectF fading(rect.left(), rect.top(), rect.width() + kFade, rect.height());
            QLinearGradient gradient(rect.left(), 0, fading.right(), 0);
            gradient.setColorAt(0, withAlpha(shade, 0.85));
            gradient.setColorAt(1, withAlpha(shade, 0));
            p.fillRect(fading, gradient);
        }
        if (bar.count == 1)
            waits(bar, rect);
        barName(bar, rect, shade);
    }
}

// Where the log was silent while the step ran: hatched in the bar, named where the bar has room beside its own name.
void ScenePainter::waits(const TimelineBar &bar, const QRectF &rect)
{
    const QFontMetricsF metrics(small);
    for (const TimelineGap &gap : s.layout.gaps()) {
        if (gap.step != bar.ref)
            continue;
        const double left = std::max(clampX(s.scale.xOf(gap.beginUs)), rect.left());
        const double right = std::min(clampX(s.scale.xOf(gap.endUs)), rect.right());
        if (right - left < 4)
            continue;
        hatch(QRectF(left, rect.top(), right - left, rect.height()), withAlpha(color(Token::Base), 0.55), true);
        if (gap.name.isEmpty() || bar.labelWidth > rect.width())
            continue;
        const QString text = gap.name + QLatin1Char(' ') + formatDuration(qint64(gap.endUs - gap.beginUs));
        const double width = metrics.horizontalAdvance(text) + 6;
        const double from = std::max({left, 0.0, rect.left() + bar.labelWidth + 4});
        const double room = std::min(right, double(s.scale.width())) - from;
        if (width <= room)
            label(QRectF(from + (room - width) / 2, rect.top() + 1, width, rect.height() - 2), text);
    }
}

// rect: the visible part of the bar.
void ScenePainter::barName(const TimelineBar &bar, const QRectF &rect, const QColor &shade)
{
    const bool marked = bar.mark != TimelineBar::Mark::None;
    const QRectF beside = s.layout.nameRect(bar, s.scale);
    if (bar.labelWidth <= 0) {
        // No room for a name: the sign stands on the bar itself.
        const QRectF box(rect.center().x() - 5, rect.center().y() - 5, 10, 10);
        if (marked) {
            p.fillRect(box, color(Token::Base));
            sign(bar.mark, box);
        }
        return;
    }
    const bool inside = beside.isEmpty();
    if (bar.labelLeft && !inside) // it may cross the edge of its stage, and stays readable
        p.fillRect(beside.adjusted(1, -1, -1, 1), withAlpha(color(Token::Base), 0.75));
    double left = inside ? std::max(rect.left(), 0.0) + 4 : beside.left() + 3;
    if (marked) {
        const QRectF box(left, rect.center().y() - 5, 10, 10);
        if (inside)
            p.fillRect(box.adjusted(-2, -2, 2, 2), color(Token::Base));
        sign(bar.mark, box);
        left += TimelineLayout::kSign;
    }
    const bool failed = bar.mark == TimelineBar::Mark::Failure;
    p.setPen(inside ? color(Token::Base) : failed ? shade : color(Token::Text));
    const double room = (inside ? rect.right() : beside.right()) - left;
    const QString name = s.layout.stepName(bar.ref);
    p.drawText(QRectF(left, rect.top(), room, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
               inside ? QFontMetricsF(small).elidedText(name, Qt::ElideRight, room) : name);
}

void ScenePainter::selection()
{
    if (!s.selected.isValid())
        return;
    QRectF rect;
    if (const TimelineBar *bar = s.layout.barOf(s.selected)) {
        rect = s.layout.barRect(*bar, s.scale).adjusted(-2, -2, 2, 2);
    } else if (const TimelineLayout::Span span = s.layout.spanOf(s.selected); s.selected.step >= 0 && span.begin >= 0) {
        // It shares its pixels with others: its time is outlined over all rows.
        const double left = s.scale.xOf(span.begin);
        rect = QRectF(left - 2, m.top + m.bandHeader, std::max(s.scale.xOf(span.end) - left, 3.0) + 4,
                      s.layout.laneTop() - m.top - m.bandHeader - 1);
    } else if (const TimelineBand *band = s.layout.bandOf(s.selected.stage)) {
        rect = bandRect(*band).adjusted(1, 1, -1, -1);
    } else {
        return;
    }
    rect.setLeft(clampX(rect.left()));
    rect.setRight(clampX(rect.right()));
    p.setPen(QPen(color(Token::Accent), 2));
    p.setBrush(Qt::NoBrush);
    p.drawRect(rect);
}

} // namespace bootscope
