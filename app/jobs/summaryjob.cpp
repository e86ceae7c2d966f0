// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/summaryjob.h"

#include "app/jobs/summarizecases.h"

#include <QElapsedTimer>

namespace bootscope {

namespace {

constexpr qint64 kTellEveryMs = 50;

} // namespace

SummaryJob::SummaryJob(QObject *parent) : QObject(parent) {}

void SummaryJob::start(const QStringList &paths)
{
    m_running = true;
    m_worker.start([this, paths](const Worker::Task &task) {
        QElapsedTimer sinceTold;
        sinceTold.start();
        const QList<CaseSummary> cases = summarizeCases(paths, task.cancelled(), [&](int done, int total) {
            if (done < total && sinceTold.elapsed() < kTellEveryMs)
                return;
            sinceTold.restart();
            task.post([this, done, total] { Q_EMIT progressed(done, total); });
        });
        task.post([this, cases] {
            m_running = false;
            Q_EMIT finished(cases);
        });
    });
}

void SummaryJob::cancel()
{
    m_worker.cancel();
    m_running = false;
}

} // namespace bootscope
