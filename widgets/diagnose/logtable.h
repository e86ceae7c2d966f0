// SPDX-License-Identifier: GPL-3.0-or-later
// The table that shows a LogModel: rows of one height, monospace, as wide as the widest line seen so far.
#pragma once

#include "widgets/diagnose/logmodel.h"

#include <QTableView>

namespace bootscope {

class LogTable : public QTableView
{
    Q_OBJECT
public:
    explicit LogTable(QWidget *parent = nullptr);

    LogModel &lines() const { return *m_lines; }
    void setInput(const Input &input);
    LineNo currentLine() const;
    // Selects the lines and brings them into view. False when the first is filtered away.
    bool showLines(LineNo first, LineNo last);

Q_SIGNALS:
    void lineActivated(bootscope::LineNo line); // chosen by the user, not by showLines()

protected:
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fitColumns();
    void widen();

    LogModel *m_lines;
    bool m_showing = false;
};

} // namespace bootscope
