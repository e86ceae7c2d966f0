// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timelinepainter.h"

#include "widgets/diagnose/format.h"
#include "widgets/frame/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace bootscope {

namespace {

constexpr double kBandFill = 0.20;
constexpr int kFade = 28; // pixels in which what never finished fades out

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

QColor markColor(TimelineBar::Mark mark)
{
    return Theme::color(mark == TimelineBar::Mark::Failure   ? Token::Error
                        : mark == TimelineBar::Mark::Suspect ? Token::Suspect
                                                             : Token::Warning);
}

class ScenePainter
{
public:
    ScenePainter(QPainter &painter, const TimelineScene &scene)
        : p(painter), s(scene), m(scene.layout.metrics()), small(scene.font)
    {
        small.setPointSizeF(small.pointSizeF() * 0.9);
    }

    void bands();
    void gaps();
    void bars();
    void lane();
    void axes();
    void selection();
    void gutter(int width);

private:
    double clampX(double x) const { return std::clamp(x, -40.0, s.scale.width() + 40.0); }
    const StageRun &stage(int index) const { return s.layout.boot()->stages[size_t(index)]; }
    void sign(TimelineBar::Mark mark, QRectF box);
    void bandName(const TimelineBand &band, const QRectF &rect);
    void barName(const TimelineBar &bar, const QRectF &rect, const QColor &color);
    QRectF bandRect(const TimelineBand &band) const;

    QPainter &p;
    double m_nameEnd = 0; // of the name of a band that was drawn last; they come from left to right
    const TimelineScene &s;
    const TimelineMetrics &m;
    QFont small;
};

QRectF ScenePainter::bandRect(const TimelineBand &band) const
{
    const double left = clampX(s.scale.xOf(band.beginUs));
    const double right = std::max(clampX(s.scale.xOf(band.endUs)), left + 3);
    return QRectF(left, m.top, right - left, s.layout.laneTop() - m.top);
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

void ScenePainter::bands()
{
    for (const TimelineBand &band : s.layout.bands()) {
        const QRectF rect = bandRect(band);
        if (rect.right() < 0 || rect.left() > s.scale.width())
            continue;
        const QColor color = Theme::stageColor(stage(band.stage).stage);
        if (band.finished) {
            p.fillRect(rect, withAlpha(color, kBandFill));
        } else {
            const QRectF fading = rect.adjusted(0, 0, kFade, 0);
            QLinearGradient gradient(rect.right() - kFade, 0, fading.right(), 0);
            gradient.setColorAt(0, withAlpha(color, kBandFill));
            gradient.setColorAt(1, withAlpha(color, 0));
            p.fillRect(fading, gradient);
        }
        p.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), color);
        bandName(band, rect);
    }
}

// The name may run into the gap after its band, or stand in the gap before it where there is no other room.
void ScenePainter::bandName(const TimelineBand &band, const QRectF &rect)
{
    const QFontMetricsF metrics(s.font);
    const QString name = stageName(stage(band.stage).stage);
    const double nameWidth = metrics.horizontalAdvance(name);
    const double signWidth = band.mark == TimelineBar::Mark::None ? 0 : 15;
    double limit = s.scale.width();
    double floor = std::max(4.0, m_nameEnd);
    for (const TimelineBand &other : s.layout.bands()) {
        if (other.beginUs > band.beginUs)
            limit = std::min(limit, s.scale.xOf(other.beginUs) - 2);
        else if (other.stage != band.stage)
            floor = std::max(floor, s.scale.xOf(other.endUs) + 4);
    }
    double left = std::max(rect.left(), 0.0) + 8;
    if (left + signWidth + nameWidth > limit) {
        const double before = rect.left() - 6 - signWidth - nameWidth;
        left = before >= floor ? before : std::max(limit - signWidth - nameWidth, floor);
    }
    if (signWidth > 0 && limit - left >= 10) {
        sign(band.mark, QRectF(left, rect.top() + m.bandHeader / 2.0 - 5, 10, 10));
        left += signWidth;
    }
    const double room = limit - left;
    if (room < metrics.horizontalAdvance(QStringLiteral("MM")))
        return;
    p.setFont(s.font);
    p.setPen(Theme::color(Token::Text));
    const QString shown = metrics.elidedText(name, Qt::ElideRight, room + 1);
    m_nameEnd = left + metrics.horizontalAdvance(shown) + 6;
    p.drawText(QRectF(left, rect.top(), room + 1, m.bandHeader), Qt::AlignVCenter | Qt::AlignLeft, shown);
    const QString length = formatDuration(stage(band.stage).durationUs);
    left += nameWidth + 8;
    if (rect.right() - left < QFontMetricsF(small).horizontalAdvance(length))
        return;
    p.setFont(small);
    p.setPen(Theme::color(Token::Muted));
    p.drawText(QRectF(left, rect.top(), rect.right() - left, m.bandHeader), Qt::AlignVCenter | Qt::AlignLeft, length);
}

void ScenePainter::gaps()
{
    p.setFont(small);
    const QFontMetricsF metrics(small);
    for (const TimelineGap &gap : s.layout.gaps()) {
        const double left = clampX(s.scale.xOf(gap.beginUs)) + (gap.inside >= 0 ? 3 : 0);
        const double right = clampX(s.scale.xOf(gap.endUs));
        if (right < 0 || left > s.scale.width() || right - left < 2)
            continue;
        const double top = gap.inside >= 0 ? m.top + m.bandHeader : m.top;
        const QRectF rect(left, top, right - left, s.layout.laneTop() - top);
        p.fillRect(rect, QBrush(withAlpha(Theme::color(Token::Muted), 0.25), Qt::BDiagPattern));
        const QString length = formatDuration(qint64(gap.endUs - gap.beginUs));
        const QString name = gap.inside >= 0 ? QCoreApplication::translate("bootscope::TimelineView", "no step")
                                             : QCoreApplication::translate("bootscope::TimelineView", "between stages");
        const QString both = name + QLatin1Char(' ') + length;
        const double visibleLeft = std::max(rect.left(), 0.0);
        const double room = std::min(rect.right(), double(s.scale.width())) - visibleLeft - 6;
        const QString text = metrics.horizontalAdvance(both) <= room ? both : length;
        const double width = metrics.horizontalAdvance(text);
        if (width > room)
            continue;
        const QRectF box = s.layout.freePlace(visibleLeft, visibleLeft + room + 6, width + 6, s.scale);
        if (box.isEmpty())
            continue;
        p.fillRect(box, Theme::color(Token::Base));
        p.setPen(Theme::color(Token::Muted));
        p.drawText(box, Qt::AlignCenter, text);
    }
}

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
        const QColor color = failed ? Theme::color(Token::Error) : Theme::stageColor(stage(bar.ref.stage).stage);
        if (bar.finished) {
            p.fillRect(rect, withAlpha(color, bar.ref == s.hovered ? 1.0 : 0.85));
        } else {
            const QRectF fading(rect.left(), rect.top(), rect.width() + kFade, rect.height());
            QLinearGradient gradient(rect.left(), 0, fading.right(), 0);
            gradient.setColorAt(0, withAlpha(color, 0.85));
            gradient.setColorAt(1, withAlpha(color, 0));
            p.fillRect(fading, gradient);
        }
        barName(bar, rect, color);
    }
}

// rect: the visible part of the bar.
void ScenePainter::barName(const TimelineBar &bar, const QRectF &rect, const QColor &color)
{
    const bool marked = bar.mark != TimelineBar::Mark::None;
    const QRectF beside = s.layout.nameRect(bar, s.scale);
    if (bar.labelWidth <= 0) {
        // No room for a name: the sign stands on the bar itself.
        const QRectF box(rect.center().x() - 5, rect.center().y() - 5, 10, 10);
        if (marked) {
            p.fillRect(box, Theme::color(Token::Base));
            sign(bar.mark, box);
        }
        return;
    }
    const bool inside = beside.isEmpty();
    if (bar.labelLeft && !inside) // it may cross the edge of its stage, and stays readable
        p.fillRect(beside.adjusted(1, -1, -1, 1), withAlpha(Theme::color(Token::Base), 0.75));
    double left = inside ? std::max(rect.left(), 0.0) + 4 : beside.left() + 3;
    if (marked) {
        const QRectF box(left, rect.center().y() - 5, 10, 10);
        if (inside)
            p.fillRect(box.adjusted(-2, -2, 2, 2), Theme::color(Token::Base));
        sign(bar.mark, box);
        left += TimelineLayout::kSign;
    }
    const bool failed = bar.mark == TimelineBar::Mark::Failure;
    p.setPen(inside ? Theme::color(Token::Base) : failed ? color : Theme::color(Token::Text));
    const double room = (inside ? rect.right() : beside.right()) - left;
    const QString name = s.layout.stepName(bar.ref);
    p.drawText(QRectF(left, rect.top(), room, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
               inside ? QFontMetricsF(small).elidedText(name, Qt::ElideRight, room) : name);
}

void ScenePainter::lane()
{
    const double top = s.layout.laneTop();
    p.setPen(Theme::color(Token::Line));
    p.drawLine(QPointF(0, top + 0.5), QPointF(s.scale.width(), top + 0.5));
    p.setFont(small);
    const QFontMetricsF metrics(small);
    for (const OutputSection &section : s.layout.output()) {
        const TimelineBand *band = s.layout.bandOfOutput(section);
        if (!band)
            continue;
        const double left = clampX(s.scale.xOf(band->beginUs));
        const double right = std::max(clampX(s.scale.xOf(band->endUs)), left + 3);
        if (right < 0 || left > s.scale.width())
            continue;
        const QRectF rect(left, top + 5, right - left, m.laneHeight - 9);
        p.fillRect(rect, withAlpha(Theme::color(Token::Muted), 0.45));
        const int lines = int(section.end.value - section.begin.value + 1);
        const QString text = lines == 1 ? QCoreApplication::translate("bootscope::TimelineView", "1 line")
                                        : QCoreApplication::translate("bootscope::TimelineView", "%1 lines").arg(lines);
        const double visibleLeft = std::max(left, 0.0);
        const double width = metrics.horizontalAdvance(text) + 8;
        if (right - visibleLeft < width)
            continue;
        const QRectF box(visibleLeft + 6, top + 1, width, m.laneHeight - 1);
        p.fillRect(box, Theme::color(Token::Base));
        p.setPen(Theme::color(Token::Muted));
        p.drawText(box, Qt::AlignCenter, text);
    }
}

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
            p.setPen(Theme::color(Token::Line));
            p.drawLine(QPointF(x, lineTop), QPointF(x, lineEnd));
            p.setPen(Theme::color(Token::Muted));
            const double left = std::clamp(x - width / 2, 0.0, std::max(s.scale.width() - width, 0.0));
            p.drawText(QRectF(left, textTop, width + 1, textHeight), Qt::AlignCenter, tick.label);
        }
    };
    if (boot->start.isKnown())
        draw(s.scale.clockTicks(boot->start.us, spacing), 0, m.top - 4, m.top - 4, m.top);
    draw(s.scale.elapsedTicks(spacing), bottom + 4, m.bottom - 4, bottom, bottom + 4);
    p.setPen(Theme::color(Token::Line));
    p.drawLine(QPointF(0, m.top - 0.5), QPointF(s.scale.width(), m.top - 0.5));
    p.drawLine(QPointF(0, bottom + 0.5), QPointF(s.scale.width(), bottom + 0.5));
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
    p.setPen(QPen(Theme::color(Token::Accent), 2));
    p.setBrush(Qt::NoBrush);
    p.drawRect(rect);
}

void ScenePainter::gutter(int width)
{
    p.setFont(small);
    p.setPen(Theme::color(Token::Muted));
    const auto put = [&](const QString &text, double top, double height) {
        p.drawText(QRectF(-width + 8, top, width - 14, height), Qt::AlignVCenter | Qt::AlignRight, text);
    };
    put(s.clockName, 0, m.top - 4);
    put(s.outputName, s.layout.laneTop(), m.laneHeight);
    put(s.elapsedName, m.height - m.bottom + 4, m.bottom - 4);
}

} // namespace

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
    painter.restore();
}

} // namespace bootscope
