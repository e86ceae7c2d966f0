// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/authorfeature.h"
#include "app/workspaces/author/fileactions.h"
#include "app/workspaces/author/planfeature.h"
#include "app/workspaces/author/templateactions.h"

namespace bootscope {

QList<AuthorFeature *> makeAuthorFeatures(AuthorWorkspace &host)
{
    return {
        new FileActions(host),
        new PlanFeature(host),
        new TemplateActions(host),
    };
}

} // namespace bootscope
