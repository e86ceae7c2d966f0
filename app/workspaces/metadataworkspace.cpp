// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadataworkspace.h"

#include "widgets/frame/emptystate.h"

namespace bootscope {

MetadataWorkspace::MetadataWorkspace(Settings &settings, QWidget *parent) : Workspace(settings, parent)
{
    setContent(new EmptyState(this));
}

QString MetadataWorkspace::title() const
{
    return tr("Metadata");
}

QString MetadataWorkspace::iconName() const
{
    return QStringLiteral("metadata");
}

void MetadataWorkspace::openPaths(const QStringList &) {}

void MetadataWorkspace::openExample() {}

void MetadataWorkspace::retranslate() {}

} // namespace bootscope
