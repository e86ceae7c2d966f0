// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/outputfindings.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

// How well a line of apt, dnf or the like explains that packages were not installed.
int weight(const QString &kind)
{
    static const QHash<QString, int> weights{
        {QStringLiteral("pkg-not-found"), 9},
        {QStringLiteral("pkg-unmet-deps"), 8},
        {QStringLiteral("pkg-lock"), 8},
        {QStringLiteral("dns-failure"), 7},
        {QStringLiteral("disk-full"), 7},
        {QStringLiteral("pkg-fetch-404"), 6},
        {QStringLiteral("apt-key"), 6},
        {QStringLiteral("pkg-repo-unreachable"), 5},
        {QStringLiteral("network-unreachable"), 5},
        {QStringLiteral("pkg-install-failed"), 4},
    };
    return weights.value(kind, 0);
}

// Words of an installing command that are packages: no options, no program names.
QStringList packagesIn(const QString &message)
{
    static const QRegularExpression quoted(QStringLiteral("'([^']+)'"));
    QStringList names;
    bool installing = !message.contains(QLatin1String("'install'"));
    for (auto it = quoted.globalMatch(message.left(8192)); it.hasNext();) {
        const QString word = it.next().captured(1);
        if (!installing)
            installing = word == QLatin1String("install");
        else if (!word.startsWith(QLatin1Char('-')))
            names.append(word);
    }
    return names;
}

// The line of a region that explains best that something was not installed; the first of equals.
const OutputError *reasonIn(const OutputErrors &errors, const OutputErrors::Region &region)
{
    const OutputError *reason = nullptr;
    for (const OutputError &error : errors.all()) {
        if (region.contains(error.line) && weight(error.rule->kind) > (reason ? weight(reason->rule->kind) : 0))
            reason = &error;
    }
    return reason;
}

void takeReason(const BootView &view, const OutputError *reason, Failure &failure)
{
    if (!reason)
        return;
    failure.kind = reason->rule->kind;
    failure.signature = reason->rule->id;
    failure.message = reason->text;
    failure.evidence.prepend({view.output.inputIndex(), reason->line, reason->line});
}

void explainPackages(const BootView &view, const OutputErrors &errors, Failure &failure)
{
    // The package that the reason names comes first.
    static const QRegularExpression subject(QStringLiteral("(?:package|[Pp]ackage|argument:|match:) '?([\\w.+-]+)"));
    QStringList named = packagesIn(failure.message);
    const OutputError *reason = reasonIn(errors, errors.regionOf(failure.module, failure.stage));
    takeReason(view, reason, failure);
    if (const auto match = subject.match(failure.message); match.hasMatch())
        named = QStringList{match.captured(1)};
    else if (reason || named.size() != 1)
        named.clear();
    failure.userData = view.link.packages(named);
    if (!failure.userData)
        failure.userData = view.link.moduleKeys(failure.module, QString());
}

void explainBootcmd(const BootView &view, const OutputErrors &errors, Failure &failure)
{
    const QString script = QStringLiteral("bootcmd");
    failure.script = script;
    const OutputError *last = nullptr;
    for (const OutputError &error : errors.all()) {
        if (error.script == script)
            last = &error;
    }
    // The status is that of the last command: an earlier error fits only if it gives such a status.
    const bool notFound = last && last->rule->kind == QLatin1String("script-command-not-found");
    if (last && failure.exitCode && notFound == (*failure.exitCode == 127)) {
        takeReason(view, last, failure);
        failure.userData = view.link.scriptLine(script, last->scriptLine);
        return;
    }
    // A program that the shell started does not name the script: the last one that a command of it fits.
    const auto region = errors.regionOf(failure.module, failure.stage);
    const OutputError *said = nullptr;
    for (const OutputError &error : errors.all()) {
        if (error.script.isEmpty() && region.contains(error.line) && view.link.commandOf(script, error.text))
            said = &error;
    }
    if (said) {
        takeReason(view, said, failure);
        failure.userData = view.link.commandOf(script, said->text);
    } else if (failure.exitCode) {
        setPlaces(failure, view.link.endPlaces(script, *failure.exitCode, errors.allSaidIn(region)));
    }
}

} // namespace

void explainCommands(const BootView &view, const OutputErrors &errors, QList<Finding> &findings)
{
    for (Finding &finding : findings) {
        Failure &failure = finding.failure;
        if (failure.role != FailureRole::Root || failure.module.isEmpty() || runsScripts(failure.module))
            continue;
        if (installsPackages(failure.module))
            explainPackages(view, errors, failure);
        else if (sameModule(failure.module, QStringLiteral("bootcmd")))
            explainBootcmd(view, errors, failure);
        else if (failure.kind == QLatin1String("module-traceback") &&
                 (failure.exitCode || failure.message.contains(QLatin1String("PackageInstallerError"))))
            takeReason(view, reasonIn(errors, errors.regionOf(failure.module, failure.stage)), failure);
    }
}

} // namespace bootscope
