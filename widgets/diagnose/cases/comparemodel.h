// SPDX-License-Identifier: GPL-3.0-or-later
// Two boots' steps as rows: what each took, and what changed.
#pragma once

#include "parsers/boots/compare/compare.h"

#include <QAbstractTableModel>

namespace bootscope {

class CompareModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { StageColumn, StepColumn, ReferenceColumn, BootColumn, DifferenceColumn, ChangeColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setComparison(BootComparison comparison);
    const BootComparison &comparison() const { return m_comparison; }
    void setOnlyDifferences(bool only);
    void retranslate();
    int rowOfFirstDivergence() const;          // -1 when there is none
    const ComparedStep *stepAt(int row) const; // null past the end

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    // Qt::UserRole: a value to sort by.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void collect();

    BootComparison m_comparison;
    std::vector<int> m_rows; // indices into its steps
    bool m_onlyDifferences = true;
};

} // namespace bootscope
