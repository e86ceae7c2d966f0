// SPDX-License-Identifier: GPL-3.0-or-later
// What a page can do beside its main job lives in features: each has its own files, adds its own actions to the page's
// menu and is told of what changes; features do not know each other. Each page has its own kind, derived from this.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QMenu;
class QWidget;

namespace bootscope {

class WorkspaceFeature : public QObject
{
    Q_OBJECT
public:
    ~WorkspaceFeature() override;

    // For the menu of the page, made in the constructor: single actions, or the menuAction() of a submenu.
    QList<QAction *> menuActions() const { return m_actions; }
    // A panel for a tab of the page, made once; null when there is none. The caller takes ownership.
    virtual QWidget *makeTab() { return nullptr; }
    virtual QString tabTitle() const { return {}; } // translated
    // Every text of actions and panels; called once after construction and on each change of language.
    virtual void retranslate() {}
    virtual void saveState() {}

Q_SIGNALS:
    void tabWanted(); // to be brought to the front

protected:
    explicit WorkspaceFeature(QWidget &page); // owned by the page

    // An action of the page's menu. Its keys work everywhere on the page, and only there.
    template<class Slot> QAction *addAction(const QKeySequence &keys, Slot slot)
    {
        QAction *action = makeAction(keys, nullptr);
        connect(action, &QAction::triggered, this, slot);
        return action;
    }
    template<class Slot> QAction *addAction(QMenu *menu, const QKeySequence &keys, Slot slot)
    {
        QAction *action = makeAction(keys, menu);
        connect(action, &QAction::triggered, this, slot);
        return action;
    }
    // A submenu of the page's menu; its title is set in retranslate().
    QMenu *addMenu();

private:
    QAction *makeAction(const QKeySequence &keys, QMenu *menu);

    QWidget &m_page;
    QList<QAction *> m_actions;
    QList<QMenu *> m_menus;
};

} // namespace bootscope
