// SPDX-License-Identifier: GPL-3.0-or-later
// What ShellCheck and bash said about a script, as diagnostics at the lines of the document.
#pragma once

#include "parsers/shell/shellquestion.h"

#include <optional>

namespace bootscope {

struct ShellAnswers
{
    QByteArray shellCheckJson;              // of format json1; empty when ShellCheck gave none
    std::optional<QByteArray> bashMessages; // bash -n's stderr; nullopt when it was not asked
    bool bashAccepts = true;                // bash -n ended with 0
};

// A script that bash cannot parse is an error, and so is what ShellCheck cannot parse unless bash accepts it.
// Everything else that ShellCheck calls an error is a warning: the script does run. Inside of a cloud-config nothing is
// more than a warning: to cloud-init's own check the file is valid. Nothing is said about items that are lists.
QList<Diagnostic> shellDiagnostics(const ShellQuestion &question, const ShellAnswers &answers);

} // namespace bootscope
