// SPDX-License-Identifier: GPL-3.0-or-later
// What a login gives a script and cloud-init does not: HOME, USER. Measured: env -i bash expands ~ to the user's home,
// dash leaves it; neither sets HOME or USER.
#include "parsers/hints/scripthints.h"

#include <algorithm>

namespace bootscope::hints {

namespace {

bool asksForEmpty(const ShellCommand &command, const QByteArray &name)
{
    for (qsizetype i = 0; i + 1 < command.words.size(); ++i) {
        const QByteArray &option = command.words.at(i).value;
        if ((option == "-z" || option == "-n" || option == "-v") && command.words.at(i + 1).value.contains(name))
            return true;
    }
    return false;
}

// Where the variable may first be set: nothing is said behind it.
qsizetype firstSet(const ScriptSubject &subject, const QByteArray &name)
{
    for (int i = 0; i < subject.calls.size(); ++i) {
        const ShellCommand &command = subject.script.commands.at(i);
        for (const ShellAssignment &assignment : command.assignments) {
            if (assignment.name == name && (command.words.isEmpty() || command.isTest))
                return command.begin;
        }
        const ShellCall &call = subject.calls.at(i);
        const QByteArray &program = call.program;
        const bool declares = program == "export" || program == "declare" || program == "typeset" ||
                              program == "readonly" || program == "local";
        const bool mayDeclare = program == "eval" || program == "." || program == "source" || program == "read";
        for (const ShellWord &word : call.args) {
            if (declares && word.value.startsWith(QByteArray(name + '=')))
                return command.begin;
            if (program == "read" && word.value == name)
                return command.begin;
        }
        // What is read in may set anything; files that are known not to are passed over.
        if (mayDeclare && program != "read" && !call.has("/etc/os-release") && !call.has("/etc/lsb-release"))
            return command.end;
        // The script asks itself whether there is one.
        if ((program == "[" || program == "test" || command.isTest) && asksForEmpty(command, name))
            return command.begin;
        // for HOME in …
        if (command.isTest && command.words.size() > 1 && command.words.first().value == "for" &&
            command.words.at(1).value == name)
            return command.begin;
    }
    for (const ShellExpansion &expansion : subject.script.expansions) {
        if (expansion.name == name && (expansion.operation.startsWith(":=") || expansion.operation.startsWith('=')))
            return expansion.begin;
    }
    return subject.text().size();
}

// "HOME=/root cmd" gives it to that command only, but the author knows about it.
bool isGiven(const ScriptSubject &subject, const ShellExpansion &expansion)
{
    if (expansion.command < 0)
        return false;
    const ShellCommand &command = subject.script.commands.at(expansion.command);
    return std::any_of(command.assignments.cbegin(), command.assignments.cend(),
                       [&](const ShellAssignment &assignment) { return assignment.name == expansion.name; });
}

bool hasDefault(const QByteArray &operation)
{
    return !operation.isEmpty() && QByteArrayView(":-=+?").contains(operation.front()) &&
           (operation.front() != ':' || (operation.size() > 1 && QByteArrayView("-=+?").contains(operation.at(1))));
}

const ShellExpansion *firstUse(const ScriptSubject &subject, const QByteArray &name)
{
    const qsizetype set = firstSet(subject, name);
    for (const ShellExpansion &expansion : subject.script.expansions) {
        if (expansion.name == name && expansion.begin < set && !hasDefault(expansion.operation) &&
            !expansion.operation.startsWith('!') && !isGiven(subject, expansion))
            return &expansion;
    }
    return nullptr;
}

const ShellCommand *commandOf(const ScriptSubject &subject, int index)
{
    return index >= 0 ? &subject.script.commands.at(index) : nullptr;
}

void checkHome(const ScriptSubject &subject, HintSink &sink)
{
    const ShellExpansion *use = firstUse(subject, "HOME");
    if (!use)
        return;
    const bool isFatal = subject.hasShellOption('u', "nounset", use->begin);
    Diagnostic &made = sink.say("hint.home-unset", subject, use->begin, use->end,
                                isFatal ? HintText::tr("cloud-init sets no HOME: with set -u the script ends here")
                                        : HintText::tr("cloud-init sets no HOME: this is empty"),
                                commandOf(subject, use->command));
    const auto first = std::find_if(subject.script.commands.cbegin(), subject.script.commands.cend(),
                                    [](const ShellCommand &command) { return command.block == 0; });
    if (first == subject.script.commands.cend() || subject.where == ScriptSubject::Where::Runcmd ||
        subject.where == ScriptSubject::Where::Bootcmd)
        return;
    const qsizetype start = subject.index.lineStart(subject.index.position(first->begin).line);
    if (subject.text().mid(start, first->begin - start).trimmed().isEmpty())
        offer(made, HintText::tr("Set HOME to /root at the start"),
              {subject.edit(start, start, QStringLiteral("export HOME=/root\n"))});
}

void checkTilde(const ScriptSubject &subject, HintSink &sink)
{
    // Amazon Linux and Fedora have bash for sh; there ~ is the home of root all the same.
    if ((subject.dialect != ShellDialect::Sh && subject.dialect != ShellDialect::Dash) || subject.mentions("yum ") ||
        subject.mentions("dnf ") || subject.mentions("ec2-user"))
        return;
    const qsizetype set = firstSet(subject, "HOME");
    const auto isTilde = [&](const ShellWord &word) {
        const QByteArray &text = subject.text();
        return word.begin < text.size() && text.at(word.begin) == '~' && word.begin < set &&
               (word.end == word.begin + 1 || text.at(word.begin + 1) == '/');
    };
    for (const ShellCommand &command : subject.script.commands) {
        QList<ShellWord> words = command.isTest ? QList<ShellWord>() : command.words;
        for (const ShellAssignment &assignment : command.assignments)
            words.append(assignment.value);
        for (const ShellRedirection &redirection : command.redirections) {
            if (!redirection.op.startsWith("<<"))
                words.append(redirection.target);
        }
        const auto found = std::find_if(words.cbegin(), words.cend(), isTilde);
        if (found == words.cend())
            continue;
        sink.say("hint.tilde", subject, found->begin, found->begin + 1,
                 HintText::tr("Without HOME the sh of Debian and Ubuntu takes ~ for a file's name"), &command);
        return;
    }
}

} // namespace

void checkEnvironment(const ScriptSubject &subject, HintSink &sink)
{
    if (!subject.isRun)
        return;
    checkHome(subject, sink);
    checkTilde(subject, sink);
    for (const char *name : {"USER", "LOGNAME"}) {
        if (const ShellExpansion *use = firstUse(subject, name)) {
            const QString variable = QLatin1String(name);
            sink.say("hint.user-unset", subject, use->begin, use->end,
                     subject.hasShellOption('u', "nounset", use->begin)
                         ? HintText::tr("cloud-init sets no %1: with set -u the script ends here").arg(variable)
                         : HintText::tr("cloud-init sets no %1: this is empty").arg(variable),
                     commandOf(subject, use->command));
        }
    }
}

} // namespace bootscope::hints
