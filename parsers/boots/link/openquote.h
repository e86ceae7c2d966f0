// SPDX-License-Identifier: GPL-3.0-or-later
// Where a quote begins that is never closed: shells name the line at which they gave up, which is the last one.
#pragma once

#include <QByteArray>

namespace bootscope {

// 1-based; 0 when every quote is closed. Comments are left out, here-documents are not known.
int openQuoteLine(const QByteArray &script);

} // namespace bootscope
