// SPDX-License-Identifier: GPL-3.0-or-later
// The failures of a boot as rows, root causes first.
#pragma once

#include "parsers/boots/analysis.h"

#include <QAbstractTableModel>

namespace bootscope {

class FailureModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { RoleColumn, WhatColumn, MessageColumn, WhereColumn, ExitColumn, UserDataColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBoot(AnalysisPtr analysis, int boot);
    // Of the explanations: "en" or "ko". Sets all words again.
    void setLanguage(const QString &language);
    const Failure *failure(int row) const; // null past the end

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Failure &failure, int column) const;

    AnalysisPtr m_analysis;
    int m_boot = -1;
    QString m_language = QStringLiteral("en");
};

// "Final · scripts-user · part-001"; what is not known is left out.
QString placeOf(const Failure &failure);

} // namespace bootscope
