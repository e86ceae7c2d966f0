// SPDX-License-Identifier: GPL-3.0-or-later
// What lines the words of a shell script may become, as regular expressions.
#pragma once

#include "parsers/shell/shellscript.h"

#include <QString>

namespace bootscope {

// What a word may turn into: the text with its expansions open. literal: grows by the characters that are known.
QString expansionPattern(const QByteArray &word, bool expands, qsizetype &literal);
// The whole line that a command prints, when it is echo or printf and prints to the log; empty for others and where too
// little of the line is known.
QString printPattern(const ShellCommand &command);

} // namespace bootscope
