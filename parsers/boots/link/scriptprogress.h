// SPDX-License-Identifier: GPL-3.0-or-later
// How far a shell script had come, told from what it printed: its own words and the commands that `set -x` shows.
#pragma once

#include "parsers/boots/link/scriptflow.h"

#include <QStringList>

#include <optional>

namespace bootscope {

struct ScriptProgress
{
    // The last command that ran is one of the steps [begin, end).
    qsizetype begin = 0;
    qsizetype end = 0;
    std::optional<qsizetype> traced; // the step that `set -x` printed last
    int tracedLine = 0;              // the line that PS4 printed last, 1-based; 0 when it prints none
    bool isBounded = false;          // words of the script were found among the lines
};

// said: lines of an output log in which the script's are, in order; other programs' may stand between them.
// name: of the script's file, for traces that begin with it.
ScriptProgress progressOf(const ShellScript &script, const ScriptFlow &flow, const QStringList &said,
                          const QString &name);

} // namespace bootscope
