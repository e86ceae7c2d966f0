// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/record.h"

#include "parsers/logs/lineprefix.h"
#include "parsers/logs/recordparser.h"

#include <cstring>

namespace bootscope {

namespace {

constexpr qint64 kSecondUs = 1'000'000;
constexpr qint64 kDayUs = 86'400 * kSecondUs;
constexpr qsizetype kMaxSource = 64; // longer than any file name of cloud-init

// Days since 1970-01-01 of a proleptic Gregorian date, by counting years from March.
qint64 daysFromCivil(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const qint64 era = (y >= 0 ? y : y - 399) / 400;
    const int yearOfEra = int(y - era * 400);
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 dayOfEra = qint64(yearOfEra) * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146'097 + dayOfEra - 719'468;
}

struct Civil
{
    int year, month, day, hour, minute, second, microsecond;
};

Civil civilFrom(qint64 us)
{
    qint64 days = us / kDayUs;
    qint64 rest = us % kDayUs;
    if (rest < 0) {
        rest += kDayUs;
        --days;
    }
    const qint64 z = days + 719'468;
    const qint64 era = (z >= 0 ? z : z - 146'096) / 146'097;
    const int dayOfEra = int(z - era * 146'097);
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int shifted = (5 * dayOfYear + 2) / 153;
    Civil c{};
    c.day = dayOfYear - (153 * shifted + 2) / 5 + 1;
    c.month = shifted < 10 ? shifted + 3 : shifted - 9;
    c.year = int(yearOfEra + era * 400) + (c.month <= 2 ? 1 : 0);
    const qint64 seconds = rest / kSecondUs;
    c.hour = int(seconds / 3600);
    c.minute = int(seconds / 60 % 60);
    c.second = int(seconds % 60);
    c.microsecond = int(rest % kSecondUs);
    return c;
}

bool isSourceChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '-';
}

void appendDigits(QByteArray &text, int value, int width)
{
    int scale = 1;
    for (int i = 1; i < width; ++i)
        scale *= 10;
    for (; scale > 0; scale /= 10)
        text.append(char('0' + value / scale % 10));
}

QByteArray clockText(const Civil &c)
{
    QByteArray text;
    text.reserve(12);
    appendDigits(text, c.hour, 2);
    text.append(':');
    appendDigits(text, c.minute, 2);
    text.append(':');
    appendDigits(text, c.second, 2);
    text.append('.');
    appendDigits(text, c.microsecond / 1000, 3);
    return text;
}

} // namespace

int digitsAt(QByteArrayView text, qsizetype at, int count)
{
    if (at < 0 || at + count > text.size())
        return -1;
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const char c = text[at + i];
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

int monthFromName(QByteArrayView name)
{
    static constexpr char kNames[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    if (name.size() < 3)
        return 0;
    for (int i = 0; i < 12; ++i) {
        if (std::memcmp(name.data(), kNames + i * 3, 3) == 0)
            return i + 1;
    }
    return 0;
}

LogTime makeTime(int year, int month, int day, int hour, int minute, int second, int microsecond)
{
    static constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    // 60 is a leap second, which syslog and banners may show.
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > kDays[month - 1] || hour < 0 || hour > 23 ||
        minute < 0 || minute > 59 || second < 0 || second > 60 || microsecond < 0)
        return {};
    return {daysFromCivil(year, month, day) * kDayUs + (qint64(hour) * 3600 + minute * 60 + second) * kSecondUs +
            microsecond};
}

LogLevel levelFromName(QByteArrayView name)
{
    switch (name.size()) {
    case 4:
        return name == "INFO" ? LogLevel::Info : LogLevel::None;
    case 5:
        if (name == "DEBUG")
            return LogLevel::Debug;
        if (name == "ERROR")
            return LogLevel::Error;
        return name == "TRACE" ? LogLevel::Trace : LogLevel::None;
    case 7:
        return name == "WARNING" ? LogLevel::Warning : LogLevel::None;
    case 8:
        return name == "CRITICAL" ? LogLevel::Critical : LogLevel::None;
    case 10:
        return name == "DEPRECATED" ? LogLevel::Deprecated : LogLevel::None;
    default:
        return LogLevel::None;
    }
}

QString levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::None:
        return {};
    case LogLevel::Trace:
        return QStringLiteral("TRACE");
    case LogLevel::Debug:
        return QStringLiteral("DEBUG");
    case LogLevel::Info:
        return QStringLiteral("INFO");
    case LogLevel::Warning:
        return QStringLiteral("WARNING");
    case LogLevel::Error:
        return QStringLiteral("ERROR");
    case LogLevel::Critical:
        return QStringLiteral("CRITICAL");
    case LogLevel::Deprecated:
        return QStringLiteral("DEPRECATED");
    }
    return {};
}

YearHint yearHintOf(LogTime time)
{
    if (!time.isKnown())
        return {};
    const Civil c = civilFrom(time.us);
    return {c.year, c.month};
}

QString toClockString(LogTime time)
{
    return time.isKnown() ? QString::fromLatin1(clockText(civilFrom(time.us))) : QString();
}

QString toIsoString(LogTime time, bool utc)
{
    if (!time.isKnown())
        return {};
    const Civil c = civilFrom(time.us);
    QByteArray text;
    text.reserve(24);
    appendDigits(text, c.year, 4);
    text.append('-');
    appendDigits(text, c.month, 2);
    text.append('-');
    appendDigits(text, c.day, 2);
    text.append('T').append(clockText(c));
    if (utc)
        text.append('Z');
    return QString::fromLatin1(text);
}

// `YYYY-MM-DD HH:MM:SS,mmm` at the start. True when the digits stand where they belong, even if they name no real time.
bool RecordParser::parseIso(QByteArrayView text, LogTime &time)
{
    if (text.size() < 23 || text[4] != '-' || text[7] != '-' || text[10] != ' ' || text[13] != ':' || text[16] != ':' ||
        (text[19] != ',' && text[19] != '.'))
        return false;
    const int hour = digitsAt(text, 11, 2);
    const int minute = digitsAt(text, 14, 2);
    const int second = digitsAt(text, 17, 2);
    const int milli = digitsAt(text, 20, 3);
    if (hour < 0 || minute < 0 || second < 0 || milli < 0)
        return false;
    if (std::memcmp(text.data(), m_date, sizeof m_date) != 0) {
        const int year = digitsAt(text, 0, 4);
        const int month = digitsAt(text, 5, 2);
        const int day = digitsAt(text, 8, 2);
        if (year < 0 || month < 0 || day < 0)
            return false;
        m_midnightUs = makeTime(year, month, day, 0, 0, 0).us;
        std::memcpy(m_date, text.data(), sizeof m_date);
        // Stamps of the same log that carry no year are of this one.
        m_year = {year, month};
    }
    if (m_midnightUs != LogTime::kUnknown && hour < 24 && minute < 60 && second < 61)
        time.us = m_midnightUs + ((qint64(hour) * 60 + minute) * 60 + second) * kSecondUs + milli * 1000;
    return true;
}

// `SRC[LEVEL]: ` at line[at].
bool RecordParser::parseBody(QByteArrayView line, qsizetype at, RecordHead &head) const
{
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
        if (prefix.length == 0)
            return head;
        time = prefix.time;
        at = prefix.length;
    }
    if (LogTime own; parseIso(line.sliced(at), own)) {
        time = own;
        at += 23;
        if (line.sliced(at).startsWith(" - "))
            at += 3;
    }
    if (at > 0 && parseBody(line, at, head))
        head.time = time;
    return head;
}

RecordHead parseRecordHead(QByteArrayView line)
{
    RecordParser parser;
    return parser.parse(line);
}

} // namespace bootscope
