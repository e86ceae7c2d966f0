// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/openroute.h"

#include "parsers/userdata/userdata.h"

#include <QFile>
#include <QFileInfo>

namespace bootscope {

namespace {
constexpr qint64 kLook = 64 * 1024;
constexpr qint64 kMaxUserData = 1024 * 1024; // 64 times what EC2 takes: larger files are no user data
} // namespace

OpenRoute routeOf(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return OpenRoute::Diagnose;
    const QByteArray beginning = file.read(kLook);
    if (beginning.contains("imds-scenario/1") || beginning.startsWith("{\"imds-capture\""))
        return OpenRoute::Metadata;
    if (file.size() > kMaxUserData)
        return OpenRoute::Diagnose;
    const Format format = readUserData(beginning).format;
    return format == Format::Unknown || format == Format::Empty ? OpenRoute::Diagnose : OpenRoute::Author;
}

} // namespace bootscope
