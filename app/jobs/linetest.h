// SPDX-License-Identifier: GPL-3.0-or-later
// Whether single lines meet a filter. Made once a search, on the worker that uses it.
#pragma once

#include "app/jobs/logsearch.h"
#include "parsers/logs/recordparser.h"

#include <QRegularExpression>

namespace bootscope {

class LineTest
{
public:
    LineTest(const LineRange &range, const LogFilter &filter);

    // Text that every line of the result contains, A-Z in lower case: it is looked for in whole blocks. May be empty.
    const QByteArray &needle() const { return m_needle; }
    // Nothing has to be read to decide.
    bool isByIndex() const { return m_needle.isEmpty() && !m_reads; }
    // By the index alone: level, and the lines that stages and modules allow. Lines must come in order.
    bool acceptsIndex(LineNo line);
    // The rest; text without its line end.
    bool acceptsText(LineNo line, QByteArrayView text);
    quint32 costly() const { return m_costly; } // lines that a pattern was given up on

private:
    struct Words
    {
        QByteArray lower; // A-Z in lower case
        bool exclude;
    };
    struct Pattern
    {
        QRegularExpression expression;
        bool exclude;
    };
    const OutputStretch *placeOf(LineNo line) const; // null when it is no line of placed output
    LogLevel levelOf(LineNo line);
    bool acceptsTime(LineNo line, QByteArrayView text);
    const RecordHead &headOf(LineNo line, QByteArrayView text);

    const LineRange &m_range;
    const LogFilter &m_filter;
    QByteArray m_needle;
    bool m_reads = false;
    std::vector<Words> m_words;
    std::vector<Pattern> m_patterns;
    QList<FilterChip> m_levels, m_sources, m_times;
    size_t m_span = 0; // of LineRange::only, where acceptsIndex() is
    LineNo m_levelHead;
    LineNo m_headLine; // whose head is known
    RecordParser m_parser;
    RecordHead m_head;
    QByteArray m_headBytes;
    quint32 m_costly = 0;
};

// In place, and A-Z only: other scripts are compared as they are.
void lowerAscii(QByteArray &bytes);

} // namespace bootscope
