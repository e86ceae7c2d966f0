// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/workspacefeature.h"

#include <QMenu>

namespace bootscope {

WorkspaceFeature::WorkspaceFeature(QWidget &page) : QObject(&page), m_page(page) {}

WorkspaceFeature::~WorkspaceFeature()
{
    qDeleteAll(m_menus); // a menu's parent must be a widget; these belong to the feature
}

QAction *WorkspaceFeature::makeAction(const QKeySequence &keys, QMenu *menu)
{
    auto *action = new QAction(this);
    action->setShortcut(keys);
    // The menu of the window shows it, but the keys are for this page only.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page.addAction(action);
    if (menu)
        menu->addAction(action);
    else
        m_actions.append(action);
    return action;
}

QMenu *WorkspaceFeature::addMenu()
{
    m_menus.append(new QMenu);
    m_actions.append(m_menus.last()->menuAction());
    return m_menus.last();
}

} // namespace bootscope
