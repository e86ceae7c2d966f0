// SPDX-License-Identifier: GPL-3.0-or-later
// Reads many cases behind the window and tells how far it is.
#pragma once

#include "app/jobs/worker.h"
#include "parsers/boots/compare/summary.h"

namespace bootscope {

class SummaryJob : public QObject
{
    Q_OBJECT
public:
    explicit SummaryJob(QObject *parent = nullptr);

    // Replaces what is being read.
    void start(const QStringList &paths);
    void cancel(); // ends without finished()
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(const QList<bootscope::CaseSummary> &cases);

private:
    Worker m_worker;
    bool m_running = false;
};

} // namespace bootscope
