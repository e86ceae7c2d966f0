// SPDX-License-Identifier: GPL-3.0-or-later
// Single lines and records of an input as text, for the few places that are looked at closely. Everything is bounded.
#pragma once

#include "parsers/boots/analysis.h"

namespace bootscope {

struct LogRecord
{
    LineNo line, endLine;  // inclusive
    RecordHead head;       // its source view is not valid
    QStringList lines;     // message without the head, then the lines that continue it
    QList<LineNo> numbers; // where each of them stands in the log; syslog may hold several in one line
    QString message() const { return lines.value(0); }
    LineNo lineOf(int index) const { return numbers.value(qBound(0, index, int(numbers.size()) - 1), line); }
};

class LogText
{
public:
    // input: index into analysis.inputs; -1 gives no lines.
    LogText(const Analysis &analysis, int input);

    bool isValid() const { return m_input != nullptr; }
    int inputIndex() const { return m_index; }
    // The line without prefix and terminal control sequences; what carriage returns wrote over is gone.
    QString line(LineNo line) const;
    // The record that begins at a line. Where anything may follow, only what is surely of it is added: see RecordTail.
    LogRecord record(LineNo line) const;
    // The first line of a record at or after a line, up to last; line 0 when there is none.
    LineNo nextRecord(LineNo from, LineNo last) const;

private:
    QByteArray bytes(LineNo line) const;
    qsizetype prefixLength(QByteArrayView raw) const;
    void appendTail(LogRecord &record) const;
    static void append(LogRecord &record, LineNo line, const QByteArray &text, bool isSyslog);

    const Input *m_input = nullptr;
    int m_index = -1;
};

// Without escape sequences and control characters.
QString cleanText(const QByteArray &bytes);

} // namespace bootscope
