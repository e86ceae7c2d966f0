// SPDX-License-Identifier: GPL-3.0-or-later
// Decides what became of one part, script or module in one boot, from the most certain evidence to the least.
#pragma once

#include "parsers/boots/parts/partfacts.h"
#include "parsers/boots/parts/partruns.h"
#include "parsers/boots/parts/partwords.h"
#include "parsers/plan/bootplan.h"

namespace bootscope {

class PartJudge
{
public:
    PartJudge(const Analysis &analysis, const Boot &boot, PartFacts facts);

    const PartFacts &facts() const { return m_facts; }
    Evidence inLog(LineNo line) const { return {m_boot.logInput, line, line}; }

    // What holds for a part whatever it is: cloud-init did not run, saw no user data, or did not take this part. False
    // when none of that is the case.
    bool judgeWhole(PartRun &row, const Part &part) const;
    void ignore(PartRun &row, const QString &sentence) const;
    // A script, hook or handler. module: that runs it; empty for what runs while the user data is read.
    void judgeScript(PartRun &row, const QString &module, const QString &frequency) const;
    // A cloud-config part, of which the rows of its modules are judged.
    void judgeConfig(PartRun &row, const QList<PartRun> &modules) const;
    void judgeModule(PartRun &row, const PlanItem &item) const;
    // A part of which only the log tells: its type decides how.
    void judgeSeen(PartRun &row) const;
    // A part of the vendor data.
    void judgeVendor(PartRun &row) const;

private:
    struct Run // of a module
    {
        StepResult result = StepResult::Unknown;
        bool began = false;
        bool finished = false;
        LineNo line, endLine;
    };
    Run moduleRun(const QString &module) const;
    const Failure *failureOf(const QString &script, const QString &module, int part) const;
    bool judgeFailure(PartRun &row, const Failure *failure, const PartWords &words) const;
    bool judgeBoot(PartRun &row) const;
    void judgeTurn(PartRun &row, const QString &module, const QString &frequency, Stage stage,
                   const QString &script) const;
    bool judgeSemaphore(PartRun &row, const QStringList &modules, const PartWords &about) const;
    bool stageBegan(Stage stage) const;
    bool stageEnded(Stage stage) const;
    QString lastStage() const;
    QString semaphoreOf(const QString &module) const;
    PartWords words(const PartRun &row, const QString &module, const QString &frequency, Stage stage) const;
    void set(PartRun &row, PartRunState state, const char *reason, const QString &sentence) const;

    const Analysis &m_analysis;
    const Boot &m_boot;
    PartFacts m_facts;
};

} // namespace bootscope
