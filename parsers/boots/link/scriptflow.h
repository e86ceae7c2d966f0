// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of a shell script in the order in which they run, functions at the place of their calls.
#pragma once

#include "parsers/shell/shellscript.h"

#include <QList>

namespace bootscope {

struct FlowStep
{
    int command = -1;           // index into ShellScript::commands
    int caller = -1;            // the call that led here, outermost; -1 outside of functions
    bool endsOnFailure = false; // set -e is on and nobody asks for its outcome
    bool isCertain = false;     // in no branch, loop or the right side of && and ||
    bool pipefail = false;
};

struct ScriptFlow
{
    QList<FlowStep> steps;
    bool printsElsewhere = false; // exec sends the output to a file
};

// Bounded in depth and number.
ScriptFlow flowOf(const ShellScript &script);

} // namespace bootscope
