// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timeline/scenepainter.h"

#include "widgets/diagnose/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::TimelineView)
};

} // namespace

void ScenePainter::axes()
{
    p.setFont(small);
    const QFontMetricsF metrics(small);
    const double bottom = m.height - m.bottom;
    const int spacing = int(metrics.horizontalAdvance(QStringLiteral("00:00:00.000"))) + 24;
    const Boot *boot = s.layout.boot();
    const auto draw = [&](const QList<TimeScale::Tick> &ticks, double textTop, double textHeight, double lineTop,
                          double lineEnd) {
        for (const TimeScale::Tick &tick : ticks) {
            const double x = s.scale.xOf(double(tick.us));
            const double width = metrics.horizontalAdvance(tick.label);
            p.setPen(color(Token::Line));
            p.drawLine(QPointF(x, lineTop), QPointF(x, lineEnd));
            p.setPen(color(Token::Muted));
            const double left = std::clamp(x - width / 2, 0.0, std::max(s.scale.width() - width, 0.0));
            p.drawText(QRectF(left, textTop, width + 1, textHeight), Qt::AlignCenter, tick.label);
        }
    };
    if (boot->start.isKnown())
        draw(s.scale.clockTicks(boot->start.us, spacing), 0, m.top - 4, m.top - 4, m.top);
    draw(s.scale.elapsedTicks(spacing), bottom + 4, m.bottom - 4, bottom, bottom + 4);
    p.setPen(color(Token::Line));
    p.drawLine(QPointF(0, m.top - 0.5), QPointF(s.scale.width(), m.top - 0.5));
    p.drawLine(QPointF(0, bottom + 0.5), QPointF(s.scale.width(), bottom + 0.5));
}

// Solid where the lines' time is known, hatched where only their order is.
void ScenePainter::lane()
{
    const double top = s.layout.laneTop();
    p.setPen(color(Token::Line));
    p.drawLine(QPointF(0, top + 0.5), QPointF(s.scale.width(), top + 0.5));
    p.setFont(small);
    const QFontMetricsF metrics(small);
    const std::vector<TimelineOutput> &pieces = s.layout.output();
    for (size_t i = 0; i < pieces.size(); ++i) {
        const TimelineOutput &piece = pieces[i];
        const QRectF whole = s.layout.outputRect(piece, s.scale);
        if (whole.right() < 0 || whole.left() > s.scale.width())
            continue;
        const double left = clampX(whole.left());
        const double right = std::max(clampX(whole.right()), left + 2);
        const QRectF rect(left, top + 5, right - left - 1, m.laneHeight - 9);
        if (piece.by == PlacedBy::Order)
            hatch(rect, withAlpha(color(Token::Muted), 0.7), false);
        else
            p.fillRect(rect, withAlpha(color(Token::Muted), 0.45));
        p.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), color(Token::Muted));
        const int lines = int(piece.last.value - piece.first.value + 1);
        const QString text = lines == 1 ? Text::tr("1 line") : Text::tr("%1 lines").arg(lines);
        const double visibleLeft = std::max(left, 0.0);
        const double width = metrics.horizontalAdvance(text) + 8;
        // The bounds of the next piece may lie within this one's.
        const double next = i + 1 < pieces.size() ? s.layout.outputRect(pieces[i + 1], s.scale).left() : right;
        if (std::min(right, next) - visibleLeft < width + 12)
            continue;
        label(QRectF(visibleLeft + 6, top + 1, width, m.laneHeight - 1), text);
    }
}

// What is outside of the range is dimmed; its length stands at its head.
void ScenePainter::range()
{
    if (s.rangeEnd <= s.rangeBegin)
        return;
    const double left = clampX(s.scale.xOf(s.rangeBegin));
    const double right = clampX(s.scale.xOf(s.rangeEnd));
    const double bottom = m.height - m.bottom;
    const QColor dim = withAlpha(color(Token::Base), 0.6);
    p.fillRect(QRectF(-1, m.top, left + 1, bottom - m.top), dim);
    p.fillRect(QRectF(right, m.top, s.scale.width() - right, bottom - m.top), dim);
    p.fillRect(QRectF(left - 1, m.top, 1, bottom - m.top), color(Token::Accent));
    p.fillRect(QRectF(right, m.top, 1, bottom - m.top), color(Token::Accent));
    const QString text = formatDuration(qint64(s.rangeEnd - s.rangeBegin));
    p.setFont(small);
    const double width = QFontMetricsF(small).horizontalAdvance(text) + 10;
    const double x = std::clamp((std::max(left, 0.0) + std::min(right, double(s.scale.width())) - width) / 2, 0.0,
                                std::max(s.scale.width() - width, 0.0));
    const QRectF box(x, 0, width, m.top - 2);
    p.fillRect(box, color(Token::Accent));
    p.setPen(color(Token::Base));
    p.drawText(box, Qt::AlignCenter, text);
}

void ScenePainter::edges()
{
    for (const int side : {-1, 1}) {
        if (!s.layout.failureBeyond(side, s.scale).isValid())
            continue;
        const QRectF box = timelineEdge(s.layout, s.scale, side);
        p.fillRect(box, color(Token::Base));
        p.setPen(color(Token::Error));
        p.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        sign(TimelineBar::Mark::Failure, QRectF(box.center().x() - (side < 0 ? 1 : 11), box.center().y() - 5, 10, 10));
        const double tip = side < 0 ? box.left() + 4 : box.right() - 4;
        p.save();
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(color(Token::Error), 1.8, Qt::SolidLine, Qt::RoundCap));
        p.drawLine(QPointF(tip, box.center().y()), QPointF(tip - side * 4, box.center().y() - 4));
        p.drawLine(QPointF(tip, box.center().y()), QPointF(tip - side * 4, box.center().y() + 4));
        p.restore();
    }
}

void ScenePainter::gutter(int width)
{
    p.setFont(small);
    p.setPen(color(Token::Muted));
    const auto put = [&](const QString &text, double top, double height) {
        p.drawText(QRectF(-width + 8, top, width - 14, height), Qt::AlignVCenter | Qt::AlignRight, text);
    };
    put(s.clockName, 0, m.top - 4);
    put(s.outputName, s.layout.laneTop(), m.laneHeight);
    put(s.elapsedName, m.height - m.bottom + 4, m.bottom - 4);
}

} // namespace bootscope
