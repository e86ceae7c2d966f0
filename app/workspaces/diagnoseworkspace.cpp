// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnoseworkspace.h"

#include "widgets/frame/emptystate.h"

namespace bootscope {

DiagnoseWorkspace::DiagnoseWorkspace(Settings &settings, QWidget *parent) : Workspace(settings, parent)
{
    setContent(new EmptyState(this));
}

QString DiagnoseWorkspace::title() const
{
    return tr("Diagnose");
}

QString DiagnoseWorkspace::iconName() const
{
    return QStringLiteral("diagnose");
}

void DiagnoseWorkspace::openPaths(const QStringList &) {}

void DiagnoseWorkspace::openExample() {}

void DiagnoseWorkspace::retranslate() {}

} // namespace bootscope
