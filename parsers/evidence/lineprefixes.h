// SPDX-License-Identifier: GPL-3.0-or-later
// What grep, cat -n, docker compose, log shippers and quoting put before every line of a log.
#pragma once

#include "parsers/logs/bytesource.h"

namespace bootscope {

// The same lines, with the same numbers, without what was put before each of them; null when nothing was, or when it is
// one of the prefixes that the log's own formats know (syslog, journal, console). A log over 256 MB is left as it is.
std::shared_ptr<const ByteSource> withoutForeignPrefixes(const ByteSource &source);

} // namespace bootscope
