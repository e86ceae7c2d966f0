// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/letgo.h"

#include <QProcess>

namespace bootscope {

void letGo(QProcess *process, Parting parting)
{
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    process->setParent(nullptr);
    QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    if (parting == Parting::Ask)
        process->terminate();
    else
        process->kill();
}

} // namespace bootscope
