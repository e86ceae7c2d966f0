// SPDX-License-Identifier: GPL-3.0-or-later
// parseRecordHead for many lines: remembers the last minute and the last sources, so that most lines cost two
// comparisons, and the year that a log without years was seen to be in.
#pragma once

#include "parsers/logs/lineprefix.h"

namespace bootscope {

class RecordParser
{
public:
    // The whole line, any known prefix of syslog, journal or console included.
    RecordHead parse(QByteArrayView line);
    // For prefixes that carry no year ("Dec 22 06:53:35"): what a banner or another time of this log told.
    void setYear(YearHint year) { m_year = year; }
    void setYearOf(LogTime time) { m_year = yearHintOf(time); }

private:
    bool parseIso(QByteArrayView text, LogTime &time);
    bool parseBody(QByteArrayView line, qsizetype at, RecordHead &head);

    // "util.py[DEBUG]: ", as it was read last.
    struct Body
    {
        char text[46];
        quint8 length = 0;
        quint8 sourceLength = 0;
        LogLevel level = LogLevel::None;
    };
    Body m_bodies[16];
    char m_minute[17] = {}; // "2026-11-23 12:33:"
    qint64 m_minuteUs = LogTime::kUnknown;
    YearHint m_year;
};

// "DEBUG" -> Debug; None for other words.
LogLevel levelFromName(QByteArrayView name);
// Microseconds since 1970 of a UTC date and time; unknown when a part is out of its range.
LogTime makeTime(int year, int month, int day, int hour, int minute, int second, int microsecond = 0);
// "2026-11-23T12:33:00.347" (with Z when utc) of a known time, behind what stands in text.
void appendIsoTime(QByteArray &text, LogTime time, bool utc);
// 1 to 12 for "Jan" to "Dec", else 0.
int monthFromName(QByteArrayView name);
// A run of ASCII digits at text[at], exactly count of them; -1 when there are others.
inline int digitsAt(QByteArrayView text, qsizetype at, int count)
{
    if (at < 0 || at + count > text.size())
        return -1;
    const char *digits = text.data() + at;
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const unsigned digit = unsigned(digits[i]) - '0';
        if (digit > 9)
            return -1;
        value = value * 10 + int(digit);
    }
    return value;
}

} // namespace bootscope
