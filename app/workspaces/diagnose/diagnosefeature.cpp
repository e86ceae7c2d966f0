// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/diagnosefeature.h"

#include "app/workspaces/diagnose/diagnoseworkspace.h"

#include <QMenu>

namespace bootscope {

DiagnoseFeature::DiagnoseFeature(DiagnoseWorkspace &host) : QObject(&host), m_host(host) {}

DiagnoseFeature::~DiagnoseFeature()
{
    qDeleteAll(m_menus); // a menu's parent must be a widget; these belong to the feature
}

void DiagnoseFeature::raiseTab()
{
    m_host.raiseTab(this);
}

QAction *DiagnoseFeature::makeAction(const QKeySequence &keys, QMenu *menu)
{
    auto *action = new QAction(this);
    action->setShortcut(keys);
    // The menu of the window shows it, but the keys are for this page only.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_host.addAction(action);
    if (menu)
        menu->addAction(action);
    else
        m_actions.append(action);
    return action;
}

QMenu *DiagnoseFeature::addMenu()
{
    m_menus.append(new QMenu);
    m_actions.append(m_menus.last()->menuAction());
    return m_menus.last();
}

} // namespace bootscope
