// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of a script as a message that some program printed may be about them.
#pragma once

#include "parsers/boots/link/errorwords.h"

#include <QByteArray>
#include <QList>

namespace bootscope {

struct CommandRange
{
    int first = 0, last = 0; // lines of the script, 1-based, inclusive
    bool operator==(const CommandRange &) const = default;
};

struct ScriptCommand
{
    CommandRange lines;
    QByteArray text;            // variables with a known value replaced by it
    QList<QByteArray> programs; // that it starts, as far as that can be told
    bool isRead = false;        // programs is worth something: else any word may be one
    bool isData = false; // starts none: an assignment, the text of a here-document, what the script itself prints
};

// By its first line; a text too large to be read as shell is none.
bool isShellScript(const QByteArray &text);

// Of any language; lines that backslashes join are one command.
QList<ScriptCommand> commandsOf(const QList<QByteArray> &lines);
// The commands that fit best, all of them where several fit equally well.
QList<CommandRange> findCommands(const QList<ScriptCommand> &commands, const ErrorWords &words);

} // namespace bootscope
