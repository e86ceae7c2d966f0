// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/base/distroname.h"

namespace bootscope {

QString distroName(const QString &id)
{
    if (id == QLatin1String("amazon"))
        return QStringLiteral("Amazon Linux");
    if (id == QLatin1String("amazon-linux-2023"))
        return QStringLiteral("Amazon Linux 2023");
    if (id == QLatin1String("rhel"))
        return QStringLiteral("Red Hat Enterprise Linux");
    return id.left(1).toUpper() + id.mid(1);
}

} // namespace bootscope
