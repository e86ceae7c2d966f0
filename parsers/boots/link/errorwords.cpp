// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/errorwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMaxCommandLines = 50; // joined by backslashes

QStringList list(const char *words)
{
    return QString::fromLatin1(words).split(QLatin1Char(' '));
}

// Messages that do not begin with the name of their program.
void recognise(const QString &line, ErrorWords &result)
{
    struct Habit
    {
        QRegularExpression match;
        QStringList tools;
        QString action;
    };
    static const QList<Habit> habits{
        {QRegularExpression(QStringLiteral("^E: Unable to locate package (\\S+)")), list("apt-get apt"),
         QStringLiteral("install")},
        {QRegularExpression(QStringLiteral("^E: Package '?([^' ]+)'? has no installation candidate")),
         list("apt-get apt"), QStringLiteral("install")},
        {QRegularExpression(QStringLiteral("^[EW]: Failed to fetch \\S+(?:InRelease|Release|Packages\\S*) ")),
         list("apt-get apt"), QStringLiteral("update")},
        {QRegularExpression(QStringLiteral("^E: The repository ")), list("apt-get apt"), QStringLiteral("update")},
        {QRegularExpression(QStringLiteral("^E: (?:Unable to fetch some archives|Failed to fetch )")),
         list("apt-get apt"), QStringLiteral("install")},
        {QRegularExpression(QStringLiteral("^E: ")), list("apt-get apt"), {}},
        {QRegularExpression(QStringLiteral(
             "^No package (\\S+) available|^No match for argument: (\\S+)|Unable to find a match: (\\S+)")),
         list("yum dnf"), QStringLiteral("install")},
        {QRegularExpression(
             QStringLiteral("Unit (?:file )?(\\S+?)(?:\\.service)? (?:could not be found|not found|does not exist)")),
         list("systemctl service"),
         {}},
        {QRegularExpression(
             QStringLiteral("^Failed to (?:re)?(?:start|enable|disable|stop|load) (?:unit: )?(\\S+?)(?:\\.service)?:")),
         list("systemctl service"),
         {}},
        {QRegularExpression(QStringLiteral("^Job for (\\S+?)(?:\\.service)? failed")), list("systemctl service"), {}},
        {QRegularExpression(QStringLiteral("^Do you want to continue\\? ")), list("apt-get apt aptitude"), {}},
        {QRegularExpression(QStringLiteral("^gzip: stdin: ")), list("tar gzip gunzip zcat"), {}},
        {QRegularExpression(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d \\S+ ERROR \\d{3}: ")), list("wget"), {}},
        // The file that cloud-init writes for users: no script names it.
        {QRegularExpression(QStringLiteral("/etc/sudoers\\.d/90-cloud-init-users:")), list("visudo sudo"), {}},
        {QRegularExpression(QStringLiteral("^fatal: ")), list("git"), {}},
        {QRegularExpression(QStringLiteral("^parse error: |^jq: error")), list("jq"), {}},
        {QRegularExpression(
             QStringLiteral("^error: externally-managed-environment|^ERROR: Could not (?:install|open) ")),
         list("pip pip3"), QStringLiteral("install")},
        {QRegularExpression(QStringLiteral("^make(?:\\[\\d+\\])?: \\*\\*\\* ")), list("make"), {}},
        {QRegularExpression(QStringLiteral("^error: (?:failed to|could not) |^Error response from daemon")),
         list("docker podman"),
         {}},
        {QRegularExpression(QStringLiteral("^Cannot connect to the Docker daemon")), list("docker"), {}},
        {QRegularExpression(QStringLiteral("^npm ")), list("npm"), {}},
        {QRegularExpression(QStringLiteral("^ERROR: (?:No matching distribution found for|Could not find a version "
                                           "that satisfies the requirement) ([\\w.-]+)")),
         list("pip pip3"),
         {}},
        {QRegularExpression(QStringLiteral("^(?:ModuleNotFoundError|ImportError): ")), list("python3 python"), {}},
        {QRegularExpression(QStringLiteral(
             "^(?:An error occurred \\(|Unable to locate credentials|Could not connect to the endpoint)")),
         list("aws"),
         {}},
    };
    for (const Habit &habit : habits) {
        const auto match = habit.match.match(line);
        if (!match.hasMatch())
            continue;
        result.tools = habit.tools;
        result.action = habit.action;
        for (int i = 1; i <= match.lastCapturedIndex(); ++i) {
            if (!match.captured(i).isEmpty())
                result.words.append(match.captured(i));
        }
        return;
    }
}

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// "mount" in "mount -a" and "/bin/mount", not in "/sbin/mount.nfs" and "mount-helper".
bool namesProgram(const QByteArray &line, const QByteArray &tool)
{
    for (qsizetype at = line.indexOf(tool); at >= 0; at = line.indexOf(tool, at + 1)) {
        const qsizetype end = at + tool.size();
        const auto isPart = [](char c) { return isWordByte(c) || c == '.' || c == '-' || c == '+'; };
        const bool before = at == 0 || !isPart(line.at(at - 1));
        const bool after = end == line.size() || !(isPart(line.at(end)) || line.at(end) == '/');
        if (before && after)
            return true;
    }
    return false;
}

struct Command
{
    int first = 0, last = 0;
    QByteArray text;
};

// Lines that backslashes join are one command; comments are none.
QList<Command> commandsOf(const QList<QByteArray> &lines)
{
    QList<Command> commands;
    for (int i = 0; i < lines.size(); ++i) {
        Command command{i + 1, i + 1, lines.at(i).left(8192)};
        const bool isInterpreter = i == 0 && command.text.startsWith("#!");
        if (command.text.trimmed().startsWith('#') && !isInterpreter)
            continue;
        while (command.text.trimmed().endsWith('\\') && command.last < lines.size() &&
               command.last - command.first < kMaxCommandLines) {
            command.text += ' ' + lines.at(command.last).left(8192);
            ++command.last;
        }
        i = command.last - 1;
        if (!command.text.trimmed().isEmpty())
            commands.append(command);
    }
    return commands;
}

} // namespace

bool containsWord(const QByteArray &line, const QByteArray &word)
{
    if (word.isEmpty())
        return false;
    for (qsizetype at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool before = at == 0 || !isWordByte(word.front()) || !isWordByte(line.at(at - 1));
        const bool after = end == line.size() || !isWordByte(word.back()) || !isWordByte(line.at(end));
        if (before && after)
            return true;
    }
    return false;
}

QStringList wordsNamed(const QString &message)
{
    static const QRegularExpression quoted(
        QStringLiteral("'([^']{1,200})'|\"([^\"']{1,200})\"|\u2018([^\u2019]{1,200})\u2019|`([^`']{1,200})['`]"));
    static const QRegularExpression path(
        QStringLiteral("(?:^|[\\s=(:,'\"])((?:https?://|/)?[\\w.+~@%-]*/[\\w./+~@%-]*[\\w+~@%-])"));
    QStringList words;
    const QString text = message.left(4096);
    const auto add = [&](const QString &word) {
        static const QStringList own{QStringLiteral("/var/lib/cloud/"), QStringLiteral("/usr/lib/python"),
                                     QStringLiteral("/usr/share/zoneinfo")};
        const bool isOwn =
            std::any_of(own.cbegin(), own.cend(), [&](const QString &start) { return word.startsWith(start); });
        if (word.size() >= 2 && !isOwn && !words.contains(word))
            words.append(word);
    };
    for (auto it = quoted.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            add(match.captured(i));
    }
    for (auto it = path.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        // "/sbin/mount.<type>" is no file.
        if (!text.sliced(match.capturedEnd(1)).startsWith(QLatin1String(".<")))
            add(match.captured(1));
    }
    return words;
}

ErrorWords errorWords(const QString &errorLine)
{
    static const QRegularExpression shell(QStringLiteral("^-?(?:\\S*/)?(?:ba|da|z|k)?sh: (?:line )?(?:\\d+: )?(.*)$"));
    static const QRegularExpression notFound(QStringLiteral("([^\\s:]+): (?:command )?not found$"));
    static const QRegularExpression named(QStringLiteral("^(?:[\\w./+-]*/)?([\\w.+-]+): (.*)$"));
    static const QRegularExpression host(
        QStringLiteral("(?:resolve(?: host)?:?|connect to|host address) [\u2018'\"]?([\\w.-]+)"));
    static const QRegularExpression subject(QStringLiteral("^([^:\\s]+): "));
    ErrorWords result;
    QString line = errorLine.trimmed();
    if (const auto match = shell.match(line); match.hasMatch())
        line = match.captured(1);
    recognise(line, result);
    if (result.tools.isEmpty()) {
        if (const auto match = notFound.match(line); match.hasMatch())
            result.words.append(match.captured(1));
        if (const auto match = named.match(line); match.hasMatch()) {
            result.tools = QStringList{match.captured(1)};
            // "cat: /etc/none: No such file or directory"
            if (const auto about = subject.match(match.captured(2));
                about.hasMatch() && !result.words.contains(about.captured(1)))
                result.words.append(about.captured(1));
        }
    }
    if (const auto match = host.match(line); match.hasMatch())
        result.words.append(match.captured(1));
    for (const QString &word : wordsNamed(line)) {
        if (!result.words.contains(word))
            result.words.append(word);
    }
    return result;
}

QList<CommandRange> findCommands(const QList<QByteArray> &lines, const ErrorWords &words)
{
    QList<CommandRange> found;
    if (words.tools.isEmpty() && words.words.isEmpty())
        return found;
    const QList<Command> commands = commandsOf(lines);
    QList<QByteArray> tools, subjects;
    const QByteArray wanted = words.action.toUtf8();
    for (const QString &tool : words.tools)
        tools.append(tool.toUtf8());
    for (const QString &word : words.words)
        subjects.append(word.toUtf8());
    const auto usesTool = [&](const Command &command) {
        return std::any_of(tools.cbegin(), tools.cend(),
                           [&](const QByteArray &tool) { return containsWord(command.text, tool); });
    };
    const auto namesPath = [&](const Command &command) {
        return std::any_of(subjects.cbegin(), subjects.cend(), [&](const QByteArray &word) {
            return word.size() > 4 && word.contains('/') && containsWord(command.text, word);
        });
    };
    const auto runsTool = [&](const Command &command) {
        return std::any_of(tools.cbegin(), tools.cend(),
                           [&](const QByteArray &tool) { return namesProgram(command.text, tool); });
    };
    // The better a command fits the message, the higher; only the best count.
    int best = 0;
    for (const Command &command : commands) {
        const bool tool = usesTool(command);
        const auto named = std::count_if(subjects.cbegin(), subjects.cend(),
                                         [&](const QByteArray &word) { return containsWord(command.text, word); });
        const bool action = !wanted.isEmpty() && containsWord(command.text, wanted);
        int score = 0;
        if (tool && named > 0)
            score = 10 + int(named);
        else if (command.text.startsWith("#!"))
            continue; // the first line counts only where the message names its interpreter
        else if (tool && (words.action.isEmpty() || action))
            score = runsTool(command) ? 6 : 5;
        else if (words.tools.isEmpty() && named > 0)
            score = int(named);
        else if (namesPath(command))
            score = 1; // what a program of another name says of the same file
        if (score == 0 || score < best)
            continue;
        if (score > best)
            found.clear();
        best = score;
        found.append({command.first, command.last});
    }
    return found;
}

} // namespace bootscope
