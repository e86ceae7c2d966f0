// SPDX-License-Identifier: GPL-3.0-or-later
// Target versions as their user works with them: kept on disk, chosen in the status bar, compared, removed.
#include "app/settings/settings.h"
#include "app/targets/targetfile.h"
#include "app/targets/targetstore.h"
#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authorworkspace.h"
#include "app/workspaces/author/versionsdialog.h"
#include "app/workspaces/openroute.h"
#include "parsers/targets/targetreader.h"
#include "tests/archives/packer.h"

#include <QDir>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace bootscope;
using namespace bootscope::test;

namespace {

// Knows runcmd, which must be a list, and packages, which may be anything.
const QByteArray kSchema = R"({"$schema": "http://json-schema.org/draft-04/schema#",
 "$defs": {"cc_runcmd": {"type": "object", "properties": {"runcmd": {"type": "array"}, "packages": {}}}},
 "allOf": [{"$ref": "#/$defs/cc_runcmd"}]})";

QByteArray source(const QByteArray &version)
{
    return pack({{"cloud-init/cloudinit/config/schemas/schema-cloud-config-v1.json", kSchema},
                 {"cloud-init/cloudinit/version.py", "__VERSION__ = \"" + version + "\"\n"},
                 {"cloud-init/cloudinit/config/cc_runcmd.py", "\"frequency\": PER_INSTANCE\n"},
                 {"cloud-init/config/cloud.cfg.tmpl", "cloud_init_modules:\n - bootcmd\n"}},
                "tar", "gzip");
}

// 22.4.2 refuses it, the schema above does not mind.
const QByteArray kDisputed = "#cloud-config\npackages: 5\n";

} // namespace

class TestTargets : public QObject
{
    Q_OBJECT
public:
    // Other tests run at the same time, and must not find the targets of this one.
    static void initMain()
    {
        static const QTemporaryDir own;
        qputenv("XDG_DATA_HOME", own.filePath(QStringLiteral("data")).toUtf8());
        qputenv("XDG_CONFIG_HOME", own.filePath(QStringLiteral("config")).toUtf8());
    }

private Q_SLOTS:
    void init()
    {
        QDir(TargetStore::defaultFolder()).removeRecursively();
        QDir(RecoveryStore::defaultFolder()).removeRecursively();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>();
        m_settings->setState(QStringLiteral("author/target"), {});
        open();
    }

    void cleanup()
    {
        m_page.reset();
        m_settings.reset();
        QDir(TargetStore::defaultFolder()).removeRecursively();
    }

    void theStoreKeepsAll()
    {
        const Target target = readTarget(source("23.4.4"), QStringLiteral("c.tar.gz")).take();
        const TargetStore store(m_folder->filePath(QStringLiteral("a/b")));
        QVERIFY(store.isEmpty());
        QVERIFY(bool(store.add(target)));
        QVERIFY(!store.isEmpty());
        const QList<Target> added = store.added();
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first().version, target.version);
        QCOMPARE(added.first().source, target.source);
        QCOMPARE(added.first().schema, target.schema);
        QCOMPARE(added.first().id(), target.id());
        QCOMPARE(added.first().file, QStringLiteral("c.tar.gz"));
        QCOMPARE(added.first().facts.initModules, target.facts.initModules);
        QCOMPARE(added.first().facts.modules, target.facts.modules);
        QVERIFY(!target.facts.modules.isEmpty());
        QVERIFY(store.remove(target.id()));
        QVERIFY(!store.remove(target.id()));
        QVERIFY(store.isEmpty());
    }

    void theStoreFindsByVersion()
    {
        const TargetStore store(m_folder->path());
        for (const char *version : {"23.4.4", "24.1", "25.3"})
            QVERIFY(bool(store.add(readTarget(source(version), QStringLiteral("c")).take())));
        Target packaged = readTarget(source("24.1"), QStringLiteral("c")).take();
        packaged.package = QStringLiteral("24.1-0ubuntu1");
        QVERIFY(bool(store.add(packaged)));
        QStringList labels;
        for (const Target &target : store.added())
            labels.append(target.label());
        QCOMPARE(labels, (QStringList{QStringLiteral("25.3"), QStringLiteral("24.1-0ubuntu1"), QStringLiteral("24.1"),
                                      QStringLiteral("23.4.4")}));
        QCOMPARE(store.find(QStringLiteral("23.4.4"))->version, QStringLiteral("23.4.4"));
        QCOMPARE(store.find(QStringLiteral("24.1-0ubuntu1"))->package, QStringLiteral("24.1-0ubuntu1"));
        QCOMPARE(store.find(Schema::embeddedVersion())->source, Target::Source::Embedded);
        QVERIFY(!store.find(QStringLiteral("23.4")));
    }

    void theStoreLeavesOutWhatIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("bytes") << QByteArray("\0\xff{", 3);
        QTest::newRow("another JSON") << QByteArray("{\"version\": \"24.1\"}");
        QTest::newRow("no schema") << QByteArray("{\"bootscope_target\": 1, \"version\": \"24.1\", \"schema\": \"\"}");
        QTest::newRow("too old") << QByteArray("{\"bootscope_target\": 1, \"version\": \"1.1\", \"schema\": \"{}\"}");
    }

    void theStoreLeavesOutWhatIsDamaged()
    {
        QFETCH(QByteArray, content);
        const QString path = write("x.json", content);
        QStringList problems;
        QVERIFY(TargetStore(m_folder->path()).added(&problems).isEmpty());
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.first().contains(path));
    }

    void theStoreSaysWhenItCannotKeep()
    {
        const QString file = write("file", "x");
        const Result<bool> kept =
            TargetStore(file + QStringLiteral("/below")).add(readTarget(source("24.1"), QStringLiteral("c")).take());
        QVERIFY(!kept);
        QVERIFY(kept.error().contains(file));
    }

    void foldersAreRead()
    {
        const QDir folder(m_folder->path());
        QVERIFY(folder.mkpath(QStringLiteral("usr/lib/python3/dist-packages/cloudinit/config/schemas")));
        write("usr/lib/python3/dist-packages/cloudinit/config/schemas/schema-cloud-config-v1.json", kSchema);
        write("usr/lib/python3/dist-packages/cloudinit/version.py", "__VERSION__ = \"24.1.3\"\n");
        const Result<Target> target = readTargetFrom(m_folder->path());
        QVERIFY2(bool(target), target ? "" : qPrintable(target.error()));
        QCOMPARE(target->version, QStringLiteral("24.1.3"));
        QCOMPARE(target->source, Target::Source::Package);
        QVERIFY(!readTargetFrom(m_folder->filePath(QStringLiteral("missing"))));
    }

    void filesAreRecognised_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("is");
        const QByteArray packed = source("24.1");
        QTest::newRow("package") << "x_1.deb" << pack({{"debian-binary", "2.0\n"}}, "ar") << true;
        QTest::newRow("source") << "cloud-init-24.1.tar.gz" << packed << true;
        QTest::newRow("schema") << "any.json" << kSchema << true;
        QTest::newRow("logs") << "cloud-init.tar.gz" << packed << true; // by its name; a message asks first
        QTest::newRow("other archive") << "logs.tar.gz" << packed << false;
        QTest::newRow("text called so") << "cloud-init.tar.gz.txt" << QByteArray("#!/bin/sh\n") << false;
        QTest::newRow("a package that is none") << "a.deb" << QByteArray("#!/bin/sh\n") << false;
        QTest::newRow("other JSON") << "b.json" << QByteArray("{\"$defs\": 1}") << false;
    }

    void filesAreRecognised()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(bool, is);
        const QString path = write(name.toUtf8().constData(), content);
        QCOMPARE(looksLikeTarget(path), is);
        if (is)
            QCOMPARE(routeOf(path), OpenRoute::Author);
    }

    void aDroppedPackageIsOfferedAndChosen()
    {
        m_page->openText(kDisputed, QStringLiteral("x"), 0);
        QTRY_VERIFY(document()->result());
        QCOMPARE(m_page->strip().verdict().tone, Tone::Error);
        addByOffer("cloud-init-24.1.tar.gz", source("24.1"));
        // Every text is checked again at once.
        QTRY_COMPARE(document()->result()->cloudInit, QStringLiteral("24.1"));
        QTRY_COMPARE(m_page->strip().verdict().tone, Tone::Success);
        QVERIFY(m_page->strip().verdict().sentence.contains(QStringLiteral("24.1")));
        QVERIFY(labelThatSays(QStringLiteral("What cloud-init 24.1 reads")));
        // The versions do not agree: that is seen without opening anything.
        QTRY_VERIFY(button()->text().contains(QStringLiteral("differ")));
        QCOMPARE(TargetStore().added().size(), 1);
    }

    void theChoiceIsRemembered()
    {
        addByOffer("cloud-init-24.1.tar.gz", source("24.1"));
        QTRY_VERIFY(button()->text().contains(QStringLiteral("24.1")));
        m_page->saveState();
        open();
        m_page->openText(kDisputed, QStringLiteral("x"), 0);
        QTRY_VERIFY(document()->result() && document()->result()->cloudInit == QLatin1String("24.1"));
        QTRY_VERIFY(button()->text().contains(QStringLiteral("24.1")));
    }

    void anotherVersionIsChosenInTheMenu()
    {
        addByOffer("cloud-init-24.1.tar.gz", source("24.1"));
        m_page->openText(kDisputed, QStringLiteral("x"), 0);
        QTRY_COMPARE(checkedVersion(), QStringLiteral("24.1"));
        entry(Schema::embeddedVersion())->trigger();
        QTRY_COMPARE(checkedVersion(), Schema::embeddedVersion());
        QTRY_VERIFY(document()->result() && document()->result()->cloudInit == Schema::embeddedVersion());
        QTRY_VERIFY(entry(QStringLiteral("24.1"))->text().contains(QStringLiteral("\tvalid")));
        QVERIFY(entry(Schema::embeddedVersion())->text().contains(QStringLiteral("\t1 error")));
    }

    void aSchemaAsksForItsVersion()
    {
        m_page->openPaths({write("schema-cloud-config-v1.json", kSchema)});
        QVERIFY(m_page->messages().isVisible());
        QCOMPARE(m_page->findChild<QTabWidget *>()->count(), 0);
        press();
        QTRY_VERIFY(m_page->findChild<QInputDialog *>());
        auto *dialog = m_page->findChild<QInputDialog *>();
        QCOMPARE(dialog->textValue(), QStringLiteral("22.2"));
        QVERIFY(dialog->labelText().contains(QStringLiteral("22.2")));
        dialog->setTextValue(QStringLiteral("25.1.2"));
        dialog->accept();
        QTRY_VERIFY(button()->text().contains(QStringLiteral("25.1.2")));
    }

    void aWrongVersionIsSaid()
    {
        m_page->openPaths({write("schema-cloud-config-v1.json", kSchema)});
        press();
        QTRY_VERIFY(m_page->findChild<QInputDialog *>());
        m_page->findChild<QInputDialog *>()->setTextValue(QStringLiteral("noble"));
        m_page->findChild<QInputDialog *>()->accept();
        QTRY_VERIFY(m_page->messages().message().contains(QStringLiteral("noble")));
        QVERIFY(TargetStore().isEmpty());
    }

    void whatIsNoTargetIsSaid()
    {
        m_page->openPaths({write("cloud-init-logs.tar.gz", pack({{"a", "b"}}, "tar", "gzip"))});
        press();
        QTRY_VERIFY(m_page->messages().message().contains(QStringLiteral("cloud-init-logs.tar.gz")));
        QTRY_VERIFY(m_page->messages().message().contains(QStringLiteral("no package")));
        QVERIFY(TargetStore().isEmpty());
    }

    void versionsAreCompared()
    {
        addByOffer("cloud-init-24.1.tar.gz", source("24.1"));
        m_page->openText(kDisputed, QStringLiteral("x"), 0);
        QTRY_VERIFY(action(QStringLiteral("Compare"))->isEnabled());
        action(QStringLiteral("Compare"))->trigger();
        auto *dialog = m_page->findChild<VersionsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *table = dialog->findChild<QTableView *>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, 0).data().toString(), Schema::embeddedVersion());
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("1 error"));
        QVERIFY(table->model()->index(0, 2).data().toString().contains(QStringLiteral("line 2")));
        QCOMPARE(table->model()->index(1, 1).data().toString(), QStringLiteral("valid"));
        QVERIFY(dialog->findChild<QLabel *>()->text().contains(QStringLiteral("1 of 2")));
        table->selectRow(0);
        dialog->findChild<QPushButton *>()->click();
        QTRY_COMPARE(checkedVersion(), Schema::embeddedVersion());
        // It follows the text.
        m_page->openText("#cloud-config\nruncmd: [a]\n", QStringLiteral("y"), 0);
        QTRY_COMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("valid"));
        QTRY_VERIFY(!button()->text().contains(QStringLiteral("differ")));
    }

    void aVersionIsRemovedAndPutBack()
    {
        addByOffer("cloud-init-24.1.tar.gz", source("24.1"));
        QTRY_COMPARE(checkedVersion(), QStringLiteral("24.1"));
        auto *removal = action(QStringLiteral("Remove"))->menu();
        QVERIFY(removal);
        removal->actions().first()->trigger();
        QTRY_COMPARE(checkedVersion(), Schema::embeddedVersion());
        QVERIFY(TargetStore().isEmpty());
        QVERIFY(!action(QStringLiteral("Remove"))->isEnabled());
        QVERIFY(m_page->messages().message().contains(QStringLiteral("24.1")));
        press();
        QTRY_COMPARE(checkedVersion(), QStringLiteral("24.1"));
        QCOMPARE(TargetStore().added().size(), 1);
    }

private:
    void open()
    {
        m_page.reset();
        m_page = std::make_unique<AuthorWorkspace>(*m_settings);
        // The window puts it in its status bar.
        for (QWidget *widget : m_page->statusWidgets())
            widget->setParent(m_page.get());
        m_page->resize(1200, 700);
        m_page->show();
    }

    void addByOffer(const char *name, const QByteArray &content)
    {
        m_page->openPaths({write(name, content)});
        QVERIFY(m_page->messages().isVisible());
        QVERIFY(m_page->messages().message().contains(QString::fromLatin1(name)));
        press();
        QTRY_VERIFY(!TargetStore().isEmpty());
    }

    void press() { m_page->messages().findChild<QPushButton *>()->click(); }
    QToolButton *button() const { return m_page->findChild<QToolButton *>(QStringLiteral("target")); }

    QAction *action(const QString &words) const
    {
        for (QAction *one : button()->menu()->actions()) {
            if (QString(one->text()).remove(QLatin1Char('&')).startsWith(words))
                return one;
        }
        return nullptr;
    }

    QAction *entry(const QString &version) const
    {
        for (QAction *one : button()->menu()->actions()) {
            if (one->isCheckable() && one->text().startsWith(version))
                return one;
        }
        return nullptr;
    }

    QString checkedVersion() const
    {
        for (const QAction *one : button()->menu()->actions()) {
            if (one->isChecked())
                return one->text().section(QLatin1Char(','), 0, 0).section(QLatin1Char('\t'), 0, 0);
        }
        return {};
    }

    bool labelThatSays(const QString &text) const
    {
        const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&text](const QLabel *label) { return label->text() == text; });
    }

    QString write(const char *name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return path;
    }

    AuthorDocument *document() const
    {
        return static_cast<AuthorDocument *>(m_page->findChild<QTabWidget *>()->currentWidget());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AuthorWorkspace> m_page;
};

QTEST_MAIN(TestTargets)
#include "tst_targets.moc"
