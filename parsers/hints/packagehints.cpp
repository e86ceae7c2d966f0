// SPDX-License-Identifier: GPL-3.0-or-later
// Package managers that would ask, that another distribution has, or that refuse.
#include "parsers/hints/scripthints.h"

#include <algorithm>

namespace bootscope::hints {

namespace {

bool isOneOf(const QByteArray &word, QByteArrayView spaced)
{
    return !word.isEmpty() && !word.contains(' ') && spaced.contains(QByteArray(' ' + word + ' '));
}

const ShellWord *firstVerb(const ShellCall &call, QByteArrayView verbs)
{
    for (const ShellWord &word : call.args) {
        if (isOneOf(word.value, verbs))
            return &word;
        if (!word.value.startsWith('-') && !word.expands && !word.value.contains("::"))
            return nullptr; // another verb
    }
    return nullptr;
}

// "yes | apt …", or a configuration that says yes for all.
bool isAnswered(const ScriptSubject &subject, const ShellCommand &command)
{
    return hasInput(subject.script, command) || subject.mentions("Assume-Yes") || subject.mentions("assumeyes");
}

void offerYes(Diagnostic &diagnostic, const ScriptSubject &subject, const ShellWord &verb)
{
    offer(diagnostic, HintText::tr("Add -y"), {subject.edit(verb.end, verb.end, QStringLiteral(" -y"))});
}

void checkAptYes(const ScriptSubject &subject, const ShellCommand &command, const ShellCall &call, HintSink &sink)
{
    const ShellWord *verb =
        firstVerb(call, " install upgrade dist-upgrade full-upgrade remove purge autoremove build-dep reinstall ");
    if (!verb || call.mayHaveMore() || isAnswered(subject, command))
        return;
    const bool onlyLooks = call.hasOption('s', "--simulate") || call.hasOption('d', "--download-only") ||
                           call.hasOption('\0', "--dry-run") || call.hasOption('\0', "--print-uris") ||
                           call.hasOption('h', "--help");
    // Two q imply -y; so does q=2.
    const bool isQuiet = std::any_of(call.args.cbegin(), call.args.cend(), [](const ShellWord &word) {
        return word.value.startsWith("-q") && (word.value.count('q') > 1 || word.value == "-q=2");
    });
    if (onlyLooks || isQuiet || call.hasOption('y', "--yes") || call.hasOption('\0', "--assume-yes") ||
        call.hasOption('\0', "--assume-no"))
        return;
    Diagnostic &made = sink.say("hint.apt-assume-yes", subject, call.start.begin, verb->end,
                                HintText::tr("%1 %2 asks before it goes on, and nobody can answer")
                                    .arg(QString::fromUtf8(call.program), QString::fromUtf8(verb->value)),
                                &command);
    offerYes(made, subject, *verb);
}

void checkYumYes(const ScriptSubject &subject, const ShellCommand &command, const ShellCall &call, HintSink &sink)
{
    const bool isZypper = call.program == "zypper";
    const ShellWord *verb =
        firstVerb(call, isZypper ? QByteArrayView(" install in update up remove rm dist-upgrade dup ")
                                 : QByteArrayView(" install localinstall groupinstall update upgrade remove erase "
                                                  "reinstall swap distro-sync autoremove "));
    if (!verb || call.mayHaveMore() || isAnswered(subject, command))
        return;
    if (call.hasOption('y', "--assumeyes") || call.hasOption('n', "--non-interactive") ||
        call.hasOption('\0', "--noconfirm") || call.hasOption('\0', "--assumeno") || call.hasOption('h', "--help") ||
        call.hasOption('\0', "--downloadonly") || call.hasOption('\0', "--no-confirm"))
        return;
    Diagnostic &made = sink.say("hint.yum-assume-yes", subject, call.start.begin, verb->end,
                                HintText::tr("%1 %2 asks before it goes on, and nobody can answer")
                                    .arg(QString::fromUtf8(call.program), QString::fromUtf8(verb->value)),
                                &command);
    offerYes(made, subject, *verb);
}

// Packages whose first installation asks, by their maintainers' debconf templates of priority high or critical.
void checkQuestions(const ScriptSubject &subject, const ShellCommand &command, const ShellCall &call, HintSink &sink)
{
    if (!firstVerb(call, " install ") || subject.mentions("DEBIAN_FRONTEND") || subject.mentions("debconf"))
        return;
    for (const ShellWord &word : call.args) {
        if (isOneOf(word.value, " postfix iptables-persistent krb5-user tzdata keyboard-configuration wireshark "
                                "wireshark-common phpmyadmin slapd libpam-ldap libnss-ldap nslcd jackd2 msttcorefonts "
                                "ttf-mscorefonts-installer roundcube dovecot-core nagios4-cgi ")) {
            sink.say("hint.debconf-questions", subject, word.begin, word.end,
                     HintText::tr("%1 asks questions while it is installed").arg(QString::fromUtf8(word.value)),
                     &command);
            return;
        }
    }
}

void checkPip(const ScriptSubject &subject, const ShellCommand &command, const ShellCall &call, HintSink &sink)
{
    // Only where the text itself says which release it is for.
    const bool isManaged = subject.mentions("bookworm") || subject.mentions("trixie") || subject.mentions("noble") ||
                           subject.mentions("ubuntu2404") || subject.mentions("ubuntu-24.04");
    if (!isManaged || call.args.isEmpty() || call.args.first().value != "install" || !call.user.isEmpty() ||
        call.hasOption('\0', "--break-system-packages") || call.hasOption('t', "--target") || call.mayHaveMore() ||
        subject.mentions("BREAK_SYSTEM_PACKAGES") || subject.mentions("EXTERNALLY-MANAGED") ||
        subject.mentions("break-system-packages") || subject.mentions("/bin/activate") ||
        subject.mentions("virtualenv"))
        return;
    sink.say("hint.pip-managed", subject, call.start.begin, call.args.first().end,
             HintText::tr("pip may not install into the system's Python here"), &command);
}

// An unconditional command of one family beside one of the other: one of them must fail.
void checkFamilies(const ScriptSubject &subject, HintSink &sink)
{
    const ShellCommand *apt = nullptr;
    const ShellCommand *yum = nullptr;
    for (int i = 0; i < subject.calls.size(); ++i) {
        const ShellCommand &command = subject.script.commands.at(i);
        const ShellCall &call = subject.calls.at(i);
        const bool isApt = isOneOf(call.program, " apt-get apt ");
        const bool isYum = isOneOf(call.program, " yum dnf amazon-linux-extras ");
        if ((!isApt && !isYum) || subject.script.isConditional(command) || subject.script.isTested(command) ||
            command.block != 0)
            continue;
        const ShellCommand *&first = isApt ? apt : yum;
        if (!first)
            first = &command;
        // What installs the other family's tool makes it right.
        if (call.has("yum") || call.has("dnf") || call.has("apt"))
            return;
    }
    // Behind "command -v apt && exit" and the like the rest is for the other family.
    if (!apt || !yum || subject.mentions("command -v") || subject.mentions("which ") || subject.mentions("os-release"))
        return;
    const ShellCommand &later = *std::max(apt, yum);
    const ShellCommand &earlier = *std::min(apt, yum);
    const ShellCall &call = subject.calls.at(&later - subject.script.commands.constData());
    sink.say("hint.two-distributions", subject, call.start.begin, call.start.end,
             HintText::tr("%1 here and %2 in line %3: no distribution has both")
                 .arg(QString::fromUtf8(call.program),
                      QString::fromUtf8(subject.calls.at(&earlier - subject.script.commands.constData()).program))
                 .arg(subject.lines.toDocument(subject.index.position(earlier.begin)).line),
             &later);
}

} // namespace

void checkPackages(const ScriptSubject &subject, HintSink &sink)
{
    for (int i = 0; i < subject.calls.size(); ++i) {
        const ShellCommand &command = subject.script.commands.at(i);
        const ShellCall &call = subject.calls.at(i);
        if (subject.isRun && isOneOf(call.program, " apt apt-get aptitude ")) {
            checkAptYes(subject, command, call, sink);
            checkQuestions(subject, command, call, sink);
        } else if (subject.isRun && isOneOf(call.program, " yum dnf dnf5 microdnf zypper tdnf ")) {
            checkYumYes(subject, command, call, sink);
        } else if (isOneOf(call.program, " pip pip3 ")) {
            checkPip(subject, command, call, sink);
        }
    }
    checkFamilies(subject, sink);
}

} // namespace bootscope::hints
