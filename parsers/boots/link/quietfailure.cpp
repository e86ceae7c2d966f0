// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/quietfailure.h"

#include "parsers/shell/shellcall.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

using Kind = ShellBlock::Kind;

bool isOneOf(const QByteArray &name, QByteArrayView names)
{
    return !name.isEmpty() && names.contains(QByteArray(' ' + name + ' '));
}

// Programs that name their trouble on standard error.
bool speaksUp(const QByteArray &program)
{
    return namesItself(program) ||
           isOneOf(
               program,
               " awk source . mkfs mkfs.ext4 mkfs.xfs apt-get apt yum dnf rpm git pip pip3 npm docker kubectl helm "
               "aws gcloud az passwd chpasswd jq make gcc go cargo terraform java mysql psql update-rc.d hostnamectl "
               "timedatectl localectl adduser addgroup ssh scp rsync ssh-keygen openssl systemctl service ");
}

bool codeIsAny(int code, std::initializer_list<int> codes)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// Standard error goes elsewhere: of the command itself or of a group around it.
bool hidesErrors(const ShellScript &script, const ShellCommand &command)
{
    static const QRegularExpression hidden(QStringLiteral("2>|&>|>&"));
    const auto has = [&](qsizetype begin, qsizetype end) {
        return QString::fromUtf8(script.text.mid(begin, qMin<qsizetype>(end - begin, 4096))).contains(hidden);
    };
    if (has(command.begin, command.end))
        return true;
    for (int i = command.block; i > 0; i = script.blocks.at(i).parent) {
        for (const ShellRedirection &redirection : script.blocks.at(i).redirections) {
            if (redirection.op.contains('>'))
                return true;
        }
    }
    return false;
}

bool saysExit(const ShellCall &call, int code)
{
    const QRegularExpression exits(QStringLiteral("\\bexit\\s*\\(?\\s*%1\\b").arg(code));
    return std::any_of(call.args.cbegin(), call.args.cend(),
                       [&](const ShellWord &word) { return QString::fromUtf8(word.value.left(4096)).contains(exits); });
}

QuietFailure ofCall(const ShellCommand &command, const ShellCall &call, int code, bool hidden)
{
    const QByteArray &program = call.program;
    const auto typical = [](bool is) { return is ? QuietFailure::Typical : QuietFailure::Never; };
    const QByteArray first = command.words.isEmpty() ? QByteArray() : command.words.constFirst().value;
    const QByteArray second = command.words.value(1).value;
    if (call.isLimited && (code == 124 || code == 137))
        return QuietFailure::Typical;
    if (first == "command" && second.startsWith('-'))
        return typical(code == 1 || code == 127);
    if (code > 128 && code < 193 && (program == "kill" || call.args.value(1).value.contains("kill ")))
        return QuietFailure::Typical;
    if (isOneOf(program, " test [ ((  let false cmp fgrep egrep zgrep grep which pidof pgrep pkill diff read expr "))
        return program == "grep" && code == 2 && hidden ? QuietFailure::Typical : typical(code == 1);
    if (program == "wait")
        return QuietFailure::Typical;
    if (program == "getent")
        return typical(code == 2 || code == 1);
    if (program == "mountpoint")
        return typical(codeIsAny(code, {1, 32}));
    if (program == "systemctl" && (call.has("is-active") || call.has("is-enabled") || call.has("is-failed")))
        return typical(codeIsAny(code, {1, 3, 4}));
    if (program == "curl" && code < 100 &&
        (hidden || (call.hasOption('s', "--silent") && !call.hasOption('S', "--show-error"))))
        return QuietFailure::Typical;
    if (program == "wget" && code <= 8)
        return typical(hidden || call.hasOption('q', "--quiet"));
    if (isOneOf(program, " nc ping ping6 "))
        return typical(code <= 2);
    if (code == 126 || code == 127)
        return hidden ? QuietFailure::Typical : QuietFailure::Never;
    if (cannotFail(program))
        return QuietFailure::Never;
    if (isOneOf(program, " bash sh dash python python3 perl ruby node "))
        return saysExit(call, code) ? QuietFailure::Typical : QuietFailure::Possible;
    if (hidden)
        return QuietFailure::Typical;
    // Killed by a signal, anything is silent.
    if (code > 128 && code < 193)
        return QuietFailure::Possible;
    return speaksUp(program) ? QuietFailure::Never : QuietFailure::Possible;
}

} // namespace

bool namesItself(const QByteArray &program)
{
    return isOneOf(
        program, " cat cp mv mkdir rm rmdir ln chown chgrp chmod ls tar unzip gzip gunzip bzip2 xz sed sort head tail "
                 "touch install cd pushd popd mount umount dpkg useradd groupadd usermod dd tr cut wc find xargs "
                 "mktemp basename dirname stat sysctl modprobe su sudo chroot gpg tee ");
}

bool asksForVersion(const ShellCommand &command)
{
    const ShellCall call = callOf(command);
    return call.args.size() == 1 && isOneOf(call.args.constFirst().value, " version --version -version -V ");
}

bool cannotFail(const QByteArray &program)
{
    return isOneOf(program,
                   " echo printf true : export local declare readonly typeset set shopt trap unset umask sleep "
                   "alias hash sync tee date return exit break continue ");
}

QuietFailure quietFailure(const ShellScript &script, const ShellCommand &command, int exitCode)
{
    const ShellCall call = callOf(command);
    // [[ … ]] and (( … )) give 1 for false.
    if (command.isTest)
        return exitCode == 1 ? QuietFailure::Typical : QuietFailure::Never;
    if (!command.words.isEmpty())
        return ofCall(command, call, exitCode, hidesErrors(script, command));
    // NAME=$(…) ends as the last substitution does.
    const int index = int(&command - script.commands.constData());
    const ShellCommand *last = nullptr;
    for (const ShellCommand &inner : script.commands) {
        const ShellBlock &block = script.blocks.at(inner.block);
        if (block.kind == Kind::Substitution && block.command == index)
            last = &inner;
    }
    return last ? ofCall(*last, callOf(*last), exitCode, hidesErrors(script, *last)) : QuietFailure::Never;
}

} // namespace bootscope
