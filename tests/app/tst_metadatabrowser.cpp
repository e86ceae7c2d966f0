// SPDX-License-Identifier: GPL-3.0-or-later
// Where the Metadata page reads from, and what it does with what it read.
#include "app/jobs/sshtunnel.h"
#include "app/settings/settings.h"
#include "app/workspaces/metadata/metadatasession.h"
#include "app/workspaces/metadata/metadataworkspace.h"
#include "app/workspaces/metadata/recordfeature.h"
#include "app/workspaces/metadata/sessionsource.h"
#include "app/workspaces/metadata/snapshotfeature.h"
#include "app/workspaces/metadata/treefeature.h"
#include "app/workspaces/metadata/watchfeature.h"
#include "sshserver.h"
#include "widgets/frame/messagebar.h"
#include "widgets/metadata/emulatorpanel.h"
#include "widgets/metadata/sourcepanel.h"
#include "widgets/metadata/valueview.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

class tst_MetadataBrowser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void choosingContactsNothing();
    void readsAnAddress();
    void asksBeforeForeignAddress();
    void disabledByTheEnvironment();
    void offersVersionOne();
    void readsThroughSsh();
    void saysWhyThereIsNoTunnel();
    void replaysARecording();
    void recordsPrivately();
    void watches();
    void comparesSnapshots();
    void keepsBookmarks();
    void readsTheWholeTree();

private:
    // An emulator beside the page's own, as a service elsewhere.
    struct Elsewhere
    {
        Emulator emulator;
        explicit Elsewhere(const QByteArray &yaml = {})
        {
            const auto scenario = readScenario("format: imds-scenario/1\niam: {role: r}\n" + yaml, {});
            if (!scenario ||
                !(emulator.setScenario(*scenario), emulator.start(QHostAddress(QHostAddress::LocalHost), 0)))
                qFatal("no emulator");
        }
    };
    struct Page : MetadataWorkspace
    {
        explicit Page(Settings &settings) : MetadataWorkspace(settings)
        {
            findChild<EmulatorPanel *>()->setPort(0);
            show();
        }
        void connectTo(SourcePanel::Source from, const QString &text)
        {
            source().setSource(from);
            source().setSourceText(text);
            Q_EMIT source().connectRequested();
        }
        void readFrom(const Emulator &emulator)
        {
            connectTo(SourcePanel::Source::Endpoint, emulator.endpoint().toString());
            QTRY_VERIFY(session().isConnected());
        }
        template<class T> T &part() { return *findChild<T *>(); }
        bool press(const QString &text)
        {
            for (QPushButton *button : messages().findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text() == text) {
                    button->click();
                    return true;
                }
            }
            return false;
        }
    };
    Settings m_settings;
};

void tst_MetadataBrowser::choosingContactsNothing()
{
    Page page(m_settings);
    for (const auto choice : {SourcePanel::Source::RealIpv4, SourcePanel::Source::RealIpv6,
                              SourcePanel::Source::Endpoint, SourcePanel::Source::Ssh}) {
        page.source().setSource(choice);
        // Reading again is for what is being read, not for what was chosen.
        for (QAction *action : page.menuActions()) {
            if (action->shortcut() == QKeySequence(QKeySequence::Refresh))
                action->trigger();
        }
        QVERIFY(!page.session().client());
        QVERIFY(!page.messages().message().isEmpty());
    }
}

void tst_MetadataBrowser::readsAnAddress()
{
    Elsewhere other;
    Page page(m_settings);
    page.readFrom(other.emulator);
    QVERIFY(!page.readsEmulator());
    QTRY_COMPARE(page.value().text(), QStringLiteral("i-0f1e2d3c4b5a69788"));
    QVERIFY(page.strip().verdict().sentence.contains(other.emulator.endpoint().toString()));
    QVERIFY(page.strip().verdict().sentence.contains(QStringLiteral("IMDSv2")));
    QTRY_VERIFY(page.strip().verdict().sentence.contains(QStringLiteral("5:59:"))); // the token's life
}

void tst_MetadataBrowser::asksBeforeForeignAddress()
{
    Page page(m_settings);
    QSignalSpy asked(&page.sessionSource(), &SessionSource::confirmationNeeded);
    page.connectTo(SourcePanel::Source::Endpoint, QStringLiteral("http://192.0.2.1"));
    QCOMPARE(asked.size(), 1);
    QVERIFY(!page.session().client());
    page.connectTo(SourcePanel::Source::Endpoint, QStringLiteral("https://127.0.0.1"));
    QVERIFY(!page.session().client());
    QVERIFY(page.messages().message().contains(QStringLiteral("https")));
}

void tst_MetadataBrowser::disabledByTheEnvironment()
{
    Elsewhere other;
    qputenv("AWS_EC2_METADATA_DISABLED", "true");
    Page page(m_settings);
    page.connectTo(SourcePanel::Source::Endpoint, other.emulator.endpoint().toString());
    qunsetenv("AWS_EC2_METADATA_DISABLED");
    QVERIFY(!page.session().client());
    QVERIFY(page.messages().message().contains(QStringLiteral("AWS_EC2_METADATA_DISABLED")));
}

void tst_MetadataBrowser::offersVersionOne()
{
    Elsewhere other("faults: [{path: /latest/api/token, action: status, status: 404}]\n");
    Page page(m_settings);
    page.connectTo(SourcePanel::Source::Endpoint, other.emulator.endpoint().toString());
    QTRY_VERIFY(page.messages().message().contains(QStringLiteral("IMDSv1")));
    QVERIFY(!page.session().isConnected());
    QVERIFY(page.press(QStringLiteral("Read with IMDSv1")));
    QTRY_VERIFY(page.session().isConnected());
    QVERIFY(page.source().usesV1());
    QTRY_VERIFY(page.strip().verdict().sentence.contains(QStringLiteral("IMDSv1")));
}

void tst_MetadataBrowser::readsThroughSsh()
{
    SshServer server;
    if (!server.start())
        QSKIP(qPrintable(server.reason()));
    Elsewhere other;
    Page page(m_settings);
    // The far end is on this machine: the real address is not to be reached from a test, by anybody.
    page.sessionSource().setFarAddress(QStringLiteral("127.0.0.1:%1").arg(other.emulator.endpoint().port()));
    page.connectTo(SourcePanel::Source::Ssh, QStringLiteral("bootscope-test"));
    QTRY_VERIFY_WITH_TIMEOUT(page.session().isConnected(), 30'000);
    QTRY_COMPARE(page.value().text(), QStringLiteral("i-0f1e2d3c4b5a69788"));
    QVERIFY(page.session().client()->options().endpoint != other.emulator.endpoint());
    QVERIFY(page.strip().verdict().sentence.contains(QStringLiteral("bootscope-test")));
}

void tst_MetadataBrowser::saysWhyThereIsNoTunnel()
{
    SshTunnel tunnel;
    QSignalSpy failed(&tunnel, &SshTunnel::failed);
    tunnel.open(QStringLiteral("-oProxyCommand=true"), QStringLiteral("127.0.0.1:9"));
    QCOMPARE(failed.size(), 1);
    SshServer server;
    if (!server.start())
        QSKIP(qPrintable(server.reason()));
    tunnel.open(QStringLiteral("no-such-host.invalid"), QStringLiteral("127.0.0.1:9"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 30'000);
    QVERIFY(failed.last().first().toString().contains(QStringLiteral("no-such-host.invalid")));
    QVERIFY(!tunnel.isOpen());
    tunnel.open(QStringLiteral("bootscope-test"), QStringLiteral("127.0.0.1:9"));
    tunnel.close();
    QVERIFY(!tunnel.isOpen());
    QVERIFY(SshTunnel::commandLine(QStringLiteral("h"), QStringLiteral("169.254.169.254:80"), 1338)
                .contains(QStringLiteral("-L 127.0.0.1:1338:169.254.169.254:80 -- h")));
}

void tst_MetadataBrowser::replaysARecording()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("instance-data.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"ds": {"meta_data": {"instance-id": "i-recorded"}}, "v1": {"cloud_name": "aws"}})");
    file.close();
    Page page(m_settings);
    page.connectTo(SourcePanel::Source::Recording, path);
    QTRY_VERIFY(page.session().isConnected());
    QTRY_COMPARE(page.value().text(), QStringLiteral("i-recorded"));
    QVERIFY(!page.emulator().isRunning()); // the page's own is another one
    QVERIFY(page.messages().message().contains(QStringLiteral("user data")));
    page.connectTo(SourcePanel::Source::Recording, QStringLiteral("/nowhere"));
    QVERIFY(page.messages().message().contains(QStringLiteral("/nowhere")));
    // Given as a file, the emulator serves it.
    page.openPaths({path});
    QVERIFY(page.emulator().isRunning());
}

void tst_MetadataBrowser::recordsPrivately()
{
    Elsewhere other;
    Page page(m_settings);
    page.readFrom(other.emulator);
    QTemporaryDir folder;
    auto &feature = page.part<RecordFeature>();
    const auto record = [&](const QString &name, CaptureRedaction redaction) {
        feature.record(folder.filePath(name), redaction);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!feature.isRecording(), 20'000); }();
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) &&
                       !(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther))
                   ? file.readAll()
                   : QByteArray();
    };
    const QByteArray safe = record(QStringLiteral("safe.jsonl"), CaptureRedaction::Usual);
    QVERIFY(safe.contains("i-0f1e2d3c4b5a69788") && safe.contains("REDACTED-"));
    QVERIFY(!safe.contains("EXAMPLEsecret"));
    const QByteArray whole = record(QStringLiteral("whole.jsonl"), CaptureRedaction::None);
    QVERIFY(whole.contains("EXAMPLEsecret"));
    page.connectTo(SourcePanel::Source::Recording, folder.filePath(QStringLiteral("safe.jsonl")));
    QTRY_COMPARE(page.value().text(), QStringLiteral("i-0f1e2d3c4b5a69788"));
}

void tst_MetadataBrowser::watches()
{
    Elsewhere other;
    Page page(m_settings);
    page.readFrom(other.emulator);
    auto &watch = page.part<WatchFeature>().watch();
    watch.setInterval(100);
    const QByteArray path = "/latest/meta-data/instance-type";
    watch.add(path);
    QTRY_VERIFY(watch.state(path).kind == WatchState::Kind::Value);
    Scenario scenario = other.emulator.scenario();
    scenario.instance.type = "m7i.large";
    other.emulator.setScenario(scenario);
    QTRY_COMPARE(watch.history().size(), 1);
    QCOMPARE(watch.history().first().after.body, QByteArray("m7i.large"));
    const MetadataModel &model = page.session().model();
    QTRY_VERIFY(model.indexOf(path).isValid());
    QVERIFY(model.indexOf(path).data(Qt::FontRole).isValid());
    watch.clearHistory();
    QVERIFY(!model.indexOf(path).data(Qt::FontRole).isValid());
}

void tst_MetadataBrowser::comparesSnapshots()
{
    Elsewhere other;
    Page page(m_settings);
    page.readFrom(other.emulator);
    auto &feature = page.part<SnapshotFeature>();
    feature.take();
    QTRY_COMPARE_WITH_TIMEOUT(feature.snapshots().size(), 1, 20'000);
    QVERIFY(feature.differences().isEmpty());
    Scenario scenario = other.emulator.scenario();
    scenario.instance.type = "m7i.large";
    other.emulator.setScenario(scenario);
    feature.take();
    QTRY_COMPARE_WITH_TIMEOUT(feature.snapshots().size(), 2, 20'000);
    QList<QByteArray> paths; // the identity document has it too, and times of a new scenario differ
    for (const SnapshotDifference &difference : feature.differences())
        paths.append(difference.path);
    QVERIFY(paths.contains("/latest/meta-data/instance-type"));
    QVERIFY(paths.contains("/latest/dynamic/instance-identity/document"));
    QVERIFY(!paths.contains("/latest/meta-data/instance-id"));
    // The client goes while a snapshot is taken: nothing is kept of it.
    feature.take();
    page.readFrom(other.emulator);
    QTest::qWait(0);
    QCOMPARE(feature.snapshots().size(), 2);
}

void tst_MetadataBrowser::keepsBookmarks()
{
    m_settings.setState(QStringLiteral("metadata-bookmarks"), {});
    const QByteArray path = "/latest/meta-data/ami-id";
    {
        Elsewhere other;
        Page page(m_settings);
        page.readFrom(other.emulator);
        page.choosePath(path);
        for (QAction *action : page.menuActions()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_D))
                action->trigger();
        }
        QCOMPARE(page.part<TreeFeature>().bookmarks(), QList<QByteArray>{path});
    }
    Page again(m_settings);
    QCOMPARE(again.part<TreeFeature>().bookmarks(), QList<QByteArray>{path});
    again.choosePath(path);
    for (QAction *action : again.menuActions()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_D))
            action->trigger();
    }
    QVERIFY(again.part<TreeFeature>().bookmarks().isEmpty());
}

void tst_MetadataBrowser::readsTheWholeTree()
{
    Elsewhere other;
    Page page(m_settings);
    page.readFrom(other.emulator);
    MetadataModel &model = page.session().model();
    model.fetchAll();
    QVERIFY(model.isFetchingAll());
    model.stopFetching();
    QVERIFY(!model.isFetchingAll() && !model.isLoading());
    const int before = model.foldersRead();
    QVERIFY(before < model.folders());
    model.fetchAll();
    QTRY_VERIFY_WITH_TIMEOUT(!model.isFetchingAll(), 20'000);
    QCOMPARE(model.foldersRead(), model.folders());
    QVERIFY(model.indexOf("/latest/meta-data/iam/security-credentials/r").isValid());
}

QTEST_MAIN(tst_MetadataBrowser)
#include "tst_metadatabrowser.moc"
