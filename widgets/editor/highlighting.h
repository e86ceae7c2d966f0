// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of a text: a Scintilla style for each highlight::Style, with the same number, made from the theme's
// tokens; they are set again when the theme changes.
#pragma once

#include "parsers/highlight/style.h"
#include "widgets/frame/theme.h"

class QsciScintilla;

namespace bootscope {

// Token::Base or Token::Window is the paper below every style.
Token tokenOf(highlight::Style style);
Token paperOf(highlight::Style style);
// Fonts and colours of all styles of an editor.
void setStyles(QsciScintilla &editor);

} // namespace bootscope
