// SPDX-License-Identifier: GPL-3.0-or-later
// How lengths of time and lines of evidence are written in the Diagnose workspace.
#pragma once

#include "parsers/boots/boot.h"

#include <QString>

namespace bootscope {

// "12 ms", "2.10 s", "3 min 05 s"; a dash when unknown.
QString formatDuration(qint64 us);
// One line without control characters, at most maxChars long; a cut is shown by an ellipsis.
QString printable(QByteArrayView bytes, qsizetype maxChars);
// A sign, so that a result is not told by colour alone: ✓ △ ✕ and a dash.
QString resultSign(StepResult result);
QString resultWord(StepResult result); // translated
QString roleWord(FailureRole role);    // translated: "Root cause"
QString roleIcon(FailureRole role);    // a name of resources/icons

} // namespace bootscope
