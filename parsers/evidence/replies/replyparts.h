// SPDX-License-Identifier: GPL-3.0-or-later
// The readers that readReply() tries, each for one family of answers.
#pragma once

#include "parsers/evidence/replies/reply.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QJsonValue>

namespace bootscope::replies {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Reply)
};

// The documents of a text that holds one or several JSON values, one behind the other or one a line; a single
// string counts. Empty when the text is something else. cut: the last one ended early and was left out.
QList<QJsonValue> jsonDocuments(const QByteArray &bytes, bool *cut = nullptr);
// A YAML mapping as JSON, aliases left out; nothing when it is none.
std::optional<QJsonObject> yamlObject(const QByteArray &bytes);

// base64 taken off where the text is that and holds text or gzip; else the text as it is.
QByteArray plainText(const QString &value);

// Each takes the documents of one file.
std::optional<Reply> consoleReply(const QList<QJsonValue> &documents);
std::optional<Reply> commandReply(const QList<QJsonValue> &documents);
std::optional<Reply> eventsReply(const QList<QJsonValue> &documents);
// Tables of the AWS command line (--output text), and CSV of Logs Insights.
std::optional<Reply> tableReply(const QByteArray &bytes);
std::optional<Reply> apportReply(const QByteArray &bytes);

// One line of a log service.
struct LogEvent
{
    QString stream;
    QString id;       // empty: unknown
    double time = -1; // comparable among the events of one reply; -1 unknown
    QByteArray message;
};
// In order of time, each id once, a text a stream.
QList<PackedText> textsOf(QList<LogEvent> events, const QString &format, const QString &remark);

} // namespace bootscope::replies
