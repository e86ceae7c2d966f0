// SPDX-License-Identifier: GPL-3.0-or-later
// A line of a log as a row shows it: what a terminal would have left of it, or every byte of it.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace bootscope {

// At most maxChars characters; a cut is shown by an ellipsis. Without escape sequences, and of a line that carriage
// returns wrote over only what was left. raw: all of it, control characters as their pictures.
QString shownLine(QByteArrayView bytes, qsizetype maxChars, bool raw);

} // namespace bootscope
