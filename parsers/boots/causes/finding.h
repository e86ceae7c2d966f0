// SPDX-License-Identifier: GPL-3.0-or-later
// A failure in the making, and what all who look for failures of one boot share.
#pragma once

#include "parsers/boots/analysis.h"
#include "parsers/boots/causes/signatures.h"
#include "parsers/boots/link/userdatalink.h"
#include "parsers/boots/reading/bootset.h"
#include "parsers/boots/reading/logtext.h"

namespace bootscope {

struct Finding
{
    Failure failure;
    QString ruleId; // of the catalogue; empty when none matched
    LineNo order;   // line of the log that it was found in: findings are told in the order in which they happened
};

// How a script ended, from cloud-init's report of the failed command.
struct ScriptRun
{
    QString name; // "part-001"
    std::optional<int> exitCode;
    Evidence evidence;
    QString reason; // "[Errno 8] Exec format error"
};

struct BootView
{
    const Analysis &analysis;
    const NotedBoot &noted;
    const UserDataLink &link;
    LogText log;
    LogText output;

    const Boot &boot() const { return noted.boot; }
    // Records are read from the detailed log where there is one.
    const LogText &records() const { return log.isValid() ? log : output; }
    const BootNotes &recordNotes() const { return log.isValid() ? noted.log : noted.output; }
    // Of a line in records().
    Stage stageAt(LineNo line) const;
    // The innermost step of a module around a line of the detailed log, or null.
    const Step *moduleStepAt(LineNo line) const;
    QString moduleOf(const Step &step) const { return moduleOfStep(analysis.names.value(qsizetype(step.name))); }
    // Of a line in the output log, by the banners above it.
    Stage outputStageAt(LineNo line) const;
};

// "scripts_user" and "scripts-user" are the same module.
bool sameModule(const QString &a, const QString &b);
bool runsScripts(const QString &module); // scripts-user, scripts-per-boot, …
bool installsPackages(const QString &module);
void addEvidence(Failure &failure, const Evidence &evidence);
// One place is the place; several are candidates.
void setPlaces(Failure &failure, const QList<UserDataLines> &places);

} // namespace bootscope
