// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps of the fixes that were proposed those that keep what they promise: each is made, and the text checked again.
#pragma once

#include "parsers/checks/check.h"

namespace bootscope {

// A fix stays when with it the diagnostic is gone and nothing else got worse: no kind of finding is more frequent than
// before. Where reading stopped at the diagnostic (broken YAML, no header), what comes to light further down is no
// harm; a finding on the lines that the fix wrote is. Bounded: of very much text, or very many proposals, the rest is
// dropped untried.
void keepProvenFixes(CheckResult &result, const CheckOptions &options);

} // namespace bootscope
