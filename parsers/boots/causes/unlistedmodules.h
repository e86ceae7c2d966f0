// SPDX-License-Identifier: GPL-3.0-or-later
// What cloud-init passes over without a word: keys whose module this image does not run, messages without a part.
#pragma once

#include "parsers/boots/causes/finding.h"

namespace bootscope {

// Only of a boot whose stages all ended and whose log tells of each module.
void addUnlistedModules(const BootView &view, QList<Finding> &findings);

// User data in which no part can be found: cloud-init reads it, and nothing happens.
void addEmptyMessage(const BootView &view, QList<Finding> &findings);

} // namespace bootscope
