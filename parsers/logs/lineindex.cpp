// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/lineindex.h"

#include "parsers/logs/bytesource.h"
#include "parsers/logs/lineindexbuilder.h"

namespace bootscope {

namespace {

constexpr int kOffsetBits = 44;
constexpr quint64 kOffsetMask = (quint64(1) << kOffsetBits) - 1;
constexpr int kLevelShift = kOffsetBits;
constexpr int kRecordShift = kLevelShift + 4;

quint64 pack(qint64 offset, LogLevel level, bool startsRecord)
{
    return (quint64(offset) & kOffsetMask) | (quint64(level) << kLevelShift) | (quint64(startsRecord) << kRecordShift);
}

quint64 entry(const std::vector<std::shared_ptr<const std::vector<quint64>>> &chunks, quint32 index)
{
    return (*chunks[index / LineIndex::kChunkLines])[index % LineIndex::kChunkLines];
}

} // namespace

qint64 LineIndex::begin(LineNo line) const
{
    if (line.value == 0 || line.value > m_lineCount)
        return m_endOffset;
    return qint64(entry(m_chunks, line.value - 1) & kOffsetMask);
}

qint64 LineIndex::end(LineNo line) const
{
    return line.value == 0 ? 0 : begin(LineNo(line.value + 1));
}

LogLevel LineIndex::level(LineNo line) const
{
    if (line.value == 0 || line.value > m_lineCount)
        return LogLevel::None;
    return LogLevel((entry(m_chunks, line.value - 1) >> kLevelShift) & 0xF);
}

bool LineIndex::startsRecord(LineNo line) const
{
    return line.value != 0 && line.value <= m_lineCount && ((entry(m_chunks, line.value - 1) >> kRecordShift) & 1);
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
        if (qint64(entry(m_chunks, middle) & kOffsetMask) <= offset)
            low = middle;
        else
            high = middle;
    }
    return LineNo(low + 1);
}

void LineIndexBuilder::append(qint64 begin, qint64 end, LogLevel level, bool startsRecord)
{
    m_last.push_back(pack(begin, level, startsRecord));
    ++m_lineCount;
    m_endOffset = end;
    if (m_last.size() == LineIndex::kChunkLines) {
        m_full.push_back(std::make_shared<const LineIndex::Chunk>(std::move(m_last)));
        m_last = {};
        m_last.reserve(LineIndex::kChunkLines);
    }
}

bool LineIndexBuilder::isFull() const
{
    return m_lineCount >= 0xFFFFFFF0U || quint64(m_endOffset) >= kOffsetMask;
}

LineIndex LineIndexBuilder::snapshot() const
{
    LineIndex index;
    index.m_chunks = m_full;
    if (!m_last.empty())
        index.m_chunks.push_back(std::make_shared<const LineIndex::Chunk>(m_last));
    index.m_lineCount = m_lineCount;
    index.m_endOffset = m_endOffset;
    return index;
}

} // namespace bootscope
