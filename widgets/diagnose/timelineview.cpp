// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timelineview.h"

#include "widgets/diagnose/format.h"
#include "widgets/diagnose/timelinepainter.h"
#include "widgets/frame/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace bootscope {

namespace {

constexpr double kZoomStep = 1.5;

} // namespace

TimelineView::TimelineView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    retranslate();
}

void TimelineView::retranslate()
{
    m_elapsedName = tr("since start");
    m_outputName = tr("output");
    const Boot *boot = m_layout.boot();
    m_clockName = boot && boot->isUtc ? tr("UTC") : tr("log's clock");
    setAccessibleName(boot ? tr("Timeline of boot %1").arg(boot->index) : tr("Timeline"));
    setWhatsThis(tr("Wheel or + and - zoom, drag or arrow keys move, Home shows all of the boot."));
    const QFontMetrics metrics(Theme::scaledFont(0.9));
    m_gutter = 16;
    for (const QString &text : {m_elapsedName, m_outputName, m_clockName})
        m_gutter = std::max(m_gutter, metrics.horizontalAdvance(text) + 16);
    arrange();
}

void TimelineView::setBoot(AnalysisPtr analysis, int boot)
{
    const bool known = analysis && boot >= 0 && size_t(boot) < analysis->boots.size();
    const Boot *next = known ? &analysis->boots[size_t(boot)] : nullptr;
    const Boot *before = m_layout.boot();
    const bool same =
        before && next && boot == m_boot && before->start == next->start && before->logInput == next->logInput;
    // The layout points into the analysis: it must let go before the old one may die.
    m_layout.setBoot(analysis.get(), next);
    m_analysis = std::move(analysis);
    m_boot = next ? boot : -1;
    if (!same || m_layout.lengthUs() != m_scale.domain())
        m_scale.setDomain(m_layout.lengthUs());
    if (!same)
        m_selected = {};
    m_hovered = {};
    retranslate();
}

void TimelineView::setOutput(std::vector<OutputSection> output)
{
    m_layout.setOutput(std::move(output));
    update();
}

void TimelineView::setSelected(StepRef ref)
{
    m_selected = m_layout.boot() && stageOf(*m_layout.boot(), ref) ? ref : StepRef();
    if (const TimelineLayout::Span span = m_layout.spanOf(m_selected); span.begin >= 0) {
        const double zoom = m_scale.usPerPixel();
        m_scale.reveal(span.begin, span.end);
        if (zoom != m_scale.usPerPixel())
            arrange();
    }
    setAccessibleDescription(describeStep(m_selected, 0));
    update();
}

void TimelineView::arrange()
{
    const QFontMetrics names(Theme::scaledFont(1));
    const QFont small = Theme::scaledFont(0.9);
    const QFontMetricsF smallMetrics(small);
    TimelineMetrics metrics;
    metrics.height = height();
    metrics.top = int(smallMetrics.height()) + 8;
    metrics.bottom = int(smallMetrics.height()) + 6;
    metrics.bandHeader = names.height() + 4;
    metrics.rowHeight = int(smallMetrics.height()) + 5;
    metrics.laneHeight = int(smallMetrics.height()) + 3;
    m_scale.setWidth(width() - m_gutter - Theme::kPanel);
    m_layout.arrange(m_scale.usPerPixel(), metrics, [&](const QString &name) {
        auto it = m_widths.find(name);
        if (it == m_widths.end())
            it = m_widths.insert(name, smallMetrics.horizontalAdvance(name));
        return *it;
    });
    update();
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Base));
    painter.save();
    painter.translate(m_gutter, 0);
    paintTimeline(
        painter,
        {m_layout, m_scale, m_selected, m_hovered, Theme::scaledFont(1), m_clockName, m_elapsedName, m_outputName},
        m_gutter);
    painter.restore();
    if (m_layout.boot() && m_layout.bands().empty()) {
        painter.setPen(Theme::color(Token::Muted));
        painter.drawText(rect(), Qt::AlignCenter, tr("The log names no stage with a time."));
    }
    if (hasFocus()) {
        painter.setPen(Theme::color(Token::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        m_widths.clear();
        retranslate();
    }
}

TimelineHit TimelineView::hitTest(QPoint point) const
{
    return point.x() < m_gutter ? TimelineHit() : m_layout.hitTest(toScene(point), m_scale);
}

QRect TimelineView::rectOf(StepRef ref) const
{
    const TimelineBar *bar = m_layout.barOf(ref);
    return bar ? m_layout.barRect(*bar, m_scale).translated(m_gutter, 0).toAlignedRect() : QRect();
}

QString TimelineView::describeStep(StepRef ref, int others) const
{
    const Boot *boot = m_layout.boot();
    const StageRun *stage = boot ? stageOf(*boot, ref) : nullptr;
    if (!stage)
        return {};
    const Step *step = stepOf(*boot, ref);
    const bool finished = step ? step->finished : stage->finished;
    QStringList lines;
    lines.append(step ? tr("%1 · %2 stage").arg(m_layout.stepName(ref), stageName(stage->stage))
                      : tr("%1 stage").arg(stageName(stage->stage)));
    const QString clock = toClockString(step ? step->start : stage->start);
    if (!clock.isEmpty())
        lines.append(tr("began %1").arg(clock));
    const qint64 duration = step ? step->durationUs : stage->durationUs;
    if (!finished)
        lines.append(tr("never finished"));
    else if (duration >= 0)
        lines.append(tr("took %1").arg(formatDuration(duration)));
    const StepResult result = step ? step->result : stage->result;
    if (result != StepResult::Unknown)
        lines.append(resultSign(result) + QLatin1Char(' ') + resultWord(result));
    if (const LineNo line = step ? step->line : stage->line; line.value > 0)
        lines.append(tr("log line %1").arg(line.value));
    if (others > 0)
        lines.append(tr("others at this place: %1 (zoom in)").arg(others));
    return lines.join(QLatin1Char('\n'));
}

QString TimelineView::describe(const TimelineHit &hit) const
{
    switch (hit.kind) {
    case TimelineHit::Kind::Step:
        return describeStep(hit.ref, m_layout.bars()[size_t(hit.index)].count - 1);
    case TimelineHit::Kind::Stage:
        return describeStep(hit.ref, 0);
    case TimelineHit::Kind::Gap: {
        const TimelineGap &gap = m_layout.gaps()[size_t(hit.index)];
        const auto name = [this](int stage) { return stageName(m_layout.boot()->stages[size_t(stage)].stage); };
        const QString length = formatDuration(qint64(gap.endUs - gap.beginUs));
        return gap.inside >= 0 ? tr("%1 in %2 in which no step ran").arg(length, name(gap.inside))
                               : tr("%1 between %2 and %3").arg(length, name(gap.after), name(gap.before));
    }
    case TimelineHit::Kind::Output: {
        const OutputSection &section = m_layout.output()[size_t(hit.index)];
        return tr("Output of %1: lines %2 to %3")
            .arg(stageName(section.stage))
            .arg(section.begin.value)
            .arg(section.end.value);
    }
    case TimelineHit::Kind::None:
        break;
    }
    return {};
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString facts = describe(hitTest(help->pos()));
        if (facts.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), facts, this);
        return true;
    }
    return QWidget::event(event);
}

void TimelineView::zoom(double x, double factor)
{
    m_scale.zoomAbout(x, factor);
    arrange();
}

void TimelineView::fit()
{
    m_scale.fit();
    arrange();
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
        m_scale.panBy(-(delta.x() + delta.y()) / 2.0);
        update();
    } else if (delta.y() != 0) {
        zoom(toScene(event->position().toPoint()).x(), std::pow(kZoomStep, delta.y() / 120.0));
    }
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = m_last = event->pos();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        m_panning = m_panning || (event->pos() - m_pressed).manhattanLength() > QApplication::startDragDistance();
        if (m_panning) {
            setCursor(Qt::ClosedHandCursor);
            m_scale.panBy(m_last.x() - event->pos().x());
            m_last = event->pos();
            update();
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
    if (!m_panning)
        activate(hitTest(event->pos()));
    m_panning = false;
    unsetCursor();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const TimelineHit hit = hitTest(event->pos());
    const TimelineLayout::Span span = m_layout.spanOf(hit.ref);
    if (hit.kind == TimelineHit::Kind::Stage && m_scale.isFitted() && span.end > span.begin) {
        m_scale.zoomAbout(0, double(m_scale.width()) * m_scale.usPerPixel() / ((span.end - span.begin) * 1.1));
        m_scale.reveal(span.begin, span.end);
        arrange();
    } else {
        fit();
    }
}

void TimelineView::leaveEvent(QEvent *)
{
    m_hovered = {};
    update();
}

void TimelineView::activate(const TimelineHit &hit)
{
    if (hit.kind == TimelineHit::Kind::Output) {
        Q_EMIT outputActivated(m_layout.output()[size_t(hit.index)].begin);
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
        m_scale.panBy(-stride);
        return update();
    case Qt::Key_Right:
        m_scale.panBy(stride);
        return update();
    case Qt::Key_Up:
        return selectNeighbour(-1);
    case Qt::Key_Down:
        return selectNeighbour(1);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace bootscope
