// SPDX-License-Identifier: GPL-3.0-or-later
// What became of each part of the user data, a row a part; rows of its modules are indented below it.
#pragma once

#include "parsers/boots/parts/partruns.h"

#include <QAbstractTableModel>

namespace bootscope {

class PartRunModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PartColumn, StateColumn, WhyColumn, TypeColumn, CommandColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(QList<PartRun> runs);
    const PartRun *run(int row) const; // null past the end
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const PartRun &run, int column) const;

    QList<PartRun> m_runs;
};

} // namespace bootscope
