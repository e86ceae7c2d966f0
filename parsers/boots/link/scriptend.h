// SPDX-License-Identifier: GPL-3.0-or-later
// Where a script ended that did not say so itself: told from its exit status and from what it had printed by then.
#pragma once

#include "parsers/boots/link/scriptcommands.h"

#include <optional>

namespace bootscope {

// Lines of the script. One: it ended there. Several: in one of these. None: not known.
// said: lines of the output log in which the script's own are; nothing where there is no such log: then a command that
// names its trouble may be the one as well as a silent one.
QList<CommandRange> endOfScript(const QByteArray &text, int exitCode, const std::optional<QStringList> &said,
                                const QString &name);

// What a script was at that never ended: the command that it had come to, or a few of which it is one.
QList<CommandRange> reachedIn(const QByteArray &text, const QStringList &said, const QString &name);
// Commands that take the boot down.
QList<CommandRange> stopsIn(const QByteArray &text);

// Of places that fit a message equally well those that the script can have been at when it had said this much.
QList<CommandRange> reachable(const QByteArray &text, const QList<CommandRange> &places, const QStringList &said,
                              const QString &name);

} // namespace bootscope
