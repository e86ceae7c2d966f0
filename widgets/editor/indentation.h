// SPDX-License-Identifier: GPL-3.0-or-later
// How far the next line is indented. Pure: texts in, blanks out.
#pragma once

#include "parsers/highlight/textstate.h"

#include <QByteArray>

namespace bootscope {

// The blanks that begin the line behind one of which `before` stands in front of the caret. unit: of scripts.
QByteArray indentationBehind(QByteArrayView before, const highlight::LineInfo &info, const QByteArray &unit);

} // namespace bootscope
