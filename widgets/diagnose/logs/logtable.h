// SPDX-License-Identifier: GPL-3.0-or-later
// The table that shows a LogModel: rows of one height, monospace, as wide as the widest line seen so far.
#pragma once

#include "widgets/diagnose/logs/logmodel.h"

#include <QTableView>

namespace bootscope {

class MatchDelegate;

class LogTable : public QTableView
{
    Q_OBJECT
public:
    explicit LogTable(QWidget *parent = nullptr);

    LogModel &lines() const { return *m_lines; }
    void setInput(const Input &input, int index = -1);
    void setMerged(const MergedLogPtr &merged);
    LineNo currentLine() const;
    // Selects the lines and brings them into view, opening the fold that hides them. False when the first is filtered
    // away.
    bool showLines(LineNo first, LineNo last);
    // Of the current line; false when it is in none.
    bool toggleFold();
    void setHighlighted(const QString &text, bool isPattern); // where it stands in messages; empty: nothing
    void setDeltasShown(bool shown);                          // the column of time differences
    void setNarrow(bool narrow);                              // half a panel: level and source give way to the message
    // Lines of the selected rows, those that a fold hides included, in order; at most so many.
    std::vector<LineNo> selectedLines(size_t most) const;
    // Up and down only: the message is wider than the view, and the number of the line is to stay in sight.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void copyText() const; // of the selected lines, without their numbers and times

Q_SIGNALS:
    void lineActivated(bootscope::LineNo line); // chosen by the user, not by showLines()

protected:
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fitColumns();
    void widen();
    void keepPlace();
    void restorePlace();
    bool select(LineNo first, LineNo last); // false when the first has no row

    LogModel *m_lines;
    MatchDelegate *m_matches;
    bool m_showing = false;
    bool m_deltas = false;
    bool m_narrow = false;
    // Before the rows were found again.
    struct
    {
        LineNo first, last; // selected
        LineNo line;        // that stays where it is
        int offset = 0;     // rows from the top
    } m_kept;
};

} // namespace bootscope
