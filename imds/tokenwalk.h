// SPDX-License-Identifier: GPL-3.0-or-later
// What happened between a client and the metadata service, told in numbered sentences: one for each exchange.
#pragma once

#include "imds/exchange.h"

#include <QStringList>

namespace bootscope {

// Translated; in the order given. "1. PUT /latest/api/token asks for a session of 6 h: a token of 56 bytes came."
// first: the number of the first sentence.
QStringList tokenWalk(const QList<Exchange> &exchanges, qsizetype first = 1);

// "6 h", "90 s", "1 h 30 min"; translated.
QString sessionLength(int seconds);

} // namespace bootscope
