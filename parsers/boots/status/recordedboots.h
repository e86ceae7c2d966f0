// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what cloud-init recorded beside its logs and lets it have its say: about the boot of the logs that it fits, or
// as a boot of its own where there are no logs.
#pragma once

#include "parsers/boots/analysis.h"
#include "parsers/boots/reading/nametable.h"

namespace bootscope {

// Once all boots are judged. Fills statuses, instances and detections; names: the table behind analysis.names, which is
// set again.
void useRecords(Analysis &analysis, NameTable &names);

} // namespace bootscope
