// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/record.h"

#include "parsers/logs/recordparser.h"

#include <cstring>

namespace bootscope {

namespace {

constexpr qint64 kSecondUs = 1'000'000;
constexpr qint64 kDayUs = 86'400 * kSecondUs;

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

// Returns the place behind the digits.
char *putDigits(char *at, int value, int width)
{
    for (int i = width; i-- > 0; value /= 10)
        at[i] = char('0' + value % 10);
    return at + width;
}

char *putClock(char *at, const Civil &c)
{
    at = putDigits(at, c.hour, 2);
    *at++ = ':';
    at = putDigits(at, c.minute, 2);
    *at++ = ':';
    at = putDigits(at, c.second, 2);
    *at++ = '.';
    return putDigits(at, c.microsecond / 1000, 3);
}

} // namespace

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
    if (!time.isKnown())
        return {};
    char text[16];
    return QString::fromLatin1(text, putClock(text, civilFrom(time.us)) - text);
}

void appendIsoTime(QByteArray &text, LogTime time, bool utc)
{
    const Civil c = civilFrom(time.us);
    char digits[32];
    char *at = putDigits(digits, c.year, 4);
    *at++ = '-';
    at = putDigits(at, c.month, 2);
    *at++ = '-';
    at = putDigits(at, c.day, 2);
    *at++ = 'T';
    at = putClock(at, c);
    if (utc)
        *at++ = 'Z';
    text.append(digits, at - digits);
}

QString toIsoString(LogTime time, bool utc)
{
    if (!time.isKnown())
        return {};
    QByteArray text;
    appendIsoTime(text, time, utc);
    return QString::fromLatin1(text);
}

} // namespace bootscope
