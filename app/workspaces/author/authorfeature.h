// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that Author can do beside editing and checking: exports, templates, targets, the plan. A feature has its
// own files, adds its own actions and panels, and sees the text in front; features do not know each other.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QMenu;
class QWidget;

namespace bootscope {

class AuthorDocument;
class AuthorWorkspace;

class AuthorFeature : public QObject
{
    Q_OBJECT
public:
    explicit AuthorFeature(AuthorWorkspace &host);
    ~AuthorFeature() override;

    // For the menu of Author, made in the constructor: single actions, or the menuAction() of a submenu.
    QList<QAction *> menuActions() const { return m_actions; }
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
    // Every text of actions and panels; called once after construction and on each change of language.
    virtual void retranslate() {}
    virtual void saveState() {}

protected:
    AuthorWorkspace &host() const { return m_host; }
    AuthorDocument *front() const;
    // An action of the Author menu. Its keys work everywhere on the page, and only there.
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
    // A submenu of the Author menu; its title is set in retranslate().
    QMenu *addMenu();

private:
    QAction *makeAction(const QKeySequence &keys, QMenu *menu);

    AuthorWorkspace &m_host;
    QList<QAction *> m_actions;
    QList<QMenu *> m_menus;
};

// All features, in the order of the menu; owned by the workspace.
QList<AuthorFeature *> makeAuthorFeatures(AuthorWorkspace &host);

} // namespace bootscope
