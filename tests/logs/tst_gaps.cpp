// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/timing/gapkinds.h"
#include "parsers/boots/timing/gaps.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

QByteArray banner(const char *clock, const char *action, const char *uptime)
{
    return QByteArray("2026-03-03 ") + clock + ",100 - util.py[DEBUG]: Cloud-init v. 22.4.2 running '" + action +
           "' at Tue, 03 Mar 2026 " + clock + " +0000. Up " + uptime + " seconds.\n";
}

QByteArray record(const char *clock, const QByteArray &message)
{
    return QByteArray("2026-03-03 ") + clock + ",500 - util.py[DEBUG]: " + message + '\n';
}

AnalysisPtr analysisOf(const QTemporaryDir &dir, const QByteArray &log)
{
    const QString path = dir.filePath(QStringLiteral("cloud-init.log"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(log) != log.size())
        return {};
    file.close();
    auto result = analyze({path});
    return result ? *result : AnalysisPtr();
}

std::vector<Gap> gaps(const AnalysisPtr &analysis, qint64 leastUs = 2'000'000)
{
    const std::atomic<bool> cancelled = false;
    return gapsOf(*analysis, 0, cancelled, leastUs);
}

} // namespace

class GapsTest : public QObject
{
    Q_OBJECT
private slots:
    void places();
    void clockSet();
    void noTimes();
    void cancel();
    void kinds_data();
    void kinds();
    void outputWaits_data();
    void outputWaits();
};

void GapsTest::places()
{
    const QTemporaryDir dir;
    QByteArray log = banner("00:00:00", "init-local", "5.00");
    log += record("00:00:01", "finish: init-local: SUCCESS: searching for local datasources");
    log += banner("00:00:31", "init", "36.00");
    log += record("00:00:32", "start: init-network/config-ssh: running config-ssh with frequency once-per-instance");
    log +=
        record("00:00:32", "Running command ['ssh-keygen', '-t', 'rsa'] with allowed return codes [0] (shell=False)");
    log += record("00:00:42", "Read 12 bytes from /x");
    log += record("00:00:43", "finish: init-network/config-ssh: SUCCESS: config-ssh ran successfully");
    log += record("00:00:43", "finish: init-network: SUCCESS: searching for network datasources");
    const AnalysisPtr analysis = analysisOf(dir, log);
    QVERIFY(analysis);
    const auto found = gaps(analysis);
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].kind, QStringLiteral("network"));
    QCOMPARE(found[0].stage, Stage::Unknown);
    QCOMPARE(found[0].line, LineNo(2));
    QCOMPARE(found[0].endLine, LineNo(3));
    QCOMPARE(found[0].durationUs, 29'600'000);
    QCOMPARE(found[1].kind, QStringLiteral("ssh-keys"));
    QCOMPARE(found[1].stage, Stage::Network);
    QCOMPARE(found[1].line, LineNo(5));
    QCOMPARE(toIsoString(found[1].start, true), QStringLiteral("2026-03-03T00:00:32.500Z"));
    QCOMPARE(found[1].durationUs, 10'000'000);
    QVERIFY(!gapName(found[1]).isEmpty());
    QVERIFY(gapName(found[0]) != gapName(found[1]));
    QCOMPARE(gaps(analysis, 20'000'000).size(), std::size_t(1));
}

// The clock jumps by an hour while the uptime tells of two seconds.
void GapsTest::clockSet()
{
    const QTemporaryDir dir;
    const AnalysisPtr analysis =
        analysisOf(dir, banner("00:00:00", "init-local", "5.00") + record("00:00:01", "a") + record("01:00:01", "b") +
                            banner("01:00:02", "init", "7.00") + record("01:00:09", "c"));
    QVERIFY(analysis);
    const auto found = gaps(analysis);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].line, LineNo(4));
}

void GapsTest::noTimes()
{
    const QTemporaryDir dir;
    const AnalysisPtr analysis = analysisOf(dir, "Dec 22 06:53:35 cloud-init[3276]: util.py[DEBUG]: a\n"
                                                 "Dec 22 07:53:35 cloud-init[3276]: util.py[DEBUG]: b\n");
    QVERIFY(analysis);
    QVERIFY(gaps(analysis).empty());
    const std::atomic<bool> cancelled = false;
    QVERIFY(gapsOf(*analysis, 7, cancelled).empty());
    QVERIFY(gapsOf(*analysis, -1, cancelled).empty());
}

void GapsTest::cancel()
{
    const QTemporaryDir dir;
    QByteArray log = banner("00:00:00", "init-local", "5.00");
    for (int i = 0; i < 40'000; ++i)
        log += record(i % 2 ? "00:00:01" : "00:00:05", "nothing of interest");
    const AnalysisPtr analysis = analysisOf(dir, log);
    QVERIFY(analysis);
    const std::atomic<bool> cancelled = true;
    QVERIFY(gapsOf(*analysis, 0, cancelled).size() < gaps(analysis).size());
}

void GapsTest::kinds_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *before, const char *after, const char *step, const char *kind) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(step)
                            << QString::fromLatin1(kind);
    };
    row("runcmd", "Running command ['/var/lib/cloud/instance/scripts/runcmd'] with allowed return codes [0]",
        "finish: modules-final/config-scripts-user: SUCCESS: x", "config-scripts-user", "runcmd");
    row("script", "Running command ['/var/lib/cloud/instance/scripts/part-001'] with allowed return codes [0]", "x",
        "config-scripts-user", "script");
    row("bootcmd", "Running command ['/bin/sh', '/tmp/tmpx/tmpabc.bootcmd'] with allowed return codes [0]", "x",
        "config-bootcmd", "bootcmd");
    row("install",
        "Running command ['eatmydata', 'apt-get', '--assume-yes', 'install', 'nginx'] with allowed return codes [0]",
        "x", "config-package-update-upgrade-install", "package-install");
    row("update", "Running command ['apt-get', '--quiet', 'update'] with allowed return codes [0]", "x", "",
        "package-update");
    row("upgrade", "Running command ['apt-get', 'dist-upgrade'] with allowed return codes [0]", "x", "",
        "package-upgrade");
    row("dnf", "Running command ['dnf', '-y', 'install', 'x'] with allowed return codes [0]", "x", "",
        "package-install");
    row("some command", "Running command ['frobnicate'] with allowed return codes [0]", "x", "", "command");
    row("imds", "[0/1] open 'http://169.254.169.254/latest/api/token' with {'url': 'x'} configuration",
        "Calling 'http://169.254.169.254/latest/api/token' failed [5/240s]: request error", "", "imds");
    row("server", "Please wait 10 seconds while we wait to try again",
        "[1/3] open 'http://example.com/user-data' with {} configuration", "", "url");
    row("apt lock", "Waiting for APT lock", "x", "config-package-update-upgrade-install", "apt-lock");
    row("told afterwards", "x", "Resizing took 9.876 seconds", "config-resizefs", "resizefs");
    row("by the module", "x", "y", "config-seed_random", "entropy");
    row("a module that does many things", "x", "y", "config-frob", "module");
    row("nothing known", "x", "y", "", "");
}

void GapsTest::kinds()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, step);
    QTEST(gapKindOf({before, after, step, 10'000'000}).kind, "kind");
}

void GapsTest::outputWaits_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<qint64>("us");
    QTest::newRow("apt") << QByteArray("Waiting for cache lock: Could not get lock /var/lib/dpkg/lock-frontend. It is "
                                       "held by process 812 (apt-get)... 23s")
                         << QByteArray("apt-lock") << qint64(23'000'000);
    QTest::newRow("yum") << QByteArray("Another app is currently holding the yum lock; waiting for it to exit...")
                         << QByteArray("yum-lock") << qint64(2'000'000);
    QTest::newRow("sleep") << QByteArray("+ sleep 30") << QByteArray("sleep") << qint64(30'000'000);
    QTest::newRow("sleep, nested") << QByteArray("++ sleep 1.5m") << QByteArray("sleep") << qint64(90'000'000);
    QTest::newRow("sleep of nothing") << QByteArray("+ sleep soon") << QByteArray() << qint64(0);
    QTest::newRow("other") << QByteArray("+ echo sleep 30") << QByteArray() << qint64(0);
}

void GapsTest::outputWaits()
{
    QFETCH(QByteArray, line);
    const OutputWait wait = outputWaitOf(line);
    QTEST(QByteArray(wait.kind), "kind");
    QTEST(wait.us, "us");
}

QTEST_GUILESS_MAIN(GapsTest)
#include "tst_gaps.moc"
