// SPDX-License-Identifier: GPL-3.0-or-later
// What the AWS command line prints with --output text, and what Logs Insights exports as CSV.
#include "parsers/evidence/replies/replyparts.h"

#include <QDateTime>
#include <QRegularExpression>

namespace bootscope::replies {

namespace {

constexpr int kMaxColumns = 64;

// The cells of one row of CSV (RFC 4180) at `at`, which moves behind it.
QList<QByteArray> csvRow(const QByteArray &bytes, qsizetype &at)
{
    QList<QByteArray> cells{QByteArray()};
    bool quoted = false;
    for (; at < bytes.size(); ++at) {
        const char c = bytes.at(at);
        if (quoted) {
            if (c != '"')
                cells.last().append(c);
            else if (at + 1 < bytes.size() && bytes.at(at + 1) == '"')
                cells.last().append(bytes.at(++at));
            else
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',' && cells.size() < kMaxColumns) {
            cells.append(QByteArray());
        } else if (c == '\n') {
            ++at;
            break;
        } else if (c != '\r') {
            cells.last().append(c);
        }
    }
    return cells;
}

std::optional<Reply> insightsCsv(const QByteArray &bytes)
{
    qsizetype at = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const QList<QByteArray> header = csvRow(bytes, at);
    const qsizetype message = header.indexOf("@message");
    const qsizetype time = header.indexOf("@timestamp");
    const qsizetype stream = header.indexOf("@logStream");
    if (message < 0)
        return std::nullopt;
    QList<LogEvent> events;
    while (at < bytes.size()) {
        const QList<QByteArray> row = csvRow(bytes, at);
        if (message >= row.size())
            continue;
        LogEvent event;
        const QDateTime when =
            QDateTime::fromString(QString::fromLatin1(time < 0 ? QByteArray() : row.value(time)).left(23),
                                  QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
        event.time = when.isValid() ? double(when.toMSecsSinceEpoch()) : -1;
        event.stream = stream < 0 ? QString() : QString::fromUtf8(row.value(stream));
        event.message = row.at(message);
        events.append(event);
    }
    if (events.isEmpty())
        return std::nullopt;
    return Reply{Words::tr("Logs Insights as CSV"), textsOf(std::move(events), QStringLiteral("log-events"), {})};
}

// EVENTS <eventId> <ingestionTime> <logStreamName> <message> <timestamp>; a message may hold line ends.
std::optional<Reply> eventRows(const QByteArray &bytes)
{
    QList<LogEvent> events;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype next = bytes.indexOf("\nEVENTS\t", at + 1);
        if (next < 0)
            next = bytes.size();
        const QByteArray row = bytes.mid(at, next - at).trimmed();
        at = next;
        QList<QByteArray> cells = row.split('\t');
        // get-log-events has neither id nor stream.
        const bool filtered = cells.size() >= 6;
        if (cells.size() < 4)
            continue;
        LogEvent event;
        event.id = filtered ? QString::fromUtf8(cells.at(1)) : QString();
        event.stream = filtered ? QString::fromUtf8(cells.at(3)) : QString();
        bool ok = false;
        event.time = cells.constLast().toDouble(&ok);
        if (!ok)
            event.time = -1;
        event.message = cells.mid(filtered ? 4 : 2, cells.size() - (filtered ? 5 : 3)).join('\t');
        events.append(event);
    }
    if (events.isEmpty())
        return std::nullopt;
    return Reply{Words::tr("Events of CloudWatch as text"),
                 textsOf(std::move(events), QStringLiteral("log-events"), {})};
}

// "i-0123 <tab> the console <tab> 2026-01-01T00:00:00.000Z"
std::optional<Reply> instanceRow(const QByteArray &bytes)
{
    static const QRegularExpression kId(QStringLiteral("^(i-[0-9a-f]{8,17})[\\t\\n]"));
    static const QRegularExpression kStamp(
        QStringLiteral("\\t\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d)\\s*$"));
    const auto id = kId.match(QString::fromLatin1(bytes.first(qMin<qsizetype>(bytes.size(), 40))));
    if (!id.hasMatch())
        return std::nullopt;
    QByteArray text = bytes.sliced(id.capturedEnd(1) + 1);
    if (text.startsWith("USERDATA\t"))
        return std::nullopt;
    const QString tail = QString::fromLatin1(text.last(qMin<qsizetype>(text.size(), 64)));
    if (const auto stamp = kStamp.match(tail); stamp.hasMatch())
        text.chop(tail.size() - stamp.capturedStart());
    return Reply{Words::tr("Answer of EC2 GetConsoleOutput"),
                 {{QString(), text, QStringLiteral("ec2-console"), {}, id.captured(1), InputKind::Unknown}}};
}

} // namespace

std::optional<Reply> tableReply(const QByteArray &bytes)
{
    if (bytes.startsWith("i-"))
        return instanceRow(bytes);
    if (bytes.startsWith("EVENTS\t"))
        return eventRows(bytes);
    return insightsCsv(bytes);
}

} // namespace bootscope::replies
