// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/lineprefix.h"

#include "parsers/logs/bytewords.h"
#include "parsers/logs/linestamp.h"
#include "parsers/logs/linetag.h"

namespace bootscope {

namespace {

constexpr qsizetype kMaxPrompt = 100; // "host login: " may be glued before a line of the console

qsizetype skipBlanks(QByteArrayView line, qsizetype at)
{
    while (at < line.size() && line[at] == ' ')
        ++at;
    return at;
}

// "<13>" at line[at]: past it, else at.
qsizetype skipPriority(QByteArrayView line, qsizetype at)
{
    if (at >= line.size() || line[at] != '<')
        return at;
    qsizetype end = at + 1;
    while (end < line.size() && end - at < 5 && line[end] >= '0' && line[end] <= '9')
        ++end;
    return end > at + 1 && end < line.size() && line[end] == '>' ? end + 1 : at;
}

// "host app procid msgid - message" of RFC 5424 after its stamp.
qsizetype modernSyslogEnd(QByteArrayView line, qsizetype at, bool &isCloudInit)
{
    for (int field = 0; field < 4; ++field) {
        const qsizetype blank = line.indexOf(' ', at);
        if (blank <= at)
            return 0;
        if (field == 1)
            isCloudInit = line.sliced(at, blank - at).startsWith("cloud-") || line.sliced(at).startsWith("user-data ");
        at = blank + 1;
    }
    if (at < line.size() && line[at] == '[') {
        const qsizetype close = line.indexOf("] ", at);
        return close < 0 ? 0 : close + 2;
    }
    return line.sliced(at).startsWith("- ") ? at + 2 : 0;
}

// What a container runtime puts between its stamp and the line.
qsizetype skipStream(QByteArrayView line, qsizetype at)
{
    const QByteArrayView rest = line.sliced(at);
    const bool stream = rest.size() > 9 && (rest.startsWith("stdout ") || rest.startsWith("stderr ")) &&
                        (rest[7] == 'F' || rest[7] == 'P') && rest[8] == ' ';
    return stream ? at + 9 : at;
}

LinePrefix afterBrackets(QByteArrayView line, qsizetype at)
{
    const LineStamp stamp = bracketStamp(line, at);
    if (stamp.end == 0)
        return {};
    LinePrefix prefix;
    prefix.time = stamp.time;
    prefix.monotonicUs = stamp.monotonicUs;
    prefix.isConsole = true;
    if (stamp.isWallClock) {
        prefix.length = stamp.end < line.size() && line[stamp.end] == ' ' ? stamp.end + 1 : stamp.end;
        return prefix;
    }
    const qsizetype begin = skipBlanks(line, stamp.end);
    if (const qsizetype end = cloudInitTagEnd(line, begin)) {
        prefix.length = end;
    } else if (const qsizetype hosted = hostAndTagEnd(line, begin)) {
        // The journal with the time since the kernel started.
        prefix.length = hosted;
        prefix.isConsole = false;
    } else {
        return {};
    }
    prefix.isCloudInit = true;
    return prefix;
}

// What follows a stamp with a date: host and tag, or, where a shipper put the stamp, the line at once.
LinePrefix afterStamp(QByteArrayView line, const LineStamp &stamp, bool mayBeBare)
{
    if (stamp.end == 0 || stamp.end >= line.size() || (line[stamp.end] != ' ' && line[stamp.end] != '\t'))
        return {};
    LinePrefix prefix;
    prefix.time = stamp.time;
    const qsizetype begin = stamp.end + 1;
    if (const qsizetype end = hostAndTagEnd(line, begin)) {
        prefix.length = end;
        prefix.isCloudInit = true;
    } else if (mayBeBare) {
        prefix.length = skipStream(line, begin);
        prefix.isBare = true;
    }
    return prefix.length > 0 ? prefix : LinePrefix{};
}

// A message of syslog with its priority: what `logger -s` prints to a console.
LinePrefix afterPriority(QByteArrayView line, qsizetype at, YearHint year)
{
    LinePrefix prefix;
    prefix.isConsole = true;
    if (line.sliced(at).startsWith("1 ")) {
        const LineStamp stamp = isoStamp(line, at + 2);
        if (stamp.end == 0 || stamp.end >= line.size())
            return {};
        prefix.time = stamp.time;
        prefix.isConsole = false;
        prefix.length = modernSyslogEnd(line, stamp.end + 1, prefix.isCloudInit);
        return prefix.length > 0 ? prefix : LinePrefix{};
    }
    const LineStamp stamp = syslogStamp(line, at, year);
    if (stamp.end == 0 || stamp.end >= line.size() || line[stamp.end] != ' ')
        return {};
    prefix.time = stamp.time;
    prefix.length = hostAndTagEnd(line, stamp.end + 1);
    prefix.isCloudInit = prefix.length > 0;
    if (prefix.length == 0)
        prefix.length = anyTagEnd(line, stamp.end + 1);
    return prefix.length > 0 ? prefix : LinePrefix{};
}

// Where the blank before "login: " stands, -1 without one. Colons are rarer than blanks.
qsizetype promptIn(QByteArrayView line)
{
    constexpr QByteArrayView kPrompt(" login: ");
    constexpr qsizetype kColon = 6; // its place in the word
    for (qsizetype at = line.indexOf(':'); at >= 0; at = line.indexOf(':', at + 1)) {
        if (at > kColon && beginsWith(line.sliced(at - kColon), kPrompt))
            return at - kColon;
    }
    return -1;
}

LinePrefix onePrefix(QByteArrayView line, YearHint year)
{
    if (line.size() < 12)
        return {};
    qsizetype at = line[0] == '\r' || line[0] == '\x1b' ? skipControls(line) : 0;
    if (line.size() < at + 12)
        return {};
    const char first = line[at];
    if (first == '<') {
        const qsizetype past = skipPriority(line, at);
        return past > at && past + 12 < line.size() ? afterPriority(line, past, year) : LinePrefix{};
    }
    if (first == '[') {
        if (const LinePrefix prefix = afterBrackets(line, at); prefix.length > 0)
            return prefix;
        if (const qsizetype end = cloudInitTagEnd(line, at))
            return {end, {}, -1, true, true, false};
        return {};
    }
    if (first >= '0' && first <= '9') {
        if (line[at + 4] == '-')
            return afterStamp(line, isoStamp(line, at), true);
        return afterStamp(line, unixStamp(line, at), false);
    }
    if (first >= 'A' && first <= 'W') {
        LinePrefix prefix = afterStamp(line, syslogStamp(line, at, year), false);
        if (prefix.length == 0)
            prefix = afterStamp(line, fullStamp(line, at), false);
        if (prefix.length > 0)
            return prefix;
    }
    if (first == 'c') {
        if (const qsizetype end = cloudInitTagEnd(line, at))
            return {end, {}, -1, true, true, false};
    }
    // Without a stamp it could be the key of some other file: it proves nothing about this one.
    if (first == 'u' && line.sliced(at).startsWith("user-data: "))
        return {at + 11, {}, -1, false, false, false};
    // A login prompt glued before the stamp or the tag: "host login: [   12.3] cloud-init[7]: ".
    const qsizetype prompt = promptIn(line.first(qMin(line.size(), kMaxPrompt)));
    if (prompt > 0) {
        at = skipBlanks(line, prompt + 8);
        if (at < line.size() && (line[at] == '[' || line[at] == '<'))
            return onePrefix(line.sliced(at), year).shifted(at);
        if (const qsizetype end = cloudInitTagEnd(line, at))
            return {end, {}, -1, true, true, false};
    }
    return {};
}

} // namespace

qsizetype skipControls(QByteArrayView line)
{
    qsizetype at = 0;
    while (at < line.size() && at < 64) {
        if (line[at] == '\r') {
            ++at;
        } else if (line[at] == '\x1b' && at + 1 < line.size() && line[at + 1] == '[') {
            qsizetype end = at + 2;
            while (end < line.size() && end - at < 16 && (line[end] < '@' || line[end] > '~'))
                ++end;
            if (end >= line.size() || line[end] < '@' || line[end] > '~')
                return at;
            at = end + 1;
        } else {
            break;
        }
    }
    return at;
}

LinePrefix parseLinePrefix(QByteArrayView line, YearHint year)
{
    LinePrefix prefix = onePrefix(line, year);
    if (prefix.length == 0)
        return prefix;
    // A shipper, syslog or a console that was given lines which carry a prefix already.
    const LinePrefix inner = onePrefix(line.sliced(prefix.length), year.year > 0 ? year : yearHintOf(prefix.time));
    // Images also let cloud-init's output run through a program that puts the clock before each line.
    const bool isClock = prefix.isCloudInit && inner.isConsole && inner.time.isKnown() && inner.monotonicUs < 0;
    if (inner.length == 0 || !(inner.isCloudInit || isClock))
        return prefix;
    prefix.length += inner.length;
    prefix.isCloudInit = true;
    prefix.isConsole = prefix.isConsole || (prefix.isBare && inner.isConsole);
    prefix.isBare = false;
    if (inner.time.isKnown())
        prefix.time = inner.time;
    if (inner.monotonicUs >= 0)
        prefix.monotonicUs = inner.monotonicUs;
    return prefix;
}

} // namespace bootscope
