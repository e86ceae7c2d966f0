// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/evidence.h"

#include "parsers/evidence/cases.h"
#include "parsers/evidence/consolejoin.h"
#include "parsers/evidence/folderwalk.h"
#include "parsers/evidence/inspect.h"
#include "parsers/evidence/rotation.h"
#include "parsers/evidence/samecontent.h"
#include "parsers/evidence/semaphores.h"
#include "parsers/evidence/sniff.h"
#include "parsers/evidence/standardinput.h"
#include "parsers/evidence/userdatachoice.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kMaxInputs = 1000; // of all paths
constexpr int kMaxPlainFiles = 64;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Evidence)
};

class Collector
{
public:
    explicit Collector(const std::atomic<bool> *cancelled) : m_cancelled(cancelled) {}

    void add(const QString &path)
    {
        const qsizetype before = m_files.size();
        addPath(path);
        if (m_files.size() > before)
            m_answered.append(path);
    }

    QList<Input> finish()
    {
        joinSemaphores(m_files);
        tellCasesApart(m_files);
        chooseUserData(m_files);
        answerAll();
        markSameContent(m_files);
        orderRotated(m_files);
        joinConsoles(m_files);
        QList<Input> inputs;
        for (FoundFile &file : m_files)
            inputs.append(std::move(file.input));
        return inputs;
    }

private:
    bool isCancelled() const { return m_cancelled && m_cancelled->load(std::memory_order_relaxed); }

    void addPath(const QString &path)
    {
        if (path == QLatin1String("-"))
            addStandardInput();
        else if (QFileInfo(path).isDir())
            addFolder(path);
        else
            addFile(path, path, path, true, {});
    }

    // What was asked for is told about, also when none of the texts in it was chosen.
    void answerAll()
    {
        for (const QString &path : std::as_const(m_answered)) {
            const QString below = path.endsWith(QLatin1Char('/')) ? path : path + QLatin1Char('/');
            const bool isThere = std::any_of(m_files.cbegin(), m_files.cend(), [&](const FoundFile &file) {
                return file.input.path == path || file.input.path.startsWith(below);
            });
            if (isThere)
                continue;
            FoundFile nothing;
            nothing.input.path = path;
            nothing.input.remark = Text::tr("Nothing tells which of the texts in it is the user data.");
            m_files.append(std::move(nothing));
        }
    }

    void addStandardInput()
    {
        FoundFile file;
        file.isAsked = true;
        file.input.path = QStringLiteral("-");
        const auto source = readStandardInput(file.input.remark);
        if (source)
            file.input.source = *source;
        else
            file.input.remark = source.error();
        m_files += inspect(std::move(file), m_cancelled);
    }

    // real: what is opened. False when the file was there already.
    void addFile(const QString &path, const QString &real, const QString &place, bool isAsked,
                 const QString &currentInstance)
    {
        const QString canonical = real.startsWith(QLatin1String(":/")) ? real : QFileInfo(real).canonicalFilePath();
        if (!canonical.isEmpty() && m_seen.contains(canonical))
            return;
        FoundFile file;
        file.input.path = path;
        file.place = place;
        file.isAsked = isAsked;
        file.currentInstance = currentInstance;
        const auto source = ByteSource::openFile(real);
        if (source)
            file.input.source = *source;
        else
            file.input.remark = source.error();
        if (!isAsked && source && isSemaphorePlace(place)) {
            m_seen.insert(canonical);
            markSemaphore(file);
            m_files.append(std::move(file));
            return;
        }
        if (!isAsked &&
            (!source || !mayBeEvidence(file.input.source->bytes(0, kSniffBytes), path.section(QLatin1Char('/'), -1))))
            return;
        m_seen.insert(canonical);
        m_files += inspect(std::move(file), m_cancelled);
    }

    void addFolder(const QString &path)
    {
        const FolderFiles folder = walkFolder(path);
        const qsizetype before = m_files.size();
        const QString base = path.endsWith(QLatin1Char('/')) ? path : path + QLatin1Char('/');
        for (const WalkedFile &file : folder.files) {
            if (isCancelled() || m_files.size() >= kMaxInputs)
                break;
            addFile(base + file.inner, file.real, file.inner, false, folder.currentInstance);
        }
        if (m_files.size() == before && !folder.isRoot)
            addPlainFiles(folder, base);
        if (m_files.size() == before) {
            FoundFile nothing;
            nothing.input.path = path;
            nothing.input.remark = Text::tr("No log of cloud-init is in this folder.");
            if (!folder.outside.isEmpty())
                addRemark(nothing.input, Text::tr("Links in it that lead out of it are not followed, such as %1.")
                                             .arg(folder.outside.constFirst()));
            m_files.append(std::move(nothing));
        } else if (folder.isCut || m_files.size() >= kMaxInputs) {
            addRemark(m_files[before].input,
                      Text::tr("The folder holds more than is looked through: name the folders below it."));
        }
    }

    // Where nothing is surely evidence ("session.txt"), the files of the folder itself are looked at as if they had
    // been asked for.
    void addPlainFiles(const FolderFiles &folder, const QString &base)
    {
        int looked = 0;
        for (const WalkedFile &file : folder.files) {
            if (isCancelled() || looked >= kMaxPlainFiles)
                break;
            if (file.inner.contains(QLatin1Char('/')))
                continue;
            ++looked;
            addFile(base + file.inner, file.real, file.inner, true, folder.currentInstance);
            // It was not asked for by name: what is no evidence needs no remark.
            if (!m_files.isEmpty() && m_files.constLast().input.kind == InputKind::Unknown)
                m_files.removeLast();
        }
    }

    const std::atomic<bool> *m_cancelled;
    QList<FoundFile> m_files;
    QStringList m_answered; // the paths asked for that held something
    QSet<QString> m_seen;
};

} // namespace

QList<Input> collectInputs(const QStringList &paths, const std::atomic<bool> *cancelled)
{
    Collector collector(cancelled);
    // What is named comes first: found again in a folder it stays what was asked for.
    for (const bool folders : {false, true}) {
        for (const QString &path : paths) {
            if (QFileInfo(path).isDir() == folders)
                collector.add(path);
        }
    }
    return collector.finish();
}

} // namespace bootscope
