// SPDX-License-Identifier: GPL-3.0-or-later
// The times that syslog, the journal, a hypervisor and a log shipper put before a line, in all their spellings.
#pragma once

#include "parsers/logs/lineprefix.h"

namespace bootscope {

struct LineStamp
{
    qsizetype end = 0;        // past the stamp, before the blank that follows; 0 = there is none at that place
    LogTime time;             // unknown when no year is known, or the zone is a name other than UTC
    qint64 monotonicUs = -1;  // since the kernel started; -1 = the stamp tells none
    bool isWallClock = false; // "[2021-10-06 17:03:44]"
};
// "Dec 22 06:53:35", "Nov 03 06:51:06.074410"
LineStamp syslogStamp(QByteArrayView line, qsizetype at, YearHint year);
// "2024-07-02T08:43:28.871577+00:00", "…Z", "…+0000", and without a zone
LineStamp isoStamp(QByteArrayView line, qsizetype at);
// "Wed 2024-07-24 10:00:00 UTC"
LineStamp fullStamp(QByteArrayView line, qsizetype at);
// "1721815200.123456"
LineStamp unixStamp(QByteArrayView line, qsizetype at);
// "[   12.345678]", "[   12.345678][    T1]", "[2021-10-06 17:03:44]"
LineStamp bracketStamp(QByteArrayView line, qsizetype at);

} // namespace bootscope
