// SPDX-License-Identifier: GPL-3.0-or-later
// Completion and key help in every text, for the version that texts are checked for.
#pragma once

#include "app/workspaces/author/authorfeature.h"

namespace bootscope {

class CompletionAssist;

class CompletionFeature : public AuthorFeature
{
    Q_OBJECT
public:
    explicit CompletionFeature(AuthorWorkspace &host);

    void documentAdded(AuthorDocument &document) override;
    void documentChanged(AuthorDocument *document) override;
    void retranslate() override;

private:
    CompletionAssist *assistOf(AuthorDocument *document) const;

    QAction *m_complete;
    QAction *m_explain;
    QAction *m_automatic;
};

} // namespace bootscope
