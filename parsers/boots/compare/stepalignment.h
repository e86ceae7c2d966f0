// SPDX-License-Identifier: GPL-3.0-or-later
// Which names of two sequences stand for each other: a longest common subsequence within bounds.
#pragma once

#include <QString>
#include <utility>
#include <vector>

namespace bootscope {

// Indices into both; -1 where the other has nothing for it.
using AlignedPair = std::pair<int, int>;

// In order of both sequences; what only the first has stands before what only the second has. Sequences too long for a
// table are aligned by the number of each name's occurrence instead.
std::vector<AlignedPair> align(const std::vector<QString> &first, const std::vector<QString> &second);

} // namespace bootscope
