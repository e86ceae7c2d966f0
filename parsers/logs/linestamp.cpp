// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/linestamp.h"

#include "parsers/logs/recordparser.h"

namespace bootscope {

namespace {

constexpr qint64 kMinuteUs = 60'000'000;

bool isDigit(QByteArrayView line, qsizetype at)
{
    return at < line.size() && line[at] >= '0' && line[at] <= '9';
}

// Past "hh:mm:ss" at line[at], else 0.
qsizetype clockEnd(QByteArrayView line, qsizetype at)
{
    return at + 8 <= line.size() && line[at + 2] == ':' && line[at + 5] == ':' && isDigit(line, at) &&
                   isDigit(line, at + 7)
               ? at + 8
               : 0;
}

// ".074410" or ",07" at line[at], of any length: adds it to time and returns where it ends.
qsizetype takeFraction(QByteArrayView line, qsizetype at, LogTime &time)
{
    if (at >= line.size() || (line[at] != '.' && line[at] != ',') || !isDigit(line, at + 1))
        return at;
    int scale = 100'000;
    for (++at; isDigit(line, at); ++at, scale /= 10) {
        if (time.isKnown())
            time.us += (line[at] - '0') * scale;
    }
    return at;
}

LogTime timeAt(QByteArrayView line, int year, int month, int day, qsizetype clock)
{
    return makeTime(year, month, day, digitsAt(line, clock, 2), digitsAt(line, clock + 3, 2),
                    digitsAt(line, clock + 6, 2));
}

// "Z", "+02:00", "+0200" or nothing at line[at]: where it ends; time is made UTC.
qsizetype takeZone(QByteArrayView line, qsizetype at, LogTime &time)
{
    if (at < line.size() && line[at] == 'Z')
        return at + 1;
    if (at + 5 > line.size() || (line[at] != '+' && line[at] != '-'))
        return at;
    const qsizetype minutesAt = line[at + 3] == ':' ? at + 4 : at + 3;
    const int hours = digitsAt(line, at + 1, 2);
    const int minutes = digitsAt(line, minutesAt, 2);
    if (hours < 0 || minutes < 0)
        return at;
    if (time.isKnown())
        time.us -= (line[at] == '-' ? -1 : 1) * (hours * 60 + minutes) * kMinuteUs;
    return minutesAt + 2;
}

} // namespace

LineStamp syslogStamp(QByteArrayView line, qsizetype at, YearHint year)
{
    if (line.size() < at + 15)
        return {};
    const int month = monthFromName(line.sliced(at));
    const qsizetype clock = at + 7;
    if (month == 0 || line[at + 3] != ' ' || line[at + 6] != ' ' || clockEnd(line, clock) == 0)
        return {};
    const int day = line[at + 4] == ' ' ? digitsAt(line, at + 5, 1) : digitsAt(line, at + 4, 2);
    if (day < 1)
        return {};
    LineStamp stamp;
    if (const int y = year.yearOf(month); y > 0)
        stamp.time = timeAt(line, y, month, day, clock);
    stamp.end = takeFraction(line, clock + 8, stamp.time);
    return stamp;
}

LineStamp isoStamp(QByteArrayView line, qsizetype at)
{
    if (line.size() < at + 20 || line[at + 4] != '-' || line[at + 7] != '-' || line[at + 10] != 'T' ||
        clockEnd(line, at + 11) == 0)
        return {};
    LineStamp stamp;
    stamp.time = timeAt(line, digitsAt(line, at, 4), digitsAt(line, at + 5, 2), digitsAt(line, at + 8, 2), at + 11);
    stamp.end = takeFraction(line, at + 19, stamp.time);
    stamp.end = takeZone(line, stamp.end, stamp.time);
    return stamp;
}

LineStamp fullStamp(QByteArrayView line, qsizetype at)
{
    const qsizetype date = at + 4;
    if (line.size() < date + 20 || line[at + 3] != ' ' || line[date + 4] != '-' || line[date + 7] != '-' ||
        line[date + 10] != ' ' || clockEnd(line, date + 11) == 0)
        return {};
    LineStamp stamp;
    stamp.time =
        timeAt(line, digitsAt(line, date, 4), digitsAt(line, date + 5, 2), digitsAt(line, date + 8, 2), date + 11);
    qsizetype end = takeFraction(line, date + 19, stamp.time);
    if (end >= line.size() || line[end] != ' ')
        return {};
    const qsizetype zone = ++end;
    while (end < line.size() && line[end] != ' ')
        ++end;
    const QByteArrayView name = line.sliced(zone, end - zone);
    if (name != "UTC" && name != "GMT" && takeZone(line, zone, stamp.time) == zone)
        stamp.time = {};
    stamp.end = end;
    return stamp;
}

LineStamp unixStamp(QByteArrayView line, qsizetype at)
{
    qsizetype i = at;
    qint64 seconds = 0;
    for (; isDigit(line, i) && i - at < 11; ++i)
        seconds = seconds * 10 + (line[i] - '0');
    if (i - at != 10 || i >= line.size() || line[i] != '.')
        return {};
    LineStamp stamp;
    stamp.time.us = seconds * 1'000'000;
    stamp.end = takeFraction(line, i, stamp.time);
    return stamp.end > i + 1 ? stamp : LineStamp{};
}

LineStamp bracketStamp(QByteArrayView line, qsizetype at)
{
    if (at >= line.size() || line[at] != '[')
        return {};
    LineStamp stamp;
    if (line.size() >= at + 21 && line[at + 5] == '-' && line[at + 8] == '-' && line[at + 11] == ' ' &&
        line[at + 20] == ']') {
        stamp.time =
            timeAt(line, digitsAt(line, at + 1, 4), digitsAt(line, at + 6, 2), digitsAt(line, at + 9, 2), at + 12);
        stamp.isWallClock = true;
        stamp.end = at + 21;
        return stamp;
    }
    qsizetype i = at + 1;
    while (i < line.size() && line[i] == ' ')
        ++i;
    const qsizetype digits = i;
    qint64 seconds = 0;
    for (; isDigit(line, i) && i - digits < 10; ++i)
        seconds = seconds * 10 + (line[i] - '0');
    if (i == digits)
        return {};
    LogTime since{seconds * 1'000'000};
    i = takeFraction(line, i, since);
    if (i >= line.size() || line[i] != ']')
        return {};
    stamp.monotonicUs = since.us;
    stamp.end = i + 1;
    // Kernels that say who called: "[   12.345678][    T1]".
    if (stamp.end < line.size() && line[stamp.end] == '[') {
        const qsizetype close = line.indexOf(']', stamp.end);
        if (close > 0 && close - stamp.end < 12)
            stamp.end = close + 1;
    }
    return stamp;
}

} // namespace bootscope
