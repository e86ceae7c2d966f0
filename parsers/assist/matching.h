// SPDX-License-Identifier: GPL-3.0-or-later
// How well a name answers to what was typed so far: case does not count, "-" and "_" are the same.
#pragma once

#include <QString>

namespace bootscope::assist {

// 0 is best: it begins so. Then: a word inside begins so, it stands inside, its letters come in this order. -1: not.
int matchRank(const QString &name, const QString &typed);

} // namespace bootscope::assist
