// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/lineindex.h"

#include "parsers/logs/bytesource.h"
#include "parsers/logs/lineindexbuilder.h"

namespace bootscope {

namespace {

constexpr int kNearBits = 27;
constexpr quint32 kNearMask = (quint32(1) << kNearBits) - 1;
constexpr int kFarBits = 44;
constexpr quint64 kFarMask = (quint64(1) << kFarBits) - 1;
constexpr unsigned kLevelMask = 0xF;

template<class Entry> Entry pack(qint64 offset, LogLevel level, bool startsRecord, int offsetBits)
{
    return Entry(offset) | (Entry(level) << offsetBits) | (Entry(startsRecord) << (offsetBits + 4));
}

} // namespace

qint64 LineIndex::Chunk::offset(std::size_t index) const
{
    return wide.empty() ? base + qint64(entries[index] & kNearMask) : qint64(wide[index] & kFarMask);
}

LogLevel LineIndex::Chunk::level(std::size_t index) const
{
    return LogLevel((wide.empty() ? entries[index] >> kNearBits : unsigned(wide[index] >> kFarBits)) & kLevelMask);
}

bool LineIndex::Chunk::startsRecord(std::size_t index) const
{
    return ((wide.empty() ? entries[index] >> (kNearBits + 4) : unsigned(wide[index] >> (kFarBits + 4))) & 1) != 0;
}

qint64 LineIndex::begin(LineNo line) const
{
    if (line.value == 0 || line.value > m_lineCount)
        return m_endOffset;
    const quint32 index = line.value - 1;
    return m_chunks[index / kChunkLines]->offset(index % kChunkLines);
}

qint64 LineIndex::end(LineNo line) const
{
    return line.value == 0 ? 0 : begin(LineNo(line.value + 1));
}

LogLevel LineIndex::level(LineNo line) const
{
    if (line.value == 0 || line.value > m_lineCount)
        return LogLevel::None;
    const quint32 index = line.value - 1;
    return m_chunks[index / kChunkLines]->level(index % kChunkLines);
}

bool LineIndex::startsRecord(LineNo line) const
{
    if (line.value == 0 || line.value > m_lineCount)
        return false;
    const quint32 index = line.value - 1;
    return m_chunks[index / kChunkLines]->startsRecord(index % kChunkLines);
}

QByteArray LineIndex::text(const ByteSource &source, LineNo line, qint64 maxBytes) const
{
    if (line.value == 0 || line.value > m_lineCount)
        return {};
    const qint64 first = begin(line);
    const qint64 length = end(line) - first;
    QByteArray bytes = source.bytes(first, qMin(length, maxBytes + 1));
    if (length <= maxBytes + 1 && bytes.endsWith('\n'))
        bytes.chop(1);
    bytes.truncate(qMin<qint64>(bytes.size(), maxBytes));
    while (bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

LineNo LineIndex::lineAt(qint64 offset) const
{
    if (m_lineCount == 0 || offset < 0)
        return LineNo(0);
    quint32 low = 0;
    quint32 high = m_lineCount;
    while (high - low > 1) {
        const quint32 middle = low + (high - low) / 2;
        if (m_chunks[middle / kChunkLines]->offset(middle % kChunkLines) <= offset)
            low = middle;
        else
            high = middle;
    }
    return LineNo(low + 1);
}

void LineIndexBuilder::append(qint64 begin, qint64 end, LogLevel level, bool startsRecord)
{
    if (m_last.size() == 0) {
        m_last.base = begin;
        m_last.entries.reserve(LineIndex::kChunkLines);
    }
    if (m_last.wide.empty() && begin - m_last.base > qint64(kNearMask))
        widen();
    if (m_last.wide.empty())
        m_last.entries.push_back(pack<quint32>(begin - m_last.base, level, startsRecord, kNearBits));
    else
        m_last.wide.push_back(pack<quint64>(begin, level, startsRecord, kFarBits));
    ++m_lineCount;
    m_endOffset = end;
    if (m_last.size() == LineIndex::kChunkLines) {
        m_full.push_back(std::make_shared<const LineIndex::Chunk>(std::move(m_last)));
        m_last = {};
    }
}

// Called where the chunk holds lines already: its first is never too far from the base.
void LineIndexBuilder::widen()
{
    std::vector<quint64> wide;
    wide.reserve(LineIndex::kChunkLines);
    for (std::size_t i = 0; i < m_last.entries.size(); ++i)
        wide.push_back(pack<quint64>(m_last.offset(i), m_last.level(i), m_last.startsRecord(i), kFarBits));
    m_last.wide = std::move(wide);
    m_last.entries = {};
}

LineIndex LineIndexBuilder::snapshot() const
{
    LineIndex index;
    index.m_chunks = m_full;
    if (m_last.size() > 0)
        index.m_chunks.push_back(std::make_shared<const LineIndex::Chunk>(m_last));
    index.m_lineCount = m_lineCount;
    index.m_endOffset = m_endOffset;
    return index;
}

} // namespace bootscope
