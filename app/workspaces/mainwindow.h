// SPDX-License-Identifier: GPL-3.0-or-later
// The frame: left bar, the three workspaces, menus, status bar. Decides which workspace opens what.
#pragma once

#include "app/workspaces/openroute.h"

#include <QMainWindow>

class QLabel;
class QMenu;
class QStackedWidget;

namespace bootscope {

class AuthorWorkspace;
class HelpWindow;
class MetadataWorkspace;
class Settings;
class SideBar;
class Worker;
class Workspace;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Settings &settings, QWidget *parent = nullptr);

    // Each to the workspace that it is for; see routeOf(). They are looked at on a worker and opened after that, one
    // call behind the other.
    void openPaths(const QStringList &paths);
    void openExample();
    void showWorkspace(int index); // 0 Author, 1 Diagnose, 2 Metadata

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildMenus();
    void serveEditorText(MetadataWorkspace &metadata);
    void retranslate();
    void refreshStatus();
    void lookAtNext();
    void openRouted(const QStringList &paths, const QList<OpenRoute> &routes);
    void chooseFiles();
    void chooseFolder();
    void showAbout();
    void showHelp();
    void showCommands();

    Settings &m_settings;
    Worker *m_looking;
    QList<QStringList> m_toOpen; // the first is being looked at
    SideBar *m_side;
    QStackedWidget *m_stack;
    AuthorWorkspace *m_author;
    QList<Workspace *> m_workspaces;
    QList<QMenu *> m_workspaceMenus;
    QMenu *m_fileMenu;
    QMenu *m_viewMenu;
    QMenu *m_helpMenu;
    QMenu *m_themeMenu;
    QMenu *m_languageMenu;
    QAction *m_open;
    QAction *m_openFolder;
    QAction *m_example;
    QAction *m_quit;
    QAction *m_help;
    QAction *m_about;
    HelpWindow *m_helpWindow = nullptr; // made when it is first wanted
    QAction *m_commands;
    QList<QAction *> m_goActions;
    QList<QAction *> m_themeActions;
    QList<QAction *> m_languageActions;
    QList<QLabel *> m_segments;
};

} // namespace bootscope
