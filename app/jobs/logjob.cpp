// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/logjob.h"

#include <QMutex>

namespace bootscope {

namespace {

// Holds the newest snapshot until the window takes it: at most one call is under way, however fast reading goes.
class Mailbox
{
public:
    bool put(AnalysisPtr analysis) // true: the box was empty, so a call has to be sent
    {
        const QMutexLocker locked(&m_mutex);
        const bool wasEmpty = !m_latest;
        m_latest = std::move(analysis);
        return wasEmpty;
    }
    AnalysisPtr take()
    {
        const QMutexLocker locked(&m_mutex);
        return std::exchange(m_latest, nullptr);
    }

private:
    QMutex m_mutex;
    AnalysisPtr m_latest;
};

} // namespace

LogJob::LogJob(QObject *parent) : QObject(parent) {}

void LogJob::start(const QStringList &paths)
{
    m_running = true;
    m_worker.start([this, paths](const Worker::Task &task) {
        const auto box = std::make_shared<Mailbox>();
        AnalyzeOptions options;
        options.cancelled = &task.cancelled();
        options.publish = [this, box, &task](AnalysisPtr snapshot) {
            if (!box->put(std::move(snapshot)))
                return;
            task.post([this, box] {
                if (const AnalysisPtr latest = box->take())
                    Q_EMIT published(latest);
            });
        };
        const Result<AnalysisPtr> result = analyze(paths, options);
        task.post([this, box, result] {
            box->take();
            m_running = false;
            if (result)
                Q_EMIT finished(*result);
            else
                Q_EMIT failed(result.error());
        });
    });
}

void LogJob::release(AnalysisPtr analysis)
{
    QThreadPool::globalInstance()->start([analysis = std::move(analysis)] {});
}

void LogJob::cancel()
{
    m_worker.cancel();
    m_running = false;
}

} // namespace bootscope
