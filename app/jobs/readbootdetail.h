// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what is looked up once a boot is shown. Blocks: call it on a worker.
#pragma once

#include "parsers/boots/analysis.h"
#include "widgets/diagnose/timeline/bootdetail.h"

namespace bootscope {

// boot: index into Analysis::boots. known stays false when it was cancelled.
BootDetail readBootDetail(const Analysis &analysis, int boot, const std::atomic<bool> &cancelled);

} // namespace bootscope
