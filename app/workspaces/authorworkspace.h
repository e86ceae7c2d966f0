// SPDX-License-Identifier: GPL-3.0-or-later
// Author: texts in tabs, what cloud-init would make of the one in front, its problems.
#pragma once

#include "app/settings/recovery.h"
#include "app/workspaces/workspace.h"

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTreeView;

namespace bootscope {

class AuthorDocument;
class EmptyState;
class PartsModel;
class ProblemsPanel;
class SizeMeter;

class AuthorWorkspace : public Workspace
{
    Q_OBJECT
public:
    explicit AuthorWorkspace(Settings &settings, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void openPaths(const QStringList &paths) override;
    void openExample() override;
    QList<QAction *> menuActions() const override { return m_actions; }
    QStringList statusSegments() const override;
    bool mayClose() override;
    void saveState() override;
    // Text that is in no file: found beside logs, read from the metadata service. line: 1-based, 0 = the top.
    void openText(const QByteArray &userData, const QString &name, int line);

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QAction *addMenuAction(const QKeySequence &keys, void (AuthorWorkspace::*slot)());
    QWidget *buildSide();
    AuthorDocument *current() const;
    AuthorDocument *addDocument();
    AuthorDocument *emptyOrNewDocument();
    void offerRecovered();
    void offerDecoded(AuthorDocument &document);
    void refresh();
    void refreshTabs();
    void checkDisk();
    bool saveDocument(AuthorDocument &document, bool askForName);
    bool closeDocument(int index);

    void newDocument();
    void save();
    void saveAs();
    void closeCurrent();
    void nextProblem();
    void previousProblem();
    void pasteAsNew();
    void find();

    RecoveryStore m_store;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTabWidget *m_tabs;
    QSplitter *m_across;
    QSplitter *m_down;
    QTreeView *m_parts;
    PartsModel *m_partsModel;
    QLabel *m_partsTitle;
    ProblemsPanel *m_problems;
    SizeMeter *m_meter;
    QStringList m_missing;      // programs whose absence was said
    QList<QAction *> m_actions; // in the order of the menu
    QAction *m_new;
    QAction *m_save;
    QAction *m_saveAs;
    QAction *m_close;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_paste;
    QAction *m_find;
};

} // namespace bootscope
