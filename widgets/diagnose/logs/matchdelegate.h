// SPDX-License-Identifier: GPL-3.0-or-later
// Draws what was searched for in the text of a cell on a ground of its own.
#pragma once

#include <QRegularExpression>
#include <QStyledItemDelegate>

namespace bootscope {

class MatchDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // An empty text marks nothing. Letters match in either case.
    void setText(const QString &text, bool isPattern);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QRegularExpression m_wanted;
    bool m_marks = false;
};

} // namespace bootscope
