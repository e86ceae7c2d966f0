// SPDX-License-Identifier: GPL-3.0-or-later
// What syslog, the journal, a serial console and Amazon's old log format put before a line of cloud-init.
#pragma once

#include "parsers/logs/record.h"

namespace bootscope {

struct LinePrefix
{
    qsizetype length = 0;     // bytes to skip to the payload; 0 = no known prefix
    LogTime time;             // of the prefix's own clock; unknown without a date or a year
    bool isCloudInit = false; // the tag names cloud-init
    bool isConsole = false;   // kernel stamp or none: a serial console
};

// year: used for stamps that carry none; 0 = not known.
LinePrefix parseLinePrefix(QByteArrayView line, int year = 0);

} // namespace bootscope
