// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts that wait for cloud-init while it waits for them, or that end it.
#include "parsers/hints/scripthints.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope::hints {

namespace {

bool isUnitName(const QByteArray &name)
{
    return name.endsWith(".service") || name.endsWith(".target") || name.endsWith(".timer") || name.endsWith(".mount");
}

// The unit starts only after the final stage: cloud-final.service is not "active" while its scripts run, and
// cloud-init.target comes after it.
bool waitsForCloudInit(const QByteArray &unit)
{
    static const QRegularExpression order(
        QStringLiteral("^\\s*(?:After|Requires|Requisite|BindsTo)\\s*=.*\\bcloud-(?:final\\.service|init\\.target)\\b"),
        QRegularExpression::MultilineOption);
    return unit.contains("cloud-") && order.match(QString::fromUtf8(unit)).hasMatch();
}

void checkUnitStart(const ScriptSubject &subject, const ShellCommand &command, const ShellCall &call,
                    const WrittenFiles &files, HintSink &sink)
{
    QList<ShellWord> operands = call.operands();
    if (operands.size() < 2 || call.hasOption('\0', "--no-block"))
        return;
    QByteArray verb = operands.first().value;
    if (call.program == "service") {
        std::swap(operands[0], operands[1]);
        verb = operands.first().value;
    }
    const bool starts = verb == "start" || verb == "restart" || verb == "reload-or-restart" ||
                        (verb == "enable" && call.hasOption('\0', "--now"));
    if (!starts || isInBackground(subject.script, command))
        return;
    for (const ShellWord &word : operands.mid(1)) {
        const QByteArray name = isUnitName(word.value) ? word.value : word.value + ".service";
        if (!waitsForCloudInit(files.units.value(name)))
            continue;
        Diagnostic &made = sink.say(
            "hint.unit-deadlock", subject, word.begin, word.end,
            HintText::tr("%1 starts after cloud-init, and cloud-init waits for it here").arg(QString::fromUtf8(name)),
            &command);
        if (call.program == "systemctl")
            offer(made, HintText::tr("Add --no-block"),
                  {subject.edit(call.start.end, call.start.end, QStringLiteral(" --no-block"))});
    }
}

void checkStatus(const ScriptSubject &subject, const ShellCommand &command, const ShellCall &call, HintSink &sink)
{
    if (call.args.isEmpty() || call.args.first().value != "status" || !call.hasOption('w', "--wait") ||
        call.isLimited || isInBackground(subject.script, command))
        return;
    sink.say("hint.status-wait", subject, call.start.begin, call.args.last().end,
             HintText::tr("cloud-init waits here for itself and never gets done"), &command);
}

// while [ ! -f /var/lib/cloud/instance/boot-finished ]; do …
void checkBootFinished(const ScriptSubject &subject, const ShellCommand &command, HintSink &sink)
{
    const auto isFile = [](const ShellWord &word) { return word.value.endsWith("/boot-finished"); };
    const auto file = std::find_if(command.words.cbegin(), command.words.cend(), isFile);
    if (file == command.words.cend() || subject.script.blocks.at(command.block).kind != ShellBlock::Kind::Condition)
        return;
    const ShellBlock &condition = subject.script.blocks.at(command.block);
    const auto body = std::find_if(subject.script.blocks.cbegin() + command.block + 1, subject.script.blocks.cend(),
                                   [&](const ShellBlock &block) { return block.parent == condition.parent; });
    if (body == subject.script.blocks.cend() || body->kind != ShellBlock::Kind::Loop)
        return;
    sink.say("hint.status-wait", subject, file->begin, file->end,
             HintText::tr("cloud-init writes this file when this script is done, and the script waits for it"),
             &command);
}

enum class End : quint8 { None, Restart, Stop };

End endOf(const ShellCall &call)
{
    if (call.hasOption('\0', "--help") || call.has("-c") || call.has("-k"))
        return End::None;
    if (call.program == "reboot")
        return End::Restart;
    if (call.program == "poweroff" || call.program == "halt")
        return End::Stop;
    if (call.program == "shutdown") {
        const bool isNow = call.has("now") || call.has("+0") || call.has("0");
        return !isNow ? End::None : call.hasOption('r', "--reboot") ? End::Restart : End::Stop;
    }
    const QByteArray first = call.args.isEmpty() ? QByteArray() : call.args.last().value;
    if (call.program == "init" || call.program == "telinit")
        return first == "6" ? End::Restart : first == "0" ? End::Stop : End::None;
    if (call.program == "systemctl")
        return call.has("reboot") ? End::Restart : call.has("poweroff") || call.has("halt") ? End::Stop : End::None;
    return End::None;
}

// A command behind it in the same list that does something.
const ShellCommand *nextAfter(const ScriptSubject &subject, const ShellCommand &command)
{
    for (const ShellCommand *next = &command + 1; next != subject.script.commands.constEnd(); ++next) {
        // A loop of sleep waits for the end.
        const QByteArray &program = subject.calls.at(next - subject.script.commands.constData()).program;
        const bool idles = program == "exit" || program == "sleep" || program == "true" || program == ":" ||
                           program == "echo" || program == "wait" || program == "return" || program == "sync" ||
                           program == "reboot" || program == "break" || program == "logger" ||
                           (program.isEmpty() && next->isTest);
        if (next->block == command.block && !idles && next->before != ShellJoin::Or)
            return next;
    }
    return nullptr;
}

void checkReboot(const ScriptSubject &subject, const ShellCommand &command, const ShellCall &call, HintSink &sink)
{
    const End end = endOf(call);
    // What a function or a failure does is the author's way to give up, and a time can be chosen so that all is done.
    if (end == End::None || command.before == ShellJoin::Or || isInBackground(subject.script, command) ||
        subject.script.isWithin(command.block, ShellBlock::Kind::Function))
        return;
    const ShellCommand *next = nextAfter(subject, command);
    if (next) {
        const int line = subject.lines.toDocument(subject.index.position(next->begin)).line;
        sink.say("hint.reboot", subject, call.start.begin, command.end,
                 end == End::Restart
                     ? HintText::tr("The restart ends this script; line %1 and on may never run").arg(line)
                     : HintText::tr("This ends the script; line %1 and on may never run").arg(line),
                 &command);
    } else if (end == End::Restart && subject.where != ScriptSubject::Where::WrittenFile) {
        sink.say("hint.reboot", subject, call.start.begin, command.end,
                 HintText::tr("The restart ends cloud-init before it is done"), &command)
            .severity = Severity::Info;
    }
}

} // namespace

void collectUnits(const ScriptSubject &subject, WrittenFiles &files)
{
    for (const ShellHeredoc &heredoc : subject.script.heredocs) {
        if (heredoc.command < 0)
            continue;
        const ShellCommand &command = subject.script.commands.at(heredoc.command);
        QList<ShellWord> targets = command.words;
        for (const ShellRedirection &redirection : command.redirections) {
            if (redirection.op.startsWith('>'))
                targets.append(redirection.target);
        }
        // cat <<EOF | tee FILE
        const ShellCommand *next = &command + 1;
        if (command.after == ShellJoin::Pipe && next != subject.script.commands.constEnd())
            targets += next->words;
        for (const ShellWord &word : std::as_const(targets)) {
            if (isUnitName(word.value) && word.value.contains("systemd"))
                files.units.insert(word.value.mid(word.value.lastIndexOf('/') + 1),
                                   subject.text().mid(heredoc.begin, heredoc.end - heredoc.begin));
        }
    }
}

void checkWaiting(const ScriptSubject &subject, const WrittenFiles &files, HintSink &sink)
{
    if (!subject.isRun)
        return;
    for (int i = 0; i < subject.calls.size(); ++i) {
        const ShellCommand &command = subject.script.commands.at(i);
        const ShellCall &call = subject.calls.at(i);
        if (call.program == "cloud-init")
            checkStatus(subject, command, call, sink);
        else if (call.program == "systemctl" || call.program == "service")
            checkUnitStart(subject, command, call, files, sink);
        checkBootFinished(subject, command, sink);
        checkReboot(subject, command, call, sink);
    }
}

} // namespace bootscope::hints
