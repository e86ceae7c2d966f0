// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/compare/casefolders.h"

#include "parsers/evidence/cases.h"
#include "parsers/evidence/folderwalk.h"
#include "parsers/evidence/guessinput.h"
#include "parsers/evidence/unpack.h"

#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qint64 kLook = 16 * 1024;
constexpr int kMostNameParts = 6;

bool isCancelled(const std::atomic<bool> *cancelled)
{
    return cancelled && cancelled->load(std::memory_order_relaxed);
}

// What is known of the files below a folder without reading them: enough to tell machines apart.
QList<FoundFile> lookThrough(const QString &folder, const std::atomic<bool> *cancelled)
{
    QList<FoundFile> found;
    const FolderFiles files = walkFolder(folder);
    for (const WalkedFile &walked : files.files) {
        if (isCancelled(cancelled))
            break;
        const auto source = ByteSource::openFile(walked.real);
        if (!source)
            continue;
        const QByteArray head = (*source)->bytes(0, kLook);
        FoundFile file;
        file.place = walked.inner;
        file.input.path = folder + QLatin1Char('/') + walked.inner;
        file.input.kind = guessInput(head, walked.size, walked.inner.section(QLatin1Char('/'), -1)).kind;
        if (const auto packed = packedKind(head)) {
            file.input.kind = *packed;
            // A collection is the evidence of a machine, as a folder is.
            if (*packed == InputKind::Unknown) {
                file.input.kind = InputKind::CloudInitLog;
                file.input.path += QLatin1String("/cloud-init.log");
                file.input.origin = QStringList{walked.inner};
            }
        }
        if (file.input.kind != InputKind::Unknown)
            found.append(file);
    }
    return found;
}

QString fileOf(const FoundFile &file)
{
    return file.input.origin.isEmpty() ? file.input.path : file.input.path.section(QLatin1Char('/'), 0, -2);
}

QString folderOf(const QString &path)
{
    return path.section(QLatin1Char('/'), 0, -2);
}

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder + QLatin1Char('/'));
}

// The largest folder that holds files of this case and of no other; empty where its files lie among others'.
QString ownFolder(const QStringList &own, const QStringList &others, const QString &top)
{
    const auto isOwn = [&](const QString &folder) {
        return std::none_of(others.cbegin(), others.cend(), [&](const QString &path) { return isBelow(path, folder); });
    };
    QString folder = folderOf(own.constFirst());
    while (folder != top &&
           !std::all_of(own.cbegin(), own.cend(), [&](const QString &p) { return isBelow(p, folder); }))
        folder = folderOf(folder);
    if (!isOwn(folder))
        return {};
    while (folder != top && isOwn(folderOf(folder)))
        folder = folderOf(folder);
    return folder;
}

QList<CaseFiles> casesOf(QString folder, const std::atomic<bool> *cancelled)
{
    while (folder.size() > 1 && folder.endsWith(QLatin1Char('/')))
        folder.chop(1);
    QList<FoundFile> files = lookThrough(folder, cancelled);
    tellCasesApart(files);
    QMap<int, QList<FoundFile>> byCase;
    for (const FoundFile &file : std::as_const(files)) {
        // What is no log, and beside the logs of several, is nobody's.
        if (file.input.caseIndex >= 0)
            byCase[file.input.caseIndex].append(file);
    }
    // Of one machine all that lies in the folder is used, also what is not known yet to be evidence.
    if (byCase.size() <= 1)
        return {{QFileInfo(folder).fileName(), {folder}}};
    QMap<int, QStringList> paths;
    for (auto it = byCase.cbegin(); it != byCase.cend(); ++it) {
        for (const FoundFile &file : it.value())
            paths[it.key()].append(fileOf(file));
    }
    // Sorted: what lies in a folder stands in one piece, so its neighbours tell whether the folder is its own.
    QList<std::pair<QString, int>> all;
    for (auto it = paths.cbegin(); it != paths.cend(); ++it) {
        for (const QString &path : it.value())
            all.append({path, it.key()});
    }
    std::sort(all.begin(), all.end());
    QMap<int, QStringList> neighbours;
    for (qsizetype i = 1; i < all.size(); ++i) {
        if (all.at(i).second == all.at(i - 1).second)
            continue;
        neighbours[all.at(i).second].append(all.at(i - 1).first);
        neighbours[all.at(i - 1).second].append(all.at(i).first);
    }
    QList<CaseFiles> cases;
    for (auto it = paths.cbegin(); it != paths.cend(); ++it) {
        const QString own = ownFolder(it.value(), neighbours.value(it.key()), folder);
        if (own.isEmpty())
            cases.append({byCase.value(it.key()).constFirst().input.caseName.section(QLatin1Char('/'), -1), *it});
        else
            cases.append({QFileInfo(own).fileName(), {own}});
    }
    return cases;
}

// The last folders of a path: "eu/web1".
QString tailOf(const QString &path, int parts)
{
    return path.section(QLatin1Char('/'), -parts, -1, QString::SectionSkipEmpty);
}

// Equal names get as much of their path as tells them apart.
void nameApart(QList<CaseFiles> &cases)
{
    for (int parts = 2; parts <= kMostNameParts; ++parts) {
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
    for (const QString &path : paths) {
        const QFileInfo info(path);
        // What holds none is listed too, and said to be unreadable or empty.
        if (info.isDir())
            cases += casesOf(path, cancelled);
        else
            cases.append({info.fileName(), {path}});
        if (cases.size() >= kMaxCases)
            break;
    }
    cases = cases.mid(0, kMaxCases);
    nameApart(cases);
    return cases;
}

} // namespace bootscope
