// SPDX-License-Identifier: GPL-3.0-or-later
// "Why did it not run?", a part, a boot: on logs as cloud-init writes them.
#include "parsers/boots/parts/partruns.h"
#include "parsers/boots/parts/partwords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace bootscope;

namespace {

const QByteArray kUserData("Content-Type: multipart/mixed; boundary=\"B\"\nMIME-Version: 1.0\n\n"
                           "--B\nContent-Type: text/cloud-config\n\n#cloud-config\nruncmd:\n  - echo x\nntp: {}\n"
                           "--B\nContent-Type: text/x-shellscript\n\n#!/bin/sh\necho y\n"
                           "--B\nContent-Type: text/cloud-boothook\n\n#cloud-boothook\necho z\n"
                           "--B\nContent-Type: text/x-nothing\n\nq\n--B--\n");

// One boot as its detailed log tells it; hour and uptime tell boots apart.
class LogMaker
{
public:
    explicit LogMaker(int hour) : m_hour(QByteArray::number(hour).rightJustified(2, '0')) {}

    LogMaker &add(const char *source, const QByteArray &message, const char *level = "DEBUG")
    {
        const QByteArray ms = QByteArray::number(++m_count).rightJustified(3, '0');
        m_log += "2026-03-03 " + m_hour + ":00:00," + ms + " - " + source + '[' + level + "]: " + message + '\n';
        return *this;
    }
    LogMaker &banner(const char *action)
    {
        m_uptime += 1;
        return add("util.py", QByteArray("Cloud-init v. 22.4.2 running '") + action + "' at Tue, 03 Mar 2026 " +
                                  m_hour + ":00:00 +0000. Up " + QByteArray::number(m_uptime) + ".00 seconds.");
    }
    LogMaker &local(bool isNew)
    {
        banner("init-local");
        add("main.py",
            QByteArray("[local] init will now be targeting instance id: i-1. new=") + (isNew ? "True" : "False"));
        return add("handlers.py", "finish: init-local: SUCCESS: searching for local datasources");
    }
    LogMaker &handled(const QByteArray &type, const QByteArray &name, const QByteArray &frequency)
    {
        add("__init__.py", "{'MIME-Version': '1.0', 'Content-Type': '" + type +
                               "', 'Content-Disposition': 'attachment; filename=\"" + name + "\"'}");
        if (type == "text/x-nothing")
            return add("__init__.py", "Unhandled unknown content-type (text/x-nothing) userdata: 'b'q''", "WARNING");
        return add("__init__.py", "Calling handler PartHandler: [['" + type + "']] (" + type + ", " + name +
                                      ", 2) with frequency " + frequency);
    }
    LogMaker &network(const QByteArray &frequency)
    {
        banner("init");
        handled("text/cloud-config", "part-001", frequency);
        handled("text/x-shellscript", "part-002", frequency);
        handled("text/cloud-boothook", "part-003", frequency);
        add("subp.py", "Running command ['/var/lib/cloud/instances/i-1/boothooks/part-003'] with allowed return codes "
                       "[0] (shell=False, capture=False)");
        handled("text/x-nothing", "part-004", frequency);
        return add("handlers.py", "finish: init-network: SUCCESS: searching for network datasources");
    }
    LogMaker &module(const char *stage, const QByteArray &name, bool again, const QList<QByteArray> &scripts = {})
    {
        add("handlers.py", QByteArray("start: ") + stage + "/config-" + name + ": running config-" + name +
                               " with frequency once-per-instance");
        if (again) {
            add("helpers.py", "config-" + name + " already ran (freq=once-per-instance)");
            return add("handlers.py", QByteArray("finish: ") + stage + "/config-" + name + ": SUCCESS: config-" + name +
                                          " previously ran");
        }
        QByteArray semaphore = name;
        add("helpers.py", "Running config-" + name +
                              " using lock (<FileLock using file '/var/lib/cloud/instances/i-1/"
                              "sem/config_" +
                              semaphore.replace('-', '_') + "'>)");
        for (const QByteArray &script : scripts)
            add("subp.py", "Running command ['/var/lib/cloud/instance/scripts/" + script +
                               "'] with allowed return codes [0] (shell=False, capture=False)");
        return add("handlers.py", QByteArray("finish: ") + stage + "/config-" + name + ": SUCCESS: config-" + name +
                                      " ran successfully");
    }
    LogMaker &config(bool again)
    {
        banner("modules:config");
        add("modules.py", "Skipping modules 'snap,ntp' because no applicable config is provided.", "INFO");
        module("modules-config", "runcmd", again);
        return add("handlers.py", "finish: modules-config: SUCCESS: running modules for config");
    }
    LogMaker & final(bool again)
    {
        banner("modules:final");
        module("modules-final", "scripts-user", again, {"part-002", "runcmd"});
        return add("handlers.py", "finish: modules-final: SUCCESS: running modules for final");
    }
    QByteArray log() const { return m_log; }

private:
    QByteArray m_hour;
    QByteArray m_log;
    int m_count = 0;
    int m_uptime = 4;
};

QByteArray wholeBoot(int hour, bool first)
{
    return LogMaker(hour)
        .local(first)
        .network(first ? "once-per-instance" : "always")
        .config(!first)
        .final(!first)
        .log();
}

struct Expected
{
    const char *name;
    PartRunState state;
    const char *reason;
};
using Rows = QList<Expected>;

} // namespace

class PartRunsTest : public QObject
{
    Q_OBJECT

private slots:
    void states_data();
    void states();
    void evidenceSaysIt();
    void commands();
    void withoutUserData();
    void failedScript();
    void vendorData();
    void semaphoreFiles();
    void statusAlone_data();
    void statusAlone();
    void noDatasource();
    void realSecondBoot_data();
    void realSecondBoot();
    void nothingToSay();
    void words();

private:
    static AnalysisPtr read(const QByteArray &log, const QByteArray &userData = kUserData,
                            const QString &name = QStringLiteral("cloud-init.log"))
    {
        QTemporaryDir dir;
        QStringList paths;
        const auto write = [&](const QString &file, const QByteArray &content) {
            QFile out(dir.filePath(file));
            if (out.open(QIODevice::WriteOnly) && out.write(content) == content.size())
                paths.append(out.fileName());
        };
        write(name, log);
        if (!userData.isEmpty())
            write(QStringLiteral("user-data"), userData);
        const auto result = analyze(paths);
        return result ? *result : nullptr;
    }
};

void PartRunsTest::states_data()
{
    using S = PartRunState;
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<int>("boot");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("first boot") << wholeBoot(5, true) << 0
                                << Rows{{"part-001", S::Ran, ""}, {"ntp", S::Skipped, "no-key"},
                                        {"runcmd", S::Ran, ""},   {"part-002", S::Ran, ""},
                                        {"part-003", S::Ran, ""}, {"part-004", S::Ignored, "type-ignored"}};
    QTest::newRow("second boot") << wholeBoot(5, true) + wholeBoot(6, false) << 1
                                 << Rows{{"part-001", S::Skipped, "semaphore"},
                                         {"ntp", S::Skipped, "no-key"},
                                         {"runcmd", S::Skipped, "semaphore"},
                                         {"part-002", S::Skipped, "semaphore"},
                                         {"part-003", S::Ran, ""},
                                         {"part-004", S::Ignored, "type-ignored"}};
    QTest::newRow("ends in config") << LogMaker(5).local(true).network("once-per-instance").config(false).log() << 0
                                    << Rows{{"part-001", S::NotReached, "stage-not-reached"},
                                            {"ntp", S::Skipped, "no-key"},
                                            {"runcmd", S::NotReached, "stage-not-reached"},
                                            {"part-002", S::NotReached, "stage-not-reached"},
                                            {"part-003", S::Ran, ""},
                                            {"part-004", S::Ignored, "type-ignored"}};
    QTest::newRow("ends in local") << LogMaker(5).local(true).log() << 0
                                   << Rows{{"part-001", S::NotReached, "stage-not-reached"},
                                           {"ntp", S::NotReached, "stage-not-reached"},
                                           {"runcmd", S::NotReached, "stage-not-reached"},
                                           {"part-002", S::NotReached, "stage-not-reached"},
                                           {"part-003", S::NotReached, "stage-not-reached"},
                                           {"part-004", S::Ignored, "type-ignored"}};
    QTest::newRow("another list of modules")
        << LogMaker(5)
               .local(true)
               .network("once-per-instance")
               .config(false)
               .banner("modules:final")
               .add("handlers.py", "finish: modules-final: SUCCESS: running modules for final")
               .log()
        << 0 << Rows{{"part-001", S::Skipped, "not-listed"},
                     {"ntp", S::Skipped, "no-key"},
                     {"runcmd", S::Skipped, "not-listed"},
                     {"part-002", S::Skipped, "not-listed"},
                     {"part-003", S::Ran, ""},
                     {"part-004", S::Ignored, "type-ignored"}};
}

void PartRunsTest::states()
{
    QFETCH(QByteArray, log);
    QFETCH(int, boot);
    QFETCH(Rows, rows);
    const AnalysisPtr analysis = read(log);
    QVERIFY(analysis);
    const QList<PartRun> runs = partRuns(*analysis, boot);
    QStringList got;
    QStringList expected;
    for (const PartRun &run : runs) {
        got.append(run.name + QLatin1Char(' ') + partRunStateId(run.state) + QLatin1Char(' ') + run.reason);
        QVERIFY(!run.sentence.isEmpty());
    }
    for (const Expected &row : rows)
        expected.append(QString::fromLatin1(row.name) + QLatin1Char(' ') + partRunStateId(row.state) +
                        QLatin1Char(' ') + QString::fromLatin1(row.reason));
    QCOMPARE(got, expected);
}

void PartRunsTest::evidenceSaysIt()
{
    const AnalysisPtr analysis = read(wholeBoot(5, true) + wholeBoot(6, false));
    const QList<PartRun> runs = partRuns(*analysis, 1);
    const auto lineOf = [&](const PartRun &run) {
        const Evidence &evidence = run.evidence.constFirst();
        const Input &input = analysis->inputs.at(evidence.input);
        return input.lines.text(*input.source, evidence.line);
    };
    QCOMPARE(runs.at(3).name, QStringLiteral("part-002"));
    QVERIFY(lineOf(runs.at(3)).contains("06:00:00"));
    QVERIFY(lineOf(runs.at(3)).contains("config-scripts-user already ran"));
    QVERIFY(lineOf(runs.at(4)).contains("boothooks/part-003"));
    QVERIFY(lineOf(runs.at(5)).contains("Unhandled unknown content-type"));
}

void PartRunsTest::commands()
{
    const AnalysisPtr analysis = read(wholeBoot(5, true) + wholeBoot(6, false));
    const QList<PartRun> first = partRuns(*analysis, 0);
    const QList<PartRun> second = partRuns(*analysis, 1);
    // The paths of the log where it names them.
    QCOMPARE(first.at(3).command,
             QStringLiteral("sudo rm -f /var/lib/cloud/instances/i-1/sem/config_scripts_user && sudo reboot"));
    QCOMPARE(second.at(3).command,
             QStringLiteral("sudo rm -f /var/lib/cloud/instance/sem/config_scripts_user && sudo reboot"));
    QCOMPARE(second.at(2).command, QStringLiteral("sudo rm -f /var/lib/cloud/instance/sem/config_runcmd "
                                                  "/var/lib/cloud/instance/sem/config_scripts_user && sudo reboot"));
    QVERIFY(first.at(4).command.isEmpty()); // a boothook runs at every boot
    QVERIFY(first.at(5).command.isEmpty()); // nothing helps but another type
}

void PartRunsTest::withoutUserData()
{
    const AnalysisPtr analysis = read(wholeBoot(5, true) + wholeBoot(6, false), {});
    const QList<PartRun> runs = partRuns(*analysis, 1);
    QStringList got;
    for (const PartRun &run : runs)
        got.append(run.name + QLatin1Char(' ') + partRunStateId(run.state));
    QCOMPARE(got, (QStringList{QStringLiteral("part-001 unknown"), QStringLiteral("part-002 skipped"),
                               QStringLiteral("part-003 ran"), QStringLiteral("part-004 ignored")}));
    QCOMPARE(runs.at(1).contentType, QStringLiteral("text/x-shellscript"));
}

void PartRunsTest::failedScript()
{
    LogMaker maker(5);
    maker.local(true).network("once-per-instance").config(false).banner("modules:final");
    maker.add("handlers.py", "start: modules-final/config-scripts-user: running config-scripts-user with frequency "
                             "once-per-instance");
    maker.add("subp.py", "Running command ['/var/lib/cloud/instance/scripts/part-002'] with allowed return codes [0]");
    maker.add("subp.py",
              "Unexpected error while running command.\nCommand: ['/var/lib/cloud/instance/scripts/part-002']"
              "\nExit code: 3\nReason: -\nStdout: -\nStderr: -");
    maker.add("cc_scripts_user.py", "Failed to run module scripts-user (scripts in /var/lib/cloud/instance/scripts)",
              "WARNING");
    maker.add("handlers.py", "finish: modules-final/config-scripts-user: FAIL: running config-scripts-user with "
                             "frequency once-per-instance");
    maker.add("util.py",
              "Running module scripts-user (<module 'cloudinit.config.cc_scripts_user' from '/x.py'>) failed",
              "WARNING");
    maker.add("handlers.py", "finish: modules-final: FAIL: running modules for final");
    const AnalysisPtr analysis = read(maker.log());
    const QList<PartRun> runs = partRuns(*analysis, 0);
    QCOMPARE(runs.size(), 6);
    QCOMPARE(runs.at(3).state, PartRunState::Failed);
    QVERIFY2(runs.at(3).sentence.contains(QLatin1String("exit 3")), qPrintable(runs.at(3).sentence));
    QVERIFY(!runs.at(3).evidence.isEmpty());
}

void PartRunsTest::statusAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<PartRunState>("state");
    QTest::addColumn<QString>("command");
    QTest::newRow("marker file") << QByteArray("status: disabled\nboot_status_code: disabled-by-marker-file\ndetail: "
                                               "Cloud-init disabled by /etc/cloud/cloud-init.disabled\n")
                                 << PartRunState::Disabled
                                 << QStringLiteral("sudo rm -f /etc/cloud/cloud-init.disabled && sudo reboot");
    QTest::newRow("generator") << QByteArray("status: disabled\nboot_status_code: disabled-by-generator\ndetail: "
                                             "Cloud-init disabled by cloud-init-generator\n")
                               << PartRunState::NoDatasource << QString();
}

void PartRunsTest::statusAlone()
{
    QFETCH(QByteArray, text);
    const AnalysisPtr analysis = read(text, "#!/bin/sh\necho x\n", QStringLiteral("status.txt"));
    const QList<PartRun> runs = partRuns(*analysis, 0);
    QCOMPARE(runs.size(), 1);
    QTEST(runs.constFirst().state, "state");
    QTEST(runs.constFirst().command, "command");
    QVERIFY(!runs.constFirst().evidence.isEmpty());
}

void PartRunsTest::noDatasource()
{
    const AnalysisPtr analysis = read(LogMaker(5)
                                          .local(true)
                                          .banner("init")
                                          .add("stages.py", "Loaded datasource DataSourceNone - DataSourceNone", "INFO")
                                          .add("handlers.py", "finish: init-network: SUCCESS: x")
                                          .log());
    for (const PartRun &run : partRuns(*analysis, 0)) {
        if (run.module.isEmpty())
            QCOMPARE(run.state, PartRunState::NoDatasource);
    }
}

// Two boots of one machine with a part of each kind, by the real cloud-init; lines that say nothing of parts are left
// out.
void PartRunsTest::realSecondBoot_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("boot");
    QTest::addColumn<QStringList>("rows"); // sorted
    const auto rows = [](std::initializer_list<const char *> texts) {
        QStringList list;
        for (const char *text : texts)
            list.append(QString::fromLatin1(text));
        list.sort();
        return list;
    };
    const QStringList first =
        rows({"base.yaml ran ", "bootcmd ran ", "write_files ran ", "timezone ran ", "runcmd ran ", "once.sh ran ",
              "always.sh ran ", "one.sh ran ", "hook.sh ran ", "odd.bin ignored type-ignored"});
    const QStringList second =
        rows({"base.yaml ran ", "bootcmd ran ", "write_files skipped semaphore", "timezone skipped semaphore",
              "runcmd skipped semaphore", "once.sh skipped semaphore", "always.sh ran ", "one.sh skipped semaphore",
              "hook.sh ran ", "odd.bin ignored type-ignored"});
    for (const char *version : {"22.4.2", "26.2"}) {
        QTest::addRow("%s, first", version) << QString::fromLatin1(version) << 0 << first;
        QTest::addRow("%s, second", version) << QString::fromLatin1(version) << 1 << second;
    }
}

void PartRunsTest::realSecondBoot()
{
    QFETCH(QString, version);
    QFETCH(int, boot);
    const QString folder = QStringLiteral(BOOTSCOPE_TEST_DATA "/parts/");
    const auto analysis = analyze(
        {folder + QStringLiteral("second-boot-%1.log").arg(version), folder + QStringLiteral("second-boot.user-data")});
    QVERIFY(analysis);
    QCOMPARE((*analysis)->boots.size(), std::size_t(2));
    QStringList got;
    for (const PartRun &run : partRuns(**analysis, boot))
        got.append(run.name + QLatin1Char(' ') + partRunStateId(run.state) + QLatin1Char(' ') + run.reason);
    got.sort();
    QTEST(got, "rows");
}

void PartRunsTest::nothingToSay()
{
    const AnalysisPtr analysis = read(wholeBoot(5, true));
    QVERIFY(partRuns(*analysis, -1).isEmpty());
    QVERIFY(partRuns(*analysis, 1).isEmpty());
    const std::atomic<bool> cancelled(true);
    QVERIFY(partRuns(*analysis, 0, &cancelled).isEmpty());
    QVERIFY(partRuns(*read(LogMaker(5).local(true).log(), {}), 0).isEmpty());
}

void PartRunsTest::words()
{
    // What a log says goes into a command that a person may run: nothing but plain paths.
    const QStringList module{QStringLiteral("runcmd")};
    const QString instance = QStringLiteral("once-per-instance");
    for (const char *path :
         {"/var/lib/cloud/x; rm -rf /", "/etc/passwd", "/var/lib/cloud/../../etc/passwd", "$(reboot)"})
        QCOMPARE(runAgainCommand(module, {QString::fromLatin1(path)}, instance),
                 QStringLiteral("sudo rm -f /var/lib/cloud/instance/sem/config_runcmd && sudo reboot"));
    QCOMPARE(runAgainCommand({QStringLiteral("scripts-per-once")}, {}, QStringLiteral("once")),
             QStringLiteral("sudo rm -f /var/lib/cloud/sem/config_scripts_per_once.once && sudo reboot"));
    QVERIFY(runAgainCommand(module, {}, QStringLiteral("always")).isEmpty());
}

// Of vendor data only the log tells; a script of it is not the user's of the same name.
void PartRunsTest::vendorData()
{
    LogMaker maker(5);
    maker.local(true);
    maker.banner("init");
    maker.handled("text/x-shellscript", "part-001", "once-per-instance");
    maker.add("handlers.py", "start: init-network/consume-vendor-data: reading and applying vendor-data");
    maker.handled("text/x-shellscript", "part-001", "once-per-instance");
    maker.handled("text/cloud-config", "vendor.cfg", "once-per-instance");
    maker.add("handlers.py", "finish: init-network/consume-vendor-data: SUCCESS: reading and applying vendor-data");
    maker.add("handlers.py", "finish: init-network: SUCCESS: searching for network datasources");
    maker.banner("modules:final");
    maker.module("modules-final", "scripts-vendor", false, {"vendor/part-001"});
    maker.add("handlers.py", "finish: modules-final: SUCCESS: running modules for final");
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("cloud-init.log")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(maker.log());
    file.close();
    const auto analysis = analyze({folder.path()});
    QVERIFY(analysis);
    const QList<PartRun> runs = partRuns(**analysis, 0);
    QStringList told;
    for (const PartRun &run : runs)
        told.append(run.name + QLatin1Char(' ') + partRunStateId(run.state));
    QCOMPARE(told, QStringList({QStringLiteral("part-001 skipped"), QStringLiteral("vendor/part-001 ran"),
                                QStringLiteral("vendor/vendor.cfg ran")}));
}

// A mounted volume whose detailed log is gone: what is left behind tells what ran.
void PartRunsTest::semaphoreFiles()
{
    const QTemporaryDir folder;
    const auto write = [&](const QString &inner, const QByteArray &bytes) {
        const QString path = folder.filePath(inner);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(QStringLiteral("etc/hostname"), "web\n");
    write(QStringLiteral("usr/x"), "x\n");
    write(QStringLiteral("var/log/cloud-init-output.log"),
          "Cloud-init v. 22.4.2 running 'init-local' at Tue, 03 Mar 2026 05:00:00 +0000. Up 5.00 seconds.\n"
          "Cloud-init v. 22.4.2 running 'init' at Tue, 03 Mar 2026 05:00:01 +0000. Up 6.00 seconds.\n"
          "Cloud-init v. 22.4.2 running 'modules:config' at Tue, 03 Mar 2026 05:00:02 +0000. Up 7.00 seconds.\n");
    const QString instance = QStringLiteral("var/lib/cloud/instances/i-1/");
    write(instance + QStringLiteral("user-data.txt"),
          "#cloud-config\ntimezone: Etc/UTC\nruncmd:\n  - echo x\nwrite_files: []\n");
    for (const char *name : {"config_timezone", "config_runcmd"})
        write(instance + QStringLiteral("sem/") + QLatin1String(name), "123: 1772514001.5\n");
    const auto analysis = analyze({folder.path()});
    QVERIFY(analysis);
    const QList<PartRun> runs = partRuns(**analysis, 0);
    const auto row = [&](const char *name) {
        const auto it = std::find_if(runs.cbegin(), runs.cend(),
                                     [&](const PartRun &run) { return run.name == QLatin1String(name); });
        return it == runs.cend() ? PartRun() : *it;
    };
    QCOMPARE(row("timezone").state, PartRunState::Ran);
    QCOMPARE(row("timezone").reason, QStringLiteral("semaphore-file"));
    QCOMPARE(row("timezone").command,
             QStringLiteral("sudo rm -f /var/lib/cloud/instances/i-1/sem/config_timezone && sudo reboot"));
    QVERIFY(!row("timezone").evidence.isEmpty());
    // Written down by its own module, run by another one that did not come so far.
    QCOMPARE(row("runcmd").state, PartRunState::NotReached);
    QCOMPARE(row("runcmd").reason, QStringLiteral("no-semaphore-file"));
}

QTEST_GUILESS_MAIN(PartRunsTest)
#include "tst_partruns.moc"
