// SPDX-License-Identifier: GPL-3.0-or-later
// Grows a LineIndex; snapshots of it share every full chunk and copy only the one being filled.
#pragma once

#include "parsers/logs/lineindex.h"

namespace bootscope {

class LineIndexBuilder
{
public:
    // begin: offset of the line's first byte; end: past its line feed. Lines come in order and without gaps.
    void append(qint64 begin, qint64 end, LogLevel level, bool startsRecord);
    // More lines than a LineNo can number, or bytes than an entry can hold: the rest of the file is not indexed.
    bool isFull() const { return m_lineCount >= 0xFFFFFFF0U || m_endOffset >= kMaxOffset; }
    quint32 lineCount() const { return m_lineCount; }
    LineIndex snapshot() const;

private:
    void widen();

    static constexpr qint64 kMaxOffset = (qint64(1) << 44) - 1;
    std::vector<std::shared_ptr<const LineIndex::Chunk>> m_full;
    LineIndex::Chunk m_last;
    quint32 m_lineCount = 0;
    qint64 m_endOffset = 0;
};

} // namespace bootscope
