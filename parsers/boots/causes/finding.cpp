// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/finding.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMaxEvidence = 8;

// Modules are called by the names of their files and of their configuration.
QChar plain(QChar c)
{
    return c == QLatin1Char('_') ? QChar(QLatin1Char('-')) : c;
}

bool samePlain(QStringView a, QStringView b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](QChar x, QChar y) { return plain(x) == plain(y); });
}

} // namespace

Stage BootView::outputStageAt(LineNo line) const
{
    Stage stage = Stage::Unknown;
    for (const StageMark &mark : noted.output.stages) {
        if (mark.line > line)
            break;
        stage = mark.stage;
    }
    return stage;
}

Stage BootView::stageAt(LineNo line) const
{
    if (!log.isValid())
        return outputStageAt(line);
    Stage stage = Stage::Unknown;
    for (const StageRun &run : boot().stages) {
        if (run.line > line)
            break;
        stage = run.stage;
    }
    return stage;
}

const Step *BootView::moduleStepAt(LineNo line) const
{
    if (!log.isValid())
        return nullptr;
    for (auto run = boot().stages.rbegin(); run != boot().stages.rend(); ++run) {
        if (run->line > line)
            continue;
        for (auto step = run->steps.rbegin(); step != run->steps.rend(); ++step) {
            const bool around =
                step->line <= line && (!step->finished || step->endLine >= line) && step->result != StepResult::Skipped;
            if (around && analysis.names.value(qsizetype(step->name)).startsWith(QLatin1String("config-")))
                return &*step;
        }
        return nullptr;
    }
    return nullptr;
}

bool sameModule(const QString &a, const QString &b)
{
    return samePlain(a, b);
}

bool runsScripts(const QString &module)
{
    return samePlain(QStringView(module).left(8), u"scripts-") || samePlain(module, u"rightscale-userdata");
}

bool installsPackages(const QString &module)
{
    return samePlain(module, u"package-update-upgrade-install");
}

void addEvidence(Failure &failure, const Evidence &evidence)
{
    if (evidence.input >= 0 && evidence.line.value > 0 && failure.evidence.size() < kMaxEvidence &&
        !failure.evidence.contains(evidence))
        failure.evidence.append(evidence);
}

void setPlaces(Failure &failure, const QList<UserDataLines> &places)
{
    failure.userData = places.size() == 1 ? std::optional(places.constFirst()) : std::nullopt;
    failure.userDataCandidates = places.size() > 1 ? places : QList<UserDataLines>();
}

} // namespace bootscope
