// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the check of user data on a worker thread; of several requests only the latest is answered.
#pragma once

#include "parsers/carriers/repack.h"
#include "parsers/checks/check.h"

#include <QObject>
#include <memory>

namespace bootscope {

class CheckJob : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Never blocks. A request that is still waiting is replaced by this one. What is judged is the text packed that
    // way.
    void start(const QByteArray &text, const Packing &packing, const CheckOptions &options);
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void finished(const std::shared_ptr<const bootscope::CheckResult> &result);

private:
    void run();

    QByteArray m_text;
    Packing m_packing;
    CheckOptions m_options;
    bool m_running = false;
    bool m_pending = false;
};

} // namespace bootscope
