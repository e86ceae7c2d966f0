// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/logshape.h"

#include "parsers/logs/banner.h"
#include "parsers/logs/linestamp.h"
#include "parsers/logs/record.h"

namespace bootscope {

namespace {

constexpr int kLinesLookedAt = 2000;
constexpr qsizetype kMaxLine = 4096;

bool isLow(LogLevel level)
{
    return level == LogLevel::Debug || level == LogLevel::Info || level == LogLevel::Trace;
}

// A time at the beginning, whatever program's name follows.
bool isStamped(QByteArrayView line)
{
    if (line.startsWith('<')) {
        const qsizetype close = line.indexOf('>');
        line = close > 1 && close < 5 ? line.sliced(close + 1) : line;
        line = line.startsWith("1 ") ? line.sliced(2) : line;
    }
    if (line.size() < 20)
        return false;
    return syslogStamp(line, 0, {}).end > 0 || isoStamp(line, 0).end > 0 || fullStamp(line, 0).end > 0 ||
           unixStamp(line, 0).end > 0;
}

} // namespace

LogCensus censusOf(QByteArrayView head)
{
    LogCensus c;
    for (qsizetype at = 0; at < head.size() && c.lines < kLinesLookedAt;) {
        qsizetype end = head.indexOf('\n', at);
        if (end < 0)
            end = head.size();
        QByteArrayView line = head.sliced(at, qMin(end - at, kMaxLine));
        at = end + 1;
        if (line.trimmed().isEmpty())
            continue;
        ++c.lines;
        LinePrefix prefix = parseLinePrefix(line);
        // The stamp of a log shipper says nothing of what kind of log it shipped.
        if (prefix.isBare) {
            line = line.sliced(prefix.length);
            prefix = {};
        } else {
            c.stamped += isStamped(line) ? 1 : 0;
        }
        const bool isPrefixed = prefix.length > 0 && (prefix.isCloudInit || prefix.isConsole);
        const RecordHead record = parseRecordHead(line);
        c.prefixed += isPrefixed ? 1 : 0;
        c.console += isPrefixed && prefix.isConsole ? 1 : 0;
        c.records += record.isHead ? 1 : 0;
        c.plainRecords += record.isHead && !isPrefixed ? 1 : 0;
        c.low += record.isHead && isLow(record.level) ? 1 : 0;
        if (findBanner(line) >= 0) {
            ++c.banners;
            c.plainBanners += isPrefixed || record.isHead ? 0 : 1;
        }
    }
    return c;
}

LogShape shapeOf(const LogCensus &c)
{
    if (c.records == 0 && c.banners == 0 && c.prefixed == 0)
        return LogShape::None;
    const bool isConsole = c.console * 2 > c.prefixed;
    // Amazon's output logs hold some warnings with a stamp among lines that have none; on a console anybody writes.
    const bool isWhole = isConsole || (c.stamped * 2 >= c.lines && c.plainBanners == 0);
    // Enough of a prefix, not one line quoted somewhere.
    if (c.prefixed > c.plainRecords && c.prefixed * 20 >= c.lines && isWhole) {
        // Amazon's and the oldest logs carry a syslog stamp but are the detailed log by what they hold.
        if (c.low * 2 > c.records && c.low * 4 > c.prefixed)
            return LogShape::DetailedSyslog;
        return isConsole ? LogShape::Console : LogShape::Journal;
    }
    // A script may have printed a piece of the detailed log.
    const bool isQuoted = c.plainBanners > 0 && c.low * 4 < c.lines;
    if ((c.low > 0 && !isQuoted) || (c.records > 0 && c.records * 2 >= c.lines))
        return LogShape::Detailed;
    if (c.prefixed > 0 && isWhole)
        return isConsole ? LogShape::Console : LogShape::Journal;
    return LogShape::Output;
}

} // namespace bootscope
