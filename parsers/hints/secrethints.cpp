// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets that a script gives to variables and commands, and what set -x does with them.
#include "parsers/hints/scripthints.h"
#include "parsers/hints/secrets.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope::hints {

namespace {

// An option of a program whose value is a password.
struct PasswordOption
{
    const char *program;
    const char *prefix; // "-p": the value follows at once
    const char *option; // the value is the next word, or stands behind "="
};

constexpr PasswordOption kOptions[] = {{"mysql", "-p", "--password"},
                                       {"mysqladmin", "-p", "--password"},
                                       {"mysqldump", "-p", "--password"},
                                       {"mariadb", "-p", "--password"},
                                       {"sshpass", "-p", "-p"},
                                       {"docker", "", "--password"},
                                       {"docker", "", "-p"},
                                       {"podman", "", "--password"},
                                       {"smbclient", "", "--password"},
                                       {"redis-cli", "", "-a"},
                                       {"mongo", "", "--password"},
                                       {"mongosh", "", "--password"},
                                       {"rabbitmqadmin", "", "--password"}};

const ShellWord *passwordOf(const ShellCall &call, qsizetype &skip)
{
    for (const PasswordOption &option : kOptions) {
        if (call.program != option.program ||
            (call.program == "docker" && (call.args.isEmpty() || call.args.first().value != "login")))
            continue;
        for (qsizetype i = 0; i < call.args.size(); ++i) {
            const QByteArray &arg = call.args.at(i).value;
            const QByteArray name(option.option);
            const QByteArray prefix(option.prefix);
            skip = 0;
            if (arg == name && i + 1 < call.args.size() && (prefix != "-p" || name == "-p"))
                return &call.args.at(i + 1);
            if (arg.startsWith(QByteArray(name + '='))) {
                skip = name.size() + 1;
                return &call.args.at(i);
            }
            if (!prefix.isEmpty() && arg.startsWith(prefix) && arg.size() > 2 && !arg.startsWith("--")) {
                skip = 2;
                return &call.args.at(i);
            }
        }
    }
    return nullptr;
}

// "name:password", one a line, as chpasswd reads it.
bool hasPlainPassword(const QByteArray &lines)
{
    for (const QByteArray &line : lines.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray password = line.mid(colon + 1).trimmed();
        if (colon > 0 && !line.left(colon).contains(' ') && password.size() > 2 && !password.contains('$') &&
            !password.contains('`') && !password.startsWith('<') && !password.startsWith("{{"))
            return true;
    }
    return false;
}

void checkChpasswd(const ScriptSubject &subject, int index, HintSink &sink)
{
    const ShellCommand &command = subject.script.commands.at(index);
    const ShellCall &call = subject.calls.at(index);
    const bool isStdin = call.program == "passwd" && call.has("--stdin");
    if ((call.program != "chpasswd" && !isStdin) || call.hasOption('e', "--encrypted"))
        return;
    const QString message = HintText::tr("A password stands here in clear text");
    for (const ShellHeredoc &heredoc : subject.script.heredocs) {
        if (heredoc.command == index &&
            hasPlainPassword(subject.text().mid(heredoc.begin, heredoc.end - heredoc.begin)))
            sink.say("hint.secret", subject, heredoc.begin, heredoc.end, message, &command);
    }
    for (const ShellRedirection &redirection : command.redirections) {
        if (redirection.op == "<<<" && !redirection.target.expands &&
            (isStdin || hasPlainPassword(redirection.target.value)))
            sink.say("hint.secret", subject, redirection.target.begin, redirection.target.end, message, &command);
    }
    if (command.before != ShellJoin::Pipe || index == 0)
        return;
    const ShellCall &writer = subject.calls.at(index - 1);
    if (writer.program != "echo" && writer.program != "printf")
        return;
    for (const ShellWord &word : writer.args) {
        const bool isPassword =
            isStdin ? !word.value.startsWith('-') && word.value.size() > 2 : hasPlainPassword(word.value);
        if (!word.expands && isPassword) {
            sink.say("hint.secret", subject, word.begin, word.end, message, &command);
            return;
        }
    }
}

void checkAssignments(const ScriptSubject &subject, int index, HintSink &sink)
{
    const ShellCommand &command = subject.script.commands.at(index);
    const auto say = [&](const QByteArray &name, qsizetype begin, qsizetype end) {
        sink.say("hint.secret", subject, begin, end,
                 HintText::tr("%1 is given a value that looks secret").arg(QString::fromUtf8(name)), &command);
    };
    for (const ShellAssignment &assignment : command.assignments) {
        if (!assignment.value.expands && isSecretName(assignment.name) &&
            isSecretValue(assignment.name, assignment.value.value))
            say(assignment.name, assignment.value.begin, assignment.value.end);
    }
    const QByteArray &program = subject.calls.at(index).program;
    if (program != "export" && program != "readonly" && program != "declare")
        return;
    for (const ShellWord &word : subject.calls.at(index).args) {
        const qsizetype sign = word.value.indexOf('=');
        const QByteArray name = word.value.left(sign);
        if (sign > 0 && !word.expands && isSecretName(name) && isSecretValue(name, word.value.mid(sign + 1)))
            say(name, word.begin + sign + 1, word.end);
    }
}

void checkOptions(const ScriptSubject &subject, int index, HintSink &sink)
{
    qsizetype skip = 0;
    const ShellWord *word = passwordOf(subject.calls.at(index), skip);
    if (!word || word->expands || word->value.size() - skip < 4 || word->value.mid(skip).startsWith('<'))
        return;
    sink.say("hint.secret", subject, word->begin + skip, word->end,
             HintText::tr("A password stands here in clear text"), &subject.script.commands.at(index));
}

// set -x, then a command that gets a secret, before set +x.
void checkTrace(const ScriptSubject &subject, HintSink &sink)
{
    const QList<QByteArray> head = subject.text().left(subject.text().indexOf('\n')).simplified().split(' ');
    bool isOn = std::any_of(head.cbegin() + 1, head.cend(), [](const QByteArray &word) {
        return word.startsWith('-') && !word.startsWith("--") && word.contains('x');
    });
    QHash<int, const ShellExpansion *> usedBy;
    for (const ShellExpansion &expansion : subject.script.expansions) {
        const int command = expansion.command;
        // A here-document is not printed, and a length or "is it set" tells nothing.
        const bool isPrinted = command >= 0 && expansion.begin < subject.script.commands.at(command).end &&
                               !expansion.operation.startsWith('+') && !expansion.operation.startsWith(":+") &&
                               !expansion.operation.startsWith('#');
        if (isPrinted && !usedBy.contains(command) && isSecretName(expansion.name) &&
            expansion.name.toLower() != "token")
            usedBy.insert(command, &expansion);
    }
    for (int i = 0; i < subject.calls.size(); ++i) {
        const ShellCommand &command = subject.script.commands.at(i);
        const ShellCall &call = subject.calls.at(i);
        if (call.program == "set") {
            for (const ShellWord &word : call.args) {
                if (word.value.startsWith('-') && word.value.contains('x') && !word.value.startsWith("--"))
                    isOn = true;
                else if (word.value.startsWith('+') && word.value.contains('x'))
                    isOn = false;
                else if (word.value == "xtrace")
                    isOn = call.has("-o");
            }
        }
        if (!isOn || command.isTest)
            continue;
        const auto fetches = [](const QByteArray &value) {
            return value.contains("get-secret-value") || value.contains("--with-decryption");
        };
        const auto said =
            std::find_if(command.assignments.cbegin(), command.assignments.cend(),
                         [&](const ShellAssignment &assignment) { return fetches(assignment.value.value); });
        const ShellExpansion *used = usedBy.value(i);
        if (said == command.assignments.cend() && !used)
            continue;
        const qsizetype begin = used ? used->begin : said->value.begin;
        const qsizetype end = used ? used->end : said->value.end;
        sink.say("hint.trace-secret", subject, begin, end, HintText::tr("set -x is on here and prints the value"),
                 &command);
        return;
    }
}

} // namespace

void checkScriptSecrets(const ScriptSubject &subject, HintSink &sink)
{
    for (int i = 0; i < subject.calls.size(); ++i) {
        checkAssignments(subject, i, sink);
        checkOptions(subject, i, sink);
        checkChpasswd(subject, i, sink);
    }
    checkTrace(subject, sink);
}

} // namespace bootscope::hints
