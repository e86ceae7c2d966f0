// SPDX-License-Identifier: GPL-3.0-or-later
// Exit statuses in words: what a status says by itself, and what the program that gave it means by it.
#pragma once

#include <QString>

namespace bootscope {

// code: as the log has it, negative for a signal. command: the command that ended with it, or its program's name; empty
// when it is not known. language: "en" or "ko", others get English. Empty where nothing is known of the code.
QString exitCodeWords(int code, const QString &command, const QString &language);

// "SIGKILL" for 137 and -9; empty for codes that are none of a signal.
QString signalOfExitCode(int code);

} // namespace bootscope
