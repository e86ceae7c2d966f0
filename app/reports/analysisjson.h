// SPDX-License-Identifier: GPL-3.0-or-later
// An analysis as the JSON of the command-line contract, written boot by boot so that it is never held as a whole.
#pragma once

#include "parsers/boots/analysis.h"

#include <QIODevice>

namespace bootscope {

// onlyBoot: 1-based index; 0 = all.
void writeAnalysisJson(const Analysis &analysis, int onlyBoot, QIODevice &out);

} // namespace bootscope
