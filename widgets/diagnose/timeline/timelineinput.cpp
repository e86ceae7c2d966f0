// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and keys of the timeline.
#include "widgets/diagnose/timeline/timelineview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace bootscope {

namespace {

constexpr double kZoomStep = 1.5;

} // namespace

void TimelineView::zoom(double x, double factor)
{
    m_scale.zoomAbout(x, factor);
    arrange();
    Q_EMIT viewChanged();
}

void TimelineView::fit()
{
    m_scale.fit();
    arrange();
    Q_EMIT viewChanged();
}

void TimelineView::zoomIn()
{
    zoom(m_scale.width() / 2.0, kZoomStep);
}

void TimelineView::zoomOut()
{
    zoom(m_scale.width() / 2.0, 1 / kZoomStep);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    if (std::abs(delta.x()) > std::abs(delta.y()) || event->modifiers().testFlag(Qt::ShiftModifier)) {
        pan(-(delta.x() + delta.y()) / 2.0);
    } else if (delta.y() != 0) {
        zoom(toScene(event->position().toPoint()).x(), std::pow(kZoomStep, delta.y() / 120.0));
    }
    event->accept();
}

void TimelineView::pan(double pixels)
{
    m_scale.panBy(pixels);
    update();
    Q_EMIT viewChanged();
}

void TimelineView::showFrom(double us)
{
    pan((us - m_scale.viewBegin()) / m_scale.usPerPixel());
}

void TimelineView::setRange(double begin, double end)
{
    begin = std::clamp(begin, 0.0, double(m_layout.lengthUs()));
    end = std::clamp(end, begin, double(m_layout.lengthUs()));
    if (begin == m_rangeBegin && end == m_rangeEnd)
        return;
    m_rangeBegin = begin;
    m_rangeEnd = end;
    update();
    Q_EMIT viewChanged(); // the strip shows it too
}

void TimelineView::showRange(LogTime from, LogTime to)
{
    const Boot *boot = m_layout.boot();
    if (!boot || !boot->start.isKnown() || !from.isKnown() || !to.isKnown())
        return setRange(0, 0);
    setRange(double(from.us - boot->start.us), double(to.us - boot->start.us));
}

void TimelineView::tellRange()
{
    const Boot *boot = m_layout.boot();
    if (!boot || !boot->start.isKnown() || m_rangeEnd <= m_rangeBegin)
        Q_EMIT rangeSelected({}, {});
    else
        Q_EMIT rangeSelected({boot->start.us + qint64(m_rangeBegin)}, {boot->start.us + qint64(m_rangeEnd)});
}

void TimelineView::clearRange()
{
    const bool had = m_rangeEnd > m_rangeBegin;
    setRange(0, 0);
    if (had)
        tellRange();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = m_last = event->pos();
    m_ranging = event->modifiers().testFlag(Qt::ShiftModifier) && event->pos().x() >= m_gutter;
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        m_panning = m_panning || (event->pos() - m_pressed).manhattanLength() > QApplication::startDragDistance();
        if (m_panning && m_ranging) {
            const double from = m_scale.usAt(toScene(m_pressed).x());
            const double to = m_scale.usAt(toScene(event->pos()).x());
            setRange(std::min(from, to), std::max(from, to));
        } else if (m_panning) {
            setCursor(Qt::ClosedHandCursor);
            pan(m_last.x() - event->pos().x());
            m_last = event->pos();
        }
        return;
    }
    const TimelineHit hit = hitTest(event->pos());
    if (hit.ref != m_hovered) {
        m_hovered = hit.ref;
        update();
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_ranging && m_panning)
        tellRange();
    else if (m_ranging)
        clearRange();
    else if (!m_panning)
        activate(hitTest(event->pos()));
    m_panning = m_ranging = false;
    unsetCursor();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const TimelineHit hit = hitTest(event->pos());
    const TimelineLayout::Span span = m_layout.spanOf(hit.ref);
    const double at = m_scale.usAt(toScene(event->pos()).x());
    if (m_rangeBegin < at && at < m_rangeEnd)
        return showSpan(m_rangeBegin, m_rangeEnd);
    if (hit.kind == TimelineHit::Kind::Stage && m_scale.isFitted() && span.end > span.begin) {
        showSpan(span.begin, span.end);
    } else {
        fit();
    }
}

void TimelineView::showSpan(double begin, double end)
{
    if (end <= begin)
        return;
    m_scale.zoomAbout(0, double(m_scale.width()) * m_scale.usPerPixel() / ((end - begin) * 1.1));
    m_scale.reveal(begin, end);
    arrange();
    Q_EMIT viewChanged();
}

void TimelineView::leaveEvent(QEvent *)
{
    m_hovered = {};
    update();
}

void TimelineView::activate(const TimelineHit &hit)
{
    if (hit.kind == TimelineHit::Kind::Output) {
        Q_EMIT outputActivated(m_layout.output()[size_t(hit.index)].first);
    } else if (hit.kind == TimelineHit::Kind::Beyond) {
        setSelected(hit.ref);
        Q_EMIT stepActivated(hit.ref);
    } else if (hit.kind == TimelineHit::Kind::Step || hit.kind == TimelineHit::Kind::Stage) {
        m_selected = hit.ref;
        setAccessibleDescription(describeStep(m_selected, 0));
        update();
        Q_EMIT stepActivated(hit.ref);
    }
}

void TimelineView::selectNeighbour(int direction)
{
    const Boot *boot = m_layout.boot();
    if (!boot)
        return;
    QList<StepRef> all;
    for (size_t s = 0; s < boot->stages.size(); ++s) {
        all.append({int(s), -1});
        for (size_t i = 0; i < boot->stages[s].steps.size(); ++i)
            all.append({int(s), int(i)});
    }
    if (all.isEmpty())
        return;
    const qsizetype at = all.indexOf(m_selected);
    const StepRef next = all.at(at < 0 ? 0 : std::clamp<qsizetype>(at + direction, 0, all.size() - 1));
    setSelected(next);
    Q_EMIT stepActivated(next);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const double stride = m_scale.width() / 8.0;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_Home:
    case Qt::Key_0:
        return fit();
    case Qt::Key_Left:
        return pan(-stride);
    case Qt::Key_Right:
        return pan(stride);
    case Qt::Key_End:
        return pan(double(m_scale.domain()) / m_scale.usPerPixel());
    case Qt::Key_R: {
        const TimelineLayout::Span span = m_layout.spanOf(m_selected);
        setRange(span.begin, span.end);
        return tellRange();
    }
    case Qt::Key_Escape:
        if (m_rangeEnd <= m_rangeBegin)
            return QWidget::keyPressEvent(event);
        return clearRange();
    case Qt::Key_Up:
        return selectNeighbour(-1);
    case Qt::Key_Down:
        return selectNeighbour(1);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace bootscope
