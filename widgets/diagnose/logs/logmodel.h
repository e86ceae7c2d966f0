// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of one log as rows, read when they are painted: millions of rows cost no more than a screenful.
#pragma once

#include "parsers/boots/timing/mergedlog.h"
#include "widgets/diagnose/logs/lognotes.h"
#include "widgets/diagnose/logs/rowmap.h"

#include <QAbstractTableModel>
#include <QCache>

namespace bootscope {

class LogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { LineColumn, TimeColumn, DeltaColumn, LevelColumn, SourceColumn, MessageColumn, ColumnCount };
    enum class Mark : quint8 { None, Evidence, Culprit };

    using QAbstractTableModel::QAbstractTableModel;

    // Another log, or the same one grown (read again, maybe): then rows are added and nothing that is shown moves.
    void setInput(const Input &input, int index = -1); // index: into Analysis::inputs
    bool isGrown(const Input &input) const;            // it is the log that is shown, as long or longer
    // Both logs of a boot as one; null shows nothing. Lines are those of the merged log.
    void setMerged(MergedLogPtr merged);
    // All lines from first to last (last = 0: to the end), or only those of lines, when given. More lines at the end of
    // a range are added; otherwise the model is reset.
    void setRows(LineNo first, LineNo last, LineList lines = {});
    // Shows no line past this one, until setRows() says otherwise.
    void setRowLimit(quint32 last);
    void setFolds(FoldList folds); // null: every line has a row of its own
    // Opens or closes the fold that holds the line; false when none does.
    bool setFoldOpen(LineNo line, bool open);
    bool isFoldOpen(LineNo line) const;
    const Fold *fold(LineNo line) const { return m_rows.fold(line.value); }
    // Lines that a failure points at; the culprit is the one that shows it best.
    void setMarks(LineNo culprit, const QList<std::pair<LineNo, LineNo>> &evidence, bool isSuspect = false);
    void setNotes(LogNotesPtr notes); // of the whole case
    // Every byte is shown, not what a terminal would have left.
    void setRaw(bool raw);
    bool isRaw() const { return m_raw; }
    // Time differences count from this line; 0: each from the row above it.
    void setReference(LineNo line);
    LineNo reference() const { return m_reference; }
    // A time of the boot shown: stamps without a year take it from there.
    void setNear(LogTime near);
    // Sets headers and words again.
    void retranslate();

    // Millions of rows are not told of at once: rowCount() grows up to this.
    int allRows() const { return m_rows.count(); }
    void reach(int row); // tells of rows up to that one
    LineNo lineOf(int row) const;
    int rowOf(LineNo line) const;      // -1 when it is filtered or folded away
    int nearestRow(LineNo line) const; // the first row at or after the line, else the last; -1 when there are no rows
    Mark markOf(LineNo line) const;
    const QString *noteOf(LineNo line) const; // null when the line is not marked
    LogTime timeOf(LineNo line) const;        // of its own stamp; unknown for others
    // Where the line comes from: itself, or a line of one of the merged logs.
    std::pair<int, LineNo> originOf(LineNo line) const;
    LineNo lineOfOrigin(int input, LineNo line) const; // 0 when this log does not hold it
    quint32 lineCount() const { return m_lines.lineCount(); }
    // Some line has a time or a level: the columns are worth their room.
    bool hasRecords() const { return m_hasRecords; }
    // For work that goes through the rows elsewhere: values that do not change any more.
    const std::shared_ptr<const ByteSource> &source() const { return m_source; }
    const LineIndex &lineIndex() const { return m_lines; }
    const RowMap &rows() const { return m_rows; }
    bool isMerged() const { return m_merged != nullptr; }
    QString lineText(LineNo line, qsizetype maxChars) const;
    QByteArray lineBytes(LineNo line, qint64 maxBytes = 1 << 20) const; // as in the file, without its end

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static constexpr qsizetype kMaxChars = 2000; // of a message in its cell

private:
    struct Row
    {
        LogTime time;
        QString level;
        QString source;
        QString message;
        QString foldTitle; // of the first line of a fold
    };
    const Row &row(LineNo line) const;
    void readRow(LineNo line, Row &made) const;
    QString titleOf(const Fold &fold) const;
    QString messageText(LineNo line) const;
    QString deltaText(int row, LineNo line) const;
    QVariant toolTip(int column, LineNo line) const;
    QVariant text(int row, LineNo line, int column) const;
    QVariant background(LineNo line) const;
    void show(const Input &input, bool records);
    RowMap wantedRows() const;
    bool looksLikeRecords() const;
    void allChanged();

    void changeRows(RowMap rows);
    void startRows(RowMap rows);
    void tellMore();

    int m_index = -1;
    QString m_path;
    std::shared_ptr<const ByteSource> m_source;
    LineIndex m_lines;
    MergedLogPtr m_merged;
    bool m_hasRecords = false;
    bool m_raw = false;
    quint32 m_first = 1;
    quint32 m_last = 0; // 0: to the end
    RowMap m_rows;
    LineList m_filter;
    int m_count = 0; // rows that the views were told of: the first of m_rows
    LineNo m_reference;
    LogTime m_near;
    LineNo m_culprit;
    bool m_isSuspect = false; // the culprit is only suspected
    QList<std::pair<LineNo, LineNo>> m_evidence;
    LogNotesPtr m_notes;
    mutable QCache<quint32, Row> m_cache{1024};
};

} // namespace bootscope
