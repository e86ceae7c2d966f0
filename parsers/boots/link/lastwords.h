// SPDX-License-Identifier: GPL-3.0-or-later
// What a script said of its own before it ended.
#pragma once

#include <QStringList>

#include <optional>

namespace bootscope {

struct LastWords
{
    qsizetype line = 0;   // index into the lines that were printed
    bool givesUp = false; // said as an error, or right before the script or function was left
};

// The last of these lines that an echo or printf of the script prints; nothing for other languages. Reads few lines
// back.
std::optional<LastWords> lastWordsOf(const QByteArray &script, const QStringList &said);

} // namespace bootscope
