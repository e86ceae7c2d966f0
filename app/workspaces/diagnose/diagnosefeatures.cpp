// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/casesfeature.h"
#include "app/workspaces/diagnose/comparefeature.h"
#include "app/workspaces/diagnose/followfeature.h"
#include "app/workspaces/diagnose/jsonfeature.h"
#include "app/workspaces/diagnose/logfeature.h"
#include "app/workspaces/diagnose/marksfeature.h"
#include "app/workspaces/diagnose/partsfeature.h"
#include "app/workspaces/diagnose/picturefeature.h"
#include "app/workspaces/diagnose/reportfeature.h"
#include "app/workspaces/diagnose/sourcefeature.h"

namespace bootscope {

// clang-format off: one a line, so that lists merge
QList<DiagnoseFeature *> makeDiagnoseFeatures(DiagnoseWorkspace &host)
{
    auto *marks = new MarksFeature(host);
    return {
        new PartsFeature(host),          new JsonFeature(host),    new CompareFeature(host),
        new CasesFeature(host),          new PictureFeature(host), new SourceFeature(host),
        new FollowFeature(host),         new LogFeature(host),     marks,
        new ReportFeature(host, *marks),
    };
}
// clang-format on

} // namespace bootscope
