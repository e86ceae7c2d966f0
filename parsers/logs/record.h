// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a log record: time, source, level, and where its message begins. No regular expressions: this is the hot
// path.
#pragma once

#include "parsers/logs/lineindex.h"

#include <QByteArrayView>
#include <QString>

namespace bootscope {

// Microseconds since 1970-01-01 of the clock that the log shows (UTC where the log is; see Boot::isUtc).
struct LogTime
{
    static constexpr qint64 kUnknown = INT64_MIN;
    qint64 us = kUnknown;

    constexpr auto operator<=>(const LogTime &) const = default;
    constexpr bool isKnown() const { return us != kUnknown; }
};
// "2026-11-23T12:33:00.347" (with Z when utc), empty when unknown.
QString toIsoString(LogTime time, bool utc);
// "12:33:00.347", empty when unknown.
QString toClockString(LogTime time);

struct RecordHead
{
    LogTime time;
    LogLevel level = LogLevel::None;
    QByteArrayView source;       // "util.py", into the line that was parsed
    qsizetype messageOffset = 0; // bytes from the start of the line; 0 when the line is no record head
    bool isHead = false;
};
// Understands `2026-11-23 12:33:00,347 - util.py[DEBUG]: message`.
RecordHead parseRecordHead(QByteArrayView line);
QString levelName(LogLevel level); // "WARNING", as in the log; empty for None

} // namespace bootscope
