// SPDX-License-Identifier: GPL-3.0-or-later
// What syslog, the journal, a serial console and Amazon's old log format put before a line of cloud-init.
#pragma once

#include "parsers/logs/record.h"

namespace bootscope {

struct LinePrefix
{
    qsizetype length = 0;     // bytes to skip to the payload; 0 = no known prefix
    LogTime time;             // of the prefix's own clock; unknown without a date or a year
    qint64 monotonicUs = -1;  // since the kernel started, where the prefix tells it
    bool isCloudInit = false; // the tag names cloud-init
    bool isConsole = false;   // kernel stamp or none: a serial console
    bool isBare = false;      // a time alone, as a log shipper adds it: what follows is a whole line of any log
    LinePrefix shifted(qsizetype by) const
    {
        LinePrefix moved = *this;
        moved.length += length > 0 ? by : 0;
        return moved;
    }
};

// For stamps that carry no year: a year and a month that the log was seen to be in. A log that runs across New Year is
// in the year before or after it.
struct YearHint
{
    int year = 0;  // 0 = not known: such stamps stay unknown
    int month = 0; // 1 to 12; 0 = not known
    int yearOf(int stampMonth) const
    {
        if (year == 0 || month == 0)
            return year;
        return year + (stampMonth - month > 6 ? -1 : month - stampMonth > 6 ? 1 : 0);
    }
    bool operator==(const YearHint &) const = default;
};
YearHint yearHintOf(LogTime time); // nothing when the time is unknown

LinePrefix parseLinePrefix(QByteArrayView line, YearHint year = {});
// Bytes of carriage returns and colours that a terminal was sent before the line.
qsizetype skipControls(QByteArrayView line);

} // namespace bootscope
