// SPDX-License-Identifier: GPL-3.0-or-later
// What each target version says of a text, a row each.
#pragma once

#include "parsers/targets/targetverdict.h"

#include <QAbstractTableModel>

namespace bootscope {

class VersionsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { VersionColumn, VerdictColumn, FindingColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // chosen: id of the target in force; its row is bold.
    void setVerdicts(const QList<TargetVerdict> &verdicts, const QString &chosen);
    const QList<TargetVerdict> &verdicts() const { return m_verdicts; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<TargetVerdict> m_verdicts;
    QString m_chosen;
};

// "valid", "2 errors": for menus and tables; translated.
QString verdictWords(const TargetVerdict &verdict);
// Whether all, none or only some of the versions accept the text: one sentence.
QString comparisonSentence(const QList<TargetVerdict> &verdicts);

} // namespace bootscope
