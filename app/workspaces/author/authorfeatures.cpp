// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/authorfeature.h"
#include "app/workspaces/author/completionfeature.h"
#include "app/workspaces/author/composefeature.h"
#include "app/workspaces/author/editingfeature.h"
#include "app/workspaces/author/exportfeature.h"
#include "app/workspaces/author/fileactions.h"
#include "app/workspaces/author/importfeature.h"
#include "app/workspaces/author/planfeature.h"
#include "app/workspaces/author/targetfeature.h"
#include "app/workspaces/author/templateactions.h"

namespace bootscope {

// clang-format off: one a line, so that lists merge
QList<AuthorFeature *> makeAuthorFeatures(AuthorWorkspace &host)
{
    return {
        new FileActions(host),
        new TemplateActions(host),
        new EditingFeature(host),
        new CompletionFeature(host),
        new PlanFeature(host),
        new ImportFeature(host),
        new ExportFeature(host),
        new ComposeFeature(host),
        new TargetFeature(host),
    };
}
// clang-format on

} // namespace bootscope
