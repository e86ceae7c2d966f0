// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/planjob.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace bootscope {

void PlanJob::start(const std::shared_ptr<const CheckResult> &checked, const QString &distro)
{
    m_checked = checked;
    m_distro = distro;
    m_pending = true;
    m_dropped = false;
    if (!m_running)
        run();
}

void PlanJob::drop()
{
    m_pending = false;
    m_dropped = true;
}

void PlanJob::run()
{
    m_pending = false;
    m_running = true;
    // The worker owns what it reads and knows this object only as the address of its answer.
    QThreadPool::globalInstance()->start([checked = m_checked, distro = m_distro, self = QPointer<PlanJob>(this)] {
        auto plan = std::make_shared<const BootPlan>(planBoot(checked->userData, {checked->cloudInit, distro}));
        QMetaObject::invokeMethod(
            qApp,
            [self, plan] {
                if (!self)
                    return;
                self->m_running = false;
                if (self->m_pending)
                    self->run();
                else if (!self->m_dropped)
                    Q_EMIT self->finished(plan);
            },
            Qt::QueuedConnection);
    });
}

} // namespace bootscope
