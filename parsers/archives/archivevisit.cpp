// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/archives/archivevisit.h"

#include "parsers/archives/archivestream.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Archive)
};

constexpr int kMostNotes = 100;

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes);
}

// "messages.gz" holds "messages".
QString withoutSuffix(const QString &path)
{
    const QString name = path.section(QLatin1Char('/'), -1);
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return dot > 0 ? name.left(dot) : name;
}

// Appending would hold the old bytes beside the new; reserving moves large ones without a copy.
void growFor(QByteArray &bytes, qsizetype size)
{
    if (size > bytes.capacity())
        bytes.reserve(std::max(size, bytes.capacity() * 2));
}

class Visit
{
public:
    Visit(ArchiveVisitor &visitor, const ArchiveLimits &limits, const std::atomic_bool *cancelled)
        : m_visitor(visitor), m_limits(limits), m_cancelled(cancelled)
    {
    }

    using End = ArchiveOutcome::End;
    End walk(QByteArrayView archive, const QString &name, const QStringList &within);
    ArchiveOutcome outcome;

private:
    End handle(ArchiveStream &stream, const PackedEntry &entry);
    End enter(const PackedEntry &entry, const QByteArray &bytes);
    struct Wanted
    {
        QByteArray bytes;          // what is within the limit; none once there is a sink
        EntrySink *sink = nullptr; // of the visitor
        qint64 size = 0;           // taken so far
        bool isAsked = false;      // whether there is one
        bool whole = true;
    };
    // Of what is not wanted (null) it only passes over the bytes.
    ArchiveStream::Step drain(ArchiveStream &stream, const PackedEntry &entry, Wanted *wanted);
    void store(Wanted &wanted, const PackedEntry &entry, const ArchiveStream::Block &block);
    bool isOverLimit(const ArchiveStream &stream);
    bool isCancelled() const { return m_cancelled && m_cancelled->load(std::memory_order_relaxed); }
    End broken(const ArchiveStream &stream, const QString &name, const PackedEntry *last);
    void note(const QString &sentence);

    ArchiveVisitor &m_visitor;
    const ArchiveLimits &m_limits;
    const std::atomic_bool *m_cancelled;
};

void Visit::note(const QString &sentence)
{
    if (outcome.notes.size() < kMostNotes)
        outcome.notes.append(sentence);
}

Visit::End Visit::broken(const ArchiveStream &stream, const QString &name, const PackedEntry *last)
{
    if (isCancelled())
        return End::Cancelled;
    const QString at = QLocale().toString(stream.packedBytes());
    outcome.problem = last ? Words::tr("%1 is cut short or damaged near byte %2, in \"%3\": what stands before was "
                                       "read. (%4)")
                                 .arg(name, at, last->path, stream.reason())
                           : Words::tr("%1 is cut short or damaged near byte %2: nothing could be read. (%3)")
                                 .arg(name, at, stream.reason());
    return End::Broken;
}

bool Visit::isOverLimit(const ArchiveStream &stream)
{
    if (outcome.bytes > m_limits.totalBytes) {
        outcome.problem =
            Words::tr("More than %1 are packed in it: the rest is not read.").arg(sizeText(m_limits.totalBytes));
        return true;
    }
    const qint64 plain = stream.plainBytes();
    if (plain > m_limits.ratioFreeBytes && plain / m_limits.ratio > stream.packedBytes()) {
        outcome.problem =
            Words::tr("It unpacks to more than %1 times its size: the rest is not read.").arg(m_limits.ratio);
        return true;
    }
    return false;
}

void Visit::store(Wanted &wanted, const PackedEntry &entry, const ArchiveStream::Block &block)
{
    // libarchive gives blocks in order; a hole between them costs nothing to store, but does here.
    const qint64 hole = block.offset - wanted.size;
    if (wanted.sink) {
        wanted.whole = hole == 0;
        if (wanted.whole)
            wanted.sink->append(block.bytes);
        wanted.size += block.bytes.size();
        return;
    }
    const qint64 room = m_limits.entryBytes - block.offset;
    if (hole < 0 || room < block.bytes.size())
        wanted.whole = false;
    if (hole < 0 || room <= 0)
        return;
    const auto taken = block.bytes.first(std::min<qsizetype>(block.bytes.size(), qsizetype(room)));
    outcome.bytes += hole;
    growFor(wanted.bytes, qsizetype(block.offset) + taken.size());
    wanted.bytes.append(qsizetype(hole), '\0');
    wanted.bytes.append(taken);
    wanted.size = wanted.bytes.size();
    if (wanted.isAsked || wanted.size <= m_limits.atOnceBytes || !wanted.whole)
        return;
    wanted.isAsked = true;
    if (!startsLikeArchive(wanted.bytes))
        wanted.sink = m_visitor.sinkFor(entry, wanted.bytes);
    if (wanted.sink) {
        wanted.sink->append(wanted.bytes);
        wanted.bytes.clear();
    }
}

ArchiveStream::Step Visit::drain(ArchiveStream &stream, const PackedEntry &entry, Wanted *wanted)
{
    using Step = ArchiveStream::Step;
    ArchiveStream::Block block;
    for (;;) {
        const Step step = stream.read(block);
        if (step != Step::Next) {
            if (wanted && step != Step::End)
                wanted->whole = false;
            return step;
        }
        outcome.bytes += block.bytes.size();
        if (wanted && wanted->whole)
            store(*wanted, entry, block);
        if (isCancelled())
            return Step::Broken;
        if (isOverLimit(stream)) {
            if (wanted)
                wanted->whole = false;
            return Step::Broken;
        }
    }
}

Visit::End Visit::enter(const PackedEntry &entry, const QByteArray &bytes)
{
    QStringList within = entry.within;
    within.append(entry.path);
    const QString problemBefore = outcome.problem;
    const End end = walk(bytes, within.join(QStringLiteral(" › ")), within);
    if (end != End::Broken)
        return end;
    // What is wrong inside spoils nothing outside.
    note(outcome.problem);
    outcome.problem = problemBefore;
    return End::Complete;
}

Visit::End Visit::handle(ArchiveStream &stream, const PackedEntry &entry)
{
    const EntryWish wish = m_visitor.wish(entry);
    const bool hasBytes = entry.kind == PackedEntry::Kind::File;
    const bool isWanted = hasBytes && wish != EntryWish::Skip;
    Wanted wanted;
    const ArchiveStream::Step step = drain(stream, entry, isWanted ? &wanted : nullptr);
    const bool isLast = step == ArchiveStream::Step::Broken;
    if (isCancelled())
        return End::Cancelled;
    if (isWanted) {
        wanted.bytes.squeeze(); // it may be kept, and grew by doubling
        if (step == ArchiveStream::Step::Damaged)
            note(Words::tr("\"%1\" cannot be read: %2").arg(entry.path, stream.reason()));
        else if (!wanted.whole && !isLast && !wanted.sink)
            note(Words::tr("\"%1\" has more than %2: only its beginning is read.")
                     .arg(entry.path, sizeText(m_limits.entryBytes)));
        End inside = End::NoArchive;
        if (wish == EntryWish::Enter && entry.within.size() < m_limits.nesting && !wanted.sink)
            inside = enter(entry, wanted.bytes);
        if (inside == End::NoArchive && !(wanted.sink ? m_visitor.takeLong(entry, wanted.whole)
                                                      : m_visitor.take(entry, wanted.bytes, wanted.whole)))
            return End::Stopped;
        if (inside != End::NoArchive && inside != End::Complete)
            return inside;
    }
    if (isLast)
        return outcome.problem.isEmpty() ? End::Broken : End::Limit;
    return End::Complete;
}

Visit::End Visit::walk(QByteArrayView archive, const QString &name, const QStringList &within)
{
    using Step = ArchiveStream::Step;
    ArchiveStream stream(archive, m_cancelled);
    PackedEntry entry;
    entry.within = within;
    bool isFirst = true;
    for (;;) {
        if (isCancelled())
            return End::Cancelled;
        PackedEntry found = entry;
        const Step step = stream.next(found, m_limits.pathLength);
        if (step == Step::End)
            return End::Complete;
        if (isFirst && (step == Step::Broken || step == Step::Damaged) && !startsLikeArchive(archive))
            return End::NoArchive;
        if (step == Step::Broken)
            return broken(stream, name, isFirst ? nullptr : &entry);
        if (isFirst && stream.isSingleFile() && !stream.isCompressed())
            return End::NoArchive;
        isFirst = false;
        if (++outcome.entries > m_limits.entries) {
            outcome.problem = Words::tr("More than %1 entries are in it: the rest is not read.").arg(m_limits.entries);
            return End::Limit;
        }
        if (step == Step::Damaged) {
            note(Words::tr("An entry behind \"%1\" cannot be read: %2").arg(entry.path, stream.reason()));
            continue;
        }
        entry = found;
        if (stream.isSingleFile())
            entry.path = withoutSuffix(name);
        const End end = handle(stream, entry);
        if (end == End::Broken)
            return broken(stream, name, &entry);
        if (end != End::Complete)
            return end;
        if (isOverLimit(stream))
            return End::Limit;
    }
}

} // namespace

ArchiveOutcome visitArchive(QByteArrayView archive, const QString &name, ArchiveVisitor &visitor,
                            const ArchiveLimits &limits, const std::atomic_bool *cancelled)
{
    Visit visit(visitor, limits, cancelled);
    visit.outcome.end = visit.walk(archive, name, {});
    if (visit.outcome.end == ArchiveOutcome::End::NoArchive && visit.outcome.problem.isEmpty())
        visit.outcome.problem = Words::tr("%1 is no archive that can be read.").arg(name);
    return visit.outcome;
}

bool startsLikeArchive(QByteArrayView bytes)
{
    constexpr std::array<QByteArrayView, 10> kStarts{
        QByteArrayView("\x1f\x8b", 2),
        QByteArrayView("BZh", 3),
        QByteArrayView("\xfd"
                       "7zXZ\0",
                       6),
        QByteArrayView("\x28\xb5\x2f\xfd", 4),
        QByteArrayView("PK\x03\x04", 4),
        QByteArrayView("PK\x05\x06", 4),
        QByteArrayView("!<arch>\n", 8),
        QByteArrayView("\xed\xab\xee\xdb", 4),
        QByteArrayView("070701", 6),
        QByteArrayView("070707", 6),
    };
    if (std::any_of(kStarts.begin(), kStarts.end(), [&](QByteArrayView start) { return bytes.startsWith(start); }))
        return true;
    return bytes.size() >= 512 && bytes.sliced(257, 5) == QByteArrayView("ustar", 5);
}

} // namespace bootscope
