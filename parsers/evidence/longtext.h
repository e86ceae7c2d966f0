// SPDX-License-Identifier: GPL-3.0-or-later
// A text of hundreds of megabytes out of an archive: held in memory, compressed in blocks, and read as if it were not.
#pragma once

#include "parsers/logs/bytesource.h"

#include <QByteArrayView>
#include <deque>

namespace bootscope {

// Of a text that grows beyond the limits the beginning is given up, block by block: the last boots matter most.
struct LongTextLimits
{
    qint64 packedBytes = 192LL * 1024 * 1024; // what is held of it
    qint64 plainBytes = 4096LL * 1024 * 1024; // what that stands for
};

class LongText
{
public:
    explicit LongText(const LongTextLimits &limits = {}) : m_limits(limits) {}

    void append(QByteArrayView bytes);
    // Ends it; nothing may be appended any more. Begins behind a line feed where a beginning was given up.
    std::shared_ptr<const ByteSource> finish();

    qint64 size() const { return m_size; }              // of all that was appended
    qint64 packedBytes() const { return m_packedSize; } // held now

    static constexpr qsizetype kBlock = 256 * 1024;

private:
    void pack();

    LongTextLimits m_limits;
    QByteArray m_open;               // the block being filled
    std::deque<QByteArray> m_blocks; // as qCompress() makes them, all of kBlock but the last
    qint64 m_packedSize = 0;
    qint64 m_size = 0;
    bool m_isCut = false;
};

// "Of its 9 GB only the last 4 GB are read ...", translated; both in bytes.
QString remarkOfEnd(qint64 size, qint64 read);

} // namespace bootscope
