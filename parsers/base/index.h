// SPDX-License-Identifier: GPL-3.0-or-later
// Typed whole numbers, so that a line is never taken for a byte.
#pragma once

#include <QtGlobal>
#include <compare>

namespace bootscope {

template<class Tag, class Rep> struct Index
{
    using rep = Rep;
    Rep value{};

    constexpr Index() = default;
    constexpr explicit Index(Rep v) : value(v) {}
    constexpr auto operator<=>(const Index &) const = default;
};

// A line of a log file, 1-based, counting LF only (a lone CR ends no line). 0 means "no line".
using LineNo = Index<struct LineNoTag, quint32>;

} // namespace bootscope
