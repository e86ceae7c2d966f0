// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/folderwalk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <climits>
#include <sys/stat.h>
#include <unistd.h>

namespace bootscope {

namespace {

constexpr int kMaxDepth = 8;
constexpr int kMaxFolders = 4000;
constexpr int kMaxFiles = 20000;
constexpr int kMaxHops = 40; // as the kernel allows
constexpr int kMaxOutside = 20;

QString linkTarget(const QString &path)
{
    char buffer[PATH_MAX];
    const ssize_t length = ::readlink(QFile::encodeName(path).constData(), buffer, sizeof buffer);
    return length <= 0 ? QString() : QFile::decodeName(QByteArray(buffer, qsizetype(length)));
}

// Of a machine's root only these hold what cloud-init leaves; the rest may be a million files.
const QStringList &machinePlaces()
{
    static const QStringList kPlaces{QStringLiteral("var/log"), QStringLiteral("var/lib/cloud"),
                                     QStringLiteral("run/cloud-init"), QStringLiteral("etc/cloud")};
    return kPlaces;
}

bool looksLikeRoot(const QDir &dir)
{
    return dir.exists(QStringLiteral("etc")) && dir.exists(QStringLiteral("var")) &&
           (dir.exists(QStringLiteral("usr")) || dir.exists(QStringLiteral("bin")) ||
            dir.exists(QStringLiteral("root")));
}

class Walk
{
public:
    explicit Walk(const QString &root) : m_root(root) {}

    FolderFiles run()
    {
        result.isRoot = looksLikeRoot(QDir(m_root));
        if (result.isRoot) {
            for (const QString &place : machinePlaces())
                queue(place, resolveInside(m_root, place), 2);
        } else {
            queue({}, {}, 0);
        }
        const QString instance = resolveInside(m_root, QStringLiteral("var/lib/cloud/instance"));
        result.currentInstance = instance.section(QLatin1Char('/'), -1);
        for (qsizetype next = 0; next < m_queue.size(); ++next) {
            const Folder folder = m_queue.at(next);
            visit(folder);
        }
        return std::move(result);
    }

    FolderFiles result;

private:
    struct Folder
    {
        QString inner; // as it is called
        QString real;  // below the root, without links
        int depth = 0;
    };

    QString absolute(const QString &real) const { return m_root + QLatin1Char('/') + real; }

    void queue(const QString &inner, const QString &real, int depth)
    {
        if (real.isEmpty() && !inner.isEmpty())
            return;
        if (depth > kMaxDepth || m_queue.size() >= kMaxFolders) {
            result.isCut = true;
            return;
        }
        if (m_seen.contains(real))
            return;
        m_seen.insert(real);
        m_queue.append({inner, real, depth});
    }

    void visit(const Folder &folder)
    {
        const auto entries =
            QDir(absolute(folder.real))
                .entryInfoList(QDir::Files | QDir::Dirs | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                               QDir::Name);
        const auto joined = [](const QString &path, const QString &name) {
            return path.isEmpty() ? name : path + QLatin1Char('/') + name;
        };
        for (const QFileInfo &entry : entries) {
            const QString inner = joined(folder.inner, entry.fileName());
            QString real = joined(folder.real, entry.fileName());
            if (entry.isSymLink()) {
                real = resolveInside(m_root, real);
                if (real.isEmpty()) {
                    if (result.outside.size() < kMaxOutside)
                        result.outside.append(inner);
                    continue;
                }
            }
            struct stat info = {};
            if (::lstat(QFile::encodeName(absolute(real)).constData(), &info) != 0)
                continue;
            if (S_ISDIR(info.st_mode)) {
                // A link to a folder: what it leads to is found by its own name, unless it lies elsewhere.
                if (!entry.isSymLink() || result.isRoot)
                    queue(inner, real, folder.depth + 1);
            } else if (S_ISREG(info.st_mode)) {
                if (result.files.size() >= kMaxFiles) {
                    result.isCut = true;
                    return;
                }
                if (m_seen.contains(real))
                    continue;
                m_seen.insert(real);
                result.files.append({inner, absolute(real), qint64(info.st_size)});
            }
        }
    }

    QString m_root;
    QList<Folder> m_queue;
    QSet<QString> m_seen; // of folders and files, by where they really lie
};

} // namespace

QString resolveInside(const QString &root, const QString &inner)
{
    QStringList rest = inner.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    QStringList done;
    int hops = 0;
    while (!rest.isEmpty()) {
        const QString part = rest.takeFirst();
        if (part == QLatin1String("."))
            continue;
        if (part == QLatin1String("..")) {
            if (!done.isEmpty())
                done.removeLast();
            continue;
        }
        const QString here = root + QLatin1Char('/') + (done + QStringList{part}).join(QLatin1Char('/'));
        struct stat info = {};
        if (::lstat(QFile::encodeName(here).constData(), &info) != 0)
            return {};
        if (!S_ISLNK(info.st_mode)) {
            done.append(part);
            continue;
        }
        const QString target = linkTarget(here);
        if (target.isEmpty() || ++hops > kMaxHops)
            return {};
        // An absolute link means the machine's root, which is the folder here.
        if (target.startsWith(QLatin1Char('/')))
            done.clear();
        rest = target.split(QLatin1Char('/'), Qt::SkipEmptyParts) + rest;
    }
    return done.join(QLatin1Char('/'));
}

FolderFiles walkFolder(const QString &folder)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    return root.isEmpty() ? FolderFiles{} : Walk(root == QLatin1String("/") ? QString() : root).run();
}

} // namespace bootscope
