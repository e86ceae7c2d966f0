// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that was learnt from one set of evidence: an immutable snapshot, published in stages while reading goes
// on.
#pragma once

#include "parsers/base/result.h"
#include "parsers/boots/boot.h"
#include "parsers/boots/reading/detection.h"
#include "parsers/boots/recordedstatus.h"
#include "parsers/evidence/input.h"
#include "parsers/userdata/userdata.h"

#include <QStringList>
#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace bootscope {

// Of one machine; see Input::caseIndex.
struct CaseUserData
{
    std::shared_ptr<const UserData> data; // null when none lies beside its logs
    int input = -1;
};

struct Analysis
{
    QList<Input> inputs;
    QStringList names; // of steps, see Step::name
    std::vector<Boot> boots;
    std::shared_ptr<const UserData> userData; // of the first case that has some; null when none lies beside the logs
    int userDataInput = -1;
    QList<CaseUserData> caseUserData; // by case
    QList<RecordedStatus> statuses;   // what cloud-init recorded beside its logs
    QList<RecordedInstance> instances;
    QList<Detection> detections;
    bool complete = false; // false: more is being read
    double progress = 0;   // 0 to 1
};
using AnalysisPtr = std::shared_ptr<const Analysis>;

struct AnalyzeOptions
{
    const std::atomic<bool> *cancelled = nullptr; // checked once a block (see kScanBlock)
    std::function<void(AnalysisPtr)> publish; // called from the reading thread: first rows at once, then as it grows
};

// Reads logs, and folders searched for known names. An error only when nothing could be read at all or it was
// cancelled; inputs that are no evidence come back with a remark. Blocks until done: call it on a worker.
Result<AnalysisPtr> analyze(const QStringList &paths, const AnalyzeOptions &options = {});

// The case that a boot belongs to, 0 where there is only one; and what its machine was given.
int caseOf(const Analysis &analysis, const Boot &boot);
QString caseNameOf(const Analysis &analysis, const Boot &boot); // empty where there is only one
CaseUserData userDataOf(const Analysis &analysis, const Boot &boot);

// "config-runcmd" -> "runcmd"; other names as they are.
QString moduleOfStep(const QString &stepName);

} // namespace bootscope
