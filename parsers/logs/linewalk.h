// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of an indexed log one after another, read in blocks: a read a line is what makes looking through slow.
#pragma once

#include "parsers/logs/bytesource.h"
#include "parsers/logs/lineindex.h"

#include <QByteArrayView>

#include <algorithm>
#include <atomic>

namespace bootscope {

inline constexpr qint64 kWalkBlock = 1 << 20;

// The last line of a block that starts with first and holds at most kWalkBlock bytes, but one line at least.
inline LineNo walkBlockEnd(const LineIndex &lines, LineNo first, LineNo last)
{
    const qint64 limit = lines.begin(first) + kWalkBlock;
    quint32 low = first.value;
    quint32 high = last.value;
    while (low < high) {
        const quint32 middle = low + (high - low + 1) / 2;
        if (lines.end(LineNo(middle)) <= limit)
            low = middle;
        else
            high = middle - 1;
    }
    return LineNo(low);
}

// onLine(LineNo, QByteArrayView text): without line feed and trailing CRs; of a line longer than a block its beginning.
// first to last, inclusive. False when it was cancelled.
template<class OnLine>
bool walkLines(const ByteSource &source, const LineIndex &lines, LineNo first, LineNo last,
               const std::atomic<bool> &cancelled, OnLine &&onLine)
{
    first = std::max(first, LineNo(1));
    last = std::min(last, LineNo(lines.lineCount()));
    while (first <= last) {
        if (cancelled)
            return false;
        const LineNo end = walkBlockEnd(lines, first, last);
        const qint64 offset = lines.begin(first);
        const QByteArray bytes = source.bytes(offset, std::min(lines.end(end) - offset, kWalkBlock));
        for (; first <= end; ++first.value) {
            const qint64 begin = std::min<qint64>(lines.begin(first) - offset, bytes.size());
            qint64 stop = std::min<qint64>(lines.end(first) - offset, bytes.size());
            if (stop > begin && bytes[stop - 1] == '\n')
                --stop;
            while (stop > begin && bytes[stop - 1] == '\r')
                --stop;
            onLine(first, QByteArrayView(bytes).sliced(begin, stop - begin));
        }
    }
    return true;
}

} // namespace bootscope
