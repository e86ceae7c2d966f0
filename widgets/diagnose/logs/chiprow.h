// SPDX-License-Identifier: GPL-3.0-or-later
// The conditions of a filter as chips, each with a way to take it off; as many rows of them as they need.
#pragma once

#include "widgets/diagnose/logs/logfilter.h"

#include <QWidget>

class QToolButton;

namespace bootscope {

class ChipRow : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent = nullptr);

    void setChips(const QList<FilterChip> &chips); // none hides the row

Q_SIGNALS:
    void removed(int chip);
    void reversed(int chip); // what it shows is to be hidden, or the other way round

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void arrange();

    QList<FilterChip> m_chips;
    QList<QToolButton *> m_buttons;
};

} // namespace bootscope
