// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/authorfeature.h"
#include "app/workspaces/author/editingfeature.h"
#include "app/workspaces/author/fileactions.h"

namespace bootscope {

QList<AuthorFeature *> makeAuthorFeatures(AuthorWorkspace &host)
{
    return {
        new FileActions(host),
        new EditingFeature(host),
    };
}

} // namespace bootscope
