// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/letgo.h"

#include <QProcess>
#include <QSet>

namespace bootscope {

void rememberUntilGone(QObject *object)
{
    static auto *const remembered = new QSet<QObject *>; // never destroyed: what is in it may outlive other statics
    remembered->insert(object);
    QObject::connect(object, &QObject::destroyed, [object] { remembered->remove(object); });
}

void letGo(QProcess *process, Parting parting)
{
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    process->setParent(nullptr);
    rememberUntilGone(process);
    QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    if (parting == Parting::Ask)
        process->terminate();
    else
        process->kill();
}

} // namespace bootscope
