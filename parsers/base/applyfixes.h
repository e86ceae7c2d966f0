// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the edits of fixes into a text: for tests, for the command line, and for whoever must know what a fix leads to.
#pragma once

#include "parsers/base/diagnostic.h"

#include <QByteArray>

namespace bootscope {

// The text with all edits of the fix made at once; lines end at LF. Places outside of the text are moved to its edge,
// of edits that overlap only the first is made.
QByteArray applyFix(const QByteArray &text, const Fix &fix);
// Several fixes at once, in the order given; a fix that overlaps one before it is left out whole.
QByteArray applyFixes(const QByteArray &text, const QList<Fix> &fixes);

} // namespace bootscope
