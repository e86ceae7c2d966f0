// SPDX-License-Identifier: GPL-3.0-or-later
// Search in the text of an editor: Ctrl+F, Enter for the next, Shift+Enter for the previous, Escape to close.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace bootscope {

class UserDataEditor;

class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(UserDataEditor &editor, QWidget *parent = nullptr);

    // Shows the bar with what is selected in the editor, ready to type.
    void begin();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(bool forward, bool fromSelection);
    void retranslate();

    UserDataEditor &m_editor;
    QLineEdit *m_text;
    QToolButton *m_case;
    QToolButton *m_regex;
    QLabel *m_answer;
};

} // namespace bootscope
