// SPDX-License-Identifier: GPL-3.0-or-later
// How much of EC2's limit for user data is used: a bar, the numbers plain and packed, all packings in the tool tip, and,
// where only gzip makes it fit, that it does: a click asks for it.
#pragma once

#include "parsers/carriers/packing.h"

#include <QWidget>

namespace bootscope {

class SizeMeter : public QWidget
{
    Q_OBJECT
public:
    explicit SizeMeter(QWidget *parent = nullptr);

    void setSizes(const PackedSizes &sizes, qint64 limit);
    QSize sizeHint() const override;
    QString label() const;
    QString packedLabel() const; // "gzip 385 · base64 764"

Q_SIGNALS:
    // Clicked: the user wants to see in what form the text can be sent.
    void packRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString explanation() const;
    bool isOver() const { return m_sizes.plain > m_limit; }
    bool fitsAsGzip() const { return m_sizes.gzip > 0 && m_sizes.gzip <= m_limit; }

    PackedSizes m_sizes;
    qint64 m_limit = 1;
};

} // namespace bootscope
