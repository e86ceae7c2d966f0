// SPDX-License-Identifier: GPL-3.0-or-later
// What cloud-init's own subcommands print to a terminal, and people save.
#pragma once

#include <QByteArrayView>

namespace bootscope {

// `cloud-init status`, also below a prompt or behind the dots of --wait. Looks at the first lines only.
bool looksLikeStatusText(QByteArrayView head);
// `cloud-init status --format yaml`.
bool looksLikeStatusYaml(QByteArrayView head);
// `cloud-init analyze dump`: JSON.
bool looksLikeAnalyzeDump(QByteArrayView head);
// `cloud-init analyze show`, `blame` and `boot`.
bool looksLikeAnalyzeText(QByteArrayView head);

} // namespace bootscope
