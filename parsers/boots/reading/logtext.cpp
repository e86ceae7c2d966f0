// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/reading/logtext.h"

#include "parsers/boots/reading/recordtail.h"
#include "parsers/logs/linestamp.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

constexpr qint64 kMaxLine = 16 * 1024;
constexpr quint32 kMaxRecordLines = 400;
constexpr qsizetype kMaxLines = 4000;
constexpr quint32 kMaxSearch = 5000; // lines

} // namespace

QString cleanText(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (text.contains(QChar(0x1b))) {
        static const QRegularExpression escape(
            QStringLiteral("\x1b(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?|[@-Z\\\\-_])"));
        text.remove(escape);
    }
    for (QChar &c : text) {
        if (c < QLatin1Char(' ') && c != QLatin1Char('\t') && c != QLatin1Char('\r'))
            c = QLatin1Char(' ');
    }
    return text;
}

LogText::LogText(const Analysis &analysis, int input)
{
    if (input < 0 || input >= analysis.inputs.size() || !analysis.inputs.at(input).source)
        return;
    m_input = &analysis.inputs.at(input);
    m_index = input;
}

QByteArray LogText::bytes(LineNo line) const
{
    return m_input ? m_input->lines.text(*m_input->source, line, kMaxLine) : QByteArray();
}

// What a program printed itself is never taken for a prefix of the log that it was printed to.
qsizetype LogText::prefixLength(QByteArrayView raw) const
{
    const LinePrefix prefix = parseLinePrefix(raw);
    return m_input && (m_input->kind != InputKind::OutputLog || prefix.isBare) ? prefix.length : 0;
}

void LogText::append(LogRecord &record, LineNo line, const QByteArray &text, bool isSyslog)
{
    // rsyslog writes the line ends within a message as "#012".
    const QByteArray whole = isSyslog && text.contains("#012") ? QByteArray(text).replace("#012", "\n") : text;
    for (const QByteArray &part : whole.split('\n')) {
        record.lines.append(cleanText(part));
        record.numbers.append(line);
        if (record.lines.size() >= kMaxLines)
            return;
    }
}

QString LogText::line(LineNo line) const
{
    const QByteArray raw = bytes(line);
    QString text = cleanText(raw.mid(prefixLength(raw)));
    while (text.endsWith(QLatin1Char('\r')))
        text.chop(1);
    if (const qsizetype cr = text.lastIndexOf(QLatin1Char('\r')); cr >= 0)
        text = text.mid(cr + 1);
    return text;
}

LogRecord LogText::record(LineNo line) const
{
    LogRecord record;
    record.line = line;
    record.endLine = line;
    const QByteArray raw = bytes(line);
    record.head = parseRecordHead(raw);
    record.head.source = {};
    const bool isSyslog = record.head.isHead && parseLinePrefix(raw).length > 0;
    append(record, line, raw.mid(record.head.messageOffset).trimmed(), isSyslog);
    if (!m_input)
        return record;
    if (m_input->kind != InputKind::CloudInitLog) {
        if (record.head.isHead)
            appendTail(record);
        return record;
    }
    for (quint32 i = 1; i < kMaxRecordLines; ++i) {
        const LineNo next(line.value + i);
        if (next.value > m_input->lines.lineCount() || m_input->lines.startsRecord(next))
            break;
        const QByteArray text = bytes(next);
        const qsizetype prefix = prefixLength(text);
        // Other programs write into the same syslog between the lines of a traceback.
        if (isSyslog && prefix == 0 && syslogStamp(text, 0, {}).end > 0)
            continue;
        append(record, next, text.mid(prefix), isSyslog);
        record.endLine = next;
    }
    return record;
}

void LogText::appendTail(LogRecord &record) const
{
    RecordTail tail(record.message());
    QList<LineNo> empty; // counts only when something follows
    for (quint32 i = 1; i < kMaxRecordLines; ++i) {
        const LineNo next(record.line.value + i);
        if (next.value > m_input->lines.lineCount())
            return;
        const QByteArray raw = bytes(next);
        const qsizetype prefix = parseLinePrefix(raw).length;
        if (parseRecordHead(raw).isHead)
            return;
        // Other programs write into the same journal between the lines of a traceback.
        if (prefix == 0 && syslogStamp(raw, 0, {}).end > 0)
            continue;
        QString text = cleanText(raw.mid(prefix));
        while (text.endsWith(QLatin1Char('\r')))
            text.chop(1);
        if (!tail.takes(text))
            return;
        if (text.trimmed().isEmpty()) {
            empty.append(next);
            continue;
        }
        for (const LineNo line : std::as_const(empty)) {
            record.lines.append(QString());
            record.numbers.append(line);
        }
        empty.clear();
        record.lines.append(text);
        record.numbers.append(next);
        record.endLine = next;
    }
}

LineNo LogText::nextRecord(LineNo from, LineNo last) const
{
    if (!m_input)
        return {};
    const quint32 stop = qMin(qMin(last.value, m_input->lines.lineCount()), from.value + kMaxSearch);
    for (quint32 i = from.value; i <= stop; ++i) {
        if (m_input->lines.startsRecord(LineNo(i)))
            return LineNo(i);
    }
    return {};
}

} // namespace bootscope
