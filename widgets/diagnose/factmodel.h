// SPDX-License-Identifier: GPL-3.0-or-later
// The plain facts of a boot and of what was read, as name and value.
#pragma once

#include "parsers/boots/analysis.h"

#include <QAbstractTableModel>

namespace bootscope {

class FactModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setBoot(AnalysisPtr analysis, int boot);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void collect();
    void collectStatus();

    AnalysisPtr m_analysis;
    int m_boot = -1;
    QList<std::pair<QString, QString>> m_facts;
};

QString verdictWord(Verdict verdict); // translated: "failed"

} // namespace bootscope
