// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence over the editor: what cloud-init would make of the text.
#pragma once

#include "parsers/checks/check.h"
#include "widgets/frame/verdictstrip.h"

namespace bootscope {

VerdictText authorVerdict(const CheckResult &result, const QList<Diagnostic> &diagnostics);
// "gzip → base64 → Cloud-config": what the bytes are, outermost first.
QString kindChain(const UserData &userData);

} // namespace bootscope
