// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logmodel.h"

#include "widgets/diagnose/format.h"
#include "widgets/frame/theme.h"

#include <algorithm>

namespace bootscope {

namespace {

Token tokenOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Error:
    case LogLevel::Critical:
        return Token::Error;
    case LogLevel::Warning:
    case LogLevel::Deprecated:
        return Token::Warning;
    case LogLevel::Trace:
    case LogLevel::Debug:
        return Token::Muted;
    case LogLevel::Info:
    case LogLevel::None:
        break;
    }
    return Token::Text;
}

} // namespace

int LogModel::countRows() const
{
    if (m_filter)
        return int(m_filter->size());
    const quint32 count = m_lines.lineCount();
    const quint32 last = m_last == 0 ? count : std::min(m_last, count);
    return last < m_first ? 0 : int(last - m_first + 1);
}

// A log shows in its first lines whether it is one of records. A few of them among output are read as they stand.
bool LogModel::looksLikeRecords() const
{
    const quint32 probe = m_source ? std::min(m_lines.lineCount(), 100U) : 0;
    quint32 heads = 0;
    for (quint32 line = 1; line <= probe; ++line)
        heads += parseRecordHead(m_lines.text(*m_source, LineNo(line), 512)).isHead ? 1 : 0;
    return heads * 4 > probe;
}

void LogModel::setInput(const Input &input)
{
    const bool grown = m_source && m_source == input.source && input.lines.lineCount() >= m_lines.lineCount();
    if (!grown) {
        beginResetModel();
        m_source = input.source;
        m_lines = input.lines;
        m_first = 1;
        m_last = 0;
        m_filter.reset();
        m_culprit = {};
        m_evidence.clear();
        m_cache.clear();
        m_rows = m_source ? countRows() : 0;
        m_hasRecords = looksLikeRecords(); // before anyone asks for a row
        endResetModel();
    } else {
        const LineIndex before = m_lines;
        m_lines = input.lines;
        const int rows = countRows();
        m_lines = before;
        if (rows > m_rows) {
            beginInsertRows({}, m_rows, rows - 1);
            m_lines = input.lines;
            m_rows = rows;
            m_cache.clear(); // the last line may have been half a line
            m_hasRecords = looksLikeRecords();
            endInsertRows();
        } else {
            m_lines = input.lines;
        }
    }
}

void LogModel::setRows(LineNo first, LineNo last, LineList lines)
{
    beginResetModel();
    m_first = std::max(first.value, 1U);
    m_last = last.value;
    m_filter = std::move(lines);
    m_rows = m_source ? countRows() : 0;
    endResetModel();
}

void LogModel::setRowLimit(quint32 last)
{
    if (m_last == 0 && m_rows <= int(last))
        m_last = last;
    else if (m_last != last)
        setRows(LineNo(m_first), LineNo(last));
}

void LogModel::setMarks(LineNo culprit, const QList<std::pair<LineNo, LineNo>> &evidence, bool isSuspect)
{
    m_isSuspect = isSuspect;
    m_culprit = culprit;
    m_evidence = evidence;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1), {Qt::BackgroundRole, Qt::DecorationRole});
}

void LogModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

LineNo LogModel::lineOf(int row) const
{
    if (row < 0 || row >= m_rows)
        return {};
    return LineNo(m_filter ? m_filter->at(size_t(row)) : m_first + quint32(row));
}

int LogModel::nearestRow(LineNo line) const
{
    if (m_rows == 0)
        return -1;
    if (!m_filter)
        return std::clamp(int(qint64(line.value) - m_first), 0, m_rows - 1);
    const auto it = std::lower_bound(m_filter->begin(), m_filter->end(), line.value);
    return std::min(int(it - m_filter->begin()), m_rows - 1);
}

int LogModel::rowOf(LineNo line) const
{
    const int row = line.value > 0 ? nearestRow(line) : -1;
    return row >= 0 && lineOf(row) == line ? row : -1;
}

LogModel::Mark LogModel::markOf(LineNo line) const
{
    if (line == m_culprit && line.value > 0)
        return Mark::Culprit;
    for (const auto &[begin, end] : m_evidence) {
        if (begin <= line && line <= end)
            return Mark::Evidence;
    }
    return Mark::None;
}

QString LogModel::lineText(LineNo line, qsizetype maxChars) const
{
    return m_source ? printable(m_lines.text(*m_source, line, maxChars * 4 + 1), maxChars) : QString();
}

const LogModel::Row &LogModel::row(LineNo line) const
{
    if (const Row *known = m_cache.object(line.value))
        return *known;
    auto *made = new Row;
    const QByteArray bytes = m_lines.text(*m_source, line, kMaxChars * 4 + 1);
    const RecordHead head = m_hasRecords ? parseRecordHead(bytes) : RecordHead();
    if (head.isHead) {
        made->time = toClockString(head.time);
        made->level = levelName(head.level);
        made->source = printable(head.source, 64);
        made->message = printable(QByteArrayView(bytes).sliced(head.messageOffset), kMaxChars);
    } else {
        made->message = printable(bytes, kMaxChars);
    }
    m_cache.insert(line.value, made);
    return *made;
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    const LineNo line = index.isValid() ? lineOf(index.row()) : LineNo();
    if (line.value == 0 || !m_source)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case LineColumn:
            return line.value;
        case TimeColumn:
            return row(line).time;
        case LevelColumn:
            return row(line).level;
        case SourceColumn:
            return row(line).source;
        case MessageColumn:
            return row(line).message;
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return int((index.column() == LineColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole: {
        const Token token = tokenOf(m_lines.level(line));
        if (index.column() == LevelColumn || (index.column() == MessageColumn && token != Token::Muted))
            return Theme::color(token);
        return Theme::color(index.column() == MessageColumn ? Token::Text : Token::Muted);
    }
    case Qt::BackgroundRole: {
        const Mark mark = markOf(line);
        if (mark == Mark::None)
            return {};
        QColor color = Theme::color(m_isSuspect ? Token::Suspect : Token::Error);
        color.setAlphaF(mark == Mark::Culprit ? 0.18F : 0.08F);
        return color;
    }
    case Qt::DecorationRole:
        if (index.column() == MessageColumn && markOf(line) == Mark::Culprit)
            return m_isSuspect ? Theme::icon(QStringLiteral("suspect"), Token::Suspect)
                               : Theme::icon(QStringLiteral("error"), Token::Error);
        return {};
    case Qt::ToolTipRole:
        return index.column() == MessageColumn && row(line).message.size() > 100 ? row(line).message : QVariant();
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == LineColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        return tr("Line");
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case SourceColumn:
        return tr("Source");
    case MessageColumn:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace bootscope
