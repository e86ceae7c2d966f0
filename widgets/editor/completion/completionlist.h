// SPDX-License-Identifier: GPL-3.0-or-later
// The list of completions: a sign of the kind, the name, and what it is in muted words.
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace bootscope {

class CompletionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setNameWidth(int pixels) { m_nameWidth = pixels; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_nameWidth = 120;
};

class CompletionList : public QListView
{
    Q_OBJECT
public:
    explicit CompletionList(QWidget *parent = nullptr);

    // The size that shows the first rows without cutting names, within bounds.
    QSize bestSize() const;
    // Measures the names once more.
    void fitNames();

private:
    CompletionDelegate *m_delegate;
    int m_nameWidth = 0;
    int m_noteWidth = 0;
};

} // namespace bootscope
