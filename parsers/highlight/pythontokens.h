// SPDX-License-Identifier: GPL-3.0-or-later
// Python, a line at a time: what part handlers and scripts with its name on the first line are written in.
#pragma once

#include "parsers/highlight/style.h"

namespace bootscope::highlight {

// Between two lines.
struct PythonState
{
    char quote = '\0';   // of the string that is open, only over line ends when it is a long one or was continued
    bool isLong = false; // three quotes
    bool operator==(const PythonState &) const = default;
};

void stylePython(QByteArrayView line, qsizetype at, qsizetype end, PythonState &state, const Ink &ink);

} // namespace bootscope::highlight
