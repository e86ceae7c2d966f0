// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/bootlamps.h"

#include "widgets/diagnose/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

struct Strings
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Lamps)
};

struct View
{
    const Boot &boot;
    const BootDetail &detail;
    const Analysis *analysis;

    // What cloud-init recorded of this boot.
    QList<const RecordedStatus *> statuses() const
    {
        QList<const RecordedStatus *> result;
        if (!analysis)
            return result;
        for (const RecordedStatus &status : analysis->statuses) {
            if (status.boot >= 0 && std::size_t(status.boot) < analysis->boots.size() &&
                &analysis->boots[std::size_t(status.boot)] == &boot)
                result.append(&status);
        }
        return result;
    }
};

// About something that the user wrote, rather than about cloud-init or its surroundings.
bool concernsUser(const Failure &failure)
{
    return failure.userData || !failure.script.isEmpty() || failure.module.startsWith(QLatin1String("scripts")) ||
           failure.module == QLatin1String("runcmd") || failure.module == QLatin1String("bootcmd");
}

Lamp::State stateOf(FailureRole role)
{
    return role == FailureRole::Suspect ? Lamp::State::Suspect : Lamp::State::Bad;
}

const StageRun *finalStage(const Boot &boot)
{
    const auto it = std::find_if(boot.stages.begin(), boot.stages.end(),
                                 [](const StageRun &run) { return run.stage == Stage::Final && run.finished; });
    return it == boot.stages.end() ? nullptr : &*it;
}

// The input that the lines of stages and steps are of.
int stageInput(const Boot &boot)
{
    return boot.logInput >= 0 ? boot.logInput : boot.outputInput;
}

// The worst failure on one side: what the user wrote, or the rest.
Lamp failureLamp(const Boot &boot, bool ofUser)
{
    Lamp lamp;
    for (qsizetype i = 0; i < boot.failures.size(); ++i) {
        const Failure &failure = boot.failures.at(i);
        if (failure.role == FailureRole::Consequence || concernsUser(failure) != ofUser ||
            stateOf(failure.role) <= lamp.state)
            continue;
        lamp.state = stateOf(failure.role);
        const QString where = failure.script.isEmpty() ? failure.module : failure.script;
        lamp.fact = where.isEmpty() ? failure.message : Strings::tr("%1: %2").arg(where, failure.message);
        lamp.failure = int(i);
    }
    return lamp;
}

Lamp scriptsLamp(const View &view)
{
    Lamp lamp = failureLamp(view.boot, true);
    if (lamp.state == Lamp::State::Unknown && finalStage(view.boot)) {
        lamp.state = Lamp::State::Good;
        lamp.fact = Strings::tr("No failure of your scripts or configuration is recorded.");
    }
    return lamp;
}

Lamp cloudInitLamp(const View &view)
{
    Lamp lamp = failureLamp(view.boot, false);
    if (lamp.state != Lamp::State::Unknown)
        return lamp;
    for (const StageRun &run : view.boot.stages) {
        if (run.result != StepResult::Warn || lamp.state == Lamp::State::Warning)
            continue;
        lamp.state = Lamp::State::Warning;
        lamp.fact = Strings::tr("The stage %1 ended with warnings.").arg(stageName(run.stage));
        if (run.endLine.value > 0)
            lamp.evidence = {stageInput(view.boot), run.endLine, run.endLine};
    }
    for (const RecordedStatus *status : view.statuses()) {
        if (lamp.state != Lamp::State::Unknown || !status->extended.startsWith(QLatin1String("degraded")))
            continue;
        lamp.state = Lamp::State::Warning;
        lamp.fact = status->extended + QStringLiteral(": ") + extendedStatusMeaning(status->extended);
        lamp.evidence = {status->input, status->line, status->line};
    }
    if (lamp.state == Lamp::State::Unknown && finalStage(view.boot)) {
        lamp.state = Lamp::State::Good;
        lamp.fact = Strings::tr("All stages ran to their end.");
    }
    return lamp;
}

Lamp deprecationLamp(const View &view)
{
    Lamp lamp;
    int count = 0;
    if (view.boot.logInput >= 0) {
        if (!view.detail.known)
            return lamp;
        count = view.detail.deprecations;
        if (view.detail.firstDeprecation.value > 0)
            lamp.evidence = {view.boot.logInput, view.detail.firstDeprecation, view.detail.firstDeprecation};
    } else {
        // Without the log its status tells, in versions that have a level of its own for it.
        bool isTold = false;
        for (const RecordedStatus *status : view.statuses()) {
            for (const RecordedMessage &message : status->allMessages()) {
                isTold = isTold || !message.level.isEmpty();
                if (message.level != QLatin1String("DEPRECATED"))
                    continue;
                ++count;
                if (lamp.evidence.input < 0)
                    lamp.evidence = {status->input, message.line, message.line};
            }
        }
        if (!isTold)
            return lamp;
    }
    lamp.state = count > 0 ? Lamp::State::Warning : Lamp::State::Good;
    lamp.fact = count > 0 ? Strings::tr("Reports of something deprecated: %1").arg(count)
                          : Strings::tr("Nothing deprecated was reported.");
    return lamp;
}

// What began last and has no end.
Lamp unfinishedLamp(const View &view)
{
    Lamp lamp;
    lamp.state = Lamp::State::Bad;
    lamp.fact = Strings::tr("The record stops before the boot's end.");
    if (view.boot.stages.empty())
        return lamp;
    const StageRun &last = view.boot.stages.back();
    lamp.fact = Strings::tr("The record stops before the boot's end, in %1.").arg(stageName(last.stage));
    if (last.endLine.value > 0)
        lamp.evidence = {stageInput(view.boot), last.endLine, last.endLine};
    for (const Step &step : last.steps) {
        if (step.finished || !view.analysis)
            continue;
        lamp.fact = Strings::tr("The record stops before the boot's end: %1 began in %2 and never ended.")
                        .arg(moduleOfStep(view.analysis->names.value(qsizetype(step.name))), stageName(last.stage));
        lamp.evidence = {stageInput(view.boot), step.line, step.line};
    }
    return lamp;
}

Lamp endLamp(const View &view)
{
    Lamp lamp;
    if (view.boot.verdict == Verdict::Incomplete)
        return unfinishedLamp(view);
    if (view.boot.verdict == Verdict::Unknown || view.boot.stages.empty())
        return lamp;
    lamp.state = Lamp::State::Good;
    lamp.fact = view.boot.durationUs >= 0
                    ? Strings::tr("The boot came to its end after %1.").arg(formatDuration(view.boot.durationUs))
                    : Strings::tr("The boot came to its end.");
    if (const StageRun *last = finalStage(view.boot); last && last->endLine.value > 0)
        lamp.evidence = {stageInput(view.boot), last->endLine, last->endLine};
    return lamp;
}

} // namespace

std::array<Lamp, kLampCount> lampsOf(const Boot *boot, const BootDetail &detail, const Analysis *analysis)
{
    std::array<Lamp, kLampCount> lamps;
    if (boot) {
        const View view{*boot, detail, analysis};
        lamps = {scriptsLamp(view), cloudInitLamp(view), deprecationLamp(view), endLamp(view)};
    }
    lamps[ScriptsLamp].name = Strings::tr("Your scripts and configuration");
    lamps[CloudInitLamp].name = Strings::tr("cloud-init itself");
    lamps[DeprecationLamp].name = Strings::tr("Deprecations");
    lamps[EndLamp].name = Strings::tr("The boot's end");
    lamps[ScriptsLamp].shortName = Strings::tr("Scripts");
    lamps[CloudInitLamp].shortName = QStringLiteral("cloud-init");
    lamps[DeprecationLamp].shortName = Strings::tr("Deprecated");
    lamps[EndLamp].shortName = Strings::tr("End");
    for (Lamp &lamp : lamps) {
        if (lamp.fact.isEmpty())
            lamp.fact = Strings::tr("Not known from these logs.");
    }
    return lamps;
}

} // namespace bootscope
