// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/lineprefix.h"

#include "parsers/logs/recordparser.h"

namespace bootscope {

namespace {

constexpr qsizetype kMaxHost = 255;

qsizetype skipBlanks(QByteArrayView line, qsizetype at)
{
    while (at < line.size() && line[at] == ' ')
        ++at;
    return at;
}

// "cloud-init[123]: " or "cloud-init: " or "[CLOUDINIT] " at line[at]: where the payload begins, else 0.
qsizetype tagEnd(QByteArrayView line, qsizetype at)
{
    const QByteArrayView rest = line.sliced(at);
    if (rest.startsWith("[CLOUDINIT] "))
        return at + 12;
    if (!rest.startsWith("cloud-init"))
        return 0;
    qsizetype end = at + 10;
    if (end < line.size() && line[end] == '[') {
        qsizetype close = end + 1;
        while (close < line.size() && line[close] >= '0' && line[close] <= '9')
            ++close;
        if (close == line.size() || line[close] != ']')
            return 0;
        end = close + 1;
    }
    if (end >= line.size() || line[end] != ':')
        return 0;
    ++end;
    return end < line.size() && line[end] == ' ' ? end + 1 : end;
}

// A host name and then the tag, or the tag at once.
qsizetype hostAndTag(QByteArrayView line, qsizetype at)
{
    if (const qsizetype end = tagEnd(line, at))
        return end;
    qsizetype blank = at;
    while (blank < line.size() && blank - at < kMaxHost && line[blank] != ' ')
        ++blank;
    if (blank == at || blank >= line.size() || line[blank] != ' ')
        return 0;
    return tagEnd(line, blank + 1);
}

// "[   12.345678] cloud-init[7]: " at line[at]
LinePrefix kernelStamp(QByteArrayView line, qsizetype at)
{
    qsizetype i = skipBlanks(line, at + 1);
    const qsizetype digits = i;
    while (i < line.size() && ((line[i] >= '0' && line[i] <= '9') || line[i] == '.'))
        ++i;
    if (i == digits || i >= line.size() || line[i] != ']')
        return {};
    i = skipBlanks(line, i + 1);
    if (const qsizetype end = tagEnd(line, i))
        return {end, {}, true, true};
    return {};
}

// "[2021-10-06 17:03:44] "
LinePrefix wallClock(QByteArrayView line)
{
    if (line.size() < 22 || line[5] != '-' || line[8] != '-' || line[11] != ' ' || line[14] != ':' || line[20] != ']')
        return {};
    const LogTime time = makeTime(digitsAt(line, 1, 4), digitsAt(line, 6, 2), digitsAt(line, 9, 2),
                                  digitsAt(line, 12, 2), digitsAt(line, 15, 2), digitsAt(line, 18, 2));
    return {line[21] == ' ' ? 22 : 21, time, false, true};
}

// "Dec 22 06:53:35 "
LinePrefix syslogStamp(QByteArrayView line, YearHint year)
{
    const int month = monthFromName(line);
    if (month == 0 || line.size() < 16 || line[3] != ' ' || line[6] != ' ' || line[9] != ':' || line[12] != ':' ||
        line[15] != ' ')
        return {};
    const int day = line[4] == ' ' ? digitsAt(line, 5, 1) : digitsAt(line, 4, 2);
    const qsizetype end = hostAndTag(line, 16);
    if (end == 0 || day < 1)
        return {};
    LogTime time;
    if (const int y = year.yearOf(month); y > 0)
        time = makeTime(y, month, day, digitsAt(line, 7, 2), digitsAt(line, 10, 2), digitsAt(line, 13, 2));
    return {end, time, true, false};
}

// "2024-07-02T08:43:28.871577+00:00 host cloud-init[430]: "
LinePrefix isoStamp(QByteArrayView line)
{
    if (line.size() < 21 || line[4] != '-' || line[10] != 'T' || line[13] != ':')
        return {};
    LogTime time = makeTime(digitsAt(line, 0, 4), digitsAt(line, 5, 2), digitsAt(line, 8, 2), digitsAt(line, 11, 2),
                            digitsAt(line, 14, 2), digitsAt(line, 17, 2));
    qsizetype i = 19;
    if (line[i] == '.' || line[i] == ',') {
        int scale = 100'000;
        for (++i; i < line.size() && line[i] >= '0' && line[i] <= '9'; ++i, scale /= 10) {
            if (time.isKnown())
                time.us += (line[i] - '0') * scale;
        }
    }
    if (i + 6 <= line.size() && (line[i] == '+' || line[i] == '-')) {
        const qsizetype minutesAt = line[i + 3] == ':' ? i + 4 : i + 3;
        const int hours = digitsAt(line, i + 1, 2);
        const int minutes = digitsAt(line, minutesAt, 2);
        if (hours >= 0 && minutes >= 0 && time.isKnown())
            time.us -= (line[i] == '-' ? -1 : 1) * (hours * 60 + minutes) * 60'000'000LL;
        i = minutesAt + 2;
    } else if (i < line.size() && line[i] == 'Z') {
        ++i;
    }
    if (i >= line.size() || line[i] != ' ')
        return {};
    const qsizetype end = hostAndTag(line, i + 1);
    return end == 0 ? LinePrefix{} : LinePrefix{end, time, true, false};
}

} // namespace

LinePrefix parseLinePrefix(QByteArrayView line, YearHint year)
{
    if (line.size() < 12)
        return {};
    const char first = line[0];
    if (first == '[') {
        const LinePrefix kernel = kernelStamp(line, 0);
        return kernel.length > 0 ? kernel : wallClock(line);
    }
    if (first >= 'A' && first <= 'S') {
        const LinePrefix syslog = syslogStamp(line, year);
        if (syslog.length > 0)
            return syslog;
    }
    if (first >= '0' && first <= '9')
        return isoStamp(line);
    if (first == 'c') {
        if (const qsizetype end = tagEnd(line, 0))
            return {end, {}, true, true};
    }
    // A login prompt glued before the stamp or the tag: "host login: [   12.3] cloud-init[7]: ".
    const qsizetype prompt = line.first(qMin<qsizetype>(line.size(), 100)).indexOf(" login: ");
    if (prompt > 0) {
        const qsizetype at = prompt + 8;
        if (at < line.size() && line[at] == '[')
            return kernelStamp(line, at);
        if (const qsizetype end = at < line.size() ? tagEnd(line, at) : 0)
            return {end, {}, true, true};
    }
    return {};
}

} // namespace bootscope
