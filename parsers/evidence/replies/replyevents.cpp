// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that a log service keeps as events: CloudWatch, Logs Insights, journalctl -o json, Docker and Kubernetes,
// Google's Cloud Logging, Loki. They differ in the names of the fields only.
#include "parsers/evidence/replies/replyparts.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

namespace bootscope::replies {

namespace {

constexpr std::array kMessageKeys{"@message", "message", "MESSAGE", "textPayload", "log", "line"};
constexpr std::array kTimeKeys{"@timestamp", "timestamp", "__REALTIME_TIMESTAMP", "time"};
constexpr std::array kStreamKeys{"logStreamName", "@logStream", "stream"};
constexpr std::array kListKeys{"events", "results", "entries"};

template<std::size_t N> QJsonValue firstOf(const QJsonObject &object, const std::array<const char *, N> &keys)
{
    for (const char *key : keys) {
        const QJsonValue value = object.value(QLatin1String(key));
        if (!value.isUndefined() && !value.isNull())
            return value;
    }
    return QJsonValue(QJsonValue::Undefined);
}

// journalctl writes bytes that are no UTF-8 as numbers.
QByteArray messageOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toUtf8();
    QByteArray bytes;
    for (const QJsonValue &byte : value.toArray())
        bytes.append(char(byte.toInt()));
    return bytes;
}

double timeOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    const QString text = value.toString();
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber)
        return number;
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        time = QDateTime::fromString(text.left(23), QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
    return time.isValid() ? double(time.toMSecsSinceEpoch()) : -1;
}

// The head of the line as `journalctl -o short-iso-precise` would print it.
QByteArray journalHead(const QJsonObject &entry, double us)
{
    const auto text = [&](const char *key) { return entry.value(QLatin1String(key)).toString(); };
    QString tag = text("SYSLOG_IDENTIFIER");
    if (tag.isEmpty())
        tag = text("_COMM");
    if (tag.isEmpty() || us <= 0)
        return {};
    const QString pid = text("SYSLOG_PID").isEmpty() ? text("_PID") : text("SYSLOG_PID");
    const auto micros = qint64(us);
    const QString time =
        QDateTime::fromMSecsSinceEpoch(micros / 1000, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    const QString host = text("_HOSTNAME").isEmpty() ? QStringLiteral("localhost") : text("_HOSTNAME");
    return QStringLiteral("%1.%2+00:00 %3 %4%5: ")
        .arg(time)
        .arg(micros % 1'000'000, 6, 10, QLatin1Char('0'))
        .arg(host, tag, pid.isEmpty() ? QString() : QStringLiteral("[%1]").arg(pid))
        .toUtf8();
}

// A row of Logs Insights: [{"field": "@message", "value": ...}, ...]
QJsonObject rowObject(const QJsonArray &row)
{
    QJsonObject object;
    for (const QJsonValue &cell : row)
        object.insert(cell.toObject().value(QLatin1String("field")).toString(),
                      cell.toObject().value(QLatin1String("value")));
    return object;
}

bool addEvent(const QJsonValue &value, QList<LogEvent> &events, QString &format)
{
    const QJsonObject object = value.isArray() ? rowObject(value.toArray()) : value.toObject();
    const QJsonValue message = firstOf(object, kMessageKeys);
    const QJsonValue time = firstOf(object, kTimeKeys);
    if (!(message.isString() || message.isArray()) || time.isUndefined())
        return false;
    LogEvent event;
    event.time = timeOf(time);
    event.message = messageOf(message);
    if (object.contains(QLatin1String("__REALTIME_TIMESTAMP"))) {
        format = QStringLiteral("journal-json");
        event.message.prepend(journalHead(object, event.time));
        event.id = object.value(QLatin1String("__CURSOR")).toString();
    } else {
        event.id = object.value(QLatin1String("eventId")).toString();
        if (event.id.isEmpty())
            event.id = object.value(QLatin1String("@ptr")).toString();
        // Docker calls its two channels so; they are one log.
        if (!object.contains(QLatin1String("log")))
            event.stream = firstOf(object, kStreamKeys).toString();
    }
    events.append(event);
    return true;
}

bool addList(const QJsonArray &list, QList<LogEvent> &events, QString &format)
{
    return std::all_of(list.begin(), list.end(), [&](const QJsonValue &one) { return addEvent(one, events, format); });
}

// {"data": {"result": [{"stream": {...}, "values": [["nanoseconds", "line"], ...]}]}}
bool addLoki(const QJsonObject &object, QList<LogEvent> &events)
{
    const QJsonArray result = object.value(QLatin1String("data")).toObject().value(QLatin1String("result")).toArray();
    for (const QJsonValue &stream : result) {
        for (const QJsonValue &value : stream.toObject().value(QLatin1String("values")).toArray())
            events.append({{}, {}, timeOf(value.toArray().at(0)), value.toArray().at(1).toString().toUtf8()});
    }
    return !result.isEmpty();
}

} // namespace

QList<PackedText> textsOf(QList<LogEvent> events, const QString &format, const QString &remark)
{
    // Newest first, as Insights sorts: turned round, so that events of one instant keep their order.
    if (events.size() > 1 && events.constFirst().time > events.constLast().time)
        std::reverse(events.begin(), events.end());
    const bool timed = std::all_of(events.cbegin(), events.cend(), [](const LogEvent &one) { return one.time >= 0; });
    if (timed)
        std::stable_sort(events.begin(), events.end(),
                         [](const LogEvent &a, const LogEvent &b) { return a.time < b.time; });
    QList<PackedText> texts;
    QHash<QString, qsizetype> byStream;
    QSet<QString> seen;
    for (const LogEvent &event : std::as_const(events)) {
        if (!event.id.isEmpty()) {
            if (seen.contains(event.id))
                continue;
            seen.insert(event.id);
        }
        auto it = byStream.find(event.stream);
        if (it == byStream.end()) {
            it = byStream.insert(event.stream, texts.size());
            texts.append({event.stream, {}, format, remark, {}, InputKind::Unknown});
        }
        QByteArray &text = texts[*it].text;
        text += event.message;
        if (!event.message.endsWith('\n'))
            text += '\n';
    }
    if (texts.size() == 1)
        texts.first().name.clear();
    return texts;
}

std::optional<Reply> eventsReply(const QList<QJsonValue> &documents)
{
    QList<LogEvent> events;
    QString format = QStringLiteral("log-events");
    QString remark;
    for (const QJsonValue &document : documents) {
        const QJsonObject object = document.toObject();
        const QJsonValue list = firstOf(object, kListKeys);
        const bool done = document.isArray() ? addList(document.toArray(), events, format)
                          : list.isArray()   ? addList(list.toArray(), events, format)
                                             : addEvent(document, events, format) || addLoki(object, events);
        if (!done)
            return std::nullopt;
        remark.clear();
        if (object.contains(QLatin1String("nextToken")))
            remark = Words::tr("The service has more pages behind this one; they are not here.");
    }
    if (events.isEmpty())
        return std::nullopt;
    return Reply{Words::tr("Events of a log service"), textsOf(std::move(events), format, remark)};
}

} // namespace bootscope::replies
