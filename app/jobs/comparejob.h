// SPDX-License-Identifier: GPL-3.0-or-later
// Compares a boot with a reference behind the window; reads the reference's logs first where they are other ones.
#pragma once

#include "app/jobs/worker.h"
#include "parsers/boots/compare/compare.h"
#include "parsers/boots/compare/comparelines.h"

namespace bootscope {

struct ComparisonResult
{
    AnalysisPtr referenceCase;
    int reference = -1; // index into its boots
    AnalysisPtr bootCase;
    int boot = -1;
    BootComparison comparison;
    NewMessages messages;
};

class CompareJob : public QObject
{
    Q_OBJECT
public:
    explicit CompareJob(QObject *parent = nullptr);

    // Replaces what is being compared. reference: index, -1 picks the one that suits best.
    void start(const AnalysisPtr &bootCase, int boot, const AnalysisPtr &referenceCase, int reference);
    void startWithPaths(const AnalysisPtr &bootCase, int boot, const QStringList &referencePaths);
    void cancel();

Q_SIGNALS:
    void finished(const std::shared_ptr<const bootscope::ComparisonResult> &result);
    void failed(const QString &sentence);

private:
    Worker m_worker;
};

} // namespace bootscope
