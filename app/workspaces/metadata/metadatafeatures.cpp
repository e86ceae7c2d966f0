// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/metadatafeature.h"
#include "app/workspaces/metadata/recordfeature.h"
#include "app/workspaces/metadata/snapshotfeature.h"
#include "app/workspaces/metadata/treefeature.h"
#include "app/workspaces/metadata/watchfeature.h"

namespace bootscope {

// clang-format off: one a line, so that lists merge
QList<MetadataFeature *> makeMetadataFeatures(MetadataWorkspace &host)
{
    return {
        new TreeFeature(host),
        new WatchFeature(host),
        new SnapshotFeature(host),
        new RecordFeature(host),
    };
}
// clang-format on

} // namespace bootscope
