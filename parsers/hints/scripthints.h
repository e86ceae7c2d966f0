// SPDX-License-Identifier: GPL-3.0-or-later
// The rules for shell, one function a theme. Each looks at one script and says what it finds.
#pragma once

#include "parsers/hints/hintsink.h"

namespace bootscope::hints {

// What scripts of the same user data write to disk.
struct WrittenFiles
{
    QHash<QByteArray, QByteArray> units; // systemd units by name, "app.service"
};

void checkPackages(const ScriptSubject &subject, HintSink &sink);
void checkImds(const ScriptSubject &subject, HintSink &sink);
void checkEnvironment(const ScriptSubject &subject, HintSink &sink);
void checkWaiting(const ScriptSubject &subject, const WrittenFiles &files, HintSink &sink);
void checkTerminal(const ScriptSubject &subject, HintSink &sink);
void checkForeground(const ScriptSubject &subject, HintSink &sink);
void checkPipes(const ScriptSubject &subject, HintSink &sink);
void checkDevices(const ScriptSubject &subject, HintSink &sink);
void checkTemplateMarks(const ScriptSubject &subject, HintSink &sink);
void checkScriptSecrets(const ScriptSubject &subject, HintSink &sink);
void checkBootcmd(const ScriptSubject &subject, HintSink &sink);

// Units that a here-document of the script holds.
void collectUnits(const ScriptSubject &subject, WrittenFiles &files);

} // namespace bootscope::hints
