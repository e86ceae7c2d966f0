// SPDX-License-Identifier: GPL-3.0-or-later
// Whole cases: what cloud-init recorded beside its logs, alone and together with them.
#include "parsers/boots/analysis.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

// Epoch seconds of 2026-03-03T05:00:00Z.
constexpr qint64 kStart = 1772514000;

QByteArray stage(const char *name, double start, double end, const QByteArray &errors = {},
                 const QByteArray &warnings = {})
{
    QByteArray text = QByteArray("\"") + name + "\": {\n\"errors\": [" + errors + "],\n";
    if (!warnings.isEmpty())
        text += "\"recoverable_errors\": {\"WARNING\": [" + warnings + "]},\n";
    text += "\"start\": " + QByteArray::number(start, 'f', 2) + ",\n\"finished\": ";
    return text + (end > 0 ? QByteArray::number(end, 'f', 2) : QByteArray("null")) + "\n}";
}

QByteArray status(double from, const QByteArray &errors = {}, const QByteArray &warnings = {})
{
    return "{\"v1\": {\n\"datasource\": \"DataSourceNoCloud [seed=/x]\",\n" + stage("init-local", from, from + 0.5) +
           ",\n" + stage("init", from + 1, from + 2.5) + ",\n" + stage("modules-config", from + 3, from + 3.5) + ",\n" +
           stage("modules-final", from + 4, from + 5, errors, warnings) + ",\n\"stage\": null\n}}\n";
}

QByteArray output(int hour, bool finished = true)
{
    const QByteArray h = QByteArray::number(hour).rightJustified(2, '0');
    QByteArray text;
    const QList<std::pair<const char *, const char *>> stages{
        {"init-local", "5.00"}, {"init", "6.00"}, {"modules:config", "8.00"}, {"modules:final", "9.00"}};
    for (const auto &[action, uptime] : stages) {
        if (finished || qstrcmp(action, "modules:final") != 0)
            text += QByteArray("Cloud-init v. 26.2 running '") + action + "' at Tue, 03 Mar 2026 " + h +
                    ":00:00 +0000. Up " + uptime + " seconds.\n";
    }
    if (!finished)
        return text;
    return text + "Cloud-init v. 26.2 finished at Tue, 03 Mar 2026 " + h +
           ":00:05 +0000. Datasource DataSourceNoCloud.  Up 10.00 seconds\n";
}

const QByteArray kScriptError("\"('scripts-user', RuntimeError('Runparts: 1 failures (part-001) in 1 attempted "
                              "commands'))\"");

using Files = QList<std::pair<QString, QByteArray>>;

} // namespace

class RecordedBootsTest : public QObject
{
    Q_OBJECT

private slots:
    void verdicts_data();
    void verdicts();
    void stagesOfAStatus();
    void joinsWithTheLog();
    void otherBoot_data();
    void otherBoot();
    void secondsOfOutputLogs();
    void disabled_data();
    void disabled();
    void analyzeTexts();
    void instance();
    void publicCases_data();
    void publicCases();

private:
    static AnalysisPtr read(const Files &files)
    {
        QTemporaryDir dir;
        QStringList paths;
        for (const auto &[name, content] : files) {
            QFile file(dir.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                return nullptr;
            paths.append(file.fileName());
        }
        const auto result = analyze(paths);
        return result ? *result : nullptr;
    }
};

void RecordedBootsTest::verdicts_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("root"); // module of the first failure and what it says; empty: no failure
    const auto json = [](const QByteArray &text) { return Files{{QStringLiteral("status.json"), text}}; };
    const auto text = [](const QByteArray &t) { return Files{{QStringLiteral("a.txt"), t}}; };
    QTest::newRow("good") << json(status(kStart)) << Verdict::Succeeded << QString();
    QTest::newRow("script failed") << json(status(kStart, kScriptError)) << Verdict::Failed
                                   << QStringLiteral(
                                          "scripts-user: Runparts: 1 failures (part-001) in 1 attempted commands");
    QTest::newRow("uptime") << json(status(20.5)) << Verdict::Succeeded << QString();
    QTest::newRow("warned") << json(status(20.5, {}, "\"Could not do a thing\"")) << Verdict::Degraded
                            << QStringLiteral(": Could not do a thing");
    QTest::newRow("harmless warning") << json(status(20.5, {}, "\"success: fan0 started\"")) << Verdict::Succeeded
                                      << QString();
    QTest::newRow("the same trouble twice")
        << json(status(20.5, {}, R"("Failed loading yaml blob. Invalid format at line 2 column 1: x",
 "Failed loading yaml blob. Invalid format at line 2 column 1: y")"))
        << Verdict::Failed << QStringLiteral(": Failed loading yaml blob. Invalid format at line 2 column 1: x");
    QTest::newRow("echoes are no failures of their own")
        << json(status(20.5, kScriptError, "\"Failed to run module scripts-user (scripts in /x)\"")) << Verdict::Failed
        << QStringLiteral("scripts-user: Runparts: 1 failures (part-001) in 1 attempted commands");
    QTest::newRow("running") << json("{\"v1\": {\"datasource\": null, " + stage("init-local", kStart, kStart + 1) +
                                     ", " + stage("init", kStart + 2, 0) + ", \"stage\": \"init\"}}")
                             << Verdict::Incomplete << QString();
    QTest::newRow("result, good") << json(R"({"v1": {"datasource": "DataSourceEc2", "errors": []}})")
                                  << Verdict::Succeeded << QString();
    QTest::newRow("result, bad")
        << json("{\"v1\": {\"datasource\": \"DataSourceEc2\", \"errors\": [" + kScriptError + "]}}") << Verdict::Failed
        << QStringLiteral("scripts-user: Runparts: 1 failures (part-001) in 1 attempted commands");
    QTest::newRow("printed as JSON") << json(R"({"boot_status_code": "enabled-by-generator", "datasource": "ec2",
 "detail": "DataSourceEc2", "errors": [], "extended_status": "done", "recoverable_errors": {}, "status": "done"})")
                                     << Verdict::Succeeded << QString();
    QTest::newRow("text, done") << text("status: done\n") << Verdict::Succeeded << QString();
    QTest::newRow("text, running") << text("status: running\n") << Verdict::Incomplete << QString();
    QTest::newRow("text, not begun") << text("status: not started\n") << Verdict::Incomplete << QString();
    QTest::newRow("text, degraded") << text("status: done\nextended_status: degraded done\nboot_status_code: "
                                            "enabled-by-generator\ndetail: DataSourceEc2\nerrors: []\n"
                                            "recoverable_errors:\nWARNING:\n\t- Could not do a thing\n")
                                    << Verdict::Degraded << QStringLiteral(": Could not do a thing");
    QTest::newRow("text, error without one")
        << text("status: error\nextended_status: error - done\nboot_status_code: enabled-by-generator\ndetail: "
                "DataSourceEc2\nerrors: []\nrecoverable_errors: {}\n")
        << Verdict::Failed << QStringLiteral(": status: error");
    QTest::newRow("text, error") << text("status: error\ntime: Mon, 16 Apr 2018 15:47:13 +0000\ndetail:\n"
                                         "('users-groups', OSError('no such user'))\n")
                                 << Verdict::Failed << QStringLiteral("users-groups: no such user");
}

void RecordedBootsTest::verdicts()
{
    QFETCH(Files, files);
    QFETCH(QString, root);
    const AnalysisPtr analysis = read(files);
    QVERIFY(analysis);
    QCOMPARE(analysis->boots.size(), std::size_t(1));
    const Boot &boot = analysis->boots.front();
    QTEST(boot.verdict, "verdict");
    QCOMPARE(boot.failures.size(), root.isEmpty() ? 0 : 1);
    for (const Failure &failure : boot.failures) {
        QCOMPARE(failure.module + QStringLiteral(": ") + failure.message, root);
        QVERIFY(!failure.evidence.isEmpty());
        // What is shown as evidence says it.
        const Input &input = analysis->inputs.at(failure.evidence.constFirst().input);
        const QByteArray line = input.lines.text(*input.source, failure.evidence.constFirst().line);
        QVERIFY2(line.contains(failure.message.left(20).toUtf8()), line.constData());
    }
    if (boot.start.isKnown())
        QVERIFY(toIsoString(boot.start, true).startsWith(QLatin1String("2026-03-03T05:00:00")));
}

void RecordedBootsTest::stagesOfAStatus()
{
    const AnalysisPtr analysis = read({{QStringLiteral("status.json"), status(kStart, kScriptError)}});
    const Boot &boot = analysis->boots.front();
    QCOMPARE(boot.stages.size(), std::size_t(4));
    QCOMPARE(boot.stages.at(1).stage, Stage::Network);
    QCOMPARE(boot.stages.at(1).durationUs, 1'500'000);
    QCOMPARE(boot.stages.at(1).result, StepResult::Success);
    QCOMPARE(boot.stages.at(3).result, StepResult::Fail);
    QCOMPARE(boot.durationUs, 5'000'000);
    QCOMPARE(boot.datasource, QStringLiteral("DataSourceNoCloud"));
    QCOMPARE(boot.failures.constFirst().stage, Stage::Final);
    QCOMPARE(boot.failures.constFirst().script, QStringLiteral("part-001"));
    // The same without dates: lengths are told, times are not.
    const AnalysisPtr uptime = read({{QStringLiteral("status.json"), status(20.5)}});
    QVERIFY(!uptime->boots.front().start.isKnown());
    QCOMPARE(uptime->boots.front().durationUs, 5'000'000);
}

void RecordedBootsTest::joinsWithTheLog()
{
    const QByteArray failed("2026-03-03 05:00:04,500 - cc_scripts_user.py[WARNING]: Failed to run module scripts-user "
                            "(scripts in /var/lib/cloud/instance/scripts)\n"
                            "2026-03-03 05:00:04,501 - util.py[WARNING]: Running module scripts-user (<module "
                            "'cloudinit.config.cc_scripts_user' from '/usr/x.py'>) failed\n");
    const AnalysisPtr alone = read({{QStringLiteral("o.log"), output(5) + failed}});
    const AnalysisPtr both = read({{QStringLiteral("o.log"), output(5) + failed},
                                   {QStringLiteral("s.json"), status(kStart, kScriptError)},
                                   {QStringLiteral("r.json"), "{\"v1\": {\"errors\": [" + kScriptError + "]}}"}});
    QCOMPARE(alone->boots.size(), std::size_t(1));
    QCOMPARE(both->boots.size(), std::size_t(1));
    QCOMPARE(both->boots.front().failures.size(), alone->boots.front().failures.size());
    QVERIFY(!alone->boots.front().failures.isEmpty());
    QSet<int> inputs;
    for (const Evidence &evidence : both->boots.front().failures.constFirst().evidence)
        inputs.insert(evidence.input);
    QCOMPARE(inputs.size(), 3);
    QCOMPARE(both->statuses.size(), 2);
    QCOMPARE(both->statuses.at(0).boot, 0);
}

void RecordedBootsTest::otherBoot_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<int>("boot"); // -1: none of them
    QTest::newRow("the last") << status(kStart + 2 * 3600) << 1;
    QTest::newRow("the first") << status(kStart) << 0;
    QTest::newRow("another day") << status(kStart + 90'000, kScriptError) << -1;
    QTest::newRow("uptime of the last") << status(5.1) << 1;
    QTest::newRow("uptime of none") << status(700, kScriptError) << -1;
    QTest::newRow("a result is the last one's") << QByteArray(R"({"v1": {"errors": []}})") << 1;
}

void RecordedBootsTest::otherBoot()
{
    QFETCH(QByteArray, status);
    QFETCH(int, boot);
    const AnalysisPtr analysis =
        read({{QStringLiteral("o.log"), output(5) + output(7)}, {QStringLiteral("s.json"), status}});
    QCOMPARE(analysis->boots.size(), std::size_t(2));
    QCOMPARE(analysis->statuses.constFirst().boot, boot);
    QCOMPARE(analysis->inputs.at(1).remark.isEmpty(), boot >= 0);
    for (const Boot &one : analysis->boots)
        QCOMPARE(one.verdict, Verdict::Succeeded);
}

// An output log tells whole seconds and no end of its stages.
void RecordedBootsTest::secondsOfOutputLogs()
{
    const AnalysisPtr analysis =
        read({{QStringLiteral("o.log"), output(5, false)}, {QStringLiteral("s.json"), status(kStart)}});
    const Boot &boot = analysis->boots.front();
    QCOMPARE(boot.stages.size(), std::size_t(4)); // the log was cut before the last
    QCOMPARE(boot.stages.at(1).durationUs, 1'500'000);
    QCOMPARE(boot.verdict, Verdict::Succeeded);
}

void RecordedBootsTest::disabled_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("kind");
    QTest::newRow("status, marker") << QByteArray(
                                           "status: disabled\nboot_status_code: disabled-by-marker-file\ndetail: "
                                           "Cloud-init disabled by /etc/cloud/cloud-init.disabled\n")
                                    << QStringLiteral("cloud-init-disabled");
    QTest::newRow("status, generator") << QByteArray("status: disabled\nboot_status_code: disabled-by-generator\n"
                                                     "detail: Cloud-init disabled by cloud-init-generator\n")
                                       << QStringLiteral("datasource-none");
    QTest::newRow("old status") << QByteArray("status: disabled\ndetail:\nCloud-init disabled by kernel parameter "
                                              "cloud-init=disabled\n")
                                << QStringLiteral("cloud-init-disabled");
    QTest::newRow("ds-identify") << QByteArray("[up 5.21s] ds-identify \nNo ds found [mode=search, notfound=disabled]. "
                                               "Disabled cloud-init [1]\n[up 5.30s] returning 1\n")
                                 << QStringLiteral("datasource-none");
}

void RecordedBootsTest::disabled()
{
    QFETCH(QByteArray, text);
    const AnalysisPtr analysis = read({{QStringLiteral("x.txt"), text}});
    QVERIFY(analysis);
    QCOMPARE(analysis->boots.size(), std::size_t(1));
    const Boot &boot = analysis->boots.front();
    QCOMPARE(boot.verdict, Verdict::Failed);
    QCOMPARE(boot.failures.size(), 1);
    QTEST(boot.failures.constFirst().kind, "kind");
    QVERIFY(analysis->inputs.constFirst().remark.isEmpty());
}

void RecordedBootsTest::analyzeTexts()
{
    const QByteArray blame(
        "-- Boot Record 01 --\n     00.01000s (init-local/search-NoCloud)\n\n1 boot records analyzed\n");
    const AnalysisPtr alone = read({{QStringLiteral("b.txt"), blame}});
    QCOMPARE(alone->boots.size(), std::size_t(1));
    QCOMPARE(alone->boots.front().verdict, Verdict::Unknown); // it tells no results
    QCOMPARE(alone->names, QStringList{QStringLiteral("search-NoCloud")});
    const AnalysisPtr both = read({{QStringLiteral("o.log"), output(5)}, {QStringLiteral("b.txt"), blame}});
    QCOMPARE(both->boots.size(), std::size_t(1));
    QCOMPARE(both->boots.front().verdict, Verdict::Succeeded);
}

void RecordedBootsTest::instance()
{
    const QByteArray data(R"({"v1": {"instance_id": "i-0000000000000001", "cloud_id": "aws"}})");
    const AnalysisPtr analysis = read({{QStringLiteral("o.log"), output(5)}, {QStringLiteral("i.json"), data}});
    QCOMPARE(analysis->boots.front().instanceId, QStringLiteral("i-0000000000000001"));
    QCOMPARE(analysis->instances.constFirst().cloud, QStringLiteral("aws"));
    QCOMPARE(analysis->instances.constFirst().input, 1);
}

// Words of real machines, shortened.
void RecordedBootsTest::publicCases_data()
{
    QTest::addColumn<QByteArray>("session");
    QTest::addColumn<std::size_t>("boots");
    QTest::addColumn<QString>("kind"); // of the first failure
    QTest::addColumn<int>("line");
    QTest::newRow("a traceback beside a status")
        << QByteArray("status: running\ntime: Fri, 06 Sep 2019 13:57:15 +0000\ndetail:\nDataSourceNoCloud\n"
                      "Traceback (most recent call last):\n  File \"<string>\", line 1, in <module>\n"
                      "RuntimeError: duplicate mac found! both 'ens4' and 'bond0' have mac '52:54:00:00:00:01'\n")
        << std::size_t(1) << QStringLiteral("net-config-invalid") << 7;
    QTest::newRow("a prompt before and after")
        << QByteArray("$ lxc exec x -- cloud-init status --wait --long\n......\nstatus: error\ntime: Mon, 16 Apr 2018 "
                      "15:47:13 +0000\ndetail:\n('users-groups', UnicodeEncodeError('ascii', \"A B\", 4, 5, 'x'))\n"
                      "root@sbqt:~# true\n")
        << std::size_t(1) << QStringLiteral("users-groups") << 6;
}

void RecordedBootsTest::publicCases()
{
    QFETCH(QByteArray, session);
    const AnalysisPtr analysis = read({{QStringLiteral("session.txt"), session}});
    QVERIFY(analysis);
    QTEST(analysis->boots.size(), "boots");
    QVERIFY(!analysis->boots.front().failures.isEmpty());
    const Failure &failure = analysis->boots.front().failures.constFirst();
    QTEST(failure.kind, "kind");
    QTEST(int(failure.evidence.constFirst().line.value), "line");
}

QTEST_GUILESS_MAIN(RecordedBootsTest)
#include "tst_recordedboots.moc"
