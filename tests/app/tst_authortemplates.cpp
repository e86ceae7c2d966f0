// SPDX-License-Identifier: GPL-3.0-or-later
// "New from template" in the window: from the menu and from the empty page to a text in a tab.
#include "app/settings/settings.h"
#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authortabs.h"
#include "app/workspaces/author/authorworkspace.h"
#include "app/workspaces/help/menucommands.h"
#include "app/workspaces/mainwindow.h"
#include "widgets/editor/templates/templategallery.h"
#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/emptystate.h"

#include <QAction>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>

using namespace bootscope;

class TestAuthorTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<Settings>();
        m_window = std::make_unique<MainWindow>(*m_settings);
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }
    void opensFromTheMenu();
    void opensFromTheEmptyPage();

private:
    TemplateGallery *gallery() const { return m_window->findChild<TemplateGallery *>(); }
    AuthorWorkspace *author() const { return m_window->findChild<AuthorWorkspace *>(); }

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestAuthorTemplates::opensFromTheMenu()
{
    m_window->showWorkspace(1); // also from another page: Author comes to the front
    for (const MenuCommand &command : menuCommands(*m_window->menuBar())) {
        if (command.action->shortcut() == QKeySequence(QStringLiteral("Ctrl+Shift+N")))
            command.action->trigger();
    }
    QVERIFY(gallery() && gallery()->isVisible() && !gallery()->isModal());
    gallery()->findChild<QLineEdit *>()->setText(QStringLiteral("swap"));
    QTest::keyClick(gallery()->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(!gallery());
    QVERIFY(author()->isVisible());
    AuthorDocument *document = author()->current();
    QVERIFY(document);
    const UserDataTemplate *swap = Templates::catalogue().find(QStringLiteral("swap"));
    QCOMPARE(document->editor().bytes(), Templates::contents(*swap));
    QCOMPARE(document->name(), swap->file);
    QVERIFY(!document->isModified()); // nothing is lost when it is closed
    QTRY_VERIFY(document->result());
    QVERIFY(document->result()->diagnostics.isEmpty());
}

void TestAuthorTemplates::opensFromTheEmptyPage()
{
    m_window->showWorkspace(0);
    QPushButton *button = nullptr;
    for (auto *one : author()->emptyState().findChildren<QPushButton *>()) {
        if (one->text() == QLatin1String("Start from a template"))
            button = one;
    }
    QVERIFY(button && button->isVisible());
    button->click();
    QVERIFY(gallery() && gallery()->isVisible());
    QTest::keyClick(gallery(), Qt::Key_Escape);
    QTRY_VERIFY(!gallery());
    QVERIFY(!author()->current());
}

QTEST_MAIN(TestAuthorTemplates)
#include "tst_authortemplates.moc"
