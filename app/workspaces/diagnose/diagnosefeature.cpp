// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/diagnosefeature.h"

#include "app/workspaces/diagnose/diagnoseworkspace.h"

namespace bootscope {

DiagnoseFeature::DiagnoseFeature(DiagnoseWorkspace &host) : WorkspaceFeature(host), m_host(host) {}

} // namespace bootscope
