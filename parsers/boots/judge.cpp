// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/judge.h"

namespace bootscope {

void judgeBoot(NotedBoot &noted, const Analysis &analysis, bool isLast)
{
    Q_UNUSED(isLast)
    Boot &boot = noted.boot;
    for (const StageRun &stage : boot.stages) {
        for (const Step &step : stage.steps) {
            if (step.result != StepResult::Fail)
                continue;
            const QString name = analysis.names.value(qsizetype(step.name));
            if (!name.startsWith(QLatin1String("config-")))
                continue;
            Failure failure;
            failure.stage = stage.stage;
            failure.module = moduleOfStep(name);
            failure.kind = QStringLiteral("unknown");
            failure.evidence = {Evidence{boot.logInput, step.line, step.endLine}};
            boot.failures.append(failure);
        }
    }
    const bool finished = noted.log.finished || noted.output.finished;
    if (!boot.failures.isEmpty())
        boot.verdict = Verdict::Failed;
    else
        boot.verdict = finished ? Verdict::Succeeded : Verdict::Incomplete;
}

} // namespace bootscope
