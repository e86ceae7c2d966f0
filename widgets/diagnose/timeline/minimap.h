// SPDX-License-Identifier: GPL-3.0-or-later
// All of a boot as a thin strip: its stages, its failures, and which part of it the timeline shows.
#pragma once

#include <QWidget>

namespace bootscope {

class TimelineView;

class TimelineMinimap : public QWidget
{
    Q_OBJECT
public:
    // Follows the timeline and moves it; it must outlive the strip.
    explicit TimelineMinimap(TimelineView &timeline, QWidget *parent = nullptr);

    QRectF viewRect() const; // of what the timeline shows, in widget coordinates
    QSize sizeHint() const override { return {400, 16}; }
    QSize minimumSizeHint() const override { return {100, 16}; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void retranslate();
    void frame(QPainter &painter, const QRectF &strip) const;
    double xOf(double us) const;
    double usAt(double x) const;
    double stripWidth() const;
    double endUs() const; // what the strip's right edge stands for

    TimelineView &m_timeline;
    double m_grip = 0; // microseconds from the view's begin to where it was taken
};

} // namespace bootscope
