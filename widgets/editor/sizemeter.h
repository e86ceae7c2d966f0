// SPDX-License-Identifier: GPL-3.0-or-later
// How much of EC2's limit for user data is used: a bar, a number, and the encoded sizes in the tool tip.
#pragma once

#include <QWidget>

namespace bootscope {

class SizeMeter : public QWidget
{
    Q_OBJECT
public:
    explicit SizeMeter(QWidget *parent = nullptr);

    void setBytes(qint64 raw, qint64 limit);
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString label() const;

    qint64 m_raw = 0;
    qint64 m_limit = 1;
};

} // namespace bootscope
