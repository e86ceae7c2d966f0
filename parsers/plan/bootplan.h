// SPDX-License-Identifier: GPL-3.0-or-later
// What a boot with this user data does, step by step and in order, each step with the lines that ask for it.
// Rules: cloud-init's cmd/main.py, stages.py, config/modules.py, handlers/ and subp.runparts(); the order was compared
// with the logs of real boots.
#pragma once

#include "parsers/plan/effectiveconfig.h"
#include "parsers/plan/moduletable.h"

namespace bootscope {

// UserData is the part of the network stage before its modules run: parts are fetched, taken and merged there.
enum class PlanStage : quint8 { UserData, Network, Config, Final };
inline constexpr int kPlanStages = 4;
QString planStageId(PlanStage stage);   // "user-data", "network", "config", "final"
QString planStageName(PlanStage stage); // translated

enum class PlanState : quint8 {
    Runs,
    Unknown,    // runs; what it does is known on the machine only
    Overridden, // something else in the user data takes its place
    Ignored     // never runs
};
QString planStateId(PlanState state); // "runs", "unknown", "overridden", "ignored"

// What is special about a step.
enum class PlanFlag : quint8 {
    Conditional = 1,   // only when something holds on the machine
    InstanceData = 2,  // a template gives values
    OwnFrequency = 4,  // the user data's own module list sets its frequency
    Deferred = 8,      // "defer: true"
    WritesScript = 16, // writes what a later step runs
    StopsTheBoot = 32  // reboots or powers off
};
Q_DECLARE_FLAGS(PlanFlags, PlanFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(PlanFlags)
QStringList planFlagIds(PlanFlags flags); // "conditional", "instance-data", …

struct PlanItem
{
    int number = 0; // 1-based in the order of execution; 0 for what does not run
    PlanStage stage = PlanStage::UserData;
    PlanState state = PlanState::Runs;
    QString module;    // "write_files"; empty for a step of cloud-init itself
    QString script;    // the file's name of a step that runs one script: "part-001", "runcmd"
    int part = 0;      // 1-based; 0 for several or none
    QString what;      // "packages: nginx, curl"
    QString why;       // why here: one sentence
    QString frequency; // "once-per-instance", "always", "once"; empty when it is not known
    QString note;      // what one must know: what overrides it, why it is ignored, on what it depends; may be empty
    PlanFlags flags;
    QList<TextRange> places; // of the document: the most telling first
    TextRange winner;        // of what is overridden: what takes its place
};

struct BootPlan
{
    QString cloudInit;
    QString distro;
    QList<PlanItem> items;
    QList<QStringList> own; // by PlanStage: modules that do something of their own there
    QString emptyReason;    // why nothing of the user data runs; empty when something does
    EffectiveConfig config;

    int runCount() const;
};

struct PlanOptions
{
    QString cloudInit = QStringLiteral("22.4.2");
    QString distro; // one of ModuleTable::distros(); empty: the first
};

BootPlan planBoot(const UserData &userData, const PlanOptions &options = {});

// "once per instance: not again after a reboot, nor when the user data is edited": a sentence for a frequency.
QString frequencyMeaning(const QString &frequency);
// "cloud-init 22.4.2", then a line a step: what the window copies and `bootscope check --plan` prints.
QString planText(const BootPlan &plan);

} // namespace bootscope
