// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT and SIGTERM as a Qt signal, so that a command ends through its event loop.
#pragma once

#include <QObject>

namespace bootscope {

// One at a time. The handlers are put back when it is destroyed.
class StopSignals : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();
};

} // namespace bootscope
