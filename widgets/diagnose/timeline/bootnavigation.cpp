// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timeline/bootnavigation.h"

#include <algorithm>

namespace bootscope {

namespace {

// "scripts_user" and "scripts-user" are one module: cloud-init changed its spelling.
QString spelledOneWay(QString name)
{
    return name.replace(QLatin1Char('_'), QLatin1Char('-'));
}

} // namespace

const StageRun *stageOf(const Boot &boot, StepRef ref)
{
    return ref.stage >= 0 && size_t(ref.stage) < boot.stages.size() ? &boot.stages.at(size_t(ref.stage)) : nullptr;
}

const Step *stepOf(const Boot &boot, StepRef ref)
{
    const StageRun *stage = stageOf(boot, ref);
    return stage && ref.step >= 0 && size_t(ref.step) < stage->steps.size() ? &stage->steps.at(size_t(ref.step))
                                                                            : nullptr;
}

int bootAtLine(const Analysis &analysis, int input, LineNo line)
{
    for (size_t i = 0; i < analysis.boots.size(); ++i) {
        const Boot &boot = analysis.boots[i];
        const bool inLog = boot.logInput == input && boot.logBegin <= line && line <= boot.logEnd;
        const bool inOutput = boot.outputInput == input && boot.outputBegin <= line && line <= boot.outputEnd;
        if (line.value > 0 && (inLog || inOutput))
            return int(i);
    }
    return -1;
}

StepRef stepAtLine(const Boot &boot, LineNo line)
{
    StepRef found;
    for (size_t s = 0; s < boot.stages.size(); ++s) {
        const StageRun &stage = boot.stages[s];
        if (line < stage.line || line > stage.endLine)
            continue;
        found = {int(s), -1};
        // The innermost is the one that began last. endLine = line when a step never finished: then it ends with its
        // stage.
        for (size_t i = 0; i < stage.steps.size(); ++i) {
            const Step &step = stage.steps[i];
            const LineNo end = step.finished ? step.endLine : stage.endLine;
            if (step.line <= line && line <= end)
                found.step = int(i);
        }
    }
    return found;
}

StepRef stepOfFailure(const Analysis &analysis, const Boot &boot, const Failure &failure)
{
    const QString module = spelledOneWay(failure.module);
    StepRef byStage;
    for (size_t s = 0; s < boot.stages.size(); ++s) {
        const StageRun &stage = boot.stages[s];
        if (failure.stage != Stage::Unknown && stage.stage != failure.stage)
            continue;
        if (failure.stage != Stage::Unknown && !byStage.isValid())
            byStage = {int(s), -1};
        if (module.isEmpty())
            continue;
        for (size_t i = 0; i < stage.steps.size(); ++i) {
            const QString name = analysis.names.value(qsizetype(stage.steps[i].name));
            if (spelledOneWay(moduleOfStep(name)) == module)
                return {int(s), int(i)};
        }
    }
    for (const Evidence &evidence : failure.evidence) {
        if (evidence.input != boot.logInput)
            continue;
        const StepRef ref = stepAtLine(boot, evidence.line);
        if (ref.isValid() && (!byStage.isValid() || ref.stage == byStage.stage))
            return ref;
    }
    return byStage;
}

int failureOfStep(const Analysis &analysis, const Boot &boot, StepRef ref)
{
    for (qsizetype i = 0; ref.isValid() && i < boot.failures.size(); ++i) {
        if (stepOfFailure(analysis, boot, boot.failures.at(i)) == ref)
            return int(i);
    }
    return -1;
}

StepRef unfinishedStep(const Boot &boot)
{
    for (int s = int(boot.stages.size()) - 1; s >= 0; --s) {
        const StageRun &stage = boot.stages[size_t(s)];
        for (int i = int(stage.steps.size()) - 1; i >= 0; --i) {
            if (!stage.steps[size_t(i)].finished)
                return {s, i};
        }
    }
    return {};
}

Evidence firstEvidence(const Failure &failure)
{
    return failure.evidence.isEmpty() ? Evidence() : failure.evidence.first();
}

} // namespace bootscope
