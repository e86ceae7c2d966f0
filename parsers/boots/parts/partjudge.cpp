// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/parts/partjudge.h"

#include "parsers/boots/causes/finding.h"
#include "parsers/boots/explain.h"

#include <algorithm>

namespace bootscope {

namespace {

Stage stageOfPlan(PlanStage stage)
{
    switch (stage) {
    case PlanStage::UserData:
    case PlanStage::Network:
        return Stage::Network;
    case PlanStage::Config:
        return Stage::Config;
    case PlanStage::Final:
        return Stage::Final;
    }
    return Stage::Unknown;
}

void addEvidenceTo(PartRun &row, const Evidence &evidence)
{
    if (evidence.input >= 0 && evidence.line.value > 0 && !row.evidence.contains(evidence))
        row.evidence.append(evidence);
}

// The kinds of failure that say that a part was not taken at all.
bool isIgnoredKind(const QString &kind)
{
    return kind == QLatin1String("userdata-yaml-parse") || kind == QLatin1String("userdata-not-multipart") ||
           kind == QLatin1String("userdata-unhandled-part") || kind == QLatin1String("userdata-decode") ||
           kind == QLatin1String("userdata-template");
}

} // namespace

PartJudge::PartJudge(const Analysis &analysis, const Boot &boot, PartFacts facts)
    : m_analysis(analysis), m_boot(boot), m_facts(std::move(facts))
{
}

void PartJudge::set(PartRun &row, PartRunState state, const char *reason, const QString &sentence) const
{
    row.state = state;
    row.reason = QLatin1String(reason);
    row.sentence = sentence;
}

bool PartJudge::stageBegan(Stage stage) const
{
    return std::any_of(m_boot.stages.begin(), m_boot.stages.end(),
                       [stage](const StageRun &run) { return run.stage >= stage; });
}

bool PartJudge::stageEnded(Stage stage) const
{
    return std::any_of(m_boot.stages.begin(), m_boot.stages.end(), [stage](const StageRun &run) {
        return run.stage > stage || (run.stage == stage && run.finished);
    });
}

QString PartJudge::lastStage() const
{
    return m_boot.stages.empty() ? QString() : stageName(m_boot.stages.back().stage);
}

QString PartJudge::semaphoreOf(const QString &module) const
{
    return m_facts.ran.value(moduleKey(module)).text;
}

PartWords PartJudge::words(const PartRun &row, const QString &module, const QString &frequency, Stage stage) const
{
    PartWords words;
    words.name = row.name;
    words.module = module;
    words.frequency = frequency;
    words.instance = m_boot.instanceId;
    words.stage = stage == Stage::Unknown ? QString() : stageName(stage);
    return words;
}

PartJudge::Run PartJudge::moduleRun(const QString &module) const
{
    Run found;
    const QString key = moduleKey(module);
    for (const StageRun &stage : m_boot.stages) {
        for (const Step &step : stage.steps) {
            if (moduleKey(m_analysis.names.value(qsizetype(step.name))) != key)
                continue;
            found.began = true;
            found.finished = step.finished;
            found.result = step.result;
            found.line = step.line;
            found.endLine = step.endLine;
        }
    }
    // Versions without events tell that a module had its turn by the lock that it took.
    if (!found.began && m_facts.ran.contains(key)) {
        found.began = true;
        found.finished = true;
        found.line = found.endLine = m_facts.ran.value(key).line;
    }
    return found;
}

const Failure *PartJudge::failureOf(const QString &script, const QString &module, int part) const
{
    const auto is = [&](const Failure &failure) {
        // A script of the vendor may be called as one of the user is.
        const QString name = isOfVendorData(failure) ? QStringLiteral("vendor/") + failure.script : failure.script;
        if (!script.isEmpty() && name == script)
            return true;
        if (!module.isEmpty())
            return !runsScripts(module) && sameModule(failure.module, module);
        return part > 0 && failure.userData && failure.userData->part == part;
    };
    const auto it = std::find_if(m_boot.failures.begin(), m_boot.failures.end(), is);
    return it == m_boot.failures.end() ? nullptr : &*it;
}

bool PartJudge::judgeFailure(PartRun &row, const Failure *failure, const PartWords &about) const
{
    if (!failure)
        return false;
    PartWords words = about;
    words.message = failure->message;
    words.exitCode = failure->exitCode;
    const bool failed = failure->role != FailureRole::Suspect;
    if (failed)
        set(row, PartRunState::Failed, "failed", failedSentence(words));
    else
        set(row, PartRunState::Ran, "suspect", suspectSentence(words));
    for (const Evidence &evidence : failure->evidence)
        addEvidenceTo(row, evidence);
    row.command = startOverCommand();
    return true;
}

// What holds for all parts of this boot alike.
bool PartJudge::judgeBoot(PartRun &row) const
{
    const auto because = [&](const Failure &failure, PartRunState state, const char *reason, const QString &sentence) {
        set(row, state, reason, sentence);
        for (const Evidence &evidence : failure.evidence)
            addEvidenceTo(row, evidence);
    };
    for (const Failure &failure : m_boot.failures) {
        if (failure.kind == QLatin1String("cloud-init-disabled")) {
            because(failure, PartRunState::Disabled, "disabled", disabledSentence(failure.message));
            if (failure.message.contains(QLatin1String("/etc/cloud/cloud-init.disabled")))
                row.command = QStringLiteral("sudo rm -f /etc/cloud/cloud-init.disabled && sudo reboot");
            return true;
        }
        const bool sawNothing = m_boot.datasource == QLatin1String("DataSourceNone") || m_boot.stages.empty();
        if (failure.kind == QLatin1String("datasource-none") && sawNothing) {
            because(failure, PartRunState::NoDatasource, "no-datasource", noDatasourceSentence());
            return true;
        }
    }
    if (m_boot.datasource == QLatin1String("DataSourceNone")) {
        set(row, PartRunState::NoDatasource, "no-datasource", noDatasourceSentence());
        return true;
    }
    if (m_facts.consumeFailed.line.value > 0) {
        set(row, PartRunState::Ignored, "user-data-failed", consumeFailedSentence());
        addEvidenceTo(row, inLog(m_facts.consumeFailed.line));
        return true;
    }
    return false;
}

bool PartJudge::judgeWhole(PartRun &row, const Part &part) const
{
    if (judgeBoot(row))
        return true;
    for (const PartFacts::Line &line : m_facts.unhandled) {
        if (line.text != part.contentType &&
            !(line.text == QLatin1String("text/x-not-multipart") && part.format == Format::Unknown))
            continue;
        set(row, PartRunState::Ignored, "type-ignored", ignoredTypeSentence(line.text));
        addEvidenceTo(row, inLog(line.line));
        return true;
    }
    for (const Failure &failure : m_boot.failures) {
        if (!isIgnoredKind(failure.kind) || !failure.userData || failure.userData->part != part.index)
            continue;
        PartWords about = words(row, QString(), QString(), Stage::Network);
        about.message = failure.message;
        set(row, PartRunState::Ignored, "not-understood", failedSentence(about));
        for (const Evidence &evidence : failure.evidence)
            addEvidenceTo(row, evidence);
        return true;
    }
    return false;
}

void PartJudge::ignore(PartRun &row, const QString &sentence) const
{
    set(row, PartRunState::Ignored, "type-ignored", sentence);
}

// Where the log says nothing, the files that cloud-init leaves behind do.
bool PartJudge::judgeSemaphore(PartRun &row, const QStringList &modules, const PartWords &about) const
{
    const bool isOnce =
        about.frequency == QLatin1String("once-per-instance") || about.frequency == QLatin1String("once");
    if (m_facts.isRead || !isOnce)
        return false;
    QStringList paths;
    for (const QString &module : modules) {
        const auto found = m_facts.semaphores.constFind(moduleKey(module));
        if (found == m_facts.semaphores.constEnd())
            break;
        paths.append(found->path);
        addEvidenceTo(row, found->evidence);
    }
    if (paths.size() == modules.size()) {
        set(row, PartRunState::Ran, "semaphore-file", semaphoreSentence(about));
        row.command = runAgainCommand(modules, paths, about.frequency);
        return true;
    }
    if (!m_facts.hasSemaphores)
        return false;
    set(row, PartRunState::NotReached, "no-semaphore-file", noSemaphoreSentence(about));
    return true;
}

void PartJudge::judgeTurn(PartRun &row, const QString &module, const QString &frequency, Stage stage,
                          const QString &script) const
{
    const PartWords about = words(row, module, frequency, stage);
    const QStringList modules = script == QLatin1String("runcmd") ? QStringList{script, module} : QStringList{module};
    QStringList paths;
    for (const QString &one : modules)
        paths.append(semaphoreOf(one));
    const QString again = runAgainCommand(modules, paths, frequency);
    const auto started = m_facts.scripts.constFind(script);
    if (judgeFailure(row, failureOf(script, module, 0), about)) {
        if (!again.isEmpty())
            row.command = again;
        return;
    }
    const QString key = moduleKey(module);
    if (const auto already = m_facts.already.constFind(key); already != m_facts.already.constEnd()) {
        PartWords known = about;
        known.frequency = already->text;
        set(row, PartRunState::Skipped, "semaphore", againSentence(known));
        addEvidenceTo(row, inLog(already->line));
        if (m_facts.instance.text == QLatin1String("new=False"))
            addEvidenceTo(row, inLog(m_facts.instance.line));
        row.command = runAgainCommand(modules, {}, already->text);
        return;
    }
    const Run run = moduleRun(module);
    if (!script.isEmpty() && started != m_facts.scripts.constEnd()) {
        addEvidenceTo(row, inLog(started->line));
        if (run.finished || stageEnded(stage)) {
            set(row, PartRunState::Ran, "", ranSentence(about));
            row.command = again;
        } else {
            set(row, PartRunState::Unknown, "never-finished", neverFinishedSentence(about));
        }
        return;
    }
    if (const auto without = m_facts.without.constFind(key); without != m_facts.without.constEnd()) {
        set(row, PartRunState::Skipped, "no-key", noKeySentence(about));
        addEvidenceTo(row, inLog(without->line));
        return;
    }
    if (run.began && script.isEmpty()) {
        addEvidenceTo(row, {m_boot.logInput, run.line, run.endLine});
        if (run.result == StepResult::Skipped) {
            set(row, PartRunState::Skipped, "semaphore", againSentence(about));
            row.command = again;
        } else if (run.finished) {
            set(row, PartRunState::Ran, "", ranSentence(about));
            row.command = again;
        } else {
            set(row, PartRunState::Unknown, "never-finished", neverFinishedSentence(about));
        }
        return;
    }
    if (judgeSemaphore(row, modules, about))
        return;
    if (!stageBegan(stage))
        set(row, PartRunState::NotReached, "stage-not-reached", notReachedSentence(about, lastStage()));
    else if (m_facts.isRead && !run.began && stageEnded(stage))
        set(row, PartRunState::Skipped, "not-listed", notListedSentence(about));
    else
        set(row, PartRunState::Unknown, "not-told", notToldSentence());
}

void PartJudge::judgeScript(PartRun &row, const QString &module, const QString &frequency) const
{
    if (!module.isEmpty()) {
        judgeTurn(row, module, frequency, Stage::Final, row.name);
        return;
    }
    // Hooks and handlers run as soon as they are read, and at every boot.
    const PartWords about = words(row, QString(), frequency, Stage::Network);
    if (judgeFailure(row, failureOf(row.name, QString(), row.part), about))
        return;
    const auto handled = m_facts.handled.constFind(row.name);
    const auto started = m_facts.scripts.constFind(row.name);
    if (started != m_facts.scripts.constEnd())
        addEvidenceTo(row, inLog(started->line));
    if (handled != m_facts.handled.constEnd()) {
        addEvidenceTo(row, inLog(handled->line));
        set(row, PartRunState::Ran, "", ranSentence(about));
    } else if (!stageBegan(Stage::Network)) {
        set(row, PartRunState::NotReached, "stage-not-reached", notReachedSentence(about, lastStage()));
    } else {
        set(row, PartRunState::Unknown, "not-told", notToldSentence());
    }
}

void PartJudge::judgeModule(PartRun &row, const PlanItem &item) const
{
    judgeTurn(row, item.module, item.frequency, stageOfPlan(item.stage),
              sameModule(row.name, item.module) ? QString() : row.name);
}

void PartJudge::judgeConfig(PartRun &row, const QList<PartRun> &modules) const
{
    const PartWords about = words(row, QString(), QString(), Stage::Network);
    const auto count = [&](PartRunState state) {
        return std::count_if(modules.cbegin(), modules.cend(),
                             [state](const PartRun &module) { return module.state == state; });
    };
    if (const auto handled = m_facts.handled.constFind(row.name); handled != m_facts.handled.constEnd())
        addEvidenceTo(row, inLog(handled->line));
    const auto take = [&](PartRunState state) {
        // That a module had nothing to do tells less than that it ran before.
        auto first = std::find_if(modules.cbegin(), modules.cend(), [state](const PartRun &module) {
            return module.state == state && module.reason != QLatin1String("no-key");
        });
        if (first == modules.cend())
            first = std::find_if(modules.cbegin(), modules.cend(),
                                 [state](const PartRun &module) { return module.state == state; });
        set(row, state, "", configSentence(int(modules.size()), int(count(state)), state, first->name));
        row.reason = first->reason;
        row.command = first->command;
        for (const Evidence &evidence : first->evidence)
            addEvidenceTo(row, evidence);
    };
    for (const PartRunState state :
         {PartRunState::Failed, PartRunState::Ran, PartRunState::NotReached, PartRunState::Skipped}) {
        if (count(state) > 0) {
            take(state);
            return;
        }
    }
    if (m_facts.handled.contains(row.name) && modules.isEmpty())
        set(row, PartRunState::Ran, "", readSentence());
    else if (!stageBegan(Stage::Network))
        set(row, PartRunState::NotReached, "stage-not-reached", notReachedSentence(about, lastStage()));
    else
        set(row, PartRunState::Unknown, "not-told", notToldSentence());
}

void PartJudge::judgeSeen(PartRun &row) const
{
    if (judgeBoot(row))
        return;
    for (const PartFacts::Line &line : m_facts.unhandled) {
        if (line.text != row.contentType)
            continue;
        set(row, PartRunState::Ignored, "type-ignored", ignoredTypeSentence(line.text));
        addEvidenceTo(row, inLog(line.line));
        return;
    }
    if (row.contentType == QLatin1String("text/x-shellscript"))
        judgeScript(row, QStringLiteral("scripts-user"), QStringLiteral("once-per-instance"));
    else if (row.contentType.startsWith(QLatin1String("text/cloud-config")) && m_facts.handled.contains(row.name))
        set(row, PartRunState::Unknown, "read", readOnlySentence());
    else if (row.contentType == QLatin1String("text/cloud-boothook"))
        judgeScript(row, QString(), QStringLiteral("always"));
    else if (row.contentType == QLatin1String("text/part-handler"))
        judgeScript(row, QString(), QString());
    else
        set(row, PartRunState::Unknown, "not-told", notToldSentence());
}

void PartJudge::judgeVendor(PartRun &row) const
{
    const QString always = QStringLiteral("always");
    const auto handled = m_facts.handled.constFind(row.name);
    if (row.contentType == QLatin1String("text/x-shellscript"))
        judgeScript(row, QStringLiteral("scripts-vendor"), QStringLiteral("once-per-instance"));
    else if (row.contentType == QLatin1String("text/cloud-boothook"))
        judgeScript(row, QString(), always);
    else if (handled != m_facts.handled.constEnd())
        set(row, PartRunState::Ran, "read", readSentence());
    else
        set(row, PartRunState::Unknown, "not-told", notToldSentence());
    if (handled != m_facts.handled.constEnd())
        addEvidenceTo(row, inLog(handled->line));
}

} // namespace bootscope
