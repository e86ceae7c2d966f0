// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/clockfeature.h"
#include "app/workspaces/metadata/editfeature.h"
#include "app/workspaces/metadata/imdsdiagnosisfeature.h"
#include "app/workspaces/metadata/lessonfeature.h"
#include "app/workspaces/metadata/metadatafeature.h"
#include "app/workspaces/metadata/recordfeature.h"
#include "app/workspaces/metadata/runfeature.h"
#include "app/workspaces/metadata/scenariofeature.h"
#include "app/workspaces/metadata/snapshotfeature.h"
#include "app/workspaces/metadata/trafficfeature.h"
#include "app/workspaces/metadata/treefeature.h"
#include "app/workspaces/metadata/watchfeature.h"

namespace bootscope {

// clang-format off: one a line, so that lists merge
QList<MetadataFeature *> makeMetadataFeatures(MetadataWorkspace &host)
{
    return {
        new ScenarioFeature(host),      new LessonFeature(host),   new ClockFeature(host),  new TrafficFeature(host),
        new ImdsDiagnosisFeature(host), new RunFeature(host),      new TreeFeature(host),   new EditFeature(host),
        new WatchFeature(host),         new SnapshotFeature(host), new RecordFeature(host),
    };
}
// clang-format on

} // namespace bootscope
