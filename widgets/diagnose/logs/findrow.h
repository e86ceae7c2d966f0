// SPDX-License-Identifier: GPL-3.0-or-later
// The row to find text in the log in front: what to look for, on and back, and how many there are.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace bootscope {

class FindRow : public QWidget
{
    Q_OBJECT
public:
    explicit FindRow(QWidget *parent = nullptr);

    void open();
    QString text() const;
    bool isPattern() const;
    // "3 of 120"; at = 0: of none yet. wrapped: it went on at the other end.
    void showCount(int at, int count, bool wrapped);
    void showRemark(const QString &remark);

Q_SIGNALS:
    void findRequested(bool forward);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void ask(bool forward);

    QLineEdit *m_text;
    QToolButton *m_pattern;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QLabel *m_remark;
};

} // namespace bootscope
