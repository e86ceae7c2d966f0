// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded exchanges as text to read and as HAR 1.2 for other tools. Exchanges hold no secrets: they were masked when
// they were recorded.
#pragma once

#include "imds/exchange.h"

namespace bootscope {

// creatorVersion: of this program.
QByteArray toHar(const QList<Exchange> &exchanges, const QString &creatorVersion);
// Each request and answer as on the wire, with a line above that says when, who and which rule decided.
QByteArray toText(const QList<Exchange> &exchanges);

} // namespace bootscope
