// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a plan's rows: number, what, when, and below it why or what to know.
#pragma once

#include <QStyledItemDelegate>

namespace bootscope {

class PlanDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace bootscope
