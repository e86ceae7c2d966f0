// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/outputfindings.h"

#include "parsers/boots/errorwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMaxSilent = 20;

bool isPackageModule(const QString &module)
{
    return sameModule(module, QStringLiteral("package-update-upgrade-install"));
}

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

} // namespace

void explainPackages(const BootView &view, const OutputErrors &errors, QList<Finding> &findings)
{
    const auto it = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.failure.role == FailureRole::Root && isPackageModule(finding.failure.module);
    });
    if (it == findings.end())
        return;
    Failure &failure = it->failure;
    const auto region = errors.regionOf(failure.module, failure.stage);
    const OutputError *reason = nullptr;
    for (const OutputError &error : errors.all()) {
        if (region.contains(error.line) && weight(error.rule->kind) > (reason ? weight(reason->rule->kind) : 0))
            reason = &error;
    }
    QStringList named = packagesIn(failure.message);
    if (reason) {
        failure.kind = reason->rule->kind;
        failure.message = reason->text;
        failure.evidence.prepend({view.output.inputIndex(), reason->line, reason->line});
        // The package that the reason names comes first.
        static const QRegularExpression subject(
            QStringLiteral("(?:package|argument:|match:|available:?|candidate) '?([\\w.+-]+)"));
        if (const auto match = subject.match(reason->text); match.hasMatch())
            named = QStringList{match.captured(1)};
        else
            named.clear();
    } else if (named.size() != 1) {
        named.clear();
    }
    failure.userData = view.link.packages(named);
    if (!failure.userData)
        failure.userData = view.link.moduleKeys(failure.module, QString());
}

QList<Finding> findSilent(const BootView &view, const OutputErrors &errors, const QList<Finding> &known)
{
    QList<Finding> result;
    const bool scriptFailed = std::any_of(known.cbegin(), known.cend(), [](const Finding &finding) {
        return finding.failure.role == FailureRole::Root && runsScripts(finding.failure.module);
    });
    const bool packagesFailed = std::any_of(known.cbegin(), known.cend(), [](const Finding &finding) {
        return finding.failure.role == FailureRole::Root && isPackageModule(finding.failure.module);
    });
    // Beside a failure that is known, output that only looks bad would be noise.
    if (scriptFailed || packagesFailed)
        return result;
    const QStringList scripts = view.link.finalScripts();
    for (const OutputError &error : errors.all()) {
        if (!error.rule->silent || result.size() >= kMaxSilent)
            continue;
        const auto same = std::find_if(result.begin(), result.end(), [&](const Finding &other) {
            return other.failure.message == error.text ||
                   (other.ruleId == error.rule->id && error.scriptLine == 0 &&
                    error.rule->kind != QLatin1String("script-command-not-found"));
        });
        if (same != result.end()) {
            addEvidence(same->failure, {view.output.inputIndex(), error.line, error.line});
            continue;
        }
        Finding finding;
        Failure &failure = finding.failure;
        finding.order = error.line;
        finding.ruleId = error.rule->id;
        failure.role = FailureRole::Suspect;
        failure.kind = error.rule->kind;
        failure.message = error.text;
        failure.stage = view.outputStageAt(error.line);
        failure.script = error.script;
        addEvidence(failure, {view.output.inputIndex(), error.line, error.line});
        if (error.scriptLine > 0 && !error.script.isEmpty())
            failure.userData = view.link.scriptLine(error.script, error.scriptLine);
        else
            failure.userData =
                view.link.commandOf(error.script, error.text, failure.script.isEmpty() ? &failure.script : nullptr);
        if (failure.script.isEmpty() && scripts.size() == 1 && failure.stage == Stage::Final)
            failure.script = scripts.constFirst();
        if (!failure.script.isEmpty() && failure.stage == Stage::Final)
            failure.module = QStringLiteral("scripts-user");
        result.append(finding);
    }
    return result;
}

} // namespace bootscope
