// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a boot as rows: which took how long. Sort by Qt::UserRole, which holds numbers where the text is one.
#pragma once

#include "widgets/diagnose/timeline/bootnavigation.h"

#include <QAbstractTableModel>

namespace bootscope {

class StepModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        StageColumn,
        StartColumn,
        DurationColumn,
        ShareColumn,
        ResultColumn,
        LineColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setBoot(AnalysisPtr analysis, int boot);
    void retranslate();
    StepRef stepAt(int row) const; // invalid past the end
    int rowOf(StepRef ref) const;  // -1 for none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const Boot *boot() const;
    QString text(const StageRun &stage, const Step &step, int column) const;
    QVariant sortKey(const StageRun &stage, const Step &step, int column, int row) const;

    AnalysisPtr m_analysis;
    int m_boot = -1;
    std::vector<StepRef> m_steps;
};

} // namespace bootscope
