// SPDX-License-Identifier: GPL-3.0-or-later
// The four lamps of a boot in a row: a sign and a word each, the sentence as a tool tip, a click to what it is about.
#pragma once

#include "widgets/diagnose/bootlamps.h"

#include <QWidget>

namespace bootscope {

class LampRow : public QWidget
{
    Q_OBJECT
public:
    explicit LampRow(QWidget *parent = nullptr);

    void setLamps(const std::array<Lamp, kLampCount> &lamps);
    const Lamp &lamp(int id) const { return m_lamps.at(size_t(id)); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; // without the words

Q_SIGNALS:
    void lampActivated(int id);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool showsWords() const;
    int widthOf(int id, bool words) const;
    QRect rectOf(int id) const;
    int lampAt(QPoint point) const;
    void moveFocus(int id);

    std::array<Lamp, kLampCount> m_lamps;
    int m_focused = 0; // that the keys are about
};

} // namespace bootscope
