// SPDX-License-Identifier: GPL-3.0-or-later
// The editor's page as its user works with it, offscreen.
#include "app/settings/settings.h"
#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authorworkspace.h"
#include "widgets/editor/problems/problemspanel.h"
#include "widgets/editor/userdataeditor.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

Q_DECLARE_METATYPE(bootscope::Packing)

class TestAuthorWorkspace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QDir(RecoveryStore::defaultFolder()).removeRecursively();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>();
        m_page = std::make_unique<AuthorWorkspace>(*m_settings);
        m_page->resize(1200, 700);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_settings.reset();
    }

    void aFileIsOpenedAndJudged()
    {
        m_page->openPaths({write("a.yaml", "#cloud-config\nruncmd: 5\n")});
        QTRY_VERIFY(document() && document()->result());
        QVERIFY(m_page->strip().verdict().tone == Tone::Error);
        QTableView *problems = m_page->findChild<ProblemsPanel *>()->findChild<QTableView *>();
        QVERIFY(problems->model()->rowCount() >= 1);
        // F8 goes to the place.
        m_page->menuActions().at(4)->trigger();
        QCOMPARE(document()->editor().caret().line, 2);
    }

    void packedTextIsEditedAsTextAndPackedAgain_data()
    {
        QTest::addColumn<Packing>("packing");
        QTest::newRow("gzip") << Packing{{Encoding::Gzip}, false};
        QTest::newRow("base64 in lines") << Packing{{Encoding::Base64}, true};
        QTest::newRow("gzip in base64") << Packing{{Encoding::Base64, Encoding::Gzip}, false};
    }

    void packedTextIsEditedAsTextAndPackedAgain()
    {
        QFETCH(Packing, packing);
        const QByteArray text = "#cloud-config\npackages: [nginx, curl, git, vim, htop, jq, tree]\nruncmd: 5\n";
        const QByteArray packed = packUserData(text, packing);
        const QString path = write("packed", packed);
        m_page->openPaths({path});
        QTRY_VERIFY(document() && document()->result());
        QCOMPARE(document()->editor().bytes(), text);
        QCOMPARE(document()->result()->userData.layers, packing.layers);
        // Problems stand at the lines that are seen.
        QVERIFY(document()->showsPlaces());
        document()->save(path);
        QCOMPARE(read(path), packed);

        document()->editor().append(QStringLiteral("# more\n"));
        document()->save(path);
        const auto again = unpackUserData(read(path));
        QVERIFY(again);
        QCOMPARE(again->document, text + "# more\n");
        QCOMPARE(again->packing.layers, packing.layers);

        document()->keepUnpacked();
        document()->save(path);
        QCOMPARE(read(path), text + "# more\n");
    }

    void aTextWithoutHeaderWouldBeIgnored()
    {
        m_page->openText("packages: [nginx]\n", QStringLiteral("x"), 0);
        QTRY_VERIFY(document()->result());
        QVERIFY(m_page->strip().verdict().sentence.contains(QStringLiteral("ignore")));
    }

    void goodTextHasNoProblem()
    {
        m_page->openText("#cloud-config\npackages: [nginx]\n", QStringLiteral("x"), 0);
        QTRY_VERIFY(document()->result());
        QCOMPARE(m_page->strip().verdict().tone, Tone::Success);
    }

    void typingIsJudgedAfterAPause()
    {
        m_page->openText("#cloud-config\n", QStringLiteral("x"), 0);
        QTRY_VERIFY(document()->result());
        const auto before = document()->result();
        document()->editor().goTo({2, 1});
        QTest::keyClicks(&document()->editor(), QStringLiteral("runcmd: 5"));
        QTRY_VERIFY(document()->result() != before);
        QVERIFY(m_page->strip().verdict().tone == Tone::Error);
        QVERIFY(document()->isModified());
        QVERIFY(m_page->findChild<QTabWidget *>()->tabText(0).contains(QStringLiteral("•")));
    }

    void packedTextCanBeKeptUnpacked()
    {
        const QByteArray script("#!/bin/sh\necho hi\n");
        m_page->openText(script.toBase64(), QStringLiteral("x.b64"), 0);
        QTRY_VERIFY(document()->result());
        QCOMPARE(document()->editor().bytes(), script);
        QCOMPARE(document()->storedBytes(), script.toBase64());
        QVERIFY(m_page->messages().isVisible());
        QTest::mouseClick(m_page->messages().findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(document()->storedBytes(), script);
    }

    void base64ThatIsTypedIsOfferedAsText()
    {
        const QByteArray script("#!/bin/sh\necho hi\n");
        m_page->openText({}, QStringLiteral("x"), 0);
        QTest::keyClicks(&document()->editor(), QString::fromLatin1(script.toBase64()));
        QTRY_VERIFY(document()->result() && !document()->result()->userData.layers.isEmpty());
        QVERIFY(!document()->showsPlaces());
        QTest::mouseClick(m_page->messages().findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(m_page->findChild<QTabWidget *>()->count(), 2);
        QCOMPARE(document()->editor().bytes(), script);
    }

    void savingKeepsEveryByte()
    {
        const QByteArray bytes("#!/bin/sh\r\necho \xff\r\n");
        const QString path = write("a.sh", bytes);
        m_page->openPaths({path});
        const QString other = m_folder->filePath(QStringLiteral("b.sh"));
        QVERIFY(document()->save(other));
        QCOMPARE(read(other), bytes);
        QCOMPARE(document()->path(), other);
        const auto failed = document()->save(m_folder->filePath(QStringLiteral("no/such/folder")));
        QVERIFY(!failed);
        QVERIFY(failed.error().contains(QStringLiteral("no/such/folder")));
    }

    void whatCannotBeReadIsSaid()
    {
        m_page->openPaths({m_folder->filePath(QStringLiteral("missing"))});
        QVERIFY(m_page->messages().isVisible());
        QVERIFY(m_page->messages().message().contains(QStringLiteral("missing")));
        QCOMPARE(m_page->findChild<QTabWidget *>()->count(), 0);
    }

    void unsavedTextSurvivesAndIsOfferedAgain()
    {
        const RecoveryStore store;
        QVERIFY(store.keep(
            {QStringLiteral("99999999-x"), QStringLiteral("lost.sh"), {}, QByteArrayLiteral("#!/bin/sh\n")}));
        AuthorWorkspace page(*m_settings);
        page.show();
        QVERIFY(page.messages().isVisible());
        QVERIFY(page.messages().message().contains(QStringLiteral("lost.sh")));
    }

    void typingIsKeptOnDisk()
    {
        m_page->openText("#!/bin/sh\n", QStringLiteral("x"), 0);
        QTest::keyClicks(&document()->editor(), QStringLiteral("x"));
        const QDir folder(RecoveryStore::defaultFolder());
        QTRY_COMPARE(folder.entryList(QDir::Files).size(), 1);
        document()->editor().setModified(false);
        document()->forgetRecovery();
        QCOMPARE(folder.entryList(QDir::Files).size(), 0);
    }

    void aFileChangedByOthersIsNoticed()
    {
        const QString path = write("a.sh", "#!/bin/sh\n");
        m_page->openPaths({path});
        QVERIFY(!document()->changedOnDisk());
        write("a.sh", "#!/bin/sh\necho more\n");
        QVERIFY(document()->changedOnDisk());
    }

private:
    QString write(const char *name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return path;
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    AuthorDocument *document() const
    {
        return static_cast<AuthorDocument *>(m_page->findChild<QTabWidget *>()->currentWidget());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AuthorWorkspace> m_page;
};

QTEST_MAIN(TestAuthorWorkspace)
#include "tst_authorworkspace.moc"
