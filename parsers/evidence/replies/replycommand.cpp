// SPDX-License-Identifier: GPL-3.0-or-later
// What a command or a file read inside of a machine gave: the guest agent of QEMU, AWS Systems Manager.
#include "parsers/evidence/replies/replyparts.h"

#include <QJsonArray>

namespace bootscope::replies {

namespace {

// The limits of get-command-invocation.
constexpr qsizetype kSsmOutput = 24000;
constexpr qsizetype kSsmErrors = 8000;
constexpr qsizetype kSsmPlugin = 2500; // of list-command-invocations --details

bool isTrue(const QJsonValue &value)
{
    return value.toBool() || value.toInt() != 0 || value.toString() == QLatin1String("true");
}

// {"exitcode": 0, "exited": 1, "out-data": ...}, {"count": ..., "buf-b64": ...} or Proxmox's {"content": ...}
bool guestAgent(QJsonObject object, Reply &reply)
{
    // What the agent itself says, and Proxmox's interface around it.
    for (const char *wrapper : {"return", "data", "result"}) {
        if (object.value(QLatin1String(wrapper)).isObject())
            object = object.value(QLatin1String(wrapper)).toObject();
    }
    const auto add = [&](const char *key, const char *cutKey, const QString &name) {
        const QJsonValue value = object.value(QLatin1String(key));
        if (!value.isString() || value.toString().isEmpty())
            return;
        PackedText text{name, plainText(value.toString()), QStringLiteral("qemu-guest-agent"), {},
                        {},   InputKind::Unknown};
        if (isTrue(object.value(QLatin1String(cutKey))))
            text.remark = Words::tr("The guest agent says that it cut this text short.");
        reply.texts.append(text);
    };
    const qsizetype before = reply.texts.size();
    if (object.contains(QLatin1String("exited")) || object.contains(QLatin1String("exitcode"))) {
        add("out-data", "out-truncated", {});
        add("err-data", "err-truncated", QStringLiteral("stderr"));
        if (reply.texts.size() == before && !object.contains(QLatin1String("out-data")))
            return false;
    } else if (object.contains(QLatin1String("buf-b64"))) {
        add("buf-b64", "truncated", {});
    } else if (object.size() <= 3) {
        add("content", "truncated", {});
    }
    return reply.texts.size() > before;
}

void addSsm(const QString &output, qsizetype limit, const QString &name, const QString &machine, Reply &reply)
{
    if (output.isEmpty())
        return;
    PackedText text{name, output.toUtf8(), QStringLiteral("ssm"), {}, machine, InputKind::Unknown};
    if (output.size() >= limit || output.contains(QLatin1String("--output truncated--")))
        text.remark =
            Words::tr("Systems Manager shows the first %1 characters only: the rest is missing. A bucket for the "
                      "output keeps all of it.")
                .arg(limit);
    reply.texts.append(text);
}

bool systemsManager(const QJsonObject &object, Reply &reply)
{
    const QString machine = object.value(QLatin1String("InstanceId")).toString();
    if (object.contains(QLatin1String("StandardOutputContent"))) {
        addSsm(object.value(QLatin1String("StandardOutputContent")).toString(), kSsmOutput, {}, machine, reply);
        addSsm(object.value(QLatin1String("StandardErrorContent")).toString(), kSsmErrors, QStringLiteral("stderr"),
               machine, reply);
        return true;
    }
    if (!object.value(QLatin1String("CommandInvocations")).isArray())
        return false;
    for (const QJsonValue &invocation : object.value(QLatin1String("CommandInvocations")).toArray()) {
        const QString id = invocation.toObject().value(QLatin1String("InstanceId")).toString();
        for (const QJsonValue &plugin : invocation.toObject().value(QLatin1String("CommandPlugins")).toArray())
            addSsm(plugin.toObject().value(QLatin1String("Output")).toString(), kSsmPlugin,
                   id + QLatin1Char('/') + plugin.toObject().value(QLatin1String("Name")).toString(), id, reply);
    }
    return true;
}

} // namespace

std::optional<Reply> commandReply(const QList<QJsonValue> &documents)
{
    if (documents.size() > 100)
        return std::nullopt;
    Reply reply;
    for (const QJsonValue &document : documents) {
        const QJsonObject object = document.toObject();
        if (systemsManager(object, reply))
            reply.what = Words::tr("Answer of AWS Systems Manager");
        else if (guestAgent(object, reply))
            reply.what = Words::tr("Answer of the guest agent of QEMU");
        else
            return std::nullopt;
    }
    // Several answers in one file: their order tells them apart.
    for (qsizetype i = 0; documents.size() > 1 && i < reply.texts.size(); ++i)
        reply.texts[i].name = QStringLiteral("%1%2").arg(reply.texts.at(i).name).arg(i + 1);
    return reply;
}

} // namespace bootscope::replies
