// SPDX-License-Identifier: GPL-3.0-or-later
// The list of completions with what is known of the selected one beside it. Never takes the focus: the editor keeps it,
// and hands on the keys that move in the list.
#pragma once

#include "parsers/assist/completion.h"

#include <QFrame>

class QLabel;
class QScrollArea;

namespace bootscope {

class CompletionList;
class CompletionModel;

class CompletionPopup : public QFrame
{
    Q_OBJECT
public:
    explicit CompletionPopup(QWidget *editor);

    // caret: the line of the caret in global coordinates, from the word's first letter. Keeps what was selected when
    // it is still offered.
    void showItems(const QList<assist::Completion> &items, const QRect &caret);
    void move(int rows, bool wraps);
    int pageRows() const;
    bool hasMoved() const { return m_hasMoved; } // by a key of its user since it came up
    const assist::Completion *current() const;

Q_SIGNALS:
    void chosen(); // by the mouse

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void place(const QRect &caret);
    void showDetails();
    void applyTheme();

    CompletionModel *m_model;
    CompletionList *m_list;
    QScrollArea *m_side;
    QLabel *m_details;
    bool m_hasMoved = false;
};

} // namespace bootscope
