// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/comparejob.h"

namespace bootscope {

namespace {

std::shared_ptr<const ComparisonResult> compare(const AnalysisPtr &referenceCase, int reference,
                                                const AnalysisPtr &bootCase, int boot,
                                                const std::atomic<bool> &cancelled)
{
    const int chosen = reference >= 0 ? reference : bootToCompare(*referenceCase, true);
    return std::make_shared<const ComparisonResult>(
        ComparisonResult{referenceCase, chosen, bootCase, boot, compareBoots(*referenceCase, chosen, *bootCase, boot),
                         newMessages(*referenceCase, chosen, *bootCase, boot, cancelled)});
}

} // namespace

CompareJob::CompareJob(QObject *parent) : QObject(parent) {}

void CompareJob::start(const AnalysisPtr &bootCase, int boot, const AnalysisPtr &referenceCase, int reference)
{
    m_worker.start([=, this](const Worker::Task &task) {
        const auto result = compare(referenceCase, reference, bootCase, boot, task.cancelled());
        task.post([this, result] { Q_EMIT finished(result); });
    });
}

void CompareJob::startWithPaths(const AnalysisPtr &bootCase, int boot, const QStringList &referencePaths)
{
    m_worker.start([=, this](const Worker::Task &task) {
        AnalyzeOptions options;
        options.cancelled = &task.cancelled();
        const Result<AnalysisPtr> read = analyze(referencePaths, options);
        if (!read || (*read)->boots.empty()) {
            const QString sentence = read ? tr("No boot was found in these files.") : read.error();
            task.post([this, sentence] { Q_EMIT failed(sentence); });
            return;
        }
        const auto result = compare(*read, -1, bootCase, boot, task.cancelled());
        task.post([this, result] { Q_EMIT finished(result); });
    });
}

void CompareJob::cancel()
{
    m_worker.cancel();
}

} // namespace bootscope
