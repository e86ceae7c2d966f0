// SPDX-License-Identifier: GPL-3.0-or-later
// The marked lines of a case as rows, in the order of logs and lines. Notes are edited in place.
#pragma once

#include "parsers/boots/analysis.h"
#include "widgets/diagnose/logs/lognotes.h"

#include <QAbstractTableModel>

namespace bootscope {

class MarkModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { LogColumn, LineColumn, NoteColumn, TextColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMarks(AnalysisPtr analysis, const LogNotesPtr &notes);
    void retranslate();
    std::pair<int, LineNo> placeOf(int row) const; // input and line; -1 past the end
    int rowOf(int input, LineNo line) const;       // -1 when it is not marked

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void noteEdited(int input, bootscope::LineNo line, const QString &note);

private:
    struct Row
    {
        int input;
        LineNo line;
        QString note;
    };
    AnalysisPtr m_analysis;
    QList<Row> m_rows;
};

} // namespace bootscope
