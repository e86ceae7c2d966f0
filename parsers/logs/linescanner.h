// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a source in blocks that fit the processor's cache and hands out its lines, however they lie across the blocks.
#pragma once

#include "parsers/logs/bytesource.h"

#include <QByteArrayView>

#include <cstring>
#include <memory>

namespace bootscope {

inline constexpr qint64 kScanBlock = 1 << 18;
// Of a longer line only the beginning is handed out; its offsets are those of the whole line.
inline constexpr qint64 kScanMaxLine = 1 << 16;

// onLine(QByteArrayView text, qint64 begin, qint64 end): text without line feed and trailing CRs, end past the line
// feed. onBlock(qint64 offset): after each block; returns false to stop. False when it was stopped.
template<class OnLine, class OnBlock> bool scanLines(const ByteSource &source, OnLine &&onLine, OnBlock &&onBlock)
{
    // The front part keeps the beginning of a line that the previous block left open.
    const qint64 capacity = qMin(kScanBlock, qMax<qint64>(source.size(), 1));
    const auto buffer = std::make_unique_for_overwrite<char[]>(size_t(kScanMaxLine + capacity));
    char *const block = buffer.get() + kScanMaxLine;
    qint64 offset = 0;
    qint64 lineBegin = 0;
    qint64 kept = 0;       // bytes of the open line, right before block
    bool overlong = false; // the open line is longer than what is kept of it

    const auto emitLine = [&](const char *first, qint64 length, qint64 end) {
        length = qMin(length, kScanMaxLine);
        while (length > 0 && first[length - 1] == '\r')
            --length;
        onLine(QByteArrayView(first, length), lineBegin, end);
        lineBegin = end;
    };

    for (;;) {
        const qint64 got = source.read(offset, block, capacity);
        if (got <= 0)
            break;
        const char *at = block;
        const char *const stop = block + got;
        while (const auto *feed = static_cast<const char *>(std::memchr(at, '\n', size_t(stop - at)))) {
            const qint64 end = offset + (feed - block) + 1;
            if (overlong)
                emitLine(block - kept, kept, end);
            else
                emitLine(at - kept, kept + (feed - at), end);
            kept = 0;
            overlong = false;
            at = feed + 1;
        }
        if (const qint64 rest = stop - at; rest > 0 && !overlong) {
            const qint64 take = qMin(rest, kScanMaxLine - kept);
            overlong = take < rest;
            char *const front = block - kept - take;
            std::memmove(front, block - kept, size_t(kept));
            std::memmove(front + kept, at, size_t(take));
            kept += take;
        }
        offset += got;
        if (!onBlock(offset))
            return false;
    }
    if (offset > lineBegin)
        emitLine(block - kept, kept, offset);
    return true;
}

} // namespace bootscope
