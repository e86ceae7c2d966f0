// SPDX-License-Identifier: GPL-3.0-or-later
// One thread for work that would block the window. The latest call wins: what ran before is told to stop and stays
// silent.
#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace bootscope {

class Worker : public QObject
{
    Q_OBJECT
public:
    // What the work sees of its caller; usable from the worker's thread only.
    class Task
    {
    public:
        const std::atomic<bool> &cancelled() const { return *m_cancelled; }
        // Runs the function in the window's thread, unless the work was cancelled or replaced until then.
        void post(std::function<void()> function) const;

    private:
        friend class Worker;
        Task(QObject *context, std::shared_ptr<std::atomic<bool>> cancelled)
            : m_context(context), m_cancelled(std::move(cancelled))
        {
        }
        QObject *m_context;
        std::shared_ptr<std::atomic<bool>> m_cancelled;
    };

    explicit Worker(QObject *parent = nullptr);
    // Cancels, and returns when the thread is idle.
    ~Worker() override;

    // work owns what it needs by value and looks at cancelled() often.
    void start(std::function<void(const Task &)> work);
    void cancel();

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    QThreadPool m_pool; // last: it is destroyed first, and waits
};

} // namespace bootscope
