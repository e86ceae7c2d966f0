// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/evidence.h"

#include "parsers/evidence/guessinput.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace bootscope {

namespace {

constexpr int kMaxDepth = 6;
constexpr int kMaxFolders = 2000; // looked into, of one path
constexpr int kMaxFiles = 64;     // found, of one path
constexpr qint64 kGuessBytes = 256 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Evidence)
};

// Names that cloud-init gives its files, and usual copies of them ("cloud-init.log.1", "user-data.txt").
bool isKnownName(const QString &name)
{
    static const QSet<QString> exact{
        QStringLiteral("user-data"),          QStringLiteral("user-data.txt"),  QStringLiteral("userdata"),
        QStringLiteral("userdata.txt"),       QStringLiteral("user-data.yaml"), QStringLiteral("user-data.yml"),
        QStringLiteral("user-data.sh"),       QStringLiteral("status.json"),    QStringLiteral("result.json"),
        QStringLiteral("instance-data.json"), QStringLiteral("console.log"),    QStringLiteral("console.txt")};
    return exact.contains(name) || name.startsWith(QLatin1String("cloud-init.log")) ||
           name.startsWith(QLatin1String("cloud-init-output.log"));
}

// The known names below a folder, nearest first; links are not followed, so that no loop is entered.
QStringList searchFolder(const QString &root)
{
    QStringList found;
    QList<std::pair<QString, int>> queue{{root, 0}};
    for (qsizetype next = 0; next < queue.size() && next < kMaxFolders && found.size() < kMaxFiles; ++next) {
        const auto [folder, depth] = queue.at(next);
        const QDir dir(folder);
        const auto entries = dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (entry.isDir()) {
                if (!entry.isSymLink() && depth < kMaxDepth && queue.size() < kMaxFolders)
                    queue.append({entry.filePath(), depth + 1});
            } else if (found.size() < kMaxFiles && isKnownName(entry.fileName()) &&
                       !entry.fileName().endsWith(QLatin1String(".gz"))) {
                found.append(entry.filePath());
            }
        }
    }
    return found;
}

// Where nothing has a known name ("session.txt", "boot-7.log"), the files of the folder itself are looked at.
QStringList filesOf(const QString &folder)
{
    QStringList files;
    const auto entries = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries.mid(0, kMaxFiles))
        files.append(entry.filePath());
    return files;
}

Input openInput(const QString &path)
{
    Input input;
    input.path = path;
    const auto source = ByteSource::openFile(path);
    if (!source) {
        input.remark = source.error();
        return input;
    }
    input.source = *source;
    const InputGuess guess =
        guessInput(input.source->bytes(0, kGuessBytes), input.source->size(), QFileInfo(path).fileName());
    input.kind = guess.kind;
    input.format = guess.format;
    input.remark = guess.remark;
    if (guess.isUnreadable)
        input.source.reset();
    return input;
}

} // namespace

QList<Input> collectInputs(const QStringList &paths)
{
    QList<Input> inputs;
    QSet<QString> seen;
    const auto add = [&](const QString &path) {
        const QString canonical = path.startsWith(QLatin1String(":/")) ? path : QFileInfo(path).canonicalFilePath();
        if (!canonical.isEmpty() && seen.contains(canonical))
            return;
        seen.insert(canonical);
        inputs.append(openInput(path));
    };
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            add(path);
            continue;
        }
        const QStringList found = searchFolder(path);
        const qsizetype before = inputs.size();
        for (const QString &file : found)
            add(file);
        if (found.isEmpty()) {
            for (const QString &file : filesOf(path)) {
                add(file);
                // What is no evidence was not asked for by name: it needs no remark.
                if (inputs.size() > before && inputs.constLast().kind == InputKind::Unknown)
                    inputs.removeLast();
            }
        }
        if (inputs.size() == before && found.isEmpty()) {
            Input input;
            input.path = path;
            input.remark = Text::tr("No log of cloud-init is in this folder.");
            inputs.append(input);
        }
    }
    return inputs;
}

} // namespace bootscope
