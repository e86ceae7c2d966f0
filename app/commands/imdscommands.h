// SPDX-License-Identifier: GPL-3.0-or-later
// The subcommands of "bootscope imds": the emulator, and the client that reads one value, all, or records all.
#pragma once

#include <QStringList>

class QCommandLineParser;

namespace bootscope {

int runImdsServe(const QStringList &arguments);
int runImdsClient(const QString &command, const QStringList &arguments); // "get", "tree" or "record"

// Parses; empty when the command goes on, else the exit status: 0 after --help, 2 after a usage error.
int parseOrExplain(QCommandLineParser &parser, const QString &command, const QStringList &arguments, bool &goOn);
void complain(const QString &sentence); // "bootscope imds: …" on stderr

} // namespace bootscope
