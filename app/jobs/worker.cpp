// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/worker.h"

namespace bootscope {

void Worker::Task::post(std::function<void()> function) const
{
    QMetaObject::invokeMethod(
        m_context,
        [cancelled = m_cancelled, function = std::move(function)] {
            if (!*cancelled)
                function();
        },
        Qt::QueuedConnection);
}

Worker::Worker(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Worker::~Worker()
{
    cancel();
}

void Worker::start(std::function<void(const Task &)> work)
{
    cancel();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_pool.start([task = Task(this, m_cancelled), work = std::move(work)] {
        if (!task.cancelled())
            work(task);
    });
}

void Worker::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

} // namespace bootscope
