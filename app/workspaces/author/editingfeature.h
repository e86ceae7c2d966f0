// SPDX-License-Identifier: GPL-3.0-or-later
// The menus Edit and View of Author, what the status bar says about line ends and encoding, and the fixes of problems.
#pragma once

#include "app/workspaces/author/authorfeature.h"
#include "parsers/base/diagnostic.h"

#include <QHash>
#include <QPointer>

class QToolButton;

namespace bootscope {

class GoToBar;
class QuickFixes;
class UserDataEditor;

class EditingFeature : public AuthorFeature
{
    Q_OBJECT
public:
    explicit EditingFeature(AuthorWorkspace &host);

    QWidget *makeStatusWidget() override;
    void documentAdded(AuthorDocument &document) override;
    void documentChanged(AuthorDocument *document) override;
    void retranslate() override;
    void saveState() override;

    // Of the problems panel.
    void fix(const Diagnostic &diagnostic, int fix);
    void fixAll(const QString &code);

private:
    struct Tools
    {
        GoToBar *goTo = nullptr;
        QuickFixes *fixes = nullptr;
    };

    void buildEditMenu();
    void buildViewMenu();
    // Does something with the editor in front; nothing when there is none.
    template<class Work> QAction *addEdit(QMenu *menu, const QString &keys, Work work);
    Tools tools() const;
    void applyView(UserDataEditor &editor) const;
    void applyViewToAll();
    void setZoom(int steps);
    void fixAllAtCaret();
    void refreshStatus();
    void nameActions();

    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_lineEndMenu = nullptr;
    QMenu *m_encodingMenu = nullptr;
    QList<QAction *> m_editActions; // in the order of their names in nameActions()
    QList<QAction *> m_viewActions;
    QAction *m_wrap = nullptr;
    QAction *m_blanks = nullptr;
    QHash<const QObject *, Tools> m_tools; // of each document
    QPointer<QToolButton> m_lineEnds;      // the window's
    QPointer<QToolButton> m_encoding;
    int m_zoom = 0;
};

} // namespace bootscope
