// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/logsearch.h"

#include <algorithm>
#include <cstring>

namespace bootscope {

namespace {

constexpr qint64 kBlock = 1 << 20;
constexpr quint32 kCheckEvery = 65536; // lines between two looks at the flag, where no block is read

// In place, and A-Z only: other scripts are compared as they are.
void lower(QByteArray &bytes)
{
    for (char *c = bytes.data(), *end = c + bytes.size(); c != end; ++c) {
        if (*c >= 'A' && *c <= 'Z')
            *c = char(*c + ('a' - 'A'));
    }
}

// The lines of a block of whole lines that contain needle, in order.
template<class Found>
void searchBlock(const LineRange &range, LineNo first, LineNo last, const QByteArray &needle, Found &&found)
{
    const qint64 begin = range.lines.begin(first);
    QByteArray bytes = range.source->bytes(begin, std::min(range.lines.end(last) - begin, kBlock));
    lower(bytes);
    const char *const data = bytes.constData();
    qsizetype at = 0;
    LineNo line = first;
    while (at < bytes.size()) {
        const void *hit = memmem(data + at, size_t(bytes.size() - at), needle.constData(), size_t(needle.size()));
        if (!hit)
            return;
        const qint64 offset = begin + (static_cast<const char *>(hit) - data);
        while (line < last && range.lines.end(line) <= offset)
            ++line.value;
        found(line);
        at = qsizetype(range.lines.end(line) - begin);
        ++line.value;
    }
}

// The last line of a block that starts with first and holds at most kBlock bytes, but one line at least.
LineNo blockEnd(const LineRange &range, LineNo first)
{
    const qint64 limit = range.lines.begin(first) + kBlock;
    quint32 low = first.value;
    quint32 high = range.last.value;
    while (low < high) {
        const quint32 middle = low + (high - low + 1) / 2;
        if (range.lines.end(LineNo(middle)) <= limit)
            low = middle;
        else
            high = middle - 1;
    }
    return LineNo(low);
}

LineRange clipped(LineRange range)
{
    range.first = std::max(range.first, LineNo(1));
    range.last = std::min(range.last, LineNo(range.lines.lineCount()));
    return range;
}

} // namespace

std::optional<std::vector<quint32>> filterLines(const LineRange &wanted, const LogFilter &filter,
                                                const std::atomic<bool> &cancelled)
{
    std::vector<quint32> lines;
    const LineRange range = clipped(wanted);
    if (!range.source)
        return lines;
    if (filter.contains.isEmpty()) {
        for (quint32 line = range.first.value; line <= range.last.value; ++line) {
            if (line % kCheckEvery == 0 && cancelled)
                return {};
            if (passes(filter.levels, range.lines.level(LineNo(line))))
                lines.push_back(line);
        }
        return lines;
    }
    QByteArray needle = filter.contains;
    lower(needle);
    for (LineNo first = range.first; first <= range.last;) {
        if (cancelled)
            return {};
        const LineNo last = blockEnd(range, first);
        searchBlock(range, first, last, needle, [&](LineNo line) {
            if (passes(filter.levels, range.lines.level(line)))
                lines.push_back(line.value);
        });
        first = LineNo(last.value + 1);
    }
    return lines;
}

LineNo findLine(const LineRange &wanted, const LogFilter &filter, const QByteArray &text, LineNo from, bool forward,
                const std::atomic<bool> &cancelled)
{
    LineRange range = clipped(wanted);
    if (!range.source || text.isEmpty())
        return {};
    // Blocks of lines, nearest first; in each the filter finds the lines, and the text is looked for among them.
    constexpr quint32 kLines = 8192;
    LogFilter both = filter;
    const bool narrowed = !filter.contains.isEmpty();
    both.contains = text;
    QByteArray also = filter.contains;
    lower(also);
    const auto accepts = [&](quint32 line) {
        if (!narrowed)
            return true;
        QByteArray bytes = range.lines.text(*range.source, LineNo(line));
        lower(bytes);
        return bytes.contains(also);
    };
    const quint32 first = range.first.value;
    const quint32 last = range.last.value;
    quint32 begin = forward ? std::max(from.value + 1, first) : first;
    quint32 end = forward ? last : std::min(from.value > 0 ? from.value - 1 : last, last);
    while (begin <= end && end > 0) {
        range.first = LineNo(forward ? begin : end - begin < kLines ? begin : end - kLines + 1);
        range.last = LineNo(forward ? (end - begin < kLines ? end : begin + kLines - 1) : end);
        std::optional<std::vector<quint32>> hits = filterLines(range, both, cancelled);
        if (!hits)
            return {};
        if (!forward)
            std::reverse(hits->begin(), hits->end());
        for (const quint32 line : *hits) {
            if (accepts(line))
                return LineNo(line);
        }
        if (forward)
            begin = range.last.value + 1;
        else
            end = range.first.value - 1;
    }
    return {};
}

} // namespace bootscope
