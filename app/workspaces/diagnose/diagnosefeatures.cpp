// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/diagnosefeature.h"

namespace bootscope {

// clang-format off: one a line, so that lists merge
QList<DiagnoseFeature *> makeDiagnoseFeatures(DiagnoseWorkspace &host)
{
    Q_UNUSED(host)
    return {};
}
// clang-format on

} // namespace bootscope
