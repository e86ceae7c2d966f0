// SPDX-License-Identifier: GPL-3.0-or-later
// One archive open in libarchive: only formats that it reads itself, without the help of other programs.
#pragma once

#include "parsers/archives/packedentry.h"

#include <QByteArrayView>
#include <atomic>
#include <memory>

struct archive;

namespace bootscope {

class ArchiveStream
{
public:
    // The bytes must outlive the stream; cancelled may be null.
    ArchiveStream(QByteArrayView bytes, const std::atomic_bool *cancelled);
    ArchiveStream(const ArchiveStream &) = delete;
    ArchiveStream &operator=(const ArchiveStream &) = delete;

    enum class Step : quint8 {
        Next,    // there is an entry, or a block of it
        Damaged, // this entry cannot be read, the next may
        End,     // of the archive, or of the entry
        Broken   // nothing more can be read
    };
    Step next(PackedEntry &entry, int pathLength);
    struct Block
    {
        QByteArrayView bytes; // until the next call
        qint64 offset = 0;    // in the entry; what lies before it and was not read is a hole of zeros
    };
    Step read(Block &block);

    bool isCompressed() const;
    bool isSingleFile() const;  // no archive of several: a compressed file, or anything at all
    QString reason() const;     // libarchive's own words, English; may be empty
    qint64 packedBytes() const; // of the input, taken so far
    qint64 plainBytes() const;  // behind the compression, headers included

private:
    struct Input
    {
        QByteArrayView bytes;
        qint64 at = 0;
        const std::atomic_bool *cancelled = nullptr;
    };
    struct Callbacks;
    struct Free
    {
        void operator()(archive *handle) const;
    };

    Input m_input;
    bool m_isBroken = false;
    qint64 m_read = 0;                       // of the entries
    std::unique_ptr<archive, Free> m_handle; // after m_input, which it reads from
};

} // namespace bootscope
