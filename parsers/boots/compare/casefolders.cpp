// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/compare/casefolders.h"

#include "parsers/evidence/guessinput.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kMaxDepth = 6;
constexpr int kMaxEntries = 20'000; // looked at in all
constexpr qint64 kLook = 16 * 1024;

// Folders of a system: what lies in several of them is of one machine.
bool isSystemFolder(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("var"),  QStringLiteral("run"),  QStringLiteral("etc"),
                                     QStringLiteral("home"), QStringLiteral("root"), QStringLiteral("usr"),
                                     QStringLiteral("tmp"),  QStringLiteral("log"),  QStringLiteral("lib"),
                                     QStringLiteral("opt"),  QStringLiteral("proc"), QStringLiteral("sos_commands")};
    return names.contains(name);
}

bool isCanonicalLog(const QString &name)
{
    return name.startsWith(QLatin1String("cloud-init.log")) || name.startsWith(QLatin1String("cloud-init-output.log"));
}

// "web1-cloud-init-output.log" and "web1.log" -> "web1": the logs of one machine that lie among those of others.
QString stemOf(QString name)
{
    for (const char *ending : {".gz", ".xz", ".zst", ".bz2", ".txt", ".log"}) {
        if (name.endsWith(QLatin1String(ending)))
            name.chop(qsizetype(qstrlen(ending)));
    }
    for (const char *ending : {"output", "cloud-init", "cloudinit", "console"}) {
        const qsizetype length = qsizetype(qstrlen(ending));
        while (name.size() > length && name.endsWith(QLatin1String(ending))) {
            const QChar before = name.at(name.size() - length - 1);
            if (before.isLetterOrNumber())
                break;
            name.chop(length + 1);
        }
    }
    return name;
}

bool isArchive(const QByteArray &head)
{
    return head.startsWith("PK\x03\x04") || head.startsWith("\x1f\x8b") ||
           head.startsWith("\xfd"
                           "7zXZ") ||
           head.startsWith("BZh") || head.startsWith("\x28\xb5\x2f\xfd") || head.mid(257, 5) == "ustar";
}

class CaseFinder
{
public:
    explicit CaseFinder(const std::atomic<bool> *cancelled) : m_cancelled(cancelled) {}

    QList<CaseFiles> casesOf(const QString &folder, int depth)
    {
        if (depth > kMaxDepth || isDone())
            return {};
        const QDir dir(folder);
        QFileInfoList files = dir.entryInfoList(QDir::Files, QDir::Name);
        m_entries += int(files.size());
        if (std::any_of(files.cbegin(), files.cend(), [](const QFileInfo &f) { return isCanonicalLog(f.fileName()); }))
            return {{dir.dirName(), {folder}}};
        QList<CaseFiles> below;
        const QFileInfoList folders =
            dir.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
        for (const QFileInfo &child : folders) {
            QList<CaseFiles> found = casesOf(child.filePath(), depth + 1);
            // Wherever in a system's tree the logs lie, the machine is what holds the tree.
            if (!found.isEmpty() && isSystemFolder(child.fileName()))
                return {{dir.dirName(), {folder}}};
            below += found;
        }
        below += casesSideBySide(folder, files);
        // Of one machine all that lies in the folder is used, also what is no log.
        return below.size() == 1 ? QList<CaseFiles>{{dir.dirName(), {folder}}} : below;
    }

private:
    bool isDone() const { return m_entries > kMaxEntries || (m_cancelled && *m_cancelled); }

    QList<CaseFiles> casesSideBySide(const QString &folder, const QFileInfoList &files)
    {
        QMap<QString, QStringList> byStem;
        bool otherEvidence = false;
        for (const QFileInfo &info : files) {
            if (isDone())
                break;
            QFile file(info.filePath());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray head = file.read(kLook);
            const InputGuess guess = guessInput(head, info.size(), info.fileName());
            const bool isLog = guess.kind == InputKind::CloudInitLog || guess.kind == InputKind::OutputLog ||
                               guess.kind == InputKind::Console || guess.kind == InputKind::Journal;
            if (isLog || isArchive(head))
                byStem[stemOf(info.fileName())].append(info.filePath());
            else
                otherEvidence |= guess.kind != InputKind::Unknown && guess.kind != InputKind::UserDataFile;
        }
        QList<CaseFiles> cases;
        for (auto it = byStem.cbegin(); it != byStem.cend(); ++it)
            cases.append({it.key(), it.value()});
        if (cases.isEmpty() && otherEvidence) // a status.json alone tells of a boot as well
            cases.append({folder, {folder}});
        return cases;
    }

    const std::atomic<bool> *m_cancelled;
    int m_entries = 0;
};

// The last folders of a path: "eu/web1".
QString tailOf(const QString &path, int parts)
{
    return path.section(QLatin1Char('/'), -parts, -1, QString::SectionSkipEmpty);
}

// Equal names get as much of their path as tells them apart.
void nameApart(QList<CaseFiles> &cases)
{
    for (int parts = 2; parts <= kMaxDepth; ++parts) {
        QMap<QString, int> seen;
        for (const CaseFiles &one : std::as_const(cases))
            ++seen[one.name];
        for (CaseFiles &one : cases) {
            if (seen.value(one.name) > 1 || one.name.isEmpty())
                one.name = tailOf(one.paths.value(0), parts);
        }
    }
}

} // namespace

QList<CaseFiles> findCases(const QStringList &paths, const std::atomic<bool> *cancelled)
{
    QList<CaseFiles> cases;
    CaseFinder finder(cancelled);
    for (const QString &path : paths) {
        const QFileInfo info(path);
        QList<CaseFiles> found;
        if (info.isDir())
            found = finder.casesOf(path, 0);
        // What holds none is listed too, and said to be unreadable or empty.
        if (found.isEmpty())
            found.append({info.fileName(), {path}});
        cases += found;
        if (cases.size() >= kMaxCases)
            break;
    }
    cases = cases.mid(0, kMaxCases);
    nameApart(cases);
    return cases;
}

} // namespace bootscope
