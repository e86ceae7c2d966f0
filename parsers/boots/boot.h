// SPDX-License-Identifier: GPL-3.0-or-later
// A boot as its logs tell it: boots, stages, steps and failures, each knowing the lines it came from.
#pragma once

#include "parsers/base/index.h"
#include "parsers/base/sharedvector.h"
#include "parsers/logs/record.h"

#include <QList>
#include <QString>
#include <optional>
#include <vector>

namespace bootscope {

enum class Stage : quint8 { Unknown, Local, Network, Config, Final };
enum class StepResult : quint8 { Unknown, Success, Warn, Fail, Skipped };
// The words of the command-line contract; see there for what each claims.
enum class Verdict : quint8 { Unknown, Succeeded, Degraded, Failed, Incomplete };
enum class FailureRole : quint8 { Root, Consequence, Suspect };

QString stageId(Stage stage);   // "network"; empty for Unknown
QString stageName(Stage stage); // translated: "Network"
QString resultId(StepResult result);
QString verdictId(Verdict verdict);
QString roleId(FailureRole role);

inline constexpr qint64 kUnknownDuration = -1;

// Lines of one input. input is an index into Analysis::inputs.
struct Evidence
{
    int input = -1;
    LineNo line;
    LineNo endLine; // inclusive
    bool operator==(const Evidence &) const = default;
};

// Kept small: a log of 1 GB holds half a million.
struct Step
{
    LogTime start;
    qint64 durationUs = kUnknownDuration; // unknown: it never finished, or no time stands in the log
    LineNo line;                          // of Boot::logInput
    LineNo endLine;                       // inclusive; = line when it never finished
    quint32 name = 0;                     // index into Analysis::names: "config-runcmd"
    StepResult result = StepResult::Unknown;
    bool finished = false;
};

struct StageRun
{
    Stage stage = Stage::Unknown;
    LogTime start;
    qint64 durationUs = kUnknownDuration;
    LineNo line;
    LineNo endLine;
    StepResult result = StepResult::Unknown;
    bool finished = false;
    std::vector<Step> steps; // in order of their start
};

// Lines of the user data as its author wrote it.
struct UserDataLines
{
    int part = 0;    // 1-based
    int line = 0;    // 1-based
    int endLine = 0; // inclusive
    bool operator==(const UserDataLines &) const = default;
};

struct Failure
{
    FailureRole role = FailureRole::Root;
    QString kind;      // slug of the signature catalogue, or "unknown"
    QString signature; // the catalogue's rule that recognised it: "curl-timeout"; empty when none did
    Stage stage = Stage::Unknown;
    QString module; // "scripts-user"; empty when none
    QString script; // "part-001"; empty when none
    std::optional<int> exitCode;
    QString command;                       // of the script, that ended with it; empty when not known
    QString message;                       // the log's own words, one line
    QList<Evidence> evidence;              // the line that shows it best first
    std::optional<UserDataLines> userData; // nothing when not known
    // Where two or more places fit equally well, all of them, in order of parts and lines; userData is then empty.
    QList<UserDataLines> userDataCandidates;
};

struct Boot
{
    int index = 1;      // 1-based
    QString cloudInit;  // "22.4.2"; empty when unknown
    QString datasource; // "DataSourceNoCloud"
    QString instanceId;
    LogTime start;
    qint64 durationUs = kUnknownDuration;
    bool isUtc = false; // the log's clock is UTC (cloud-init 17.1 and later write so)
    Verdict verdict = Verdict::Unknown;
    SharedVector<StageRun> stages; // in order of their start
    QList<Failure> failures;       // roots first, then suspects, then consequences
    int logInput = -1;             // index of the detailed log, -1 when there is none
    LineNo logBegin, logEnd;       // its lines of this boot, inclusive
    int outputInput = -1;          // index of the output log
    LineNo outputBegin, outputEnd;
};

} // namespace bootscope
