// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/capture.h"
#include "imds/client/instancedata.h"
#include "parsers/archives/archivevisit.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace bootscope {

namespace {

constexpr qint64 kMaxArchive = 512LL * 1024 * 1024;
constexpr qint64 kMaxEntry = 8 * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Imds)
};

// The file that holds secrets too is the better one: what root may read was not redacted in it.
int worthOf(const QString &path)
{
    const QString name = path.section(QLatin1Char('/'), -1);
    return name == QLatin1String("instance-data-sensitive.json") ? 3
           : name == QLatin1String("instance-data.json")         ? 2
           : name.endsWith(QLatin1String(".jsonl"))              ? 1
                                                                 : 0;
}

bool isUserDataFile(const QString &path)
{
    return path.endsWith(QLatin1String("/user-data.txt")) && path.contains(QLatin1String("lib/cloud/instance"));
}

// What a report holds of the metadata: the best file, and the user data beside it.
class Finder : public ArchiveVisitor
{
public:
    EntryWish wish(const PackedEntry &entry) override
    {
        if (startsLikePacked(entry.path))
            return EntryWish::Enter;
        return worthOf(entry.path) > 0 || isUserDataFile(entry.path) ? EntryWish::Read : EntryWish::Skip;
    }
    bool take(const PackedEntry &entry, const QByteArray &bytes, bool whole) override
    {
        if (whole)
            offer(entry.path, bytes);
        return true;
    }
    void offer(const QString &path, const QByteArray &bytes)
    {
        if (isUserDataFile(path)) {
            userData = bytes;
        } else if (const int worth = worthOf(path); worth > m_worth && (isInstanceData(bytes) || isCapture(bytes))) {
            m_worth = worth;
            data = bytes;
        }
    }

    QByteArray data;
    QByteArray userData;

private:
    static bool startsLikePacked(const QString &path)
    {
        return path.endsWith(QLatin1String(".tar")) || path.endsWith(QLatin1String(".tar.gz")) ||
               path.endsWith(QLatin1String(".tgz")) || path.endsWith(QLatin1String(".tar.xz"));
    }
    int m_worth = 0;
};

Result<Scenario> fromFound(const Finder &found, const QString &path)
{
    if (found.data.isEmpty())
        return Error{Text::tr("%1 has no instance-data.json of cloud-init and no recording in it.").arg(path)};
    return isCapture(found.data) ? scenarioFromCapture(found.data)
                                 : scenarioFromInstanceData(found.data, found.userData);
}

Result<Scenario> loadFolder(const QString &path)
{
    Finder finder;
    for (const char *name : {"run/cloud-init/instance-data.json", "run/cloud-init/instance-data-sensitive.json",
                             "var/lib/cloud/instance/user-data.txt"}) {
        QFile file(QDir(path).filePath(QString::fromLatin1(name)));
        if (file.size() <= kMaxEntry && file.open(QIODevice::ReadOnly))
            finder.offer(file.fileName(), file.readAll());
    }
    return fromFound(finder, path);
}

Result<Scenario> loadFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Text::tr("%1 cannot be read: %2").arg(path, file.errorString())};
    const QByteArray start = file.peek(64 * 1024);
    if (startsLikeArchive(start)) {
        if (file.size() > kMaxArchive)
            return Error{Text::tr("%1 is larger than 512 MiB.").arg(path)};
        Finder finder;
        ArchiveLimits limits;
        limits.entryBytes = kMaxEntry;
        const ArchiveOutcome outcome = visitArchive(file.readAll(), QFileInfo(path).fileName(), finder, limits);
        if (finder.data.isEmpty() && !outcome.problem.isEmpty())
            return Error{QStringLiteral("%1: %2").arg(path, outcome.problem)};
        return fromFound(finder, path);
    }
    // Anything else says what is wrong with it as a scenario.
    if (file.size() > kMaxEntry || isCapture(start))
        return loadScenario(path);
    const QByteArray text = file.readAll();
    return isInstanceData(text) ? scenarioFromInstanceData(text) : loadScenario(path);
}

} // namespace

Result<Scenario> loadTree(const QString &path)
{
    Result<Scenario> loaded = QFileInfo(path).isDir() ? loadFolder(path) : loadFile(path);
    if (!loaded)
        return loaded;
    Scenario scenario = loaded.take();
    if (scenario.name.isEmpty())
        scenario.name = QFileInfo(path).completeBaseName();
    return scenario;
}

} // namespace bootscope
