// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/targets/targetfile.h"

#include "parsers/archives/archivevisit.h"
#include "parsers/targets/targetcollector.h"
#include "parsers/targets/targetreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace bootscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Targets)
};

// A package of cloud-init has half a megabyte, the source some five.
constexpr qint64 kMaxFile = 128LL * 1024 * 1024;
constexpr int kMaxFilesInFolder = 200000;

Result<Target> readFolder(const QString &path, const std::atomic_bool *cancelled)
{
    const QDir folder(path);
    TargetCollector collector;
    int seen = 0;
    // Links are not followed: nothing outside the folder is read.
    QDirIterator it(path, QDir::Files | QDir::NoSymLinks | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        if (cancelled && *cancelled)
            return Error{};
        const QString name = it.next();
        if (++seen > kMaxFilesInFolder)
            return Error{Words::tr("%1 holds more than %2 files: choose the folder of cloud-init itself.")
                             .arg(path)
                             .arg(kMaxFilesInFolder)};
        const QString relative = folder.relativeFilePath(name);
        QFile file(name);
        if (!collector.wants(relative) || file.size() > TargetCollector::kMaxFileBytes ||
            !file.open(QIODevice::ReadOnly))
            continue;
        collector.take(relative, file.readAll());
    }
    return collector.finish(folder.dirName());
}

} // namespace

Result<Target> readTargetFrom(const QString &path, const std::atomic_bool *cancelled)
{
    const QFileInfo info(path);
    if (info.isDir())
        return readFolder(path, cancelled);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Words::tr("Cannot read %1: %2").arg(path, file.errorString())};
    const QByteArray bytes = file.read(kMaxFile + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{Words::tr("Cannot read %1: %2").arg(path, file.errorString())};
    if (bytes.size() > kMaxFile)
        return Error{Words::tr("%1 has more than %2: it is no package of cloud-init.")
                         .arg(path, QLocale().formattedDataSize(kMaxFile))};
    return readTarget(bytes, info.fileName(), cancelled);
}

bool looksLikeTarget(const QString &path)
{
    const QString name = QFileInfo(path).fileName().toLower();
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray beginning = file.read(4096);
    if (startsLikeArchive(beginning))
        return name.endsWith(QLatin1String(".deb")) || name.endsWith(QLatin1String(".rpm")) ||
               (name.startsWith(QLatin1String("cloud-init")) &&
                (name.contains(QLatin1String(".tar")) || name.endsWith(QLatin1String(".tgz")) ||
                 name.endsWith(QLatin1String(".zip"))));
    return name.endsWith(QLatin1String(".json")) && beginning.contains("json-schema.org") &&
           beginning.contains("\"$defs\"");
}

} // namespace bootscope
