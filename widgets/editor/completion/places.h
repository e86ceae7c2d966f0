// SPDX-License-Identifier: GPL-3.0-or-later
// Places of a text to and from Scintilla's bytes.
#pragma once

#include "parsers/base/textrange.h"

class QsciScintilla;

namespace bootscope {

// -1 when the line is not there. A column behind the line is its end.
long byteOf(const QsciScintilla &editor, TextPosition place);
TextPosition placeOf(const QsciScintilla &editor, long byte);

} // namespace bootscope
