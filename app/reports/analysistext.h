// SPDX-License-Identifier: GPL-3.0-or-later
// An analysis as text for a terminal: the verdict first, then what it rests on. English, as all of the command line.
#pragma once

#include "parsers/boots/analysis.h"

#include <QIODevice>

namespace bootscope {

// onlyBoot: 1-based index; 0 = all. Of many boots the good ones get a line each.
void writeAnalysisText(const Analysis &analysis, int onlyBoot, QIODevice &out);

} // namespace bootscope
