// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/modulekinds.h"

#include <QHash>

namespace bootscope {

QString kindOfModule(const QString &module)
{
    QString name = module;
    name.replace(QLatin1Char('_'), QLatin1Char('-'));
    static const QHash<QString, QString> kinds{
        {QStringLiteral("growpart"), QStringLiteral("growpart")},
        {QStringLiteral("resizefs"), QStringLiteral("resizefs")},
        {QStringLiteral("disk-setup"), QStringLiteral("disk-setup")},
        {QStringLiteral("mounts"), QStringLiteral("mount-failed")},
        {QStringLiteral("users-groups"), QStringLiteral("users-groups")},
        {QStringLiteral("ssh-import-id"), QStringLiteral("ssh-import-id")},
        {QStringLiteral("locale"), QStringLiteral("locale-invalid")},
        {QStringLiteral("timezone"), QStringLiteral("timezone-invalid")},
        {QStringLiteral("ubuntu-drivers"), QStringLiteral("drivers")},
        {QStringLiteral("ubuntu-advantage"), QStringLiteral("ubuntu-pro")},
        {QStringLiteral("ubuntu-pro"), QStringLiteral("ubuntu-pro")},
        {QStringLiteral("package-update-upgrade-install"), QStringLiteral("pkg-install-failed")},
        {QStringLiteral("bootcmd"), QStringLiteral("user-script-nonzero")},
    };
    return kinds.value(name, QStringLiteral("module-traceback"));
}

} // namespace bootscope
