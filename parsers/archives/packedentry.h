// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in an archive (tar, cpio, zip, ar, rpm; gzip, bzip2, xz, zstd around it), and how much of it is read.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace bootscope {

struct ArchiveLimits
{
    qint64 totalBytes = qint64(1) << 30;  // unpacked, of all entries, wanted or not, nested ones too
    qint64 entryBytes = qint64(1) << 28;  // of one wanted entry; more of it is left out
    qint64 atOnceBytes = qint64(1) << 24; // of one that a visitor would rather have in pieces
    // Unpacked bytes for each packed one, once over ratioFreeBytes. Logs pack to a tenth or a thirtieth, one line over
    // and over to a three-hundredth; gzip's limit is a thousandth.
    qint64 ratio = 250;
    qint64 ratioFreeBytes = qint64(1) << 25;
    int entries = 100000;
    int pathLength = 4096; // longer names are cut
    int nesting = 3;       // archives within archives; deeper ones are files
};

struct PackedEntry
{
    enum class Kind : quint8 { File, Folder, Link, Other };

    // As it stands in the archive, without a leading "./". It may be absolute or lead upwards: it is a name and never
    // a place on this machine. The single entry of a compressed file has the file's name without ".gz".
    QString path;
    QStringList within; // names of the archives around it, outermost first; empty for an entry of the archive itself
    Kind kind = Kind::File;
    QString linkTarget;             // of a Link, symbolic or hard
    std::optional<qint64> size;     // bytes, as declared
    std::optional<qint64> modified; // seconds since 1970, UTC
    QString name() const { return path.section(QLatin1Char('/'), -1); }
};

enum class EntryWish : quint8 {
    Skip,
    Read, // its bytes are wanted
    Enter // it is an archive: its entries are visited; what is none is read
};

// Is handed the bytes of a long entry piece by piece.
class EntrySink
{
public:
    virtual ~EntrySink() = default;
    virtual void append(QByteArrayView bytes) = 0;
};

class ArchiveVisitor
{
public:
    virtual ~ArchiveVisitor() = default;
    virtual EntryWish wish(const PackedEntry &entry) = 0;
    // The bytes of a wanted file; whole is false when the archive broke off in it or it is over the limit.
    // False ends the visit.
    virtual bool take(const PackedEntry &entry, const QByteArray &bytes, bool whole) = 0;
    // Asked when more than atOnceBytes of a wanted file were read, and they are no archive. What is returned, kept by
    // the visitor, gets all of its bytes, those of begin as well, up to the limit of the whole archive, and
    // takeLong() comes in take()'s place. Null: it is read like a short one.
    virtual EntrySink *sinkFor(const PackedEntry &, QByteArrayView) { return nullptr; }
    virtual bool takeLong(const PackedEntry &, bool) { return true; }
};

struct ArchiveOutcome
{
    enum class End : quint8 {
        Complete,
        Stopped, // by the visitor
        Cancelled,
        Limit,  // of the ArchiveLimits; problem names it
        Broken, // cut short or damaged; problem names the place
        NoArchive
    };
    End end = End::Complete;
    QString problem;   // translated; why it ended early
    QStringList notes; // translated; what was left out or damaged inside, the visit going on
    int entries = 0;   // seen, nested ones too
    qint64 bytes = 0;  // unpacked
};

} // namespace bootscope
