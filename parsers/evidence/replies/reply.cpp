// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/replies/reply.h"

#include "parsers/carriers/importer.h"
#include "parsers/evidence/replies/replyparts.h"

#include <algorithm>
#include <array>

namespace bootscope {

using namespace replies;

namespace {

// Keys that the YAML and the text forms of such an answer begin a line with.
constexpr std::array<QByteArrayView, 10> kYamlKeys{
    "InstanceId:", "Output:",   "Timestamp:", "contents:", "out-data:", "exitcode:", "StandardOutputContent:",
    "CommandId:",  "UserData:", "events:",
};

bool beginsLikeApport(QByteArrayView head)
{
    return head.startsWith("ProblemType: ");
}

// A console begins with a bracket as well: "[    0.000000] Linux version".
bool beginsLikeJson(QByteArrayView head)
{
    if (head.startsWith('[')) {
        const QByteArrayView inside = head.sliced(1).trimmed();
        return inside.startsWith('{') || inside.startsWith('[') || inside.startsWith('"');
    }
    return head.startsWith('{') || head.startsWith('"');
}

bool beginsLikeYaml(QByteArrayView head)
{
    if (head.startsWith("---\n"))
        head = head.sliced(4);
    return std::any_of(kYamlKeys.begin(), kYamlKeys.end(), [&](QByteArrayView key) { return head.startsWith(key); });
}

bool beginsLikeTable(QByteArrayView head)
{
    return head.startsWith("i-") || head.startsWith("EVENTS\t") || head.startsWith("USERDATA\t") ||
           head.first(qMin<qsizetype>(head.size(), 300)).contains("@message");
}

// Templates and answers that hold user data: Author knows them all.
std::optional<Reply> userDataReply(const QByteArray &bytes)
{
    if (bytes.size() > kMaxCarrierBytes)
        return std::nullopt;
    const std::optional<Carrier> carrier = readCarrier(bytes);
    if (!carrier || carrier->kind == CarrierKind::InstanceData || carrier->kind == CarrierKind::Other)
        return std::nullopt;
    Reply reply;
    reply.what = carrierName(carrier->kind);
    for (const CarriedUserData &found : carrier->found) {
        if (!found.bytes.isEmpty())
            reply.texts.append({found.label, found.bytes, QStringLiteral("carried"), {}, {}, InputKind::UserDataFile});
    }
    if (reply.texts.isEmpty())
        return std::nullopt;
    return reply;
}

} // namespace

bool mayBeReply(const QByteArray &head)
{
    const QByteArrayView start = QByteArrayView(head).trimmed();
    return beginsLikeJson(start) || beginsLikeYaml(start) || beginsLikeTable(start) || beginsLikeApport(start);
}

std::optional<Reply> readReply(const QByteArray &bytes)
{
    if (bytes.size() > kMaxReplyBytes)
        return std::nullopt;
    const QByteArrayView start = QByteArrayView(bytes).trimmed();
    QList<QJsonValue> documents;
    bool cut = false;
    if (beginsLikeJson(start)) {
        documents = jsonDocuments(bytes, &cut);
    } else if (beginsLikeYaml(start)) {
        if (const std::optional<QJsonObject> object = yamlObject(bytes))
            documents.append(*object);
    } else if (beginsLikeApport(start)) {
        return apportReply(bytes);
    } else if (beginsLikeTable(start)) {
        const std::optional<Reply> table = tableReply(bytes);
        return table ? table : userDataReply(bytes);
    }
    if (documents.isEmpty())
        return std::nullopt;
    std::optional<Reply> reply = consoleReply(documents);
    if (!reply)
        reply = commandReply(documents);
    if (!reply)
        reply = eventsReply(documents);
    if (!reply)
        return userDataReply(bytes);
    if (cut && !reply->texts.isEmpty()) {
        QString &remark = reply->texts.last().remark;
        remark += remark.isEmpty() ? QString() : QStringLiteral(" ");
        remark += Words::tr("The answer is cut short: its last piece was left out.");
    }
    return reply;
}

} // namespace bootscope
