// SPDX-License-Identifier: GPL-3.0-or-later
// One boot against time: stages as bands, steps as bars, output under them; zoom, pan, hover and selection.
#pragma once

#include "widgets/diagnose/timeline/timelinepainter.h"

#include <QHash>
#include <QWidget>

namespace bootscope {

class TimelineView : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);

    // Keeps the analysis alive. boot: index into Analysis::boots, -1 for none. Zoom and selection stay when it is the
    // same boot that has grown.
    void setBoot(AnalysisPtr analysis, int boot);
    // What was looked up in the boot's logs: where its output stands, and where its log is silent.
    void setDetail(const std::vector<OutputStretch> &output, const std::vector<Gap> &silences);
    void setSelected(StepRef ref); // shows it; emits nothing
    StepRef selected() const { return m_selected; }
    const TimelineLayout &layoutValue() const { return m_layout; }
    const TimeScale &scale() const { return m_scale; }
    TimelineScene scene() const; // of what is shown; valid until the view changes
    int gutterWidth() const { return m_gutter; }
    // The chosen range, microseconds since the boot's start; none when begin = end.
    double rangeBegin() const { return m_rangeBegin; }
    double rangeEnd() const { return m_rangeEnd; }
    // The range that the logs are filtered to; emits nothing. None when a time is unknown or it lies out of the boot.
    void showRange(LogTime from, LogTime to);
    void showFrom(double us);                       // scrolls so that this is at the left edge
    void showSpan(double begin, double end);        // zooms so that it fills the view
    TimelineHit hitTest(QPoint point) const;        // in widget coordinates
    QRect rectOf(StepRef ref) const;                // of its bar, in widget coordinates; empty when it has none
    QString describe(const TimelineHit &hit) const; // the facts, as plain lines; empty for none

    QSize sizeHint() const override { return {800, 216}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

public Q_SLOTS:
    void fit();
    void zoomIn();
    void zoomOut();
    void clearRange();

Q_SIGNALS:
    void stepActivated(bootscope::StepRef ref);                         // clicked, or chosen by the keyboard
    void outputActivated(bootscope::LineNo line);                       // of the output log
    void rangeSelected(bootscope::LogTime from, bootscope::LogTime to); // chosen by the user; both unknown: let go of
    void viewChanged();                                                 // another boot, zoom or place

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void arrange();
    void zoom(double x, double factor);
    void pan(double pixels);
    void setRange(double begin, double end);
    void tellRange();
    void activate(const TimelineHit &hit);
    void selectNeighbour(int direction);
    QPointF toScene(QPoint point) const { return QPointF(point.x() - m_gutter, point.y()); }
    QString describeStep(StepRef ref, int others) const;
    QString describeGap(const TimelineGap &gap) const;

    AnalysisPtr m_analysis;
    int m_boot = -1;
    TimelineLayout m_layout;
    TimeScale m_scale;
    StepRef m_selected;
    StepRef m_hovered;
    QHash<QString, double> m_widths; // of names, in the font in use
    int m_gutter = 0;
    QString m_clockName;
    QString m_elapsedName;
    QString m_outputName;
    QPoint m_pressed;
    QPoint m_last;
    bool m_panning = false;
    bool m_ranging = false;
    double m_rangeBegin = 0;
    double m_rangeEnd = 0;
};

} // namespace bootscope
