// SPDX-License-Identifier: GPL-3.0-or-later
// How likely a command ends with an exit status and prints nothing that says why.
#pragma once

#include "parsers/shell/shellscript.h"

namespace bootscope {

enum class QuietFailure : quint8 {
    Never,    // it cannot fail like this, or says so when it does
    Possible, // nothing is known of the program
    Typical   // test, grep -q, timeout: that is how they tell
};

// Builtins and programs that end with 0 whatever happens, or whose end is none of the script's.
bool cannotFail(const QByteArray &program);
// It only asks which version a program is.
bool asksForVersion(const ShellCommand &command);
// Programs that begin what they complain of with their name.
bool namesItself(const QByteArray &program);
QuietFailure quietFailure(const ShellScript &script, const ShellCommand &command, int exitCode);

} // namespace bootscope
