// SPDX-License-Identifier: GPL-3.0-or-later
// EC2 gives the first 50 KB of a console or its last 64 KB: two pieces of one instance are put together.
#pragma once

#include "parsers/evidence/foundfile.h"

#include <QList>
#include <optional>

namespace bootscope {

// Two consoles of one case and machine become one input: what both hold stands in it once; what neither holds is a line
// of ours that says so. Pieces that may belong to different starts of the machine stay apart.
void joinConsoles(QList<FoundFile> &files);

// The text of two pieces as one; nothing when they are no pieces of one console. isOneMachine: known to be.
std::optional<QByteArray> joinConsolePieces(const QByteArray &first, const QByteArray &last, bool isOneMachine);

} // namespace bootscope
