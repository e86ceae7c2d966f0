// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines a LogModel has rows for, and how its views are told.
#include "widgets/diagnose/logs/logmodel.h"

#include <QTimer>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kRowsAtOnce = 1'000'000; // that a view is told of

} // namespace

RowMap LogModel::wantedRows() const
{
    RowMap rows = m_rows;
    const quint32 count = m_source ? m_lines.lineCount() : 0;
    if (m_filter)
        rows.setList(m_filter);
    else
        rows.setRange(m_first, m_last == 0 ? count : std::min(m_last, count));
    return rows;
}

// Rows are added at the end of a range; what else changes is a reset.
void LogModel::changeRows(RowMap rows)
{
    const bool isLonger = m_count > 0 && rows.isRange() && m_rows.isRange() && rows.count() >= m_rows.count() &&
                          rows.lineAt(0) == m_rows.lineAt(0);
    if (isLonger) {
        m_rows = std::move(rows);
        tellMore();
        return;
    }
    beginResetModel();
    startRows(std::move(rows));
    endResetModel();
}

// Within a reset.
void LogModel::startRows(RowMap rows)
{
    m_rows = std::move(rows);
    m_count = std::min(m_rows.count(), kRowsAtOnce);
    if (m_count < m_rows.count())
        QTimer::singleShot(0, this, &LogModel::tellMore);
}

// A view takes a moment for every million rows that it is told of; it is told of a few, and of more when it is idle.
void LogModel::tellMore()
{
    reach(std::min(m_rows.count() - 1, m_count + kRowsAtOnce - 1));
    if (m_count < m_rows.count())
        QTimer::singleShot(0, this, &LogModel::tellMore);
}

void LogModel::reach(int row)
{
    if (row < m_count || row >= m_rows.count())
        return;
    beginInsertRows({}, m_count, row);
    m_count = row + 1;
    endInsertRows();
}

void LogModel::setRows(LineNo first, LineNo last, LineList lines)
{
    m_first = std::max(first.value, 1U);
    m_last = last.value;
    m_filter = std::move(lines);
    changeRows(wantedRows());
}

void LogModel::setRowLimit(quint32 last)
{
    if (m_last == 0 && m_rows.count() <= int(last))
        m_last = last;
    else if (m_last != last)
        setRows(LineNo(m_first), LineNo(last));
}

void LogModel::setFolds(FoldList folds)
{
    if (m_rows.hasFolds(folds))
        return;
    beginResetModel();
    RowMap rows = m_rows;
    rows.setFolds(std::move(folds));
    m_cache.clear();
    startRows(std::move(rows));
    endResetModel();
}

bool LogModel::isFoldOpen(LineNo line) const
{
    const Fold *held = m_rows.fold(line.value);
    return held && m_rows.isOpen(*held);
}

bool LogModel::setFoldOpen(LineNo line, bool open)
{
    const Fold *held = m_rows.fold(line.value);
    if (!held)
        return false;
    if (m_rows.isOpen(*held) == open)
        return true;
    const int head = m_rows.rowOf(held->first.value);
    const int lines = int(held->last.value - held->first.value);
    reach(open ? head : head + lines);
    if (open)
        beginInsertRows({}, head + 1, head + lines);
    else
        beginRemoveRows({}, head + 1, head + lines);
    m_rows.setOpen(*held, open);
    m_count += open ? lines : -lines;
    if (open)
        endInsertRows();
    else
        endRemoveRows();
    Q_EMIT dataChanged(index(head, 0), index(head, ColumnCount - 1));
    return true;
}

LineNo LogModel::lineOf(int row) const
{
    return LineNo(m_rows.lineAt(row));
}

int LogModel::nearestRow(LineNo line) const
{
    return m_rows.nearestRow(line.value);
}

int LogModel::rowOf(LineNo line) const
{
    return m_rows.rowOf(line.value);
}

} // namespace bootscope
