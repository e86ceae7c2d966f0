// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/errorwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

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
        {QRegularExpression(
             QStringLiteral("^(?:An error occurred \\(|Unable to locate credentials|Could not connect to "
                            "the endpoint|You must specify a region|The config profile )")),
         list("aws"),
         {}},
        {QRegularExpression(QStringLiteral("^The connection to the server \\S+ was refused|^Error from server|"
                                           "couldn't get current server API group list")),
         list("kubectl"),
         {}},
        {QRegularExpression(QStringLiteral("^\\[ERROR \\w+\\]|^error execution phase ")), list("kubeadm"), {}},
        {QRegularExpression(QStringLiteral("^(?:INSTALLATION|UPGRADE) FAILED: |is not a valid chart repository")),
         list("helm"),
         {}},
        {QRegularExpression(QStringLiteral("^go: |^\\S+\\.go:\\d+:")), list("go"), {}},
        {QRegularExpression(QStringLiteral("^could not find `Cargo\\.toml`|^could not compile `")), list("cargo"), {}},
        {QRegularExpression(
             QStringLiteral("^Unable to access jarfile|^Could not find or load main class|^Exception in thread \"")),
         list("java"),
         {}},
        {QRegularExpression(QStringLiteral("^ERROR \\d{4} \\(\\w+\\)")), list("mysql mariadb"), {}},
        {QRegularExpression(QStringLiteral("^\u2502 Error: ")), list("terraform tofu"), {}},
        {QRegularExpression(QStringLiteral("^Composer could not ")), list("composer"), {}},
        {QRegularExpression(QStringLiteral("^Failed to set time zone: ")), list("timedatectl"), {}},
        {QRegularExpression(QStringLiteral("^Cannot add PPA: ")), list("add-apt-repository"), {}},
        {QRegularExpression(QStringLiteral("^Unable to find image ")), list("docker"), {}},
        {QRegularExpression(QStringLiteral("^PLAY RECAP |^ERROR! ")),
         list("ansible-playbook ansible-pull ansible"),
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
    // Some put how bad it is in front of what others say without.
    static const QRegularExpression severity(QStringLiteral("^\\[?(?:fatal error|error|fatal)\\]?: +"),
                                             QRegularExpression::CaseInsensitiveOption);
    if (const auto match = severity.match(line); match.hasMatch())
        recognise(line.mid(match.capturedEnd()), result);
}

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
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
    static const QRegularExpression named(
        QStringLiteral("^(?:[\\w./+-]*/)?([\\w.+-]+)(?: \\(\\w+\\)|\\[\\d+\\])?: (.*)$"));
    // No program is called like that.
    static const QRegularExpression severity(
        QStringLiteral("^(?:error|fatal|warning|failed|failure|exception|traceback|e|w)$"),
        QRegularExpression::CaseInsensitiveOption);
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
        if (const auto match = named.match(line); match.hasMatch() && !severity.match(match.captured(1)).hasMatch()) {
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

} // namespace bootscope
