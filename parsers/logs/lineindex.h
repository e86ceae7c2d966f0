// SPDX-License-Identifier: GPL-3.0-or-later
// Where the lines of a log begin: 4 bytes a line, in immutable chunks that a reading worker and the window share.
#pragma once

#include "parsers/base/index.h"

#include <QByteArray>
#include <memory>
#include <vector>

namespace bootscope {

class ByteSource;

// Level of the record that a line belongs to; None for lines of no record (program output, banners).
enum class LogLevel : quint8 { None, Trace, Debug, Info, Warning, Error, Critical, Deprecated };

// A value: copying it copies one pointer a 65,536 lines. A copy never changes, so it may cross threads.
class LineIndex
{
public:
    quint32 lineCount() const { return m_lineCount; }
    qint64 begin(LineNo line) const; // byte offset of the line's first byte
    qint64 end(LineNo line) const;   // byte offset past its last byte, line feed included
    LogLevel level(LineNo line) const;
    bool startsRecord(LineNo line) const; // false: it continues the record above
    // The line's bytes without line feed and trailing CRs, at most maxBytes of them.
    QByteArray text(const ByteSource &source, LineNo line, qint64 maxBytes = 1 << 20) const;
    // The line that holds a byte offset.
    LineNo lineAt(qint64 offset) const;

    static constexpr int kChunkLines = 65536;

private:
    friend class LineIndexBuilder;
    // Of each line 27 bits of its offset from base, 4 of level, 1 of startsRecord; where the lines of a chunk lie
    // further apart than that, all of its entries are wide, with 44 bits of offset.
    struct Chunk
    {
        qint64 base = 0;
        std::vector<quint32> entries;
        std::vector<quint64> wide; // instead of entries
        std::size_t size() const { return entries.size() + wide.size(); }
        qint64 offset(std::size_t index) const;
        LogLevel level(std::size_t index) const;
        bool startsRecord(std::size_t index) const;
    };
    std::vector<std::shared_ptr<const Chunk>> m_chunks;
    quint32 m_lineCount = 0;
    qint64 m_endOffset = 0; // past the last indexed line
};

} // namespace bootscope
