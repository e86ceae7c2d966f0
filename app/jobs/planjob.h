// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the plan of a boot on a worker thread; of several requests only the latest is answered.
#pragma once

#include "parsers/checks/check.h"
#include "parsers/plan/bootplan.h"

#include <QObject>
#include <memory>

namespace bootscope {

class PlanJob : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Never blocks. A request that is still waiting is replaced by this one.
    void start(const std::shared_ptr<const CheckResult> &checked, const QString &distro);
    // What is under way is not wanted any more.
    void drop();

Q_SIGNALS:
    void finished(const std::shared_ptr<const bootscope::BootPlan> &plan);

private:
    void run();

    std::shared_ptr<const CheckResult> m_checked;
    QString m_distro;
    bool m_running = false;
    bool m_pending = false;
    bool m_dropped = false;
};

} // namespace bootscope
