// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that Metadata can do beside reading a tree and emulating it: the scenario's form, the traffic, a walk
// through the protocol. It may have a tab, at the foot or at the right.
#pragma once

#include "app/workspaces/workspacefeature.h"

namespace bootscope {

class MetadataWorkspace;
struct ClientAnswer;
struct Exchange;
struct Scenario;

class MetadataFeature : public WorkspaceFeature
{
    Q_OBJECT
public:
    explicit MetadataFeature(MetadataWorkspace &host);

    virtual bool isAtTheRight() const { return false; } // its tab, beside the emulator's, instead of at the foot
    // Another service is read, or what is known of it has changed. host().session().client() may be null.
    virtual void sessionChanged() {}
    // The emulator was started, stopped, or given another scenario.
    virtual void emulatorChanged() {}
    // Another item or folder is in front.
    virtual void pathChanged(const QByteArray &path) { Q_UNUSED(path) }
    // The item in front was read.
    virtual void answered(const QByteArray &path, const ClientAnswer &answer)
    {
        Q_UNUSED(path)
        Q_UNUSED(answer)
    }
    // Each request that the emulator answered, or that the session sent elsewhere; secrets masked.
    virtual void exchanged(const Exchange &exchange) { Q_UNUSED(exchange) }
    // Another scenario is about to take the place of the emulator's.
    virtual void scenarioLeaves() {}
    // Takes back in a copy of the emulator's scenario what this feature has set for a while: it is not the user's.
    virtual void restoreOwn(Scenario &scenario) const { Q_UNUSED(scenario) }
    // True when the feature takes the file: it is not opened as a scenario then.
    virtual bool takesFile(const QString &path)
    {
        Q_UNUSED(path)
        return false;
    }

protected:
    MetadataWorkspace &host() const { return m_host; }

private:
    MetadataWorkspace &m_host;
};

// All features, in the order of the menu and the tabs; owned by the workspace.
QList<MetadataFeature *> makeMetadataFeatures(MetadataWorkspace &host);

} // namespace bootscope
