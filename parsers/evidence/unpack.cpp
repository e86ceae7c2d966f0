// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/unpack.h"

#include "parsers/archives/archivevisit.h"
#include "parsers/evidence/guessinput.h"
#include "parsers/evidence/longtext.h"
#include "parsers/evidence/semaphores.h"
#include "parsers/evidence/sniff.h"

#include <QCoreApplication>
#include <QLocale>

namespace bootscope {

namespace {

constexpr qint64 kMaxPacked = 512LL * 1024 * 1024;
constexpr qint64 kLookBytes = 256 * 1024;
constexpr int kMaxKept = 256;
constexpr qint64 kMaxKeptBytes = 512LL * 1024 * 1024; // they stay in memory for as long as the case is open

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Evidence)
};

ArchiveLimits limits()
{
    ArchiveLimits limits;
    limits.totalBytes = 8192LL * 1024 * 1024;
    limits.entryBytes = 256LL * 1024 * 1024;
    return limits;
}

// A name of an entry as a place below the archive: it cannot lead out of it.
QString placeOf(const QString &entry)
{
    QStringList steps = entry.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    steps.removeIf([](const QString &step) { return step == QLatin1String(".") || step == QLatin1String(".."); });
    return steps.join(QLatin1Char('/'));
}

QString withoutLastSuffix(const QString &path)
{
    const QString name = path.section(QLatin1Char('/'), -1);
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return dot > 0 ? name.left(dot) : name;
}

class Picker final : public ArchiveVisitor
{
public:
    explicit Picker(const FoundFile &archive) : m_archive(archive) {}

    EntryWish wish(const PackedEntry &entry) override
    {
        if (entry.kind == PackedEntry::Kind::Link &&
            placeOf(entry.path).endsWith(QLatin1String("var/lib/cloud/instance")))
            m_currentInstance = entry.linkTarget.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
        // What it is, its content says.
        return entry.kind == PackedEntry::Kind::File ? EntryWish::Enter : EntryWish::Skip;
    }

    bool take(const PackedEntry &entry, const QByteArray &bytes, bool whole) override
    {
        ++result.looked;
        FoundFile file = found(entry);
        if (!isKept(file, entry, bytes))
            return true;
        if (!hasRoom(bytes.size()))
            return false;
        if (!whole)
            file.input.remark =
                Text::tr("Only the first %1 of it are read.").arg(QLocale().formattedDataSize(bytes.size()));
        file.input.source = ByteSource::fromBytes(bytes);
        keep(std::move(file), bytes.size());
        return true;
    }

    EntrySink *sinkFor(const PackedEntry &entry, QByteArrayView begin) override
    {
        m_long.reset();
        FoundFile file = found(entry);
        // What is read in one piece, a session or a document, is never this long.
        if (!isSemaphorePlace(file.place) && isKept(file, entry, begin))
            m_long.emplace();
        return m_long ? &*m_long : nullptr;
    }

    bool takeLong(const PackedEntry &entry, bool whole) override
    {
        ++result.looked;
        const qint64 packed = m_long->text.packedBytes();
        if (!hasRoom(packed))
            return false;
        FoundFile file = found(entry);
        const qint64 size = m_long->text.size();
        file.input.source = m_long->text.finish();
        m_long.reset();
        const qint64 read = file.input.source->size();
        if (read < size)
            file.input.remark = remarkOfEnd(size, read);
        else if (!whole)
            file.input.remark = Text::tr("Only the first %1 of it are read.").arg(QLocale().formattedDataSize(read));
        keep(std::move(file), packed);
        return true;
    }

    Unpacked finish(const ArchiveOutcome &outcome)
    {
        for (FoundFile &file : result.files)
            file.currentInstance = m_currentInstance;
        if (!outcome.problem.isEmpty())
            result.remark = outcome.problem;
        else if (result.remark.isEmpty() && !outcome.notes.isEmpty())
            result.remark = outcome.notes.constFirst();
        result.isArchive = outcome.end != ArchiveOutcome::End::NoArchive;
        return std::move(result);
    }

    Unpacked result;

private:
    struct Sink final : EntrySink
    {
        void append(QByteArrayView bytes) override { text.append(bytes); }
        LongText text;
    };

    FoundFile found(const PackedEntry &entry) const
    {
        FoundFile file;
        file.place = m_archive.place;
        QString path = m_archive.input.path;
        file.input.origin = m_archive.input.origin + QStringList{m_archive.input.path.section(QLatin1Char('/'), -1)};
        QString around = path;
        for (const QString &archive : entry.within) {
            const QString step = placeOf(archive);
            path += QLatin1Char('/') + step;
            file.place += QLatin1Char('/') + step;
            file.input.origin.append(step);
            around = step;
        }
        // A compressed file holds one file, which goes by the name of both.
        const bool isSingle = !entry.size && entry.path == withoutLastSuffix(around);
        if (!isSingle) {
            path += QLatin1Char('/') + placeOf(entry.path);
            file.place += QLatin1Char('/') + placeOf(entry.path);
        }
        file.input.path = path;
        file.isAsked = isSingle && entry.within.isEmpty() && m_archive.isAsked;
        return file;
    }

    static bool isKept(FoundFile &file, const PackedEntry &entry, QByteArrayView bytes)
    {
        if (isSemaphorePlace(file.place)) {
            markSemaphore(file);
            return true;
        }
        const QByteArray head = bytes.first(qMin<qsizetype>(bytes.size(), kSniffBytes)).toByteArray();
        return file.isAsked || mayBeEvidence(head, entry.name());
    }

    bool hasRoom(qint64 bytes)
    {
        if (m_keptBytes + bytes > kMaxKeptBytes) {
            result.remark = Text::tr("More than %1 of this archive may tell of a boot: the rest was left out.")
                                .arg(QLocale().formattedDataSize(kMaxKeptBytes));
            return false;
        }
        if (result.files.size() >= kMaxKept) {
            result.remark = Text::tr("More than %1 files of this archive may tell of a boot: the others were left out.")
                                .arg(kMaxKept);
            return false;
        }
        return true;
    }

    void keep(FoundFile file, qint64 bytes)
    {
        m_keptBytes += bytes;
        result.files.append(std::move(file));
    }

    const FoundFile &m_archive;
    QString m_currentInstance;
    qint64 m_keptBytes = 0;
    std::optional<Sink> m_long; // of the entry being read
};

} // namespace

Unpacked unpackArchive(const FoundFile &archive, const std::atomic<bool> *cancelled)
{
    const qint64 size = archive.input.source->size();
    if (size > kMaxPacked) {
        Unpacked refused;
        refused.isArchive = true;
        refused.remark = Text::tr("The archive has more than %1: unpack it and open the folder.")
                             .arg(QLocale().formattedDataSize(kMaxPacked));
        return refused;
    }
    const QByteArray bytes = archive.input.source->bytes(0, size);
    Picker picker(archive);
    const ArchiveOutcome outcome =
        visitArchive(bytes, archive.input.path.section(QLatin1Char('/'), -1), picker, limits(), cancelled);
    return picker.finish(outcome);
}

std::optional<InputKind> packedKind(const QByteArray &begin)
{
    if (!startsLikeArchive(begin))
        return std::nullopt;
    class First final : public ArchiveVisitor
    {
    public:
        EntryWish wish(const PackedEntry &) override { return EntryWish::Enter; }
        bool take(const PackedEntry &entry, const QByteArray &bytes, bool) override
        {
            if (!entry.size && entry.within.isEmpty())
                kind = guessInput(bytes, bytes.size(), entry.name()).kind;
            return false;
        }
        InputKind kind = InputKind::Unknown;
    };
    First first;
    ArchiveLimits limits;
    limits.entryBytes = kLookBytes;
    limits.entries = 1;
    visitArchive(begin, QString(), first, limits);
    return first.kind;
}

bool archiveHoldsLogs(const QByteArray &begin)
{
    class Names final : public ArchiveVisitor
    {
    public:
        EntryWish wish(const PackedEntry &entry) override
        {
            const QString name = entry.name();
            found = found || entry.path.startsWith(QLatin1String("cloud-init-logs-")) ||
                    name == QLatin1String("cloud-init.log") || name == QLatin1String("cloud-init-output.log");
            // A file that was compressed alone has no name of its own.
            return entry.kind == PackedEntry::Kind::File && (found || !entry.size) ? EntryWish::Read : EntryWish::Skip;
        }
        bool take(const PackedEntry &entry, const QByteArray &bytes, bool) override
        {
            found = found || (!entry.size && isLog(guessInput(bytes, bytes.size(), {}).kind));
            return !found;
        }
        bool found = false;
    };
    Names names;
    ArchiveLimits limits;
    limits.entryBytes = kLookBytes;
    limits.nesting = 0;
    visitArchive(begin, QString(), names, limits);
    return names.found;
}

} // namespace bootscope
