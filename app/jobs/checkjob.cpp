// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/checkjob.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace bootscope {

void CheckJob::start(const QByteArray &text, const Packing &packing, const CheckOptions &options)
{
    m_text = text;
    m_packing = packing;
    m_options = options;
    m_pending = true;
    if (!m_running)
        run();
}

void CheckJob::run()
{
    m_pending = false;
    m_running = true;
    // The worker owns copies and knows this object only as the address of its answer.
    QThreadPool::globalInstance()->start(
        [text = m_text, packing = m_packing, options = m_options, self = QPointer<CheckJob>(this)] {
            auto result = std::make_shared<const CheckResult>(checkUserData(packUserData(text, packing), options));
            QMetaObject::invokeMethod(
                qApp,
                [self, result] {
                    if (!self)
                        return;
                    self->m_running = false;
                    if (self->m_pending)
                        self->run();
                    else
                        Q_EMIT self->finished(result);
                },
                Qt::QueuedConnection);
        });
}

} // namespace bootscope
