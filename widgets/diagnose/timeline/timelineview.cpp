// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timeline/timelineview.h"

#include "widgets/diagnose/timeline/timelinepainter.h"
#include "widgets/frame/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace bootscope {

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
    setWhatsThis(
        tr("Wheel or + and - zoom, drag or arrow keys move, Home shows all of the boot. Drag with Shift to choose a "
           "range, R chooses the selected step's time, Esc lets go of it."));
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
    if (!same) {
        m_selected = {};
        setRange(0, 0);
    }
    m_hovered = {};
    retranslate();
    Q_EMIT viewChanged();
}

void TimelineView::setDetail(const std::vector<OutputStretch> &output, const std::vector<Gap> &silences)
{
    m_layout.setDetail(output, silences);
    arrange();
}

void TimelineView::setSelected(StepRef ref)
{
    m_selected = m_layout.boot() && stageOf(*m_layout.boot(), ref) ? ref : StepRef();
    if (const TimelineLayout::Span span = m_layout.spanOf(m_selected); span.begin >= 0) {
        const double zoom = m_scale.usPerPixel();
        m_scale.reveal(span.begin, span.end);
        Q_EMIT viewChanged();
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

TimelineScene TimelineView::scene() const
{
    return {m_layout,     m_scale,         m_selected,   m_hovered, Theme::scaledFont(1), m_clockName, m_elapsedName,
            m_outputName, Theme::isDark(), m_rangeBegin, m_rangeEnd};
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Base));
    painter.save();
    painter.translate(m_gutter, 0);
    paintTimeline(painter, scene(), m_gutter);
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
    Q_EMIT viewChanged();
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
    if (point.x() < m_gutter)
        return {};
    for (const int side : {-1, 1}) {
        const StepRef beyond = m_layout.failureBeyond(side, m_scale);
        if (beyond.isValid() && timelineEdge(m_layout, m_scale, side).contains(toScene(point)))
            return {TimelineHit::Kind::Beyond, beyond, side};
    }
    return m_layout.hitTest(toScene(point), m_scale);
}

QRect TimelineView::rectOf(StepRef ref) const
{
    const TimelineBar *bar = m_layout.barOf(ref);
    return bar ? m_layout.barRect(*bar, m_scale).translated(m_gutter, 0).toAlignedRect() : QRect();
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

} // namespace bootscope
