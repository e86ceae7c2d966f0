// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/unlistedmodules.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Failure)
};

QString plainName(QString module)
{
    return module.replace(QLatin1Char('_'), QLatin1Char('-'));
}

// All modules that had their turn or were left out by name; nothing when the log does not tell of all stages.
std::optional<QSet<QString>> modulesTold(const BootView &view)
{
    QSet<QString> told;
    int stages = 0;
    for (const StageRun &run : view.boot().stages) {
        bool hasModules = false;
        for (const Step &step : run.steps) {
            const QString name = view.analysis.names.value(qsizetype(step.name));
            const QString module = moduleOfStep(name);
            hasModules = hasModules || module != name;
            told.insert(plainName(module));
        }
        stages += hasModules && run.finished ? 1 : 0;
    }
    return stages >= 3 ? std::optional(told) : std::nullopt;
}

} // namespace

void addUnlistedModules(const BootView &view, QList<Finding> &findings)
{
    const auto told = view.log.isValid() ? modulesTold(view) : std::nullopt;
    // Where the user data was not read, or the stage broke off, its keys say nothing.
    const bool isRead = std::none_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        const Failure &failure = finding.failure;
        return failure.role == FailureRole::Root && (failure.module.isEmpty() || failure.stage == Stage::Unknown) &&
               !runsScripts(failure.module);
    });
    if (!told || !isRead || view.boot().datasource == QLatin1String("DataSourceNone"))
        return;
    const StageRun &last = view.boot().stages.back();
    for (const UserDataLink::AskedModule &asked : view.link.askedModules()) {
        const bool isKnown = std::any_of(findings.cbegin(), findings.cend(), [&](const Finding &finding) {
            return sameModule(finding.failure.module, asked.module);
        });
        if (told->contains(asked.module) || isKnown)
            continue;
        Finding finding;
        finding.order = last.endLine;
        finding.ruleId = QStringLiteral("unlisted-module");
        finding.failure.role = FailureRole::Suspect;
        finding.failure.kind = QStringLiteral("module-skipped");
        finding.failure.module = asked.module;
        finding.failure.message =
            Text::tr("The key %1 had no effect: this image does not run the module %2.").arg(asked.key, asked.module);
        finding.failure.userData = asked.place;
        addEvidence(finding.failure, {view.boot().logInput, last.endLine, last.endLine});
        findings.append(finding);
    }
}

void addEmptyMessage(const BootView &view, QList<Finding> &findings)
{
    const bool isTold = std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        return finding.failure.role == FailureRole::Root && finding.failure.module.isEmpty();
    });
    if (isTold || !view.log.isValid())
        return;
    for (const StageRun &run : view.boot().stages) {
        for (const Step &step : run.steps) {
            if (view.analysis.names.value(qsizetype(step.name)) != QLatin1String("consume-user-data"))
                continue;
            const auto broken = view.link.broken();
            if (!broken)
                return;
            Finding finding;
            finding.order = step.line;
            finding.failure.kind = QStringLiteral("userdata-not-multipart");
            finding.failure.stage = run.stage;
            finding.failure.message = broken->message;
            finding.failure.userData = broken->place;
            addEvidence(finding.failure, {view.boot().logInput, step.line, step.endLine});
            findings.append(finding);
            return;
        }
    }
}

} // namespace bootscope
