// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/metadatafeature.h"

namespace bootscope {

// clang-format off: one a line, so that lists merge
QList<MetadataFeature *> makeMetadataFeatures(MetadataWorkspace &host)
{
    Q_UNUSED(host)
    return {};
}
// clang-format on

} // namespace bootscope
