// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/logsearch.h"

#include "app/jobs/linetest.h"
#include "parsers/logs/linewalk.h"

#include <cstring>

namespace bootscope {

namespace {

constexpr quint32 kCheckEvery = 65536; // lines between two looks at the flag, where no block is read

// The lines of a block of whole lines that contain needle, in order.
template<class Found>
void searchBlock(const LineRange &range, LineNo first, LineNo last, const QByteArray &needle, Found &&found)
{
    const qint64 begin = range.lines.begin(first);
    const QByteArray bytes = range.source->bytes(begin, std::min(range.lines.end(last) - begin, kWalkBlock));
    QByteArray lower = bytes;
    lowerAscii(lower);
    const char *const data = lower.constData();
    qsizetype at = 0;
    LineNo line = first;
    while (at < lower.size()) {
        const void *hit = memmem(data + at, size_t(lower.size() - at), needle.constData(), size_t(needle.size()));
        if (!hit)
            return;
        const qint64 offset = begin + (static_cast<const char *>(hit) - data);
        while (line < last && range.lines.end(line) <= offset)
            ++line.value;
        const qsizetype from = qsizetype(range.lines.begin(line) - begin);
        at = qsizetype(std::min<qint64>(range.lines.end(line) - begin, lower.size()));
        QByteArrayView text = QByteArrayView(bytes).sliced(from, at - from);
        while (text.endsWith('\n') || text.endsWith('\r'))
            text.chop(1);
        found(line, text);
        ++line.value;
    }
}

class Finder
{
public:
    Finder(const LineRange &range, const LogFilter &filter, const std::atomic<bool> &cancelled)
        : m_range(range), m_cancelled(cancelled), m_test(range, filter)
    {
    }

    std::optional<FoundLines> find()
    {
        // Without the lines that stages and modules leave out, a large log is not read.
        if (!m_range.only)
            search(m_range.first, m_range.last);
        else
            for (const LineSpan &span : *m_range.only)
                search(std::max(span.first, m_range.first), std::min(span.last, m_range.last));
        if (m_cancelled)
            return {};
        m_found.costly = m_test.costly();
        return std::move(m_found);
    }

private:
    void search(LineNo first, LineNo last)
    {
        if (m_test.isByIndex()) {
            for (LineNo line = first; line <= last; ++line.value) {
                if (line.value % kCheckEvery == 0 && m_cancelled)
                    return;
                if (m_test.acceptsIndex(line))
                    add(line);
            }
            return;
        }
        const auto look = [this](LineNo line, QByteArrayView text) {
            if (m_test.acceptsIndex(line) && m_test.acceptsText(line, text))
                add(line);
        };
        if (m_test.needle().isEmpty()) {
            walkLines(*m_range.source, m_range.lines, first, last, m_cancelled, look);
            return;
        }
        while (first <= last && !m_cancelled) {
            const LineNo end = walkBlockEnd(m_range.lines, first, last);
            searchBlock(m_range, first, end, m_test.needle(), look);
            first = LineNo(end.value + 1);
        }
    }

    void add(LineNo line)
    {
        if (m_range.folds) {
            const auto &folds = *m_range.folds;
            while (m_fold < folds.size() && folds[m_fold].last < line)
                ++m_fold;
            if (m_fold < folds.size() && folds[m_fold].first <= line && m_range.first <= folds[m_fold].first)
                line = folds[m_fold].first;
        }
        if (m_found.lines.empty() || m_found.lines.back() < line.value)
            m_found.lines.push_back(line.value);
    }

    const LineRange &m_range;
    const std::atomic<bool> &m_cancelled;
    LineTest m_test;
    FoundLines m_found;
    size_t m_fold = 0;
};

} // namespace

std::optional<FoundLines> filterLines(const LineRange &wanted, const LogFilter &filter,
                                      const std::atomic<bool> &cancelled)
{
    LineRange range = wanted;
    range.first = std::max(range.first, LineNo(1));
    range.last = std::min(range.last, LineNo(range.lines.lineCount()));
    if (!range.source)
        return FoundLines();
    return Finder(range, filter, cancelled).find();
}

} // namespace bootscope
