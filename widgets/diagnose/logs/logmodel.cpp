// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logs/logmodel.h"

#include "parsers/logs/lineprefix.h"
#include "parsers/logs/recordparser.h"
#include "widgets/diagnose/format.h"
#include "widgets/diagnose/logs/linetext.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr quint32 kTitleLines = 64; // of a fold, looked at from its end

} // namespace

// A log shows in its first lines whether it is one of records. A few of them among output are read as they stand.
bool LogModel::looksLikeRecords() const
{
    const quint32 probe = m_source ? std::min(m_lines.lineCount(), 100U) : 0;
    quint32 heads = 0;
    for (quint32 line = 1; line <= probe; ++line)
        heads += parseRecordHead(m_lines.text(*m_source, LineNo(line), 512)).isHead ? 1 : 0;
    return heads * 4 > probe;
}

void LogModel::show(const Input &input, bool records)
{
    m_path = input.path;
    m_source = input.source;
    m_lines = input.lines;
    m_first = 1;
    m_last = 0;
    m_filter.reset();
    m_rows = {};
    m_reference = {};
    m_culprit = {};
    m_evidence.clear();
    m_cache.clear();
    startRows(wantedRows());
    m_hasRecords = records || looksLikeRecords(); // before anyone asks for a row
}

bool LogModel::isGrown(const Input &input) const
{
    const bool isSame = m_source == input.source || (m_path == input.path && input.source);
    return m_source && !m_merged && isSame && input.lines.lineCount() >= m_lines.lineCount();
}

void LogModel::setInput(const Input &input, int index)
{
    m_index = index;
    const bool grown = isGrown(input);
    m_merged.reset();
    if (!grown) {
        beginResetModel();
        show(input, false);
        endResetModel();
        return;
    }
    m_source = input.source;
    m_lines = input.lines;
    m_cache.clear(); // the last line may have been half a line
    m_hasRecords = looksLikeRecords();
    if (!m_filter) // else the filter has to look at them first
        changeRows(wantedRows());
}

void LogModel::setMerged(MergedLogPtr merged)
{
    beginResetModel();
    m_merged = std::move(merged);
    m_index = -1;
    show(m_merged ? m_merged->input() : Input(), true);
    endResetModel();
}

void LogModel::allChanged()
{
    if (m_count > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, ColumnCount - 1));
}

void LogModel::setMarks(LineNo culprit, const QList<std::pair<LineNo, LineNo>> &evidence, bool isSuspect)
{
    m_isSuspect = isSuspect;
    m_culprit = culprit;
    m_evidence = evidence;
    allChanged();
}

void LogModel::setNotes(LogNotesPtr notes)
{
    m_notes = std::move(notes);
    allChanged();
}

void LogModel::setRaw(bool raw)
{
    m_raw = raw;
    m_cache.clear();
    allChanged();
}

void LogModel::setReference(LineNo line)
{
    m_reference = line;
    Q_EMIT headerDataChanged(Qt::Horizontal, DeltaColumn, DeltaColumn);
    allChanged();
}

void LogModel::setNear(LogTime near)
{
    if (m_near == near)
        return;
    m_near = near;
    m_cache.clear();
    allChanged();
}

void LogModel::retranslate()
{
    m_cache.clear();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    allChanged();
}

LogModel::Mark LogModel::markOf(LineNo line) const
{
    if (line == m_culprit && line.value > 0)
        return Mark::Culprit;
    const Fold *held = m_rows.hiddenBelow(line.value) > 0 ? m_rows.fold(line.value) : nullptr;
    const LineNo end = held ? held->last : line; // what a closed fold hides shows at its row
    for (const auto &[first, last] : m_evidence) {
        if (first <= end && line <= last)
            return Mark::Evidence;
    }
    return Mark::None;
}

std::pair<int, LineNo> LogModel::originOf(LineNo line) const
{
    if (!m_merged)
        return {m_index, line};
    const MergedLog::Origin origin = m_merged->originOf(line);
    return {origin.input, origin.line};
}

LineNo LogModel::lineOfOrigin(int input, LineNo line) const
{
    if (m_merged)
        return m_merged->lineOf(input, line);
    return input == m_index && line.value <= m_lines.lineCount() ? line : LineNo();
}

const QString *LogModel::noteOf(LineNo line) const
{
    if (!m_notes || line.value == 0)
        return nullptr;
    const auto [input, own] = originOf(line);
    const auto notes = m_notes->constFind(input);
    if (notes == m_notes->constEnd())
        return nullptr;
    const auto note = notes->constFind(own.value);
    return note == notes->constEnd() ? nullptr : &*note;
}

QByteArray LogModel::lineBytes(LineNo line, qint64 maxBytes) const
{
    return m_source ? m_lines.text(*m_source, line, maxBytes) : QByteArray();
}

QString LogModel::lineText(LineNo line, qsizetype maxChars) const
{
    return shownLine(lineBytes(line, maxChars * 4 + 1), maxChars, m_raw);
}

LogTime LogModel::timeOf(LineNo line) const
{
    return m_source && line.value > 0 && line.value <= m_lines.lineCount() ? row(line).time : LogTime();
}

QString LogModel::titleOf(const Fold &fold) const
{
    QStringList texts;
    const quint32 from = std::max(fold.first.value + 1, fold.last.value - std::min(fold.last.value, kTitleLines));
    for (quint32 line = from; line <= fold.last.value; ++line) {
        const QByteArray bytes = m_lines.text(*m_source, LineNo(line), 1024);
        texts.append(printable(QByteArrayView(bytes).sliced(parseLinePrefix(bytes).length), 240));
    }
    return foldTitle(texts);
}

void LogModel::readRow(LineNo line, Row &made) const
{
    const QByteArray bytes = m_lines.text(*m_source, line, kMaxChars * 4 + 1);
    RecordHead head;
    if (m_hasRecords) {
        RecordParser parser;
        parser.setYearOf(m_near);
        head = parser.parse(bytes);
    }
    if (head.isHead) {
        made.time = head.time;
        made.level = levelName(head.level);
        made.source = printable(head.source, 64);
    }
    const QByteArrayView message = QByteArrayView(bytes).sliced(head.isHead && !m_raw ? head.messageOffset : 0);
    made.message = shownLine(message, kMaxChars, m_raw);
    if (const Fold *held = m_rows.fold(line.value); held && held->first == line)
        made.foldTitle = titleOf(*held);
    const MergedRun *run = m_merged ? m_merged->originOf(line).run : nullptr;
    if (!run || !run->isOutput)
        return;
    switch (run->by) {
    case PlacedBy::OwnStamp:
        made.time = run->earliest; // of the line itself
        made.source = tr("output · own time");
        break;
    case PlacedBy::Banner:
        made.source = tr("output · banner");
        break;
    case PlacedBy::StepSpan:
        made.source = tr("output · step");
        break;
    case PlacedBy::Order:
        made.source = tr("output · order");
        break;
    }
}

const LogModel::Row &LogModel::row(LineNo line) const
{
    if (const Row *known = m_cache.object(line.value))
        return *known;
    auto *made = new Row;
    readRow(line, *made);
    m_cache.insert(line.value, made);
    return *made;
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

} // namespace bootscope
