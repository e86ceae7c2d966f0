// SPDX-License-Identifier: GPL-3.0-or-later
// The user data of the case, to read: numbered lines, with those marked that a failure is about.
#pragma once

#include "parsers/boots/analysis.h"

#include <QPlainTextEdit>

class QLabel;
class QPushButton;

namespace bootscope {

// Lines that a failure is about.
struct UserDataMark
{
    int line = 0;             // 1-based
    int endLine = 0;          // inclusive
    bool isCandidate = false; // it fits, and so do others: which of them it was is not known
    QString said;             // what the line printed, in the log's words; shown beside it
};

// The text itself, with a margin of line numbers.
class NumberedText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NumberedText(QWidget *parent = nullptr);

    void setMarks(const QList<UserDataMark> &marks);
    int marked() const; // the line of the first mark, 0 for none

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const UserDataMark *markAt(int line) const;
    void paintMargin();
    void refresh();

    QWidget *m_margin;
    QList<UserDataMark> m_marks;
};

class UserDataView : public QWidget
{
    Q_OBJECT
public:
    explicit UserDataView(QWidget *parent = nullptr);

    // Null hides the text and says that none lies beside the logs.
    void setUserData(const std::shared_ptr<const UserData> &userData);
    void showLines(int line, int endLine); // 0 = marks none
    // Marks the lines that the failure is about, or all that fit alike, with what they printed; null marks none.
    void showFailure(const Failure *failure);
    int markedLine() const { return m_text->marked(); }
    NumberedText *text() const { return m_text; }

Q_SIGNALS:
    void openRequested(int line); // in the editor

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::shared_ptr<const UserData> m_userData;
    QList<UserDataMark> m_marks;
    QLabel *m_title;
    QPushButton *m_open;
    NumberedText *m_text;
};

} // namespace bootscope
