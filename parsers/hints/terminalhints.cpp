// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that want a person, or that never return.
#include "parsers/hints/scripthints.h"

#include <algorithm>

namespace bootscope::hints {

namespace {

bool isOneOf(const QByteArray &word, QByteArrayView spaced)
{
    return !word.isEmpty() && !word.contains(' ') && spaced.contains(QByteArray(' ' + word + ' '));
}

QByteArray argument(const ShellCall &call, qsizetype index)
{
    return index < call.args.size() ? call.args.at(index).value : QByteArray();
}

// What the command wants to ask, or empty. Only commands that are known to ask with exactly these arguments.
QString questionOf(const ScriptSubject &subject, const ShellCall &call)
{
    const QByteArray &program = call.program;
    const QString name = QString::fromUtf8(program);
    if (isOneOf(program, " vi vim nano emacs pico less more top htop mc ")) {
        if (call.args.isEmpty() && !isOneOf(program, " top htop mc "))
            return {};
        // vim -c …, -es and top -b work on their own.
        return call.hasOption('c', "--batch") || call.hasOption('b', "") || call.hasOption('e', "") ||
                       call.hasOption('\0', "--version") || call.mayHaveMore()
                   ? QString()
                   : HintText::tr("%1 needs a terminal").arg(name);
    }
    if (program == "passwd") {
        const bool other = call.hasOption('\0', "--stdin") || call.hasOption('\0', "--lock") ||
                           call.hasOption('\0', "--delete") || call.hasOption('\0', "--unlock") ||
                           call.hasOption('\0', "--expire") || call.hasOption('\0', "--status");
        const bool isShort = std::any_of(call.args.cbegin(), call.args.cend(), [](const ShellWord &word) {
            return word.value.startsWith('-'); // every short option does something that asks nothing
        });
        return other || isShort ? QString() : HintText::tr("passwd asks for the password");
    }
    if (program == "ssh-keygen") {
        // Without another action it makes a key and asks for its file and passphrase.
        constexpr QByteArrayView kOtherActions = "ABcDeFHiIKklLMpQRrSTuYyWw";
        const bool isOther = std::any_of(call.args.cbegin(), call.args.cend(), [&](const ShellWord &word) {
            return word.value.size() > 1 && word.value.startsWith('-') && kOtherActions.contains(word.value.at(1));
        });
        if (isOther || call.mayHaveMore() || call.hasOption('N', ""))
            return {};
        return HintText::tr("ssh-keygen asks for a passphrase: add -N '' and -f FILE");
    }
    if (isOneOf(program, " mysql_secure_installation mariadb-secure-installation "))
        return call.args.isEmpty() ? HintText::tr("%1 asks questions").arg(name) : QString();
    if (program == "gpg" || program == "gpg2") {
        const bool makesKey = call.has("--gen-key") || call.has("--full-generate-key") || call.has("--generate-key") ||
                              call.has("--full-gen-key");
        return makesKey && !call.has("--batch") ? HintText::tr("%1 asks how the key shall be").arg(name) : QString();
    }
    if (program == "crontab")
        return call.has("-e") && !subject.mentions("EDITOR") ? HintText::tr("crontab -e starts an editor") : QString();
    if (program == "visudo")
        return call.hasOption('c', "--check") || subject.mentions("EDITOR") ? QString()
                                                                            : HintText::tr("visudo starts an editor");
    if (program == "aws")
        return argument(call, 0) == "configure" && call.args.size() == 1 ? HintText::tr("aws configure asks for keys")
                                                                         : QString();
    if (program == "docker" || program == "podman") {
        const bool isBare = argument(call, 0) == "login" && !call.hasOption('p', "--password") &&
                            !call.hasOption('\0', "--password-stdin") && !call.mayHaveMore();
        return isBare ? HintText::tr("%1 login asks for the password").arg(name) : QString();
    }
    if (program == "fdisk" || program == "gdisk" || program == "cfdisk")
        return call.args.size() == 1 && argument(call, 0).startsWith("/dev/")
                   ? HintText::tr("%1 asks what to do").arg(name)
                   : QString();
    if (program == "dpkg-reconfigure")
        return call.hasOption('f', "--frontend") || subject.mentions("DEBIAN_FRONTEND")
                   ? QString()
                   : HintText::tr("dpkg-reconfigure asks questions");
    if (program == "adduser") // Debian's asks; Red Hat's is useradd
        return (subject.mentions("apt-get") || subject.mentions("apt ")) &&
                       !call.hasOption('\0', "--disabled-password") && !call.hasOption('\0', "--disabled-login") &&
                       !call.hasOption('\0', "--system") && !call.hasOption('\0', "--gecos") &&
                       call.operands().size() == 1 && !call.mayHaveMore()
                   ? HintText::tr("adduser of Debian and Ubuntu asks for a password and a name")
                   : QString();
    if (program == "read")
        return call.hasOption('p', "") || call.hasOption('s', "") ? HintText::tr("read waits for a person's answer")
                                                                  : QString();
    return {};
}

void checkHostKey(const ScriptSubject &subject, const ShellCommand &command, const ShellCall &call, HintSink &sink)
{
    if (call.program != "git" || argument(call, 0) != "clone")
        return;
    for (const QByteArrayView known : {"known_hosts", "StrictHostKeyChecking", "ssh-keyscan", "GIT_SSH", "sshCommand",
                                       "ssh_config", ".ssh/config", "insteadOf"}) {
        if (subject.mentions(known))
            return;
    }
    for (const ShellWord &word : call.args) {
        if (word.value.startsWith("git@") || word.value.startsWith("ssh://")) {
            sink.say("hint.ssh-host-key", subject, word.begin, word.end,
                     HintText::tr("git asks whether the unknown host is to be trusted, and gives up"), &command);
            return;
        }
    }
}

// Servers that stay in the foreground with exactly these arguments.
bool isServer(const ScriptSubject &subject, const ShellCall &call)
{
    const QByteArray &program = call.program;
    const QByteArray first = argument(call, 0);
    const QByteArray second = argument(call, 1);
    if (isOneOf(program, " npm yarn pnpm ")) {
        const QByteArray script = first == "run" ? second : first;
        return isOneOf(script, " start serve dev ") && !subject.mentions("pm2") && !subject.mentions("forever");
    }
    if (isOneOf(program, " python python3 python2 ")) {
        if (first == "-m")
            return isOneOf(second, " http.server SimpleHTTPServer uvicorn gunicorn flask ");
        return first.endsWith("manage.py") && second == "runserver";
    }
    if (program == "flask")
        return first == "run";
    if (program == "gunicorn")
        return !call.hasOption('D', "--daemon") && !call.args.isEmpty() && !call.hasOption('\0', "--version");
    if (isOneOf(program, " uvicorn hypercorn daphne "))
        return !call.args.isEmpty() && !call.hasOption('\0', "--version") && !call.hasOption('\0', "--help");
    if (isOneOf(program, " docker-compose ") || (program == "docker" && first == "compose"))
        return call.has("up") && !call.hasOption('d', "--detach") && !call.hasOption('\0', "--wait") &&
               !call.hasOption('\0', "--no-start") && !call.hasOption('\0', "--abort-on-container-exit");
    if (program == "tail")
        return call.hasOption('f', "--follow") || call.hasOption('F', "");
    if (program == "sleep")
        return first == "infinity" || first == "inf";
    if (isOneOf(program, " jupyter "))
        return isOneOf(first, " notebook lab server ") && (second.isEmpty() || second.startsWith("--"));
    if (program == "rails")
        return (first == "server" || first == "s") && !call.hasOption('d', "--daemon");
    if (program == "php")
        return first == "-S" || (first == "artisan" && second == "serve");
    if (program == "nginx")
        return std::any_of(call.args.cbegin(), call.args.cend(),
                           [](const ShellWord &word) { return word.value.contains("daemon off"); });
    if (program == "streamlit")
        return first == "run";
    return false;
}

} // namespace

void checkTerminal(const ScriptSubject &subject, HintSink &sink)
{
    if (!subject.isRun)
        return;
    for (int i = 0; i < subject.calls.size(); ++i) {
        const ShellCommand &command = subject.script.commands.at(i);
        const ShellCall &call = subject.calls.at(i);
        if (call.program.isEmpty())
            continue;
        checkHostKey(subject, command, call, sink);
        if (hasInput(subject.script, command))
            continue;
        if (const QString question = questionOf(subject, call); !question.isEmpty())
            sink.say("hint.no-terminal", subject, call.start.begin, call.start.end, question, &command);
    }
}

void checkForeground(const ScriptSubject &subject, HintSink &sink)
{
    if (!subject.isRun)
        return;
    for (int i = 0; i < subject.calls.size(); ++i) {
        const ShellCommand &command = subject.script.commands.at(i);
        const ShellCall &call = subject.calls.at(i);
        // Behind a pipe something else may end it; in a function nobody knows when it is called.
        if (call.program.isEmpty() || call.isLimited || command.after == ShellJoin::Pipe || call.mayHaveMore() ||
            subject.script.isWithin(command.block, ShellBlock::Kind::Function) ||
            subject.script.isWithin(command.block, ShellBlock::Kind::Substitution) || !isServer(subject, call) ||
            isInBackground(subject.script, command))
            continue;
        sink.say("hint.foreground", subject, call.start.begin, command.end,
                 HintText::tr("%1 does not return while it runs, and cloud-init waits for it")
                     .arg(QString::fromUtf8(call.program)),
                 &command);
    }
}

} // namespace bootscope::hints
