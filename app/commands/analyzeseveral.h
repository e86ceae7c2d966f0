// SPDX-License-Identifier: GPL-3.0-or-later
// What `bootscope analyze` does with several cases: --compare and --summary. Both return the exit status.
#pragma once

#include "parsers/boots/compare/summary.h"

#include <QStringList>

namespace bootscope {

struct CompareCall
{
    QString reference; // the path of --compare
    QStringList paths;
    int referenceBoot = 0; // 1-based; 0: the last one that succeeded, else the last one
    int boot = 0;          // 1-based; 0: the last one that failed, else the last one
    bool json = false;
};
int runAnalyzeCompare(const CompareCall &call);

struct SummaryCall
{
    QStringList paths;
    GroupBy by = GroupBy::Cause;
    bool json = false;
};
int runAnalyzeSummary(const SummaryCall &call);

} // namespace bootscope
