// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence that is no file yet: on a host, on the clipboard; and files that grow.
#include "app/jobs/filewatch.h"
#include "app/jobs/sshfetch.h"
#include "app/settings/settings.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "app/workspaces/diagnose/followfeature.h"
#include "app/workspaces/diagnose/sourcefeature.h"
#include "parsers/archives/archivevisit.h"
#include "sshserver.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace bootscope;

namespace {

QByteArray record(int second, const QByteArray &text)
{
    return "2026-11-23 12:00:" + QByteArray::number(second).rightJustified(2, '0') + ",000 - " + text + '\n';
}

QByteArray banner(const QByteArray &action, int second)
{
    return record(second, "util.py[DEBUG]: Cloud-init v. 22.4.2 running '" + action + "' at Mon, 23 Nov 2026 12:00:" +
                              QByteArray::number(second).rightJustified(2, '0') + " +0000. Up 9.00 seconds.");
}

void append(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    QCOMPARE(file.write(text), text.size());
}

// The names of what stands in an archive.
struct Names : ArchiveVisitor
{
    QStringList found;
    EntryWish wish(const PackedEntry &entry) override
    {
        found.append(entry.path);
        return EntryWish::Skip;
    }
    bool take(const PackedEntry &, const QByteArray &, bool) override { return true; }
};

} // namespace

class TestSources : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsHostsFromOptions_data();
    void tellsHostsFromOptions();
    void fetchesOverSsh();
    void saysWhyItCannotFetch();
    void cancels();
    void opensTheClipboard();
    void followsGrowth();
    void noticesReplacement();

private:
    Settings m_settings;
};

void TestSources::tellsHostsFromOptions_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isHost");
    QTest::newRow("name") << "web-1" << true;
    QTest::newRow("user") << "ec2-user@10.0.0.5" << true;
    QTest::newRow("address") << "ssh://admin@[fd00::1]:2222" << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("option") << "-oProxyCommand=true" << false;
    QTest::newRow("command") << "web-1 reboot" << false;
    QTest::newRow("shell") << "$(id)" << false;
}

void TestSources::tellsHostsFromOptions()
{
    QFETCH(QString, host);
    QFETCH(bool, isHost);
    QCOMPARE(SshFetch::isHost(host), isHost);
}

void TestSources::fetchesOverSsh()
{
    SshServer server;
    if (!server.start())
        QSKIP(qPrintable(server.reason()));
    QTemporaryDir folder;
    SshFetch fetch;
    QSignalSpy fetched(&fetch, &SshFetch::fetched);
    QSignalSpy failed(&fetch, &SshFetch::failed);
    const QString file = folder.filePath(QStringLiteral("host.tar.gz"));
    fetch.start(QStringLiteral("bootscope-test"), file);
    QVERIFY(QTest::qWaitFor([&] { return !fetched.isEmpty() || !failed.isEmpty(); }, 30'000));
    if (!server.hasExampleBoot()) {
        // The host is this machine, which need not have been booted by cloud-init.
        QVERIFY(!fetched.isEmpty() ||
                failed.first().first().toString().contains(QLatin1String("no file of cloud-init")));
        return;
    }
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QFile archive(file);
    QVERIFY(archive.open(QIODevice::ReadOnly));
    Names names;
    visitArchive(archive.readAll(), file, names);
    for (const char *wanted : {"var/log/cloud-init.log", "var/log/cloud-init-output.log", "run/cloud-init/status.json",
                               "var/lib/cloud/instance/user-data.txt"})
        QVERIFY2(names.found.contains(QLatin1String(wanted)), wanted);
}

void TestSources::saysWhyItCannotFetch()
{
    SshServer server;
    if (!server.start())
        QSKIP(qPrintable(server.reason()));
    QTemporaryDir folder;
    SshFetch fetch;
    QSignalSpy failed(&fetch, &SshFetch::failed);
    const QString file = folder.filePath(QStringLiteral("x.tar.gz"));
    fetch.start(QStringLiteral("no-such-host.invalid"), file);
    QVERIFY(failed.wait(30'000));
    QVERIFY2(failed.first().first().toString().contains(QLatin1String("no-such-host.invalid")),
             qPrintable(failed.first().first().toString()));
    QVERIFY(!QFile::exists(file));
}

void TestSources::cancels()
{
    SshServer server;
    if (!server.start())
        QSKIP(qPrintable(server.reason()));
    QTemporaryDir folder;
    SshFetch fetch;
    QSignalSpy fetched(&fetch, &SshFetch::fetched);
    QSignalSpy failed(&fetch, &SshFetch::failed);
    const QString file = folder.filePath(QStringLiteral("x.tar.gz"));
    fetch.start(QStringLiteral("bootscope-test"), file);
    QVERIFY(fetch.isRunning());
    fetch.cancel();
    QVERIFY(!fetch.isRunning());
    QVERIFY(!QFile::exists(file));
    QCoreApplication::processEvents();
    QCOMPARE(fetched.size() + failed.size(), 0);
}

void TestSources::opensTheClipboard()
{
    DiagnoseWorkspace workspace(m_settings);
    auto *source = workspace.findChild<SourceFeature *>();
    QVERIFY(source);
    QGuiApplication::clipboard()->setText(QStringLiteral("  \n"));
    source->openClipboard();
    QVERIFY(workspace.messages().message().contains(QLatin1String("clipboard")));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(banner("init-local", 1) + banner("init", 2)));
    QSignalSpy finished(&workspace, &DiagnoseWorkspace::finishedReading);
    source->openClipboard();
    QVERIFY(finished.wait(10'000));
    QCOMPARE(workspace.analysis()->boots.size(), size_t(1));
}

void TestSources::followsGrowth()
{
    QTemporaryDir folder;
    const QString log = folder.filePath(QStringLiteral("cloud-init.log"));
    append(log, banner("init-local", 1) + banner("init", 2));
    DiagnoseWorkspace workspace(m_settings);
    QSignalSpy finished(&workspace, &DiagnoseWorkspace::finishedReading);
    workspace.openPaths({log});
    QVERIFY(finished.wait(10'000));
    QCOMPARE(workspace.analysis()->boots.front().verdict, Verdict::Incomplete);
    const quint32 lines = workspace.analysis()->inputs.front().lines.lineCount();
    append(log, banner("modules:config", 3) + banner("modules:final", 4));
    workspace.findChild<FollowFeature *>()->watch().look();
    QVERIFY(finished.wait(10'000));
    QCOMPARE(workspace.analysis()->inputs.front().lines.lineCount(), lines + 2);
    QCOMPARE(workspace.analysis()->boots.size(), size_t(1));
    QVERIFY(workspace.messages().isHidden());
}

void TestSources::noticesReplacement()
{
    QTemporaryDir folder;
    const QString log = folder.filePath(QStringLiteral("cloud-init.log"));
    append(log, banner("init-local", 1) + banner("init", 2));
    DiagnoseWorkspace workspace(m_settings);
    QSignalSpy finished(&workspace, &DiagnoseWorkspace::finishedReading);
    workspace.openPaths({log});
    QVERIFY(finished.wait(10'000));
    QVERIFY(QFile::resize(log, banner("init-local", 1).size()));
    workspace.findChild<FollowFeature *>()->watch().look();
    QVERIFY(finished.wait(10'000));
    QCOMPARE(workspace.analysis()->inputs.front().lines.lineCount(), 1U);
    QVERIFY2(workspace.messages().message().contains(QLatin1String("cloud-init.log")),
             qPrintable(workspace.messages().message()));
}

QTEST_MAIN(TestSources)
#include "tst_sources.moc"
