// SPDX-License-Identifier: GPL-3.0-or-later
// Checks one text for several targets on a worker thread; of several requests only the latest is answered.
#pragma once

#include "app/jobs/worker.h"
#include "parsers/targets/targetverdict.h"

#include <QObject>
#include <memory>

namespace bootscope {

class TargetCompare : public QObject
{
    Q_OBJECT
public:
    explicit TargetCompare(QObject *parent = nullptr);

    void start(const QByteArray &text, const QList<Target> &targets);
    void cancel() { m_worker.cancel(); }

Q_SIGNALS:
    // In the order of the targets.
    void finished(const QList<bootscope::TargetVerdict> &verdicts);

private:
    class Cache;
    std::shared_ptr<Cache> m_cache; // used by the worker's thread only
    Worker m_worker;
};

} // namespace bootscope
