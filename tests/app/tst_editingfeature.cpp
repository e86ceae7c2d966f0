// SPDX-License-Identifier: GPL-3.0-or-later
// The menus Edit and View of Author, and the fixes of problems, as their user works with them.
#include "app/settings/settings.h"
#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authorworkspace.h"
#include "widgets/editor/find/findbar.h"
#include "widgets/editor/find/gotobar.h"
#include "widgets/editor/problems/problemmodel.h"
#include "widgets/editor/problems/problemspanel.h"
#include "widgets/editor/userdataeditor.h"

#include <QDir>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace bootscope;

class TestEditingFeature : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QDir(RecoveryStore::defaultFolder()).removeRecursively();
        Settings().setState(QStringLiteral("author/zoom"), {});
        m_settings = std::make_unique<Settings>();
        makePage();
    }

    void cleanup()
    {
        m_page.reset();
        m_settings.reset();
    }

    void everyActionHasKeysOfItsOwn()
    {
        QSet<QString> keys;
        for (const QAction *top : m_page->menuActions()) {
            if (!top->menu() || (top->text() != QLatin1String("&Edit") && top->text() != QLatin1String("&View")))
                continue;
            for (const QAction *action : top->menu()->actions()) {
                if (action->isSeparator())
                    continue;
                QVERIFY2(!action->text().isEmpty(), qPrintable(action->shortcut().toString()));
                QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
                for (const QKeySequence &sequence : action->shortcuts()) {
                    QVERIFY2(!keys.contains(sequence.toString()), qPrintable(sequence.toString()));
                    keys.insert(sequence.toString());
                }
            }
        }
        QVERIFY(keys.size() > 25);
    }

    void keysOfTheMenuReachTheText()
    {
        open("#cloud-config\na: 1\nb: 2\n");
        editor().goTo({2, 2});
        QTest::keyClick(&editor(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(editor().bytes(), QByteArray("#cloud-config\n# a: 1\nb: 2\n"));
        QTest::keyClick(&editor(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(&editor(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(editor().bytes(), QByteArray("#cloud-config\nb: 2\na: 1\n"));
        QTest::keyClick(&editor(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(editor().bytes(), QByteArray("#cloud-config\nb: 2\na: 1\na: 1\n"));
        QTest::keyClick(&editor(), Qt::Key_G, Qt::ControlModifier);
        QVERIFY(document()->findChild<GoToBar *>()->isVisible());
        QTest::keyClick(&editor(), Qt::Key_H, Qt::ControlModifier);
        QVERIFY(document()->findBar().isVisible());
    }

    void theViewIsTheSameForAllAndRemembered()
    {
        open("a\n");
        QTest::keyClick(&editor(), Qt::Key_Plus, Qt::ControlModifier);
        QTest::keyClick(&editor(), Qt::Key_Plus, Qt::ControlModifier);
        QTest::keyClick(&editor(), Qt::Key_Z, Qt::AltModifier);
        QCOMPARE(zoom(), 2);
        m_page->newDocument();
        QCOMPARE(zoom(), 2);
        QCOMPARE(editor().wrapMode(), QsciScintilla::WrapWhitespace);
        m_page->saveState();
        makePage();
        open("b\n");
        QCOMPARE(zoom(), 2);
        QTest::keyClick(&editor(), Qt::Key_0, Qt::ControlModifier);
        QTest::keyClick(&editor(), Qt::Key_Z, Qt::AltModifier);
        QCOMPARE(zoom(), 0);
        QCOMPARE(editor().wrapMode(), QsciScintilla::WrapNone);
        m_page->saveState();
    }

    void theStatusBarSaysAndChangesTheForm()
    {
        open("\xef\xbb\xbf#!/bin/sh\r\necho \xe9\n");
        QList<QToolButton *> buttons;
        for (QWidget *widget : m_page->statusWidgets())
            buttons += widget->findChildren<QToolButton *>();
        const auto text = [&buttons](const QString &start) {
            for (const QToolButton *button : std::as_const(buttons)) {
                if (button->text().startsWith(start))
                    return button;
            }
            return static_cast<const QToolButton *>(nullptr);
        };
        QVERIFY(text(QStringLiteral("Mixed line ends")));
        const QToolButton *encoding = text(QStringLiteral("Not UTF-8 at line 2"));
        QVERIFY(encoding);
        for (QAction *action : encoding->menu()->actions())
            action->trigger();
        QCOMPARE(editor().bytes(), QByteArray("#!/bin/sh\r\necho \xc3\xa9\n"));
        QTRY_VERIFY(text(QStringLiteral("UTF-8")));
        text(QStringLiteral("Mixed line ends"))->menu()->actions().first()->trigger();
        QCOMPARE(editor().bytes(), QByteArray("#!/bin/sh\necho \xc3\xa9\n"));
        QTRY_VERIFY(text(QStringLiteral("LF")));
    }

    void aClickOnTheFixFixes()
    {
        open("#cloud-config\npackage:\n  - git\nruncmd: []\npackge_update: true\n");
        auto *table = m_page->problems().findChild<QTableView *>();
        int row = 0;
        const auto title = [&] { return table->model()->index(row, ProblemModel::FixColumn).data().toString(); };
        while (row < table->model()->rowCount() && title().isEmpty())
            ++row;
        QVERIFY(row < table->model()->rowCount());
        const QByteArray before = editor().bytes();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, ProblemModel::FixColumn)).center());
        QVERIFY(editor().bytes() != before);
        editor().undo();
        QCOMPARE(editor().bytes(), before);
    }

    void aTextThatIsBase64OfAnotherIsNotFixed()
    {
        const QByteArray packed = QByteArray("#cloud-config\npackge_update: true\n").toBase64() + '\n';
        open("x\n");
        editor().replaceBytes(0, 2, packed);
        QTRY_VERIFY(!document()->result()->userData.layers.isEmpty());
        auto *table = m_page->problems().findChild<QTableView *>();
        QVERIFY(table->model()->rowCount() > 0);
        for (int row = 0; row < table->model()->rowCount(); ++row)
            Q_EMIT table->clicked(table->model()->index(row, ProblemModel::FixColumn));
        QCOMPARE(editor().bytes(), packed);
    }

    void aFixReachesTheTextInsideAFile()
    {
        open(QByteArray("#cloud-config\npackge_update: true\n").toBase64() + '\n');
        editor().goTo({2, 1});
        QTest::keyClick(&editor(), Qt::Key_Period, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(editor().bytes(), QByteArray("#cloud-config\npackage_update: true\n"));
    }

private:
    void makePage()
    {
        m_page = std::make_unique<AuthorWorkspace>(*m_settings);
        m_page->resize(1400, 800);
        m_page->show();
    }
    void open(const QByteArray &text)
    {
        m_page->openText(text, QStringLiteral("x"), 0);
        QTRY_VERIFY(document() && document()->result());
    }
    AuthorDocument *document() const { return m_page->current(); }
    UserDataEditor &editor() const { return document()->editor(); }
    int zoom() const { return int(editor().SendScintilla(QsciScintillaBase::SCI_GETZOOM)); }

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AuthorWorkspace> m_page;
};

QTEST_MAIN(TestEditingFeature)
#include "tst_editingfeature.moc"
