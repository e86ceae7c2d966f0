// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the command-line contract, and the few that the window shows instead.
#include "parsers/boots/analysis.h"

#include <QCoreApplication>

namespace bootscope {

QString stageId(Stage stage)
{
    switch (stage) {
    case Stage::Unknown:
        return {};
    case Stage::Local:
        return QStringLiteral("local");
    case Stage::Network:
        return QStringLiteral("network");
    case Stage::Config:
        return QStringLiteral("config");
    case Stage::Final:
        return QStringLiteral("final");
    }
    return {};
}

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Unknown:
        return QCoreApplication::translate("bootscope::Boot", "Unknown stage");
    case Stage::Local:
        return QCoreApplication::translate("bootscope::Boot", "Local");
    case Stage::Network:
        return QCoreApplication::translate("bootscope::Boot", "Network");
    case Stage::Config:
        return QCoreApplication::translate("bootscope::Boot", "Config");
    case Stage::Final:
        return QCoreApplication::translate("bootscope::Boot", "Final");
    }
    return {};
}

QString resultId(StepResult result)
{
    switch (result) {
    case StepResult::Unknown:
        return QStringLiteral("unknown");
    case StepResult::Success:
        return QStringLiteral("success");
    case StepResult::Warn:
        return QStringLiteral("warn");
    case StepResult::Fail:
        return QStringLiteral("fail");
    case StepResult::Skipped:
        return QStringLiteral("skipped");
    }
    return {};
}

QString verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unknown:
        return QStringLiteral("unknown");
    case Verdict::Succeeded:
        return QStringLiteral("succeeded");
    case Verdict::Degraded:
        return QStringLiteral("degraded");
    case Verdict::Failed:
        return QStringLiteral("failed");
    case Verdict::Incomplete:
        return QStringLiteral("incomplete");
    }
    return {};
}

QString roleId(FailureRole role)
{
    switch (role) {
    case FailureRole::Root:
        return QStringLiteral("root");
    case FailureRole::Consequence:
        return QStringLiteral("consequence");
    case FailureRole::Suspect:
        return QStringLiteral("suspect");
    }
    return {};
}

QString moduleOfStep(const QString &stepName)
{
    const QLatin1String prefix("config-");
    return stepName.startsWith(prefix) ? stepName.mid(prefix.size()) : stepName;
}

} // namespace bootscope
