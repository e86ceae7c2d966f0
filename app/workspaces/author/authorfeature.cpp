// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/authorfeature.h"

#include "app/workspaces/author/authorworkspace.h"

namespace bootscope {

AuthorFeature::AuthorFeature(AuthorWorkspace &host) : WorkspaceFeature(host), m_host(host) {}

AuthorDocument *AuthorFeature::front() const
{
    return m_host.current();
}

} // namespace bootscope
