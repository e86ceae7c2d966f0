// SPDX-License-Identifier: GPL-3.0-or-later
// Disks by a name that the instance may not have, and file systems made over data; and what bootcmd does again.
#include "parsers/hints/scripthints.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope::hints {

namespace {

bool isLaunchName(const QByteArray &word)
{
    static const QRegularExpression name(QStringLiteral("^/dev/(?:xvd|sd)[b-z]\\d*$"));
    return word.startsWith("/dev/") && name.match(QString::fromLatin1(word)).hasMatch();
}

bool isMkfs(const ShellCall &call)
{
    return call.program == "mkfs" || call.program.startsWith("mkfs.") || call.program == "mke2fs";
}

// The script looks at disks in some way before it uses one.
bool looksAtDisks(const ScriptSubject &subject)
{
    for (const QByteArrayView look : {"nvme", "lsblk", "blkid", "by-id", "by-label", "file -s", "fdisk -l", "findfs",
                                      "parted", "/dev/disk", "ebsnvme", "wipefs", "dumpe2fs", "tune2fs", "xfs_info"}) {
        if (subject.mentions(look))
            return true;
    }
    static const QRegularExpression test(QStringLiteral("(?:\\[|test) +(?:! +)?-[a-z] +[\"']?/dev/"));
    return test.match(QString::fromUtf8(subject.text())).hasMatch();
}

void checkDisk(const ScriptSubject &subject, int index, HintSink &sink)
{
    const ShellCommand &command = subject.script.commands.at(index);
    const ShellCall &call = subject.calls.at(index);
    const bool makes = isMkfs(call);
    if (!makes && call.program != "mount")
        return;
    for (const ShellWord &word : call.args) {
        if (!word.value.startsWith("/dev/") || word.expands || word.value.startsWith("/dev/loop") ||
            word.value.startsWith("/dev/ram") || word.value.startsWith("/dev/mapper"))
            continue;
        // xfs refuses by itself to overwrite a file system unless it is forced.
        const bool isCareful = call.program == "mkfs.xfs" && !call.hasOption('f', "");
        const bool isGuarded = subject.script.isConditional(command) || looksAtDisks(subject);
        if (makes && !isGuarded && !isCareful)
            sink.say("hint.mkfs", subject, call.start.begin, command.end,
                     subject.where == ScriptSubject::Where::Bootcmd
                         ? HintText::tr("%1 loses its data at every boot").arg(QString::fromUtf8(word.value))
                         : HintText::tr("%1 loses its data without a look").arg(QString::fromUtf8(word.value)),
                     &command);
        else if (isLaunchName(word.value) && !isGuarded)
            sink.say("hint.device-name", subject, word.begin, word.end,
                     HintText::tr("On most instance types this disk is not %1").arg(QString::fromUtf8(word.value)),
                     &command);
        return;
    }
}

// What of bootcmd adds up or fails when it is done a second time.
QString repeated(const ShellCommand &command, const ShellCall &call)
{
    for (const ShellRedirection &redirection : command.redirections) {
        const QByteArray &target = redirection.target.value;
        if (redirection.op == ">>" && !target.startsWith("/tmp/") && !target.startsWith("/run/") &&
            !target.startsWith("/dev/") && !target.startsWith("/var/log/") && !target.endsWith(".log"))
            return HintText::tr("These lines are added again at every boot");
    }
    if (call.program == "tee" && call.hasOption('a', "--append"))
        return HintText::tr("These lines are added again at every boot");
    if (call.program == "useradd" || call.program == "adduser" || call.program == "groupadd")
        return HintText::tr("%1 fails at the second boot").arg(QString::fromUtf8(call.program));
    if (call.program == "git" && !call.args.isEmpty() && call.args.first().value == "clone")
        return HintText::tr("git clone fails at the second boot");
    return {};
}

} // namespace

void checkDevices(const ScriptSubject &subject, HintSink &sink)
{
    for (int i = 0; i < subject.calls.size(); ++i)
        checkDisk(subject, i, sink);
}

void checkBootcmd(const ScriptSubject &subject, HintSink &sink)
{
    if (subject.where != ScriptSubject::Where::Bootcmd)
        return;
    for (int i = 0; i < subject.calls.size(); ++i) {
        const ShellCommand &command = subject.script.commands.at(i);
        // Behind a question, in an instance's own folder or with cloud-init-per it is done once.
        if (subject.script.isConditional(command) || subject.script.isTested(command) ||
            subject.script.isWithin(command.block, ShellBlock::Kind::Substitution))
            continue;
        if (const QString what = repeated(command, subject.calls.at(i)); !what.isEmpty())
            sink.say("hint.bootcmd-repeats", subject, command.begin, command.end, what, &command);
    }
}

} // namespace bootscope::hints
