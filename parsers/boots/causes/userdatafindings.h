// SPDX-License-Identifier: GPL-3.0-or-later
// Ties what cloud-init reports about user data and modules to lines of the user data, and finds what only these show.
#pragma once

#include "parsers/boots/causes/finding.h"

namespace bootscope {

class OutputErrors;

// Fills Failure::userData of findings that have none yet; joins reports of one and the same mistake.
void linkFindings(const BootView &view, const OutputErrors &errors, QList<Finding> &findings);
// Keys that no module reads: suspects where nothing else explains them.
void addMisspeltKeys(const BootView &view, QList<Finding> &findings);

} // namespace bootscope
