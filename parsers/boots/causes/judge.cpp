// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/judge.h"

#include "parsers/boots/causes/outputfindings.h"
#include "parsers/boots/causes/recordfindings.h"
#include "parsers/boots/causes/unfinished.h"
#include "parsers/boots/causes/unlistedmodules.h"
#include "parsers/boots/causes/userdatafindings.h"
#include "parsers/logs/banner.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

// Who looks up a user that could not be created, or for whom nobody tried as the stage had ended, fails because of
// that.
void findMissingUsers(QList<Finding> &findings)
{
    const auto users = std::find_if(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        return finding.failure.role == FailureRole::Root &&
               (finding.ruleId == QLatin1String("stage-crashed") ||
                sameModule(finding.failure.module, QStringLiteral("users-groups")));
    });
    if (users == findings.cend())
        return;
    for (Finding &finding : findings) {
        // Without the detailed log the reason is missing: who only looks after users' keys fails for theirs.
        const bool isUnexplained = finding.failure.message.startsWith(QLatin1String("Running module ")) &&
                                   sameModule(finding.failure.module, QStringLiteral("ssh-authkey-fingerprints"));
        if (finding.order > users->order &&
            (isUnexplained || finding.failure.message.contains(QLatin1String("getpwnam(): name not found"))))
            finding.failure.role = FailureRole::Consequence;
    }
}

// Where a variable of a template is missing cloud-init writes words of its own, and what is done with them fails.
void findUnrendered(QList<Finding> &findings)
{
    const auto unrendered = std::find_if(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        return finding.failure.role == FailureRole::Root && finding.failure.kind == QLatin1String("userdata-template");
    });
    if (unrendered == findings.cend())
        return;
    const auto place = unrendered->failure.userData;
    for (Finding &finding : findings) {
        Failure &failure = finding.failure;
        const bool isSameLine = place && failure.userData && failure.userData->part == place->part &&
                                failure.userData->line <= place->endLine && place->line <= failure.userData->endLine;
        if (finding.order > unrendered->order && failure.role == FailureRole::Root && runsScripts(failure.module) &&
            (isSameLine || failure.message.contains(QLatin1String("CI_MISSING_JINJA_VAR"))))
            failure.role = FailureRole::Consequence;
    }
}

// Where modules cannot be told by their steps, a message is told from the report of its module by what it is about.
void joinUnplaced(QList<Finding> &findings)
{
    for (qsizetype i = 1; i < findings.size(); ++i) {
        const Failure &report = findings.at(i).failure;
        Failure &first = findings[i - 1].failure;
        if (report.role != FailureRole::Root || !report.message.startsWith(QLatin1String("Running module ")) ||
            !first.module.isEmpty() || first.kind == QLatin1String("unknown") || first.kind != report.kind)
            continue;
        first.role = FailureRole::Root;
        first.module = report.module;
        for (const Evidence &evidence : report.evidence)
            addEvidence(first, evidence);
        findings.removeAt(i--);
    }
}

// Modules that read the same key stumble over the same value.
void findRepeated(QList<Finding> &findings)
{
    for (qsizetype i = 1; i < findings.size(); ++i) {
        Failure &failure = findings[i].failure;
        const bool told = std::any_of(findings.cbegin(), findings.cbegin() + i, [&](const Finding &earlier) {
            return earlier.failure.role == FailureRole::Root && earlier.failure.message == failure.message &&
                   earlier.failure.userData == failure.userData;
        });
        if (told && failure.role == FailureRole::Root && failure.userData && !runsScripts(failure.module))
            failure.role = FailureRole::Consequence;
    }
}

// A program that a failed package would have brought is missing because of that failure.
void findConsequences(QList<Finding> &findings)
{
    const auto packages = std::find_if(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        return finding.failure.role == FailureRole::Root && finding.failure.kind.startsWith(QLatin1String("pkg-")) &&
               !runsScripts(finding.failure.module);
    });
    if (packages == findings.cend())
        return;
    const QString reason = packages->failure.message;
    for (Finding &finding : findings) {
        if (finding.failure.kind != QLatin1String("script-command-not-found") ||
            finding.failure.role != FailureRole::Root)
            continue;
        const QString command = finding.failure.message.section(QLatin1Char(':'), 0, 0).trimmed();
        if (command.size() > 1 && reason.split(QLatin1Char(' ')).contains(command))
            finding.failure.role = FailureRole::Consequence;
    }
}

int rank(const Failure &failure)
{
    switch (failure.role) {
    case FailureRole::Root:
        return 0;
    case FailureRole::Suspect:
        return failure.userData ? 1 : 2; // what can be acted upon comes first
    case FailureRole::Consequence:
        return 3;
    }
    return 4;
}

// The record begins within the stage that reads the user data, behind the place where it does.
bool isCutBeforeUserData(const BootView &view)
{
    static const QRegularExpression beginsStage(QStringLiteral("^start: init-\\w+: "));
    // Boots further down begin where the one before them ends.
    if (!view.log.isValid() || view.boot().index > 1)
        return false;
    for (const StageRun &run : view.boot().stages) {
        if (run.stage == Stage::Local)
            return false;
        if (run.stage != Stage::Network)
            continue;
        const auto begins = [&](LineNo line) {
            const QString message = view.log.record(line).message();
            return findBanner(message.toUtf8()) >= 0 || beginsStage.match(message).hasMatch();
        };
        const bool isWhole = begins(view.boot().logBegin) || begins(run.line);
        const auto reads = [&](const Step &step) {
            return view.analysis.names.value(qsizetype(step.name)) == QLatin1String("consume-user-data") &&
                   step.line < step.endLine; // not its end alone
        };
        const auto isModule = [&](const Step &step) {
            return view.analysis.names.value(qsizetype(step.name)).startsWith(QLatin1String("config-"));
        };
        return !isWhole && std::any_of(run.steps.begin(), run.steps.end(), isModule) &&
               std::none_of(run.steps.begin(), run.steps.end(), reads);
    }
    return false;
}

Verdict verdictOf(const NotedBoot &noted, const BootView &view)
{
    const Boot &boot = noted.boot;
    const auto has = [&](FailureRole role) {
        return std::any_of(boot.failures.cbegin(), boot.failures.cend(),
                           [role](const Failure &failure) { return failure.role == role; });
    };
    if (has(FailureRole::Root))
        return Verdict::Failed;
    const bool finished = noted.log.finished || noted.output.finished;
    if (!finished)
        return boot.stages.empty() ? Verdict::Unknown : Verdict::Incomplete;
    if (has(FailureRole::Suspect))
        return Verdict::Degraded;
    // Where user data is read is not in the record: nothing can be said about it.
    if (isCutBeforeUserData(view))
        return Verdict::Unknown;
    const bool sawUserData = std::any_of(boot.stages.begin(), boot.stages.end(), [](const StageRun &run) {
        return run.stage == Stage::Network || run.stage == Stage::Local;
    });
    return sawUserData ? Verdict::Succeeded : Verdict::Unknown;
}

// Output logs and versions without events leave the results of stages open.
void fillStageResults(Boot &boot)
{
    for (std::size_t i = 0; i < boot.stages.size(); ++i) {
        const StageRun &stage = std::as_const(boot.stages).at(i); // reading it must not copy what snapshots share
        if (stage.result != StepResult::Unknown || !stage.finished)
            continue;
        const bool failed = std::any_of(boot.failures.cbegin(), boot.failures.cend(), [&](const Failure &failure) {
            return failure.role == FailureRole::Root && failure.stage == stage.stage;
        });
        boot.stages[i].result = failed ? StepResult::Fail : StepResult::Success;
    }
}

} // namespace

void judgeBoot(NotedBoot &noted, const Analysis &analysis, const UserDataLink &link)
{
    const BootView view{analysis, noted, link, LogText(analysis, noted.boot.logInput),
                        LogText(analysis, noted.boot.outputInput)};
    const OutputErrors errors(view);
    const RecordFindings records = findInRecords(view);
    QList<Finding> findings = records.findings;
    joinUnplaced(findings);
    findings += findInScripts(view, records, errors);
    explainCommands(view, errors, findings);
    linkFindings(view, errors, findings);
    findings += findSilent(view, errors, findings);
    addMisspeltKeys(view, findings);
    addEmptyMessage(view, findings);
    addUnlistedModules(view, findings);
    if (const auto unfinished = findUnfinished(view, errors))
        findings.append(*unfinished);
    findConsequences(findings);
    findMissingUsers(findings);
    findRepeated(findings);
    findUnrendered(findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        return std::pair(rank(a.failure), a.order) < std::pair(rank(b.failure), b.order);
    });
    for (Finding &finding : findings) {
        Failure &failure = finding.failure;
        if (failure.exitCode && failure.userData)
            failure.command = link.commandAt(failure.script, *failure.userData);
    }
    for (Finding &finding : findings)
        noted.boot.failures.append(std::move(finding.failure));
    noted.boot.verdict = verdictOf(noted, view);
    fillStageResults(noted.boot);
}

} // namespace bootscope
