// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/mainwindow.h"

#include "app/jobs/worker.h"
#include "app/settings/language.h"
#include "app/settings/recovery.h"
#include "app/settings/settings.h"
#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authortabs.h"
#include "app/workspaces/author/authorworkspace.h"
#include "app/workspaces/commandpalette.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "app/workspaces/help/helppages.h"
#include "app/workspaces/metadata/metadataworkspace.h"
#include "app/workspaces/sidebar.h"
#include "widgets/editor/userdataeditor.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

namespace bootscope {

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_looking(new Worker(this))
    , m_side(new SideBar)
    , m_stack(new QStackedWidget)
    , m_author(new AuthorWorkspace(settings))
{
    setAcceptDrops(true);
    auto *metadata = new MetadataWorkspace(settings);
    m_workspaces = {m_author, new DiagnoseWorkspace(settings), metadata};
    serveEditorText(*metadata);
    auto *central = new QWidget;
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_side);
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);

    for (Workspace *workspace : std::as_const(m_workspaces)) {
        m_side->addPage(workspace->iconName());
        m_stack->addWidget(workspace);
        connect(workspace, &Workspace::statusChanged, this, &MainWindow::refreshStatus);
        connect(workspace, &Workspace::openInAuthor, this,
                [this](const QByteArray &text, const QString &name, int line) {
                    m_author->openText(text, name, line);
                    showWorkspace(0);
                });
    }
    connect(m_side, &SideBar::pageRequested, this, &MainWindow::showWorkspace);
    statusBar()->setSizeGripEnabled(false);
    buildMenus();
    retranslate();

    resize(1280, 800);
    restoreGeometry(m_settings.state(QStringLiteral("window")));
    // Text that was not saved is offered there; otherwise the program opens where its example is.
    showWorkspace(RecoveryStore().leftBehind().isEmpty() ? 1 : 0);
}

// The text in front, as it is typed, for as long as the emulator serves it.
void MainWindow::serveEditorText(MetadataWorkspace &metadata)
{
    const auto push = [this, &metadata] {
        if (!metadata.servesEditorText())
            return;
        const AuthorDocument *document = m_author->current();
        metadata.setEditorText(document ? document->storedBytes() : QByteArray(),
                               document ? document->name() : QString());
    };
    connect(&metadata, &MetadataWorkspace::editorTextWanted, this, push);
    connect(&m_author->tabs(), &AuthorTabs::frontChanged, &metadata, push);
    connect(&m_author->tabs(), &AuthorTabs::documentAdded, &metadata, [&metadata, push](AuthorDocument *document) {
        connect(&document->editor(), &UserDataEditor::textChanged, &metadata, push);
        push();
    });
}

void MainWindow::buildMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_open = m_fileMenu->addAction(QString(), QKeySequence::Open, this, &MainWindow::chooseFiles);
    m_openFolder =
        m_fileMenu->addAction(QString(), QKeySequence(QStringLiteral("Ctrl+Shift+O")), this, &MainWindow::chooseFolder);
    m_example =
        m_fileMenu->addAction(QString(), QKeySequence(QStringLiteral("Ctrl+Shift+E")), this, &MainWindow::openExample);
    m_fileMenu->addSeparator();
    m_quit = m_fileMenu->addAction(QString(), QKeySequence(QStringLiteral("Ctrl+Q")), this, &QWidget::close);

    m_viewMenu = menuBar()->addMenu(QString());
    for (int i = 0; i < m_workspaces.size(); ++i)
        m_goActions.append(m_viewMenu->addAction(QString(), QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)), this,
                                                 [this, i] { showWorkspace(i); }));
    m_commands =
        m_viewMenu->addAction(QString(), QKeySequence(QStringLiteral("Ctrl+Shift+P")), this, &MainWindow::showCommands);
    m_viewMenu->addSeparator();

    m_themeMenu = m_viewMenu->addMenu(QString());
    auto *themes = new QActionGroup(this);
    for (const Theme::Mode mode : {Theme::Mode::System, Theme::Mode::Light, Theme::Mode::Dark}) {
        QAction *action = m_themeMenu->addAction(QString(), this, [this, mode] { m_settings.setThemeMode(mode); });
        action->setCheckable(true);
        action->setChecked(m_settings.themeMode() == mode);
        themes->addAction(action);
        m_themeActions.append(action);
    }
    m_languageMenu = m_viewMenu->addMenu(QString());
    auto *languages = new QActionGroup(this);
    for (const char *code : {"", "en", "ko"}) {
        const QString language = QString::fromLatin1(code);
        QAction *action =
            m_languageMenu->addAction(QString(), this, [this, language] { m_settings.setLanguage(language); });
        action->setCheckable(true);
        action->setChecked(m_settings.language() == language);
        languages->addAction(action);
        m_languageActions.append(action);
    }
    for (const Workspace *workspace : std::as_const(m_workspaces)) {
        QMenu *menu = menuBar()->addMenu(QString());
        menu->addActions(workspace->menuActions());
        menu->menuAction()->setVisible(!workspace->menuActions().isEmpty());
        m_workspaceMenus.append(menu);
    }
    for (const Workspace *workspace : std::as_const(m_workspaces)) {
        for (QWidget *widget : workspace->statusWidgets())
            statusBar()->addPermanentWidget(widget);
    }
    m_helpMenu = menuBar()->addMenu(QString());
    m_help = m_helpMenu->addAction(QString(), QKeySequence::HelpContents, this, &MainWindow::showHelp);
    m_about = m_helpMenu->addAction(QString(), this, &MainWindow::showAbout);

    auto *quick = new QMenu(this);
    quick->addMenu(m_themeMenu);
    quick->addMenu(m_languageMenu);
    m_side->settingsButton()->setMenu(quick);
}

void MainWindow::retranslate()
{
    m_fileMenu->setTitle(tr("&File"));
    m_open->setText(tr("&Open…"));
    m_openFolder->setText(tr("Open &folder…"));
    m_example->setText(tr("Open the &example"));
    m_quit->setText(tr("&Quit"));
    m_viewMenu->setTitle(tr("&View"));
    m_commands->setText(tr("&Commands…"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_themeActions.at(0)->setText(tr("As the system"));
    m_themeActions.at(1)->setText(tr("Light"));
    m_themeActions.at(2)->setText(tr("Dark"));
    m_languageMenu->setTitle(tr("&Language"));
    m_languageActions.at(0)->setText(tr("As the system"));
    // A language is always named in itself.
    m_languageActions.at(1)->setText(QStringLiteral("English"));
    m_languageActions.at(2)->setText(QStringLiteral("한국어"));
    m_helpMenu->setTitle(tr("&Help"));
    m_help->setText(tr("Bootscope &help"));
    m_about->setText(tr("&About Bootscope"));
    if (m_helpWindow)
        m_helpWindow->setPages(helpPages(currentLanguage(), *menuBar()));
    m_side->settingsButton()->setText(tr("Settings"));
    for (int i = 0; i < m_workspaces.size(); ++i) {
        const QString title = m_workspaces.at(i)->title();
        m_goActions.at(i)->setText(title);
        m_workspaceMenus.at(i)->setTitle(title);
        m_side->setPageText(i, title, QStringLiteral("%1 (Ctrl+%2)").arg(title).arg(i + 1));
    }
    setWindowTitle(QStringLiteral("Bootscope"));
    refreshStatus();
}

void MainWindow::showWorkspace(int index)
{
    m_stack->setCurrentIndex(index);
    m_side->setCurrent(index);
    m_side->update();
    m_stack->currentWidget()->setFocus();
    refreshStatus();
}

void MainWindow::refreshStatus()
{
    const auto *front = static_cast<Workspace *>(m_stack->currentWidget());
    for (const Workspace *workspace : std::as_const(m_workspaces)) {
        for (QWidget *widget : workspace->statusWidgets())
            widget->setVisible(workspace == front);
    }
    const QStringList texts = front ? front->statusSegments() : QStringList();
    while (m_segments.size() < texts.size()) {
        m_segments.append(new QLabel(this));
        m_segments.last()->setTextFormat(Qt::PlainText);
        m_segments.last()->setContentsMargins(Theme::kPanel, 0, Theme::kPanel, 0);
        statusBar()->addWidget(m_segments.last());
    }
    for (int i = 0; i < m_segments.size(); ++i) {
        m_segments.at(i)->setText(texts.value(i));
        m_segments.at(i)->setVisible(i < texts.size());
    }
}

void MainWindow::openPaths(const QStringList &paths)
{
    m_toOpen.append(paths);
    if (m_toOpen.size() == 1)
        lookAtNext();
}

// To tell what is in an archive, megabytes of it are unpacked.
void MainWindow::lookAtNext()
{
    m_looking->start([this, paths = m_toOpen.constFirst()](const Worker::Task &task) {
        QList<OpenRoute> routes;
        for (const QString &path : paths)
            routes.append(routeOf(path));
        task.post([this, paths, routes] {
            m_toOpen.removeFirst();
            if (!m_toOpen.isEmpty())
                lookAtNext();
            openRouted(paths, routes);
        });
    });
}

void MainWindow::openRouted(const QStringList &paths, const QList<OpenRoute> &routes)
{
    QStringList userData;
    QStringList evidence;
    QStringList services;
    QStringList foreign;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QString &path = paths.at(i);
        switch (routes.at(i)) {
        case OpenRoute::Author:
            userData.append(path);
            break;
        case OpenRoute::Metadata:
            services.append(path);
            break;
        case OpenRoute::Diagnose:
            evidence.append(path);
            break;
        case OpenRoute::Foreign:
            foreign.append(path);
            break;
        }
    }
    if (!services.isEmpty()) {
        m_workspaces.at(2)->openPaths(services);
        showWorkspace(2);
    }
    // User data beside logs belongs to their case; alone it is for the editor.
    if (!evidence.isEmpty()) {
        m_workspaces.at(1)->openPaths(evidence + userData + foreign);
        showWorkspace(1);
        return;
    }
    if (!foreign.isEmpty()) {
        m_workspaces.at(1)->openPaths(foreign); // it says what they are
        showWorkspace(1);
    }
    if (!userData.isEmpty()) {
        m_author->openPaths(userData);
        showWorkspace(0);
    }
}

void MainWindow::openExample()
{
    const int front = m_stack->currentIndex();
    m_workspaces.at(front)->openExample();
}

void MainWindow::chooseFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Open user data or logs"));
    if (!paths.isEmpty())
        openPaths(paths);
}

void MainWindow::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open a folder of logs"));
    if (!path.isEmpty())
        openPaths({path});
}

void MainWindow::showCommands()
{
    auto *palette = new CommandPalette(*menuBar(), this);
    palette->show();
}

void MainWindow::showHelp()
{
    if (!m_helpWindow) {
        m_helpWindow = new HelpWindow(this);
        m_helpWindow->setPages(helpPages(currentLanguage(), *menuBar()));
    }
    m_helpWindow->show();
    m_helpWindow->raise();
    m_helpWindow->activateWindow();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Bootscope"),
                       tr("Bootscope %1\n\nWrite cloud-init user data, find out why a first boot failed, "
                          "walk the instance metadata service.\n\nFree software under the GNU GPL, version 3 or later.")
                           .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    for (Workspace *workspace : std::as_const(m_workspaces)) {
        if (!workspace->mayClose()) {
            event->ignore();
            return;
        }
    }
    for (Workspace *workspace : std::as_const(m_workspaces))
        workspace->saveState();
    m_settings.setState(QStringLiteral("window"), saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty()) {
        event->acceptProposedAction();
        openPaths(paths);
    }
}

} // namespace bootscope
