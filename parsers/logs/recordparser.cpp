// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/recordparser.h"

#include "parsers/logs/bytewords.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace bootscope {

namespace {

constexpr qint64 kSecondUs = 1'000'000;
constexpr qsizetype kMaxSource = 64; // longer than any file name of cloud-init
constexpr qsizetype kMinBody = 8;    // "a[INFO]:"

bool isSourceChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '-';
}

// "cc_runcmd.py[WARNING]: ", "__init__.py[WARNING]: " and a few others that warn.
bool isOwnSource(QByteArrayView line)
{
    const qsizetype end = line.first(qMin(line.size(), kMaxSource)).indexOf(".py[");
    if (end <= 0)
        return false;
    const QByteArrayView name = line.first(end);
    if (name.startsWith("cc_") || name.startsWith("DataSource"))
        return true;
    static constexpr QByteArrayView kNames[] = {"__init__", "util", "stages", "schema",  "log_util",  "url_helper",
                                                "handlers", "subp", "main",   "helpers", "user_data", "cloud_config"};
    return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

} // namespace

// `YYYY-MM-DD HH:MM:SS,mmm` at the start. True when the digits stand where they belong, even if they name no real time.
bool RecordParser::parseIso(QByteArrayView text, LogTime &time)
{
    if (text.size() < 23 || text[4] != '-' || text[7] != '-' || text[10] != ' ' || text[13] != ':' || text[16] != ':' ||
        (text[19] != ',' && text[19] != '.'))
        return false;
    const int second = digitsAt(text, 17, 2);
    const int milli = digitsAt(text, 20, 3);
    if (second < 0 || milli < 0)
        return false;
    if (!isSame(text.data(), m_minute, sizeof m_minute)) {
        const int year = digitsAt(text, 0, 4);
        const int month = digitsAt(text, 5, 2);
        const int day = digitsAt(text, 8, 2);
        const int hour = digitsAt(text, 11, 2);
        const int minute = digitsAt(text, 14, 2);
        if (year < 0 || month < 0 || day < 0 || hour < 0 || minute < 0)
            return false;
        m_minuteUs = makeTime(year, month, day, hour, minute, 0).us;
        std::memcpy(m_minute, text.data(), sizeof m_minute);
        // Stamps of the same log that carry no year are of this one.
        m_year = {year, month};
    }
    if (m_minuteUs != LogTime::kUnknown && second < 61)
        time.us = m_minuteUs + second * kSecondUs + milli * 1000;
    return true;
}

// `SRC[LEVEL]: ` at line[at].
bool RecordParser::parseBody(QByteArrayView line, qsizetype at, RecordHead &head)
{
    // Few different ones make up nearly all lines.
    const QByteArrayView rest = line.sliced(at);
    if (rest.size() < kMinBody)
        return false;
    // Multiplied, the word's highest bits depend on all of its bytes.
    Body &known = m_bodies[wordAt(rest.data()) * 0x9E3779B97F4A7C15U >> 60];
    if (known.length > 0 && rest.size() >= known.length && isSame(rest.data(), known.text, known.length)) {
        head.level = known.level;
        head.source = line.sliced(at, known.sourceLength);
        head.messageOffset = at + known.length;
        head.isHead = true;
        return true;
    }
    qsizetype end = at;
    while (end < line.size() && end - at < kMaxSource && isSourceChar(line[end]))
        ++end;
    if (end == at || end >= line.size() || line[end] != '[')
        return false;
    qsizetype close = end + 1;
    while (close < line.size() && close - end <= 11 && line[close] != ']')
        ++close;
    if (close + 1 >= line.size() || line[close] != ']' || line[close + 1] != ':')
        return false;
    const LogLevel level = levelFromName(line.sliced(end + 1, close - end - 1));
    if (level == LogLevel::None)
        return false;
    head.level = level;
    head.source = line.sliced(at, end - at);
    head.messageOffset = close + 2 < line.size() && line[close + 2] == ' ' ? close + 3 : close + 2;
    head.isHead = true;
    // One that ends the line could be followed by a blank the next time.
    if (const qsizetype length = head.messageOffset - at;
        length <= qsizetype(sizeof known.text) && line[head.messageOffset - 1] == ' ') {
        std::memcpy(known.text, rest.data(), std::size_t(length));
        known.length = quint8(length);
        known.sourceLength = quint8(end - at);
        known.level = level;
    }
    return true;
}

RecordHead RecordParser::parse(QByteArrayView line)
{
    RecordHead head;
    LogTime time;
    qsizetype at = 0;
    if (line.size() < 11)
        return head;
    if (!(line[0] >= '0' && line[0] <= '9') || line[10] != ' ') {
        const LinePrefix prefix = parseLinePrefix(line, m_year);
        // Without a prefix, colours alone may stand before the stamp.
        at = prefix.length > 0 ? prefix.length : line[0] == '\x1b' ? skipControls(line) : 0;
        // Logs are also passed on without their times; then only names of cloud-init's own files count.
        if (at == 0 && !isOwnSource(line))
            return head;
        time = prefix.time;
    }
    if (LogTime own; parseIso(line.sliced(at), own)) {
        time = own;
        at += 23;
        if (at + 3 <= line.size() && line[at] == ' ' && line[at + 1] == '-' && line[at + 2] == ' ')
            at += 3;
    }
    if (parseBody(line, at, head))
        head.time = time;
    return head;
}

RecordHead parseRecordHead(QByteArrayView line)
{
    RecordParser parser;
    return parser.parse(line);
}

} // namespace bootscope
