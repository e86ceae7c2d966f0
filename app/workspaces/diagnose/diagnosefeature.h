// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that Diagnose can do beside showing a case: reports, comparison, where logs come from. A feature has its
// own files, adds its own actions and a tab at the foot, and sees the case in front; features do not know each other.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QMenu;
class QWidget;

namespace bootscope {

class DiagnoseWorkspace;

class DiagnoseFeature : public QObject
{
    Q_OBJECT
public:
    explicit DiagnoseFeature(DiagnoseWorkspace &host);
    ~DiagnoseFeature() override;

    // For the menu of Diagnose, made in the constructor: single actions, or the menuAction() of a submenu.
    QList<QAction *> menuActions() const { return m_actions; }
    // A panel for a tab at the foot, made once; null when there is none. The caller takes ownership.
    virtual QWidget *makeTab() { return nullptr; }
    virtual QString tabTitle() const { return {}; } // translated
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
    // Every text of actions and panels; called once after construction and on each change of language.
    virtual void retranslate() {}
    virtual void saveState() {}

protected:
    DiagnoseWorkspace &host() const { return m_host; }
    // Brings the feature's tab to the front.
    void raiseTab();
    // An action of the Diagnose menu. Its keys work everywhere on the page, and only there.
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
    // A submenu of the Diagnose menu; its title is set in retranslate().
    QMenu *addMenu();

private:
    QAction *makeAction(const QKeySequence &keys, QMenu *menu);

    DiagnoseWorkspace &m_host;
    QList<QAction *> m_actions;
    QList<QMenu *> m_menus;
};

// All features, in the order of the menu and the tabs; owned by the workspace.
QList<DiagnoseFeature *> makeDiagnoseFeatures(DiagnoseWorkspace &host);

} // namespace bootscope
