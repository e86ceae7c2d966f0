// SPDX-License-Identifier: GPL-3.0-or-later
// The frame: which page opens what, language and theme while running.
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/workspaces/commandpalette.h"
#include "app/workspaces/mainwindow.h"
#include "app/workspaces/workspace.h"
#include "widgets/editor/userdataeditor.h"

#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

class TestMainWindow : public QObject
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
        useLanguage(QStringLiteral("en"));
    }

    void fitsIntoASmallScreen()
    {
        QVERIFY2(m_window->minimumSizeHint().width() <= 1024,
                 qPrintable(QString::number(m_window->minimumSizeHint().width())));
        QVERIFY2(m_window->minimumSizeHint().height() <= 700,
                 qPrintable(QString::number(m_window->minimumSizeHint().height())));
    }

    void userDataGoesToTheEditorAndLogsToTheTimeline()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
        };
        m_window->openPaths({write("noname", "#!/bin/sh\necho hi\n")});
        QTRY_COMPARE(stack()->currentIndex(), 0);
        m_window->openPaths(
            {write("also", "2026-11-23 12:33:00,347 - util.py[DEBUG]: Cloud-init v. 22.4.2 running 'init-local' at "
                           "Mon, 23 Nov 2026 12:33:00 +0000. Up 3.50 seconds.\n")});
        QTRY_COMPARE(stack()->currentIndex(), 1);
        m_window->showWorkspace(0);
        m_window->openPaths({folder.path()});
        QTRY_COMPARE(stack()->currentIndex(), 1);
        // What cloud-init would ignore is user data all the same: the editor says why.
        m_window->openPaths({write("noheader", "packages: [nginx]\n")});
        QTRY_COMPARE(stack()->currentIndex(), 0);
        m_window->openPaths({write("binary", QByteArray(5000, '\0'))});
        QTRY_COMPARE(stack()->currentIndex(), 1);
        m_window->openPaths({write("binary", QByteArray(5000, '\0')), write("script", "#!/bin/sh\n")});
        QTRY_COMPARE(stack()->currentIndex(), 0);
        // Two calls at once are opened one behind the other.
        m_window->openPaths({write("also", "#!/bin/sh\n")});
        m_window->openPaths({write("service", "{\"imds-capture\":1,\"tool\":\"x\"}\n")});
        QTRY_COMPARE(stack()->currentIndex(), 2);
    }

    void aDroppedFileIsOpenedNotInserted()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("dropped.sh")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\necho dropped\n") > 0);
        file.close();
        m_window->showWorkspace(0);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        // Straight to the window: an application hands out drops only while a drag is under way.
        static_cast<QObject *>(m_window.get())->event(&drop);
        QTRY_VERIFY(m_window->findChild<UserDataEditor *>());
        QCOMPARE(m_window->findChild<UserDataEditor *>()->bytes(), QByteArray("#!/bin/sh\necho dropped\n"));
    }

    void theLanguageChangesWhileRunning()
    {
        const QString english = m_window->menuBar()->actions().first()->text();
        const QString page = currentPage()->title();
        useLanguage(QStringLiteral("ko"));
        QCoreApplication::sendPostedEvents();
        QVERIFY(m_window->menuBar()->actions().first()->text() != english);
        QVERIFY(currentPage()->title() != page);
        useLanguage(QStringLiteral("en"));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_window->menuBar()->actions().first()->text(), english);
    }

    void aCommandIsFoundByItsWords()
    {
        m_window->showWorkspace(1);
        CommandPalette palette(*m_window->menuBar(), m_window.get());
        palette.setAttribute(Qt::WA_DeleteOnClose, false);
        palette.show();
        auto *words = palette.findChild<QLineEdit *>();
        QTest::keyClicks(words, QStringLiteral("view metad"));
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(stack()->currentIndex(), 2);
        QVERIFY(!palette.isVisible());
    }

    void nothingOpensByItself()
    {
        for (int i = 0; i < stack()->count(); ++i) {
            m_window->showWorkspace(i);
            QVERIFY(!currentPage()->title().isEmpty());
            QVERIFY2(!currentPage()->messages().isVisible(), qPrintable(currentPage()->messages().message()));
        }
    }

private:
    QStackedWidget *stack() const
    {
        return m_window->centralWidget()->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly);
    }
    Workspace *currentPage() const { return static_cast<Workspace *>(stack()->currentWidget()); }

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
