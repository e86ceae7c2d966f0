// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/metadatafeature.h"

#include "app/workspaces/metadata/metadataworkspace.h"

namespace bootscope {

MetadataFeature::MetadataFeature(MetadataWorkspace &host) : WorkspaceFeature(host), m_host(host) {}

} // namespace bootscope
