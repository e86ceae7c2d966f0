// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timeline/minimap.h"

#include "widgets/diagnose/timeline/timelineview.h"
#include "widgets/frame/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace bootscope {

namespace {

constexpr double kMinFrame = 8; // pixels: a frame that can still be caught

} // namespace

TimelineMinimap::TimelineMinimap(TimelineView &timeline, QWidget *parent) : QWidget(parent), m_timeline(timeline)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&timeline, &TimelineView::viewChanged, this, qOverload<>(&QWidget::update));
    retranslate();
}

void TimelineMinimap::retranslate()
{
    setAccessibleName(tr("Overview of the timeline"));
    setToolTip(tr("All of the boot; drag to move the timeline"));
}

void TimelineMinimap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

double TimelineMinimap::endUs() const
{
    return double(m_timeline.scale().domain()) * TimeScale::kTail;
}

// Both stand under each other: the same gutter, the same width.
double TimelineMinimap::stripWidth() const
{
    return std::max(width() - m_timeline.gutterWidth() - Theme::kPanel, 1);
}

double TimelineMinimap::xOf(double us) const
{
    return m_timeline.gutterWidth() + us / endUs() * stripWidth();
}

double TimelineMinimap::usAt(double x) const
{
    return (x - m_timeline.gutterWidth()) / stripWidth() * endUs();
}

QRectF TimelineMinimap::viewRect() const
{
    const double left = xOf(m_timeline.scale().viewBegin());
    const double right = xOf(std::min(m_timeline.scale().viewEnd(), endUs()));
    const double extra = std::max(kMinFrame - (right - left), 0.0) / 2;
    return QRectF(left - extra, 0.5, right - left + 2 * extra, height() - 1.0);
}

void TimelineMinimap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Window));
    const TimelineLayout &layout = m_timeline.layoutValue();
    if (!layout.boot())
        return;
    const QRectF strip(xOf(0), 4, stripWidth(), height() - 8);
    painter.fillRect(strip, Theme::color(Token::Base));
    for (const TimelineBand &band : layout.bands()) {
        const double left = xOf(band.beginUs);
        const QColor color = Theme::stageColor(layout.boot()->stages[size_t(band.stage)].stage);
        painter.fillRect(QRectF(left, strip.top(), std::max(xOf(band.endUs) - left, 2.0), strip.height()), color);
    }
    if (m_timeline.rangeEnd() > m_timeline.rangeBegin()) {
        const double left = xOf(m_timeline.rangeBegin());
        painter.fillRect(QRectF(left, height() - 3, std::max(xOf(m_timeline.rangeEnd()) - left, 2.0), 3),
                         Theme::color(Token::Accent));
    }
    if (!m_timeline.scale().isFitted())
        frame(painter, strip);
    for (const TimelineBar &bar : layout.bars()) {
        if (bar.mark != TimelineBar::Mark::Failure)
            continue;
        const TimelineLayout::Span span = layout.spanOf(bar.ref);
        painter.fillRect(QRectF(xOf(span.begin) - 2, 1, 4, height() - 2), Theme::color(Token::Base));
        painter.fillRect(QRectF(xOf(span.begin) - 1, 1, 3, height() - 2), Theme::color(Token::Error));
    }
}

// What the timeline shows, with the rest dimmed.
void TimelineMinimap::frame(QPainter &painter, const QRectF &strip) const
{
    const QRectF view = viewRect();
    QColor shade = Theme::color(Token::Window);
    shade.setAlphaF(0.6F);
    painter.fillRect(QRectF(strip.left(), 0, view.left() - strip.left(), height()), shade);
    painter.fillRect(QRectF(view.right(), 0, strip.right() - view.right(), height()), shade);
    painter.setPen(Theme::color(Token::Accent));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(view.adjusted(0.5, 0, -0.5, 0));
}

void TimelineMinimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const double us = usAt(event->position().x());
    const TimeScale &scale = m_timeline.scale();
    // Taken where it is, else centred on the pointer.
    const bool inside = viewRect().contains(event->position());
    m_grip = inside ? us - scale.viewBegin() : (scale.viewEnd() - scale.viewBegin()) / 2;
    m_timeline.showFrom(us - m_grip);
}

void TimelineMinimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        m_timeline.showFrom(usAt(event->position().x()) - m_grip);
}

void TimelineMinimap::wheelEvent(QWheelEvent *event)
{
    const int delta = event->angleDelta().y();
    if (delta != 0)
        delta > 0 ? m_timeline.zoomIn() : m_timeline.zoomOut();
    event->accept();
}

} // namespace bootscope
