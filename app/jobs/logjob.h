// SPDX-License-Identifier: GPL-3.0-or-later
// Reads logs on a worker thread and tells the window about each snapshot as it grows.
#pragma once

#include "app/jobs/worker.h"
#include "parsers/boots/analysis.h"

#include <QStringList>

namespace bootscope {

class LogJob : public QObject
{
    Q_OBJECT
public:
    explicit LogJob(QObject *parent = nullptr);

    // Replaces what is being read.
    void start(const QStringList &paths);
    // Ends without finished() or failed(); the last snapshot stays valid.
    void cancel();
    bool isRunning() const { return m_running; }
    // Lets go of an analysis on another thread: freeing thousands of boots takes longer than a frame.
    static void release(AnalysisPtr analysis);

Q_SIGNALS:
    // A snapshot; several that come faster than the window takes them arrive as the last of them.
    void published(const bootscope::AnalysisPtr &analysis);
    void finished(const bootscope::AnalysisPtr &analysis);
    void failed(const QString &sentence);

private:
    Worker m_worker;
    bool m_running = false;
};

} // namespace bootscope
