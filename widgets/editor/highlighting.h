// SPDX-License-Identifier: GPL-3.0-or-later
// Which lexer colours a text, and in which colours: made from the theme, so it is asked again when the theme changes.
#pragma once

#include "parsers/userdata/userdata.h"

class QsciLexer;
class QObject;

namespace bootscope {

enum class Syntax : quint8 { Plain, Shell, Yaml };

// The syntax of a document as a whole: of its kind, or of its parts when they all have one.
Syntax syntaxOf(const UserData &userData);
// A lexer in the theme's colours, owned by parent; null for Plain.
QsciLexer *makeLexer(Syntax syntax, QObject *parent);

} // namespace bootscope
