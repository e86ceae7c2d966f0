// SPDX-License-Identifier: GPL-3.0-or-later
// The two lines that every cloud-init since 0.6.3 prints at the start of a stage and at the end of a boot, and its
// start/finish events since 0.7.7.
#pragma once

#include "parsers/logs/record.h"

#include <optional>

namespace bootscope {

class ByteSource;

// `Cloud-init v. 22.4.2 running 'init' at Mon, 23 Nov 2026 12:33:00 +0000. Up 10.01 seconds.`
// `Cloud-init v. 22.4.2 finished at Mon, 23 Nov 2026 12:33:10 +0000. Datasource DataSourceNoCloud.  Up 20.10 seconds`
struct Banner
{
    QByteArrayView version;
    QByteArrayView action;     // "init-local", "init", "modules:config", ...; empty for the final message
    QByteArrayView datasource; // of the final message
    LogTime time;              // UTC, whole seconds
    double uptime = -1;        // seconds; -1 unknown
    bool isFinal() const { return action.isEmpty(); }
};
// message: payload without prefix and record head. Views point into it.
std::optional<Banner> parseBanner(QByteArrayView message);
// cloud-init 17.1 and later log in UTC.
bool logsInUtc(QByteArrayView version);
// A time that the log is known to be near, from its first MiB: of the first banner, else of the header that journalctl
// prints. Unknown when neither is there, or when that journal is of several years.
LogTime nearTime(const ByteSource &source);
// How far from the line's beginning a banner starts (something may be glued before it); -1 when none is there.
qsizetype findBanner(QByteArrayView line);

// `start: init-network/config-ssh: running …`, `finish: modules-final: FAIL: running … (duration: 0.123s)`
struct Event
{
    bool isFinish = false;
    QByteArrayView stage;       // "init-network"
    QByteArrayView step;        // "config-ssh"; may itself hold slashes; empty for the stage's own event
    QByteArrayView result;      // "SUCCESS", "WARN", "FAIL"; empty for a start
    QByteArrayView description; // without the duration
    qint64 durationUs = -1;     // -1 when the event tells none
};
std::optional<Event> parseEvent(QByteArrayView message);

} // namespace bootscope
