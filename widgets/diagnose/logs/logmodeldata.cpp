// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of a LogModel say.
#include "widgets/diagnose/format.h"
#include "widgets/diagnose/logs/logmodel.h"
#include "widgets/frame/theme.h"

namespace bootscope {

namespace {

constexpr int kDeltaRows = 200; // looked back for a row with a time

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

QString signedDifference(qint64 us)
{
    const qint64 ms = (us < 0 ? -us : us) / 1000;
    const QString sign = us < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return sign + QStringLiteral("%1.%2").arg(ms / 1000).arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

} // namespace

QString LogModel::deltaText(int at, LineNo line) const
{
    const LogTime time = row(line).time;
    if (!time.isKnown())
        return {};
    if (m_reference.value > 0) {
        const LogTime from = timeOf(m_reference);
        return from.isKnown() ? signedDifference(time.us - from.us) : QString();
    }
    for (int above = at - 1; above >= std::max(0, at - kDeltaRows); --above) {
        const LogTime from = timeOf(lineOf(above));
        if (from.isKnown())
            return signedDifference(time.us - from.us);
    }
    return {};
}

QString LogModel::messageText(LineNo line) const
{
    const Row &shown = row(line);
    const Fold *held = m_rows.fold(line.value);
    if (!held || held->first != line)
        return shown.message;
    if (m_rows.isOpen(*held))
        return QStringLiteral("▾ ") + shown.message;
    QString folded = QStringLiteral("▸ +%1  ").arg(held->last.value - held->first.value);
    if (!shown.foldTitle.isEmpty())
        folded += shown.foldTitle + QStringLiteral("  ·  ");
    return folded + shown.message;
}

QVariant LogModel::text(int at, LineNo line, int column) const
{
    switch (column) {
    case LineColumn:
        return originOf(line).second.value;
    case TimeColumn:
        return toClockString(row(line).time);
    case DeltaColumn:
        return deltaText(at, line);
    case LevelColumn:
        return row(line).level;
    case SourceColumn:
        return row(line).source;
    case MessageColumn:
        return messageText(line);
    default:
        return {};
    }
}

QVariant LogModel::toolTip(int column, LineNo line) const
{
    QStringList texts;
    if (const QString *note = column == LineColumn ? noteOf(line) : nullptr)
        texts.append(note->isEmpty() ? tr("Marked") : tr("Marked: %1").arg(*note));
    const MergedLog::Origin origin = m_merged ? m_merged->originOf(line) : MergedLog::Origin();
    if (origin.run && origin.run->isOutput && column != MessageColumn) {
        const QString from = toClockString(origin.run->earliest);
        const QString to = toClockString(origin.run->latest);
        texts.append(tr("A line of the output log. Placed here: %1.").arg(placedByName(origin.run->by)));
        if (!from.isEmpty() && !to.isEmpty() && from != to)
            texts.append(tr("Written between %1 and %2.").arg(from, to));
        else if (!from.isEmpty() && to.isEmpty())
            texts.append(tr("Written after %1.").arg(from));
        else if (from.isEmpty() && !to.isEmpty())
            texts.append(tr("Written before %1.").arg(to));
        else if (from.isEmpty())
            texts.append(tr("When it was written is not known."));
    }
    if (column == MessageColumn && row(line).message.size() > 100)
        texts.append(row(line).message);
    return texts.isEmpty() ? QVariant() : QVariant(texts.join(QLatin1Char('\n')));
}

QVariant LogModel::background(LineNo line) const
{
    const Mark mark = markOf(line);
    const bool isReference = line == m_reference;
    if (mark == Mark::None && !isReference)
        return {};
    QColor color = Theme::color(mark == Mark::None ? Token::Accent : m_isSuspect ? Token::Suspect : Token::Error);
    color.setAlphaF(mark == Mark::Culprit ? 0.18F : 0.08F);
    return color;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    const LineNo line = index.isValid() ? lineOf(index.row()) : LineNo();
    if (line.value == 0 || !m_source)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), line, column);
    case Qt::TextAlignmentRole:
        return int((column == LineColumn || column == DeltaColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole: {
        const Token token = tokenOf(m_lines.level(line));
        if (column == LevelColumn || (column == MessageColumn && token != Token::Muted))
            return Theme::color(token);
        return Theme::color(column == MessageColumn ? Token::Text : Token::Muted);
    }
    case Qt::BackgroundRole:
        return background(line);
    case Qt::DecorationRole:
        if (column == LineColumn && noteOf(line))
            return Theme::icon(QStringLiteral("mark"), Token::Accent);
        if (column == MessageColumn && markOf(line) == Mark::Culprit)
            return m_isSuspect ? Theme::icon(QStringLiteral("suspect"), Token::Suspect)
                               : Theme::icon(QStringLiteral("error"), Token::Error);
        return {};
    case Qt::ToolTipRole:
        return toolTip(column, line);
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == LineColumn || section == DeltaColumn ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == DeltaColumn)
        return m_reference.value > 0 ? tr("Seconds since line %1").arg(originOf(m_reference).second.value)
                                     : tr("Seconds since the row above");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        return tr("Line");
    case TimeColumn:
        return tr("Time");
    case DeltaColumn:
        return tr("Δ s");
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
