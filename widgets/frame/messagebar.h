// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence that needs no answer, under the verdict strip, with a button to close it and at most one thing to do.
#pragma once

#include "widgets/frame/verdictstrip.h"

#include <functional>

class QPushButton;
class QToolButton;

namespace bootscope {

class MessageBar : public QWidget
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(Tone tone, const QString &sentence, const QString &actionText = {},
                     std::function<void()> action = {});
    QString message() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    Tone m_tone = Tone::Info;
    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    std::function<void()> m_do;
};

} // namespace bootscope
