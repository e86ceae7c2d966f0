// SPDX-License-Identifier: GPL-3.0-or-later
// Serial consoles as clouds hand them out.
#include "parsers/evidence/replies/replyparts.h"

#include <QJsonArray>

namespace bootscope::replies {

namespace {

// {"InstanceId": ..., "Timestamp": ..., "Output": ...}; the SDKs leave Output in base64.
std::optional<PackedText> ec2Console(const QJsonObject &object)
{
    const QJsonValue output = object.value(QLatin1String("Output"));
    const bool isConsole = object.contains(QLatin1String("InstanceId")) ||
                           object.contains(QLatin1String("Timestamp")) || object.size() == 1;
    if (!isConsole || !output.isString())
        return std::nullopt;
    PackedText text;
    text.text = plainText(output.toString());
    text.format = QStringLiteral("ec2-console");
    text.machine = object.value(QLatin1String("InstanceId")).toString();
    if (text.text.isEmpty())
        text.remark = Words::tr("EC2 gave an empty console. Without --latest it keeps the console of the last start "
                                "only, and some minutes pass before there is one.");
    return text;
}

// {"contents": ..., "start": ..., "next": ...}: the last megabyte, numbers as text or as numbers.
std::optional<PackedText> googleConsole(const QJsonObject &object)
{
    if (!object.value(QLatin1String("contents")).isString() ||
        !(object.contains(QLatin1String("next")) || object.contains(QLatin1String("start"))))
        return std::nullopt;
    PackedText text;
    text.text = object.value(QLatin1String("contents")).toString().toUtf8();
    text.format = QStringLiteral("gcp-serial");
    const qint64 start = object.value(QLatin1String("start")).toVariant().toLongLong();
    if (start > 0)
        text.remark =
            Words::tr("The serial port begins at byte %1: what stood before is not in this answer.").arg(start);
    return text;
}

// Calls that follow each other ("start" of one is "next" of another) are one console.
std::optional<Reply> googleReply(const QList<QJsonValue> &documents)
{
    Reply reply;
    reply.what = Words::tr("Serial port output of Google Cloud");
    PackedText whole;
    for (const QJsonValue &document : documents) {
        const auto one = googleConsole(document.toObject());
        if (!one)
            return std::nullopt;
        if (whole.format.isEmpty())
            whole = *one;
        else
            whole.text += one->text;
    }
    reply.texts.append(whole);
    return reply;
}

} // namespace

std::optional<Reply> consoleReply(const QList<QJsonValue> &documents)
{
    const QJsonValue first = documents.constFirst();
    if (documents.size() == 1 && first.isString()) {
        const QString text = first.toString();
        if (!text.contains(QLatin1Char('\n')))
            return std::nullopt;
        return Reply{Words::tr("A log as one JSON string"),
                     {{QString(), text.toUtf8(), QStringLiteral("json-string"), {}, {}, InputKind::Unknown}}};
    }
    Reply reply;
    reply.what = Words::tr("Answer of EC2 GetConsoleOutput");
    for (const QJsonValue &document : documents) {
        if (const auto text = ec2Console(document.toObject()))
            reply.texts.append(*text);
        else
            return reply.texts.isEmpty() ? googleReply(documents) : std::nullopt;
    }
    for (qsizetype i = 0; reply.texts.size() > 1 && i < reply.texts.size(); ++i)
        reply.texts[i].name = QStringLiteral("console-%1").arg(i + 1);
    return reply;
}

} // namespace bootscope::replies
