// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of one log as rows, read when they are painted: millions of rows cost no more than a screenful.
#pragma once

#include "parsers/boots/analysis.h"
#include "parsers/logs/record.h"

#include <QAbstractTableModel>
#include <QCache>

namespace bootscope {

// Lines that pass a filter, ascending; shared with the job that found them.
using LineList = std::shared_ptr<const std::vector<quint32>>;

class LogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { LineColumn, TimeColumn, LevelColumn, SourceColumn, MessageColumn, ColumnCount };
    enum class Mark : quint8 { None, Evidence, Culprit };

    using QAbstractTableModel::QAbstractTableModel;

    // Another log, or the same one grown: then rows are added and nothing that is shown moves.
    void setInput(const Input &input);
    // All lines from first to last (last = 0: to the end), or only those of lines, when given.
    void setRows(LineNo first, LineNo last, LineList lines = {});
    // Shows no line past this one, until setRows() says otherwise.
    void setRowLimit(quint32 last);
    // Lines that a failure points at; the culprit is the one that shows it best.
    void setMarks(LineNo culprit, const QList<std::pair<LineNo, LineNo>> &evidence, bool isSuspect = false);
    // Sets headers and words again.
    void retranslate();

    LineNo lineOf(int row) const;
    int rowOf(LineNo line) const;      // -1 when it is filtered away
    int nearestRow(LineNo line) const; // the first row at or after the line, else the last; -1 when there are no rows
    Mark markOf(LineNo line) const;
    quint32 lineCount() const { return m_lines.lineCount(); }
    bool hasRecords() const
    {
        return m_hasRecords;
    } // some line has a time or a level: the columns are worth their room
    QString lineText(LineNo line, qsizetype maxChars) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static constexpr qsizetype kMaxChars = 2000; // of a message in its cell

private:
    struct Row
    {
        QString time;
        QString level;
        QString source;
        QString message;
    };
    const Row &row(LineNo line) const;
    int countRows() const;
    bool looksLikeRecords() const;

    std::shared_ptr<const ByteSource> m_source;
    LineIndex m_lines;
    bool m_hasRecords = false;
    quint32 m_first = 1;
    quint32 m_last = 0; // 0: to the end
    int m_rows = 0;
    LineList m_filter;
    LineNo m_culprit;
    bool m_isSuspect = false; // the culprit is only suspected
    QList<std::pair<LineNo, LineNo>> m_evidence;
    mutable QCache<quint32, Row> m_cache{512};
};

} // namespace bootscope
