// SPDX-License-Identifier: GPL-3.0-or-later
// The errors that a status lists, joined with the failures that the logs told already.
#pragma once

#include "parsers/boots/analysis.h"

namespace bootscope {

// Adds evidence to the failures of the boot that a message is about, and failures for messages that the logs do not
// tell. Keeps their order: roots, suspects, consequences.
void joinMessages(Boot &boot, const RecordedStatus &status, const Analysis &analysis);
// The verdict, lengths and results of stages that only the status tells.
void settleBoot(Boot &boot, const RecordedStatus &status);

} // namespace bootscope
