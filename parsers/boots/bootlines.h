// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of one boot, read again: for what is worked out on demand and not kept for every boot.
#pragma once

#include "parsers/boots/analysis.h"
#include "parsers/logs/linescanner.h"
#include "parsers/logs/recordparser.h"

#include <atomic>

namespace bootscope {

// A window of another source. That source must outlive it.
class SliceSource final : public ByteSource
{
public:
    SliceSource(const ByteSource &source, qint64 begin, qint64 end)
        : m_source(source), m_begin(begin), m_size(qMax<qint64>(0, end - begin))
    {
    }
    qint64 size() const override { return m_size; }
    qint64 read(qint64 offset, char *buffer, qint64 length) const override
    {
        if (offset < 0 || offset >= m_size)
            return 0;
        return m_source.read(m_begin + offset, buffer, qMin(length, m_size - offset));
    }

private:
    const ByteSource &m_source;
    qint64 m_begin;
    qint64 m_size;
};

// onLine(LineNo, QByteArrayView text, const RecordHead &head): text whole, with its prefix; head's offsets are into it.
// near: a time of that boot, whose year stamps without one take. False when cancelled.
template<class OnLine>
bool readBootLines(const Input &input, LineNo first, LineNo last, LogTime near, const std::atomic<bool> &cancelled,
                   OnLine &&onLine)
{
    if (!input.source || first.value == 0 || last < first)
        return true;
    const SliceSource slice(*input.source, input.lines.begin(first), input.lines.end(last));
    RecordParser parser;
    parser.setYearOf(near);
    LineNo line = first;
    return scanLines(
        slice,
        [&](QByteArrayView text, qint64, qint64) {
            onLine(line, text, parser.parse(text));
            ++line.value;
        },
        [&](qint64) { return !cancelled.load(std::memory_order_relaxed); });
}

} // namespace bootscope
