// SPDX-License-Identifier: GPL-3.0-or-later
// Which boot of the logs a recorded status is about. A status describes one boot, as a rule the last one; one that
// was copied at another time than the logs must not speak for them.
#pragma once

#include "parsers/boots/analysis.h"

namespace bootscope {

// candidates: indices into analysis.boots, of one machine, in the order in which they happened. -1 when it fits none.
int bootOfStatus(const Analysis &analysis, const std::vector<int> &candidates, const RecordedStatus &status);

} // namespace bootscope
