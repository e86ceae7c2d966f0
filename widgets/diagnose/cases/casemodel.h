// SPDX-License-Identifier: GPL-3.0-or-later
// Many cases as a tree: groups of what they share, and below each its cases.
#pragma once

#include "parsers/boots/compare/summary.h"

#include <QAbstractItemModel>

namespace bootscope {

class CaseModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        CountColumn,
        VerdictColumn,
        StageColumn,
        VersionColumn,
        DatasourceColumn,
        ImageColumn,
        StartColumn,
        DurationColumn,
        ColumnCount
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setCases(QList<CaseSummary> cases, GroupBy by);
    void setGroupBy(GroupBy by);
    GroupBy groupBy() const { return m_by; }
    const QList<CaseSummary> &cases() const { return m_cases; }
    void retranslate();
    const CaseSummary *caseAt(const QModelIndex &index) const; // null for a group

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString groupText(const CaseGroup &group, int column) const;
    QString caseText(const CaseSummary &one, int column) const;

    QList<CaseSummary> m_cases;
    QList<CaseGroup> m_groups;
    GroupBy m_by = GroupBy::Cause;
};

} // namespace bootscope
