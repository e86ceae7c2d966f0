// SPDX-License-Identifier: GPL-3.0-or-later
// Files that write_files writes too early, or that nobody can start. Source: cc_write_files.py; order of modules.
#include "parsers/hints/confighints.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope::hints {

namespace {

// The users that images make themselves, in the same step as those of the configuration.
bool isImageUser(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("ubuntu"), QStringLiteral("ec2-user"),  QStringLiteral("debian"),
        QStringLiteral("admin"),  QStringLiteral("centos"),    QStringLiteral("fedora"),
        QStringLiteral("rocky"),  QStringLiteral("almalinux"), QStringLiteral("cloud-user")};
    return names.contains(name);
}

// On a line of its own above a key of a block mapping.
void offerDefer(Diagnostic &made, const ConfigSubject &subject, const YamlNode &file, const YamlEntry &entry)
{
    const TextPosition at = entry.key->range.begin;
    if (subject.release < Release{21, 4} || file.range.begin.line == file.range.end.line)
        return;
    offer(made, HintText::tr("Add defer: true"),
          {subject.config.lines.edit({at, at},
                                     QStringLiteral("defer: true\n") + QString(at.column - 1, QLatin1Char(' ')))});
}

bool isDeferred(const YamlNode &file)
{
    const YamlEntry *defer = file.find(QStringLiteral("defer"));
    return defer && (defer->value->kind == YamlNode::Kind::Bool ? defer->value->boolean : true);
}

void checkOwner(const ConfigSubject &subject, const YamlNode &file, const QString &at, const QSet<QString> &made,
                HintSink &sink)
{
    if (isDeferred(file))
        return;
    const YamlEntry *owner = file.find(QStringLiteral("owner"));
    if (owner && owner->value->isString()) {
        const QString user = owner->value->text.section(QLatin1Char(':'), 0, 0).trimmed();
        const QString group = owner->value->text.section(QLatin1Char(':'), 1, 1).trimmed();
        for (const QString &name : {user, group}) {
            if (!made.contains(name) && !isImageUser(name))
                continue;
            Diagnostic &diagnostic = sink.say(
                "hint.owner-early", subject.part, subject.place(owner->value->range), at + QStringLiteral(".owner"),
                HintText::tr("%1 does not exist yet when this file is written").arg(name));
            offerDefer(diagnostic, subject, file, *owner);
            return;
        }
    }
    const YamlEntry *path = file.find(QStringLiteral("path"));
    if (!path || !path->value->isString())
        return;
    const QString &text = path->value->text;
    const QString home = text.startsWith(QLatin1String("/home/")) ? text.section(QLatin1Char('/'), 2, 2) : QString();
    if (!home.isEmpty() && text.count(QLatin1Char('/')) > 2 && (made.contains(home) || isImageUser(home))) {
        Diagnostic &diagnostic =
            sink.say("hint.home-early", subject.part, subject.place(path->value->range), at + QStringLiteral(".path"),
                     HintText::tr("/home/%1 does not exist yet when this file is written").arg(home));
        offerDefer(diagnostic, subject, file, *path);
    } else if (text.startsWith(QLatin1String("/tmp/"))) {
        sink.say("hint.tmp-early", subject.part, subject.place(path->value->range), at + QStringLiteral(".path"),
                 HintText::tr("This file may be gone when it is needed"));
    }
}

bool isExecutable(const YamlNode &file)
{
    const YamlEntry *permissions = file.find(QStringLiteral("permissions"));
    if (!permissions)
        return false; // 0644
    const YamlNode &value = *permissions->value;
    bool isOctal = true;
    const qint64 mode = value.isString() ? value.text.toLongLong(&isOctal, 8) : value.integer;
    return !isOctal || (mode & 0111) != 0 || (!value.isString() && value.kind != YamlNode::Kind::Integer);
}

// The path is the command itself, with sudo or without, not an argument of sh.
void checkStarted(const ConfigSubject &subject, const YamlNode &file, const QString &at,
                  const QList<ShellScript> &scripts, HintSink &sink)
{
    const YamlEntry *path = file.find(QStringLiteral("path"));
    if (!path || !path->value->isString() || !path->value->text.startsWith(QLatin1Char('/')) || isExecutable(file))
        return;
    const QByteArray name = path->value->text.toUtf8();
    bool isStarted = false;
    for (const ShellScript &script : scripts) {
        for (const ShellCommand &command : script.commands) {
            const ShellCall call = callOf(command);
            isStarted = isStarted || (call.start.value == name && !script.isConditional(command));
            if (call.program == "chmod" || call.program == "install" || call.program == "ansible-playbook")
                return; // of this or of a folder: who knows
        }
    }
    if (!isStarted)
        return;
    const YamlEntry *permissions = file.find(QStringLiteral("permissions"));
    const YamlNode &place = permissions ? *permissions->value : *path->value;
    Diagnostic &made = sink.say("hint.not-executable", subject.part, subject.place(place.range),
                                at + (permissions ? QStringLiteral(".permissions") : QStringLiteral(".path")),
                                HintText::tr("runcmd starts this file, but nobody may execute it"));
    const QString wanted = QStringLiteral("permissions: '0755'");
    const TextPosition key = (permissions ? permissions : path)->key->range.begin;
    if (permissions)
        offer(made, HintText::tr("Change to '0755'"),
              {subject.config.lines.edit(permissions->value->range, QStringLiteral("'0755'"))});
    else if (file.range.begin.line != file.range.end.line)
        offer(made, HintText::tr("Add permissions: '0755'"),
              {subject.config.lines.edit({key, key},
                                         wanted + QLatin1Char('\n') + QString(key.column - 1, QLatin1Char(' ')))});
}

} // namespace

void checkFiles(const ConfigSubject &subject, HintSink &sink)
{
    const YamlEntry *files = subject.find(QLatin1String("write_files"));
    if (!files || !files->value->isSequence())
        return;
    const QSet<QString> made = madeUsers(subject);
    QList<ShellScript> scripts;
    for (const EmbeddedScript &script : subject.scripts) {
        if (script.role == EmbeddedScript::Role::Runcmd)
            scripts.append(readShell(script.text));
    }
    for (int i = 0; i < files->value->items.size(); ++i) {
        const YamlNode &file = *files->value->items.at(i);
        if (!file.isMapping())
            continue;
        const QString at = QStringLiteral("write_files.%1").arg(i);
        checkOwner(subject, file, at, made, sink);
        checkStarted(subject, file, at, scripts, sink);
    }
}

} // namespace bootscope::hints
