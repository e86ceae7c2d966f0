// SPDX-License-Identifier: GPL-3.0-or-later
// Which kind of log the first lines of a file are, told by what they hold and never by the file's name.
#pragma once

#include <QByteArrayView>

namespace bootscope {

enum class LogShape : unsigned char {
    None,           // nothing of cloud-init
    Detailed,       // cloud-init.log
    DetailedSyslog, // the same with a prefix of syslog, the journal or a console on its lines
    Output,         // what cloud-init and the scripts printed
    Console,        // of a machine, cloud-init's output among it
    Journal         // syslog or journal, cloud-init's output among it
};

struct LogCensus
{
    int lines = 0;        // that are not empty, of the first thousands
    int stamped = 0;      // of them, with a time of syslog or the journal, whoever wrote them
    int prefixed = 0;     // of them, with a prefix that names cloud-init, or one of a console
    int console = 0;      // of them, of a console
    int records = 0;      // heads of cloud-init's records
    int plainRecords = 0; // of them, without a prefix
    int low = 0;          // of the records, below WARNING: only a detailed log has those
    int banners = 0;
    int plainBanners = 0; // neither in a record nor behind a prefix: somebody printed them
};
LogCensus censusOf(QByteArrayView head);
LogShape shapeOf(const LogCensus &census);

} // namespace bootscope
