// SPDX-License-Identifier: GPL-3.0-or-later
// Places in a text as a person counts them: lines and columns from 1, columns in Unicode code points.
#pragma once

#include <compare>

namespace bootscope {

struct TextPosition
{
    int line = 0;   // 1-based; 0 = unknown
    int column = 0; // 1-based, code points; 0 = unknown

    constexpr auto operator<=>(const TextPosition &) const = default;
    constexpr bool isKnown() const { return line > 0; }
};

// From begin up to, not including, end.
struct TextRange
{
    TextPosition begin;
    TextPosition end;

    constexpr bool operator==(const TextRange &) const = default;
    constexpr bool isKnown() const { return begin.isKnown(); }
};

} // namespace bootscope
