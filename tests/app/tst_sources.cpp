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

// A host to fetch from, as far as this machine can run a server, and what a fetch from it said.
struct SshTrial
{
    SshServer server;
    bool isUp = server.start();
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("host.tar.gz"));
    SshFetch fetch;
    QSignalSpy fetched{&fetch, &SshFetch::fetched};
    QSignalSpy failed{&fetch, &SshFetch::failed};
};

// A log of two stages, open in the window.
struct OpenLog
{
    explicit OpenLog(Settings &settings) : workspace(settings)
    {
        append(log, banner("init-local", 1) + banner("init", 2));
        workspace.openPaths({log});
        QVERIFY(finished.wait(10'000));
    }
    void lookAgain()
    {
        workspace.findChild<FollowFeature *>()->watch().look();
        QVERIFY(finished.wait(10'000));
    }

    QTemporaryDir folder;
    QString log = folder.filePath(QStringLiteral("cloud-init.log"));
    DiagnoseWorkspace workspace;
    QSignalSpy finished{&workspace, &DiagnoseWorkspace::finishedReading};
};

} // namespace

class TestSources : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsHostsFromOptions_data();
    void tellsHostsFromOptions();
    void fetchesOverSsh();
    void saysWhyItCannotFetch_data();
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
    SshTrial trial;
    if (!trial.isUp)
        QSKIP(qPrintable(trial.server.reason()));
    trial.fetch.start(QStringLiteral("bootscope-test"), trial.file);
    QVERIFY(QTest::qWaitFor([&] { return !trial.fetched.isEmpty() || !trial.failed.isEmpty(); }, 30'000));
    const QString problem = trial.failed.value(0).value(0).toString();
    if (!trial.server.hasExampleBoot()) {
        // The host is this machine, which need not have been booted by cloud-init.
        QVERIFY(!trial.fetched.isEmpty() || problem.contains(QLatin1String("no file of cloud-init")));
        return;
    }
    QVERIFY2(trial.failed.isEmpty(), qPrintable(problem));
    QCOMPARE(QFile::permissions(trial.file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QFile archive(trial.file);
    QVERIFY(archive.open(QIODevice::ReadOnly));
    Names names;
    visitArchive(archive.readAll(), trial.file, names);
    for (const char *wanted : {"var/log/cloud-init.log", "var/log/cloud-init-output.log", "run/cloud-init/status.json",
                               "var/lib/cloud/instance/user-data.txt"})
        QVERIFY2(names.found.contains(QLatin1String(wanted)), wanted);
}

void TestSources::saysWhyItCannotFetch_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("said");
    QTest::newRow("no such host") << "no-such-host.invalid"
                                  << "ssh could not reach no-such-host.invalid";
    QTest::newRow("nobody listens") << "bootscope-closed"
                                    << "Connection refused";
    QTest::newRow("key of the host") << "bootscope-unknown"
                                     << "The key of bootscope-unknown is not known";
    QTest::newRow("key of the user") << "bootscope-denied"
                                     << "bootscope-denied does not let you in";
    QTest::newRow("no host") << "-oProxyCommand=true"
                             << "no name of a host";
}

void TestSources::saysWhyItCannotFetch()
{
    QFETCH(QString, host);
    QFETCH(QString, said);
    SshTrial trial;
    if (!trial.isUp)
        QSKIP(qPrintable(trial.server.reason()));
    trial.fetch.start(host, trial.file);
    QTRY_COMPARE_WITH_TIMEOUT(trial.failed.size(), 1, 30'000);
    const QString problem = trial.failed.first().first().toString();
    QVERIFY2(problem.contains(said), qPrintable(problem));
    QVERIFY(!problem.contains(QLatin1Char('\n')));
    QVERIFY(!QFile::exists(trial.file));
}

void TestSources::cancels()
{
    SshTrial trial;
    if (!trial.isUp)
        QSKIP(qPrintable(trial.server.reason()));
    trial.fetch.start(QStringLiteral("bootscope-test"), trial.file);
    QVERIFY(trial.fetch.isRunning());
    trial.fetch.cancel();
    QVERIFY(!trial.fetch.isRunning());
    QVERIFY(!QFile::exists(trial.file));
    QCoreApplication::processEvents();
    QCOMPARE(trial.fetched.size() + trial.failed.size(), 0);
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
    OpenLog open(m_settings);
    QCOMPARE(open.workspace.analysis()->boots.front().verdict, Verdict::Incomplete);
    const quint32 lines = open.workspace.analysis()->inputs.front().lines.lineCount();
    append(open.log, banner("modules:config", 3) + banner("modules:final", 4));
    open.lookAgain();
    QCOMPARE(open.workspace.analysis()->inputs.front().lines.lineCount(), lines + 2);
    QCOMPARE(open.workspace.analysis()->boots.size(), size_t(1));
    QVERIFY(open.workspace.messages().isHidden());
}

void TestSources::noticesReplacement()
{
    OpenLog open(m_settings);
    QVERIFY(QFile::resize(open.log, banner("init-local", 1).size()));
    open.lookAgain();
    QCOMPARE(open.workspace.analysis()->inputs.front().lines.lineCount(), 1U);
    const QString said = open.workspace.messages().message();
    QVERIFY2(said.contains(QLatin1String("cloud-init.log")), qPrintable(said));
}

QTEST_MAIN(TestSources)
#include "tst_sources.moc"
