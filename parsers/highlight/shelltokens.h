// SPDX-License-Identifier: GPL-3.0-or-later
// Shell (sh and bash), a line at a time: strings, comments, expansions, here-documents, keywords where a command
// stands.
#pragma once

#include "parsers/highlight/style.h"

#include <QByteArray>
#include <vector>

namespace bootscope::highlight {

struct Heredoc
{
    QByteArray word;
    bool stripsTabs = false; // <<-
    bool expands = true;     // the word was not quoted
    bool operator==(const Heredoc &) const = default;
};

// Between two lines.
struct ShellState
{
    // What is open, innermost last: " ' strings, $ for $'…', ` and ( for command substitution (B and C when they are
    // the value of an assignment), p for a plain parenthesis, a for $((…)) with n for those inside of it, { for ${…}.
    QByteArray open;
    std::vector<Heredoc> heredocs; // announced and not yet ended; the first is read
    bool inHeredoc = false;
    bool isFirstOfHeredoc = false; // the next line is the first of its text
    bool continued = false;        // the last line ended in a backslash, or its line end is only a blank
    bool commandNext = true;
    bool operator==(const ShellState &) const = default;
};

// line: without its line end. at: where the shell text begins in it.
void styleShell(QByteArrayView line, qsizetype at, qsizetype end, ShellState &state, const Ink &ink);

} // namespace bootscope::highlight
