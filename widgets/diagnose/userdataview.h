// SPDX-License-Identifier: GPL-3.0-or-later
// The user data of the case, to read: numbered lines, with those marked that a failure is about.
#pragma once

#include "parsers/boots/analysis.h"

#include <QPlainTextEdit>

class QLabel;
class QPushButton;

namespace bootscope {

// The text itself, with a margin of line numbers.
class NumberedText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NumberedText(QWidget *parent = nullptr);

    void setMarked(int line, int endLine); // 1-based, inclusive; 0 = none
    int marked() const { return m_line; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintMargin();
    void refresh();

    QWidget *m_margin;
    int m_line = 0;
    int m_endLine = 0;
};

class UserDataView : public QWidget
{
    Q_OBJECT
public:
    explicit UserDataView(QWidget *parent = nullptr);

    // Null hides the text and says that none lies beside the logs.
    void setUserData(const std::shared_ptr<const UserData> &userData);
    void showLines(int line, int endLine); // 0 = marks none
    int markedLine() const { return m_text->marked(); }
    NumberedText *text() const { return m_text; }

Q_SIGNALS:
    void openRequested(int line); // in the editor

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::shared_ptr<const UserData> m_userData;
    QLabel *m_title;
    QPushButton *m_open;
    NumberedText *m_text;
};

} // namespace bootscope
