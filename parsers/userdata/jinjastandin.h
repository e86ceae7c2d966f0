// SPDX-License-Identifier: GPL-3.0-or-later
// A jinja template made readable without its values: what must hold whatever they are can then be checked.
#pragma once

#include <QByteArray>
#include <QSet>

#include <optional>

namespace bootscope::userdata {

struct StandIn
{
    // The template with every expression replaced by a plain word of as many characters and every statement and comment
    // by blanks: lines and columns stay.
    QByteArray text;
    QSet<int> touchedLines;   // 1-based; what stands there depends on values
    bool hasBranches = false; // if, for and their like: which lines there are depends on values
};

// Nothing when a mark is not closed, or spans lines in a way that would move others.
std::optional<StandIn> standInFor(const QByteArray &text);

} // namespace bootscope::userdata
