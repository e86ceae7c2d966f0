// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/longtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMutex>

#include <algorithm>
#include <array>
#include <cstring>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Evidence)
};

constexpr int kQuickest = 1; // logs pack well at any level

class LongSource final : public ByteSource
{
public:
    // skipped: bytes of the first block that are no part of it.
    LongSource(std::deque<QByteArray> blocks, qint64 skipped, qint64 size)
        : m_blocks(std::move(blocks)), m_skipped(skipped), m_size(size)
    {
    }

    qint64 size() const override { return m_size; }
    qint64 read(qint64 offset, char *buffer, qint64 length) const override
    {
        if (offset < 0 || offset >= m_size)
            return 0;
        length = std::min(length, m_size - offset);
        qint64 done = 0;
        while (done < length) {
            const qint64 at = m_skipped + offset + done;
            const QByteArray block = plain(std::size_t(at / LongText::kBlock));
            const qint64 inner = at % LongText::kBlock;
            const qint64 count = std::min(length - done, qint64(block.size()) - inner);
            if (count <= 0)
                break;
            std::memcpy(buffer + done, block.constData() + inner, std::size_t(count));
            done += count;
        }
        return done;
    }

private:
    struct Kept
    {
        std::size_t index = 0;
        QByteArray bytes;
    };

    // The window reads a line at a time, on its own thread, while a search runs through all of it on another.
    QByteArray plain(std::size_t index) const
    {
        if (index >= m_blocks.size())
            return {};
        {
            const QMutexLocker lock(&m_mutex);
            for (const Kept &kept : m_kept) {
                if (kept.index == index && !kept.bytes.isEmpty())
                    return kept.bytes;
            }
        }
        const QByteArray bytes = qUncompress(m_blocks[index]);
        const QMutexLocker lock(&m_mutex);
        m_kept[m_oldest] = {index, bytes};
        m_oldest = (m_oldest + 1) % m_kept.size();
        return bytes;
    }

    std::deque<QByteArray> m_blocks;
    qint64 m_skipped;
    qint64 m_size;
    mutable QMutex m_mutex;
    mutable std::array<Kept, 8> m_kept;
    mutable std::size_t m_oldest = 0;
};

} // namespace

void LongText::append(QByteArrayView bytes)
{
    m_size += bytes.size();
    while (!bytes.isEmpty()) {
        const qsizetype count = std::min(bytes.size(), kBlock - m_open.size());
        m_open.append(bytes.first(count));
        bytes = bytes.sliced(count);
        if (m_open.size() == kBlock)
            pack();
    }
}

void LongText::pack()
{
    m_blocks.push_back(qCompress(m_open, kQuickest));
    m_blocks.back().squeeze();
    m_packedSize += m_blocks.back().size();
    m_open.resize(0);
    while (m_blocks.size() > 1 &&
           (m_packedSize > m_limits.packedBytes || qint64(m_blocks.size()) * kBlock > m_limits.plainBytes)) {
        m_packedSize -= m_blocks.front().size();
        m_blocks.pop_front();
        m_isCut = true;
    }
}

std::shared_ptr<const ByteSource> LongText::finish()
{
    const qint64 last = m_open.isEmpty() ? kBlock : m_open.size();
    if (!m_open.isEmpty())
        pack();
    m_open = {};
    const qint64 size = m_blocks.empty() ? 0 : qint64(m_blocks.size() - 1) * kBlock + last;
    qint64 skipped = 0;
    if (m_isCut && !m_blocks.empty())
        skipped = qUncompress(m_blocks.front()).indexOf('\n') + 1;
    return std::make_shared<LongSource>(std::move(m_blocks), skipped, size - skipped);
}

QString remarkOfEnd(qint64 size, qint64 read)
{
    const QLocale locale;
    return Text::tr("Of its %1 only the last %2 are read: its lines are counted from there.")
        .arg(locale.formattedDataSize(size), locale.formattedDataSize(read));
}

} // namespace bootscope
