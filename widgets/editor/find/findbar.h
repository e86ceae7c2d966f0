// SPDX-License-Identifier: GPL-3.0-or-later
// Search and replace in the text of an editor: Enter for the next, Shift+Enter for the previous, Escape to close.
#pragma once

#include "widgets/editor/find/textsearch.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace bootscope {

class UserDataEditor;

class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(UserDataEditor &editor, QWidget *parent = nullptr);

    // Shows the bar with what is selected in the editor, ready to type; with the row to replace with when it is asked
    // for.
    void begin(bool replace = false);
    // The next or previous place of what was searched last, also when the bar is hidden.
    void findNext(bool forward);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QToolButton *addSwitch(const QString &text);
    SearchQuery query() const;
    void search();
    void showMatches();
    void clearMatches();
    void tellPlace();
    int currentMatch() const; // the one that is selected, -1 for none
    void select(int index);
    void goFrom(qsizetype place, bool forward);
    void replaceOne();
    void replaceAll();
    void finish();
    void retranslate();

    UserDataEditor &m_editor;
    QLineEdit *m_text;
    QLineEdit *m_with;
    QWidget *m_replaceRow;
    QToolButton *m_case = nullptr;
    QToolButton *m_word = nullptr;
    QToolButton *m_regex = nullptr;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    QLabel *m_answer;
    QTimer m_pause; // between a change of the text and the next search in it
    SearchMatches m_matches;
    bool m_isFresh = false; // they are of the text as it is
    QString m_error;
};

} // namespace bootscope
