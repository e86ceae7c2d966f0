// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logs/markmodel.h"

#include "widgets/diagnose/logs/linetext.h"

#include <QFileInfo>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMaxText = 500;

} // namespace

void MarkModel::setMarks(AnalysisPtr analysis, const LogNotesPtr &notes)
{
    beginResetModel();
    m_analysis = std::move(analysis);
    m_rows.clear();
    QList<int> inputs = notes ? notes->keys() : QList<int>();
    std::sort(inputs.begin(), inputs.end());
    for (const int input : std::as_const(inputs)) {
        const QMap<quint32, QString> &marks = *notes->constFind(input);
        for (auto it = marks.cbegin(); it != marks.cend(); ++it)
            m_rows.append({input, LineNo(it.key()), it.value()});
    }
    endResetModel();
}

void MarkModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

std::pair<int, LineNo> MarkModel::placeOf(int row) const
{
    return row >= 0 && row < m_rows.size() ? std::pair(m_rows.at(row).input, m_rows.at(row).line)
                                           : std::pair(-1, LineNo());
}

int MarkModel::rowOf(int input, LineNo line) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).input == input && m_rows.at(row).line == line)
            return row;
    }
    return -1;
}

int MarkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MarkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags MarkModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == NoteColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant MarkModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || !m_analysis)
        return {};
    const Row &row = m_rows.at(index.row());
    const Input &input = m_analysis->inputs.at(row.input);
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == LineColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && !(role == Qt::EditRole && index.column() == NoteColumn))
        return {};
    switch (index.column()) {
    case LogColumn:
        return QFileInfo(input.path).fileName();
    case LineColumn:
        return row.line.value;
    case NoteColumn:
        return row.note;
    case TextColumn:
        return input.source ? shownLine(input.lines.text(*input.source, row.line, kMaxText * 4), kMaxText, false)
                            : QString();
    default:
        return {};
    }
}

bool MarkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != NoteColumn || index.row() >= m_rows.size())
        return false;
    Row &row = m_rows[index.row()];
    row.note = value.toString();
    Q_EMIT dataChanged(index, index);
    Q_EMIT noteEdited(row.input, row.line, row.note);
    return true;
}

QVariant MarkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LogColumn:
        return tr("Log");
    case LineColumn:
        return tr("Line");
    case NoteColumn:
        return tr("Note");
    case TextColumn:
        return tr("What the line says");
    default:
        return {};
    }
}

} // namespace bootscope
