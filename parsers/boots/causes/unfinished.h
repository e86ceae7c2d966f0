// SPDX-License-Identifier: GPL-3.0-or-later
// A script that had begun when the record stops: it still runs, waits for something, or took the system down.
#pragma once

#include "parsers/boots/causes/finding.h"
#include "parsers/boots/causes/outputfindings.h"

#include <optional>

namespace bootscope {

std::optional<Finding> findUnfinished(const BootView &view, const OutputErrors &errors);

} // namespace bootscope
