// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/status/recordedfailures.h"

#include "parsers/boots/causes/finding.h"
#include "parsers/boots/causes/modulekinds.h"
#include "parsers/boots/status/statuserror.h"
#include "parsers/plan/moduletable.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kTellingWords = 12; // characters: shorter texts are found in others by chance
constexpr qsizetype kMaxFailures = 100;

int rank(FailureRole role)
{
    return role == FailureRole::Root ? 0 : role == FailureRole::Suspect ? 1 : 2;
}

Stage stageOfModule(const QString &module, const QString &cloudInit)
{
    const QString name = canonicalModuleName(module);
    for (const ModuleRule &rule : ModuleTable::embedded().rules(Release::of(cloudInit), QString())) {
        if (rule.name == name && rule.isListed)
            return rule.stage == ModuleStage::Network  ? Stage::Network
                   : rule.stage == ModuleStage::Config ? Stage::Config
                                                       : Stage::Final;
    }
    return Stage::Unknown;
}

// "Failed to run module x (…)" and "Running module x (<module …>) failed" only say again that x failed.
QString echoedModule(const QString &text)
{
    static const QRegularExpression echo(
        QStringLiteral("^(?:Running (?:module )?([\\w-]+) \\(<module .*failed|Failed to run module ([\\w-]+) \\()"),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = echo.match(text);
    return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
}

class Joiner
{
public:
    Joiner(Boot &boot, const RecordedStatus &status, const Analysis &analysis)
        : m_boot(boot), m_status(status), m_analysis(analysis)
    {
    }

    void join()
    {
        for (const RecordedStage &stage : m_status.stages)
            joinAll(stage.messages, stage.stage);
        joinAll(m_status.messages, Stage::Unknown);
        std::stable_sort(m_boot.failures.begin(), m_boot.failures.end(),
                         [](const Failure &a, const Failure &b) { return rank(a.role) < rank(b.role); });
    }

private:
    Evidence evidence(LineNo line) const { return {m_status.input, line, line}; }

    // Errors before warnings: what failed may explain them.
    void joinAll(const QList<RecordedMessage> &messages, Stage stage)
    {
        for (const RecordedMessage &message : messages) {
            if (message.level.isEmpty())
                joinError(message, stage);
        }
        for (const RecordedMessage &message : messages) {
            if (!message.level.isEmpty())
                joinWarning(message, stage);
        }
    }

    template<class Test> Failure *findFailure(Test &&test)
    {
        const auto it = std::find_if(m_boot.failures.begin(), m_boot.failures.end(), test);
        return it == m_boot.failures.end() ? nullptr : &*it;
    }

    Failure *byModule(const QString &module)
    {
        return module.isEmpty()
                   ? nullptr
                   : findFailure([&](const Failure &failure) { return sameModule(failure.module, module); });
    }

    Failure *byWords(const QString &text)
    {
        if (text.size() < kTellingWords)
            return nullptr;
        return findFailure([&](const Failure &failure) {
            return failure.message.contains(text) ||
                   (failure.message.size() >= kTellingWords && text.contains(failure.message));
        });
    }

    // A stage that ended with an exception: its warning tells less than the status does.
    Failure *byCrash(Stage stage, const StatusError &error)
    {
        Failure *crash = findFailure([&](const Failure &failure) {
            return failure.module.isEmpty() && failure.message.startsWith(QLatin1String("failed stage ")) &&
                   (stage == Stage::Unknown || failure.stage == stage);
        });
        if (crash && !crash->message.contains(QLatin1String(": ")))
            crash->message += QStringLiteral(": ") + error.full;
        return crash;
    }

    void joinError(const RecordedMessage &message, Stage stage)
    {
        const StatusError error = parseStatusError(message.text);
        Failure *known = byModule(error.module);
        if (!known)
            known = byWords(error.message);
        if (!known && error.module.isEmpty())
            known = byCrash(stage, error);
        if (known) {
            addEvidence(*known, evidence(message.line));
            return;
        }
        Failure failure;
        failure.role = FailureRole::Root;
        failure.module = error.module;
        failure.stage =
            stage == Stage::Unknown && !error.module.isEmpty() ? stageOfModule(error.module, m_boot.cloudInit) : stage;
        failure.script = error.scripts.size() == 1 ? error.scripts.constFirst() : QString();
        failure.exitCode = error.exitCode;
        failure.message = error.message;
        failure.kind = kindOf(error);
        add(failure, message.line);
    }

    static QString kindOf(const StatusError &error)
    {
        const Signature *rule = Signatures::catalogue().find(error.full, SignaturePlace::Exception);
        if (rule && rule->kind != QLatin1String("module-traceback") && rule->kind != QLatin1String("unknown"))
            return rule->kind;
        if (runsScripts(error.module))
            return QStringLiteral("user-script-nonzero");
        if (!error.module.isEmpty())
            return kindOfModule(error.module);
        return rule ? rule->kind : QStringLiteral("unknown");
    }

    void joinWarning(const RecordedMessage &message, Stage stage)
    {
        const QString text = message.text.section(QLatin1Char('\n'), 0, 0);
        Failure *known = byModule(echoedModule(text));
        if (!known)
            known = byWords(text);
        if (known) {
            addEvidence(*known, evidence(message.line));
            return;
        }
        // The detailed log holds the same record, and was judged.
        const Signature *rule = Signatures::catalogue().find(text, SignaturePlace::Record);
        if (m_boot.logInput >= 0 || (rule && rule->claim == SignatureClaim::Harmless))
            return;
        Failure failure;
        failure.role = rule && rule->claim == SignatureClaim::Root ? FailureRole::Root : FailureRole::Suspect;
        failure.module = echoedModule(text);
        failure.stage = stage;
        failure.message = text;
        failure.kind = rule                                           ? rule->kind
                       : message.level == QLatin1String("DEPRECATED") ? QStringLiteral("userdata-deprecated")
                                                                      : QStringLiteral("unknown");
        // The same trouble is reported by everyone who meets it.
        if (Failure *same = rule ? findFailure([&](const Failure &other) {
                return other.kind == failure.kind && other.role == failure.role && other.stage == stage;
            })
                                 : nullptr) {
            addEvidence(*same, evidence(message.line));
            return;
        }
        if (failure.kind == QLatin1String("userdata-yaml-parse"))
            failure.userData = yamlPlace(message.text);
        add(failure, message.line);
    }

    void add(Failure failure, LineNo line)
    {
        if (m_boot.failures.size() >= kMaxFailures)
            return;
        addEvidence(failure, evidence(line));
        if (!failure.module.isEmpty() && !runsScripts(failure.module))
            failure.userData = link().moduleKeys(failure.module, failure.message);
        m_boot.failures.append(std::move(failure));
    }

    // The last position that the message names is the problem itself.
    std::optional<UserDataLines> yamlPlace(const QString &text)
    {
        static const QRegularExpression mark(QStringLiteral("line (\\d+),? column \\d+"));
        static const QRegularExpression part(QStringLiteral("config part from ([^\\s:]+)"));
        int line = 0;
        for (auto it = mark.globalMatch(text); it.hasNext();)
            line = it.next().captured(1).toInt();
        return line > 0 ? link().configLine(part.match(text).captured(1), line) : std::nullopt;
    }

    const UserDataLink &link()
    {
        if (!m_link)
            m_link.emplace(userDataOf(m_analysis, m_boot).data.get());
        return *m_link;
    }

    Boot &m_boot;
    const RecordedStatus &m_status;
    const Analysis &m_analysis;
    std::optional<UserDataLink> m_link; // made when first asked for
};

// Whether the status knows that the boot came to its end.
bool hasEnded(const RecordedStatus &status)
{
    if (status.isResult || status.word == StatusWord::Done)
        return true;
    if (status.running != Stage::Unknown || status.word == StatusWord::Running || status.word == StatusWord::NotStarted)
        return false;
    return std::any_of(status.stages.cbegin(), status.stages.cend(),
                       [](const RecordedStage &stage) { return stage.stage == Stage::Final && stage.finished; });
}

StepResult resultOf(const RecordedStage &stage)
{
    if (!stage.finished)
        return StepResult::Unknown;
    if (stage.messages.isEmpty())
        return StepResult::Success;
    return stage.messages.constFirst().level.isEmpty() ? StepResult::Fail : StepResult::Warn;
}

void settleStages(Boot &boot, const RecordedStatus &status)
{
    for (const RecordedStage &recorded : status.stages) {
        if (!recorded.started)
            continue;
        std::size_t at = 0;
        while (at < boot.stages.size() && std::as_const(boot.stages).at(at).stage != recorded.stage)
            ++at;
        if (at == boot.stages.size()) {
            StageRun missing;
            missing.stage = recorded.stage;
            boot.stages.push_back(std::move(missing));
        }
        StageRun &run = boot.stages[at];
        if (!run.start.isKnown())
            run.start = recorded.start;
        if (run.durationUs < 0)
            run.durationUs = recorded.durationUs;
        run.finished = run.finished || recorded.finished;
        const StepResult result = resultOf(recorded);
        // Without a detailed log a success is only what nobody denied.
        if (run.result == StepResult::Unknown ||
            (boot.logInput < 0 && run.result == StepResult::Success && result != StepResult::Unknown))
            run.result = result;
    }
    std::stable_sort(boot.stages.begin(), boot.stages.end(),
                     [](const StageRun &a, const StageRun &b) { return a.stage < b.stage; });
}

void settleLength(Boot &boot, const RecordedStatus &status)
{
    if (status.stages.isEmpty())
        return;
    const RecordedStage &first = status.stages.constFirst();
    const RecordedStage &last = status.stages.constLast();
    if (!boot.start.isKnown() && first.start.isKnown()) {
        boot.start = first.start;
        boot.isUtc = true; // seconds since 1970
    }
    if (boot.durationUs >= 0 || !last.finished || last.durationUs < 0)
        return;
    const qint64 between = first.start.isKnown() && last.end.isKnown() ? last.end.us - first.start.us
                           : first.startUptime >= 0 && last.startUptime >= 0
                               ? qint64((last.startUptime - first.startUptime) * 1e6) + last.durationUs
                               : kUnknownDuration;
    boot.durationUs = between >= 0 ? between : kUnknownDuration;
}

} // namespace

void joinMessages(Boot &boot, const RecordedStatus &status, const Analysis &analysis)
{
    Joiner(boot, status, analysis).join();
}

void settleBoot(Boot &boot, const RecordedStatus &status)
{
    const bool byStatus = boot.stages.empty();
    settleStages(boot, status);
    settleLength(boot, status);
    if (boot.datasource.isEmpty())
        boot.datasource = status.datasource;
    const auto has = [&](FailureRole role) {
        return std::any_of(boot.failures.cbegin(), boot.failures.cend(),
                           [role](const Failure &failure) { return failure.role == role; });
    };
    if (has(FailureRole::Root)) {
        boot.verdict = Verdict::Failed;
        return;
    }
    if (boot.verdict != Verdict::Unknown && boot.verdict != Verdict::Incomplete && boot.verdict != Verdict::Succeeded)
        return;
    if (hasEnded(status)) {
        if (boot.verdict != Verdict::Succeeded || has(FailureRole::Suspect))
            boot.verdict =
                has(FailureRole::Suspect) || (byStatus && status.extended.startsWith(QLatin1String("degraded")))
                    ? Verdict::Degraded
                    : Verdict::Succeeded;
    } else if (boot.verdict == Verdict::Unknown &&
               (byStatus || status.running != Stage::Unknown || status.word == StatusWord::Running)) {
        boot.verdict =
            status.word == StatusWord::Unknown && status.stages.isEmpty() ? Verdict::Unknown : Verdict::Incomplete;
    }
}

} // namespace bootscope
