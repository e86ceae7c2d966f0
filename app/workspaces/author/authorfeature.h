// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that Author can do beside editing and checking: exports, templates, targets, the plan. It sees the text in
// front.
#pragma once

#include "app/workspaces/workspacefeature.h"

namespace bootscope {

class AuthorDocument;
class AuthorWorkspace;

class AuthorFeature : public WorkspaceFeature
{
    Q_OBJECT
public:
    explicit AuthorFeature(AuthorWorkspace &host);

    // A panel with its own title for the right side, below the chain of parts; null when there is none. The caller
    // takes ownership.
    virtual QWidget *makeSidePanel() { return nullptr; }
    // A small widget for the status bar while Author is in front; null when there is none. The caller takes ownership.
    virtual QWidget *makeStatusWidget() { return nullptr; }
    // Once for each new text, before anything is shown in it.
    virtual void documentAdded(AuthorDocument &) {}
    // Another text is in front, or the check of the one in front has arrived; null when none is open.
    virtual void documentChanged(AuthorDocument *) {}
    // True when the file is no user data but something that this feature takes: it is not opened in a tab then.
    virtual bool takesFile(const QString &path)
    {
        Q_UNUSED(path)
        return false;
    }

protected:
    AuthorWorkspace &host() const { return m_host; }
    AuthorDocument *front() const;

private:
    AuthorWorkspace &m_host;
};

// All features, in the order of the menu; owned by the workspace.
QList<AuthorFeature *> makeAuthorFeatures(AuthorWorkspace &host);

} // namespace bootscope
