// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that Diagnose can do beside showing a case: reports, comparison, where logs come from. It may have a tab at
// the foot, and sees the case in front.
#pragma once

#include "app/workspaces/workspacefeature.h"

namespace bootscope {

class DiagnoseWorkspace;

class DiagnoseFeature : public WorkspaceFeature
{
    Q_OBJECT
public:
    explicit DiagnoseFeature(DiagnoseWorkspace &host);

    // Another case, or all of the one in front was read. Host().analysis() may be null.
    virtual void caseChanged() {}
    // Another boot is in front, or what is looked up about it has arrived.
    virtual void bootChanged() {}
    virtual void failureChanged() {}
    // True when the feature takes these paths: they are not opened as a case then.
    virtual bool takesPaths(const QStringList &paths)
    {
        Q_UNUSED(paths)
        return false;
    }

protected:
    DiagnoseWorkspace &host() const { return m_host; }

private:
    DiagnoseWorkspace &m_host;
};

// All features, in the order of the menu and the tabs; owned by the workspace.
QList<DiagnoseFeature *> makeDiagnoseFeatures(DiagnoseWorkspace &host);

} // namespace bootscope
