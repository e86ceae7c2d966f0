// SPDX-License-Identifier: GPL-3.0-or-later
// The command line without a window. Each takes the arguments after its own name and returns the exit status:
// 0 nothing wrong found, 1 something wrong found, 2 the call itself failed (message on stderr).
#pragma once

#include <QStringList>

namespace bootscope {

int runCheck(const QStringList &arguments);
int runAnalyze(const QStringList &arguments);
int runImds(const QStringList &arguments);

} // namespace bootscope
