// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/summarizecases.h"

#include "parsers/boots/compare/casefolders.h"

#include <QMutex>
#include <QThreadPool>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kMaxThreads = 4; // more would only wait for the disk

CaseSummary readCase(const CaseFiles &files, const std::atomic<bool> &cancelled)
{
    AnalyzeOptions options;
    options.cancelled = &cancelled;
    const Result<AnalysisPtr> result = analyze(files.paths, options);
    return result ? summarizeCase(files.name, files.paths, **result)
                  : unreadableCase(files.name, files.paths, result.error());
}

} // namespace

QList<CaseSummary> summarizeCases(const QStringList &paths, const std::atomic<bool> &cancelled,
                                  const SummaryProgress &progress)
{
    const QList<CaseFiles> files = findCases(paths, &cancelled);
    std::vector<CaseSummary> made(size_t(files.size()));
    std::vector<char> isRead(made.size(), 0); // not bool: threads write to neighbours
    std::atomic<int> next = 0;
    QMutex mutex;
    int done = 0;
    const auto work = [&] {
        for (int i = next++; i < int(files.size()) && !cancelled; i = next++) {
            made[size_t(i)] = readCase(files.at(i), cancelled);
            isRead[size_t(i)] = cancelled ? 0 : 1;
            const QMutexLocker locked(&mutex);
            ++done;
            if (progress)
                progress(done, int(files.size()));
        }
    };
    QThreadPool pool;
    const int threads = std::clamp(QThread::idealThreadCount(), 1, kMaxThreads);
    for (int i = 1; i < threads; ++i)
        pool.start(work);
    work();
    pool.waitForDone();
    QList<CaseSummary> cases;
    for (size_t i = 0; i < made.size(); ++i) {
        if (isRead[i])
            cases.append(std::move(made[i]));
    }
    findSlowCases(cases);
    return cases;
}

} // namespace bootscope
