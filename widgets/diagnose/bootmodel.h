// SPDX-License-Identifier: GPL-3.0-or-later
// The boots of a case as rows, each with a small picture of how its time went to stages.
#pragma once

#include "parsers/boots/analysis.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <QStyledItemDelegate>

namespace bootscope {

class BootModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NumberColumn, StartColumn, VerdictColumn, DurationColumn, PictureColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // A growing analysis adds rows.
    void setAnalysis(AnalysisPtr analysis);
    void retranslate();
    const Boot *boot(int row) const;              // null past the end
    int nextFailed(int row, int direction) const; // the next boot that did not succeed; -1 for none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    AnalysisPtr m_analysis;
    int m_rows = 0;
};

QIcon verdictIcon(Verdict verdict); // a shape and a colour for each

// Paints BootModel::PictureColumn: a stripe a stage, in its colour.
class BootPictureDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace bootscope
