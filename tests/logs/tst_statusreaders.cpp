// SPDX-License-Identifier: GPL-3.0-or-later
// The readers of what cloud-init records beside its logs, one by one.
#include "parsers/boots/reading/detection.h"
#include "parsers/boots/status/analyzedump.h"
#include "parsers/boots/status/analyzetext.h"
#include "parsers/boots/status/jsonlines.h"
#include "parsers/boots/status/statuserror.h"
#include "parsers/boots/status/statusjson.h"
#include "parsers/boots/status/statustext.h"

#include <QTest>

using namespace bootscope;

class StatusReadersTest : public QObject
{
    Q_OBJECT

private slots:
    void yaml();
    void dump();
    void jsonLines();
    void brokenJsonHasNoLines_data();
    void brokenJsonHasNoLines();
    void statusJson_data();
    void statusJson();
    void stagesHaveLengths_data();
    void stagesHaveLengths();
    void notStatus_data();
    void notStatus();
    void instanceJson();
    void statusText_data();
    void statusText();
    void severalInOneSession();
    void statusErrors_data();
    void statusErrors();
    void analyzeShow();
    void analyzeBlame();
    void detection_data();
    void detection();
    void meanings();
};

void StatusReadersTest::jsonLines()
{
    const QByteArray json("{\n \"v1\": {\n  \"a\\\"b\": [1,\n   {\"c\": \"x\\\\\"}\n  ],\n  \"d\": null\n }\n}\n");
    const JsonLines lines(json);
    QCOMPARE(lines.line(QString()).value, 1U);
    QCOMPARE(lines.line(QStringLiteral("v1")).value, 2U);
    QCOMPARE(lines.line(QStringLiteral("v1/a\\\"b/0")).value, 3U);
    QCOMPARE(lines.line(QStringLiteral("v1/a\\\"b/1/c")).value, 4U);
    QCOMPARE(lines.line(QStringLiteral("v1/d")).value, 6U);
    QCOMPARE(lines.line(QStringLiteral("v1/nothing")).value, 0U);
}

void StatusReadersTest::brokenJsonHasNoLines_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("cut in a string") << QByteArray("{\"a\": \"b");
    QTest::newRow("cut after a backslash") << QByteArray("{\"a\": \"b\\");
    QTest::newRow("no colon") << QByteArray("{\"z\" 1}");
    QTest::newRow("no key") << QByteArray("{1: 2}");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("commas") << QByteArray("[,,,,,");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("binary") << QByteArray("{\0\x01\xff", 4);
}

void StatusReadersTest::brokenJsonHasNoLines()
{
    QFETCH(QByteArray, json);
    const JsonLines lines(json);
    QCOMPARE(lines.line(QStringLiteral("z")).value, 0U);
    QVERIFY(!readStatusJson(json));
    QVERIFY(!readInstanceJson(json));
}

void StatusReadersTest::statusJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("stages");
    QTest::addColumn<QString>("start"); // of the first stage; empty: unknown
    QTest::addColumn<QStringList>("messages");
    QTest::addColumn<QString>("datasource");
    QTest::addColumn<Stage>("running");
    // 0.7.5: an "end" that is always null beside "finished".
    QTest::newRow("0.7.5") << QByteArray(R"J({"v1": {"init": {"start": 1473493271.95, "finished": 1473493272.53,
 "errors": [], "end": null}, "datasource": "DataSourceEc2", "modules-final": {"start": 1473493275.7,
 "finished": 1473493275.8, "errors": ["('x', E('y'))"], "end": null}, "stage": null}})J")
                           << 2 << QStringLiteral("2016-09-10T07:41:11.950Z")
                           << QStringList{QStringLiteral("('x', E('y'))")} << QStringLiteral("DataSourceEc2")
                           << Stage::Unknown;
    QTest::newRow("18.1 to 23.3")
        << QByteArray(R"({"v1": {"datasource": "DataSourceNoCloud [seed=/a]", "init-local": {"errors": [],
 "finished": 1595990805.98, "start": 1595990805.56}, "modules-init": {"errors": [], "finished": null, "start": null},
 "modules-config": {"errors": [], "finished": null, "start": 1595990812.15}, "stage": "modules-config"}})")
        << 2 << QStringLiteral("2020-07-29T02:46:45.560Z") << QStringList() << QStringLiteral("DataSourceNoCloud")
        << Stage::Config;
    QTest::newRow("uptime since 24.2")
        << QByteArray(R"({"v1": {"datasource": null, "init-local": {"errors": [], "finished": 2925.68,
 "recoverable_errors": {"WARNING": ["w"], "DEPRECATED": ["d"]}, "start": 2925.62}, "stage": null}})")
        << 1 << QString() << QStringList{QStringLiteral("DEPRECATED d"), QStringLiteral("WARNING w")} << QString()
        << Stage::Unknown;
    QTest::newRow("result") << QByteArray(R"({"v1": {"datasource": "DataSourceEc2Local", "errors": ["a", "b"]}})") << 0
                            << QString() << QStringList{QStringLiteral("a"), QStringLiteral("b")}
                            << QStringLiteral("DataSourceEc2Local") << Stage::Unknown;
    QTest::newRow("printed, flat") << QByteArray(R"({"boot_status_code": "enabled-by-generator", "datasource": "ec2",
 "detail": "DataSourceEc2", "errors": ["e"], "extended_status": "error - done", "init": {"errors": ["e"],
 "finished": 12.3, "start": 11.1}, "last_update": "Thu, 01 Jan 1970 00:00:12 +0000", "recoverable_errors": {},
 "stage": null, "status": "error"})")
                                   << 1 << QString() << QStringList{QStringLiteral("e")}
                                   << QStringLiteral("DataSourceEc2") << Stage::Unknown;
    QTest::newRow("printed, 23.1")
        << QByteArray(R"({"_schema_version": "1", "schemas": {"1": {"boot_status_code": "enabled-by-generator",
 "datasource": "nocloud", "detail": "DataSourceNoCloud", "errors": ["e"], "last_update": "", "status": "error"}}})")
        << 0 << QString() << QStringList{QStringLiteral("e")} << QStringLiteral("DataSourceNoCloud") << Stage::Unknown;
}

void StatusReadersTest::statusJson()
{
    QFETCH(QByteArray, json);
    const auto status = readStatusJson(json);
    QVERIFY(status);
    QTEST(int(status->stages.size()), "stages");
    QTEST(status->stages.isEmpty() ? QString() : toIsoString(status->stages.constFirst().start, true), "start");
    QStringList messages;
    const auto all = status->allMessages();
    for (const RecordedMessage &message : all)
        messages.append(message.level.isEmpty() ? message.text : message.level + QLatin1Char(' ') + message.text);
    QTEST(messages, "messages");
    QTEST(status->datasource, "datasource");
    QTEST(status->running, "running");
    // What is told is told with the line that it stands on.
    const QList<QByteArray> lines = json.split('\n');
    for (const RecordedMessage &message : all) {
        QVERIFY(message.line.value > 0);
        QVERIFY(lines.at(message.line.value - 1).contains(message.text.toUtf8()));
    }
    QVERIFY(!status->lastUpdate.isKnown()); // never 1970
}

void StatusReadersTest::stagesHaveLengths_data()
{
    QTest::addColumn<QByteArray>("times");
    QTest::addColumn<qint64>("durationUs");
    QTest::addColumn<bool>("finished");
    const auto row = [](const char *name, const char *times, qint64 us, bool finished) {
        QTest::newRow(name) << QByteArray(times) << us << finished;
    };
    row("epoch", R"("start": 1595990805.5, "finished": 1595990806.75)", 1'250'000, true);
    row("uptime", R"("start": 10.5, "finished": 11.0)", 500'000, true);
    row("running", R"("start": 10.5, "finished": null)", kUnknownDuration, false);
    row("clock set back", R"("start": 1595990805.5, "finished": 1595990800.5)", kUnknownDuration, true);
    row("clock set from 1970", R"("start": 12.5, "finished": 1595990800.5)", kUnknownDuration, true);
    row("no number", R"("start": 10, "finished": "soon")", kUnknownDuration, false);
}

void StatusReadersTest::stagesHaveLengths()
{
    QFETCH(QByteArray, times);
    const auto status = readStatusJson("{\"v1\": {\"stage\": null, \"init\": {\"errors\": [], " + times + "}}}");
    QVERIFY(status);
    QCOMPARE(status->stages.size(), 1);
    QTEST(status->stages.constFirst().durationUs, "durationUs");
    QTEST(status->stages.constFirst().finished, "finished");
}

void StatusReadersTest::notStatus_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("an array") << QByteArray("[1, 2]");
    QTest::newRow("something else") << QByteArray(R"({"a": {"b": 1}})");
    QTest::newRow("its status is a number") << QByteArray(R"({"status": 7})");
}

void StatusReadersTest::notStatus()
{
    QFETCH(QByteArray, json);
    QVERIFY(!readStatusJson(json));
}

void StatusReadersTest::instanceJson()
{
    const auto facts = readInstanceJson(R"({"ds": {"meta_data": {"ami-id": "ami-0000000000000001"}}, "v1": {
 "cloud_id": "aws", "instance_id": "i-0000000000000001", "region": "eu-west-1", "availability_zone": null,
 "local_hostname": "ip-10-0-0-1", "distro": "debian", "distro_version": "12", "platform": "ec2"}})");
    QVERIFY(facts);
    QCOMPARE(facts->instanceId, QStringLiteral("i-0000000000000001"));
    QCOMPARE(facts->cloud, QStringLiteral("aws"));
    QCOMPARE(facts->image, QStringLiteral("ami-0000000000000001"));
    QCOMPARE(facts->distro, QStringLiteral("debian 12"));
    QVERIFY(facts->zone.isEmpty());
    // Versions before 19.2 spell the keys with dashes.
    const auto old = readInstanceJson(R"({"v1": {"instance-id": "i-1", "cloud-name": "aws", "region": null}})");
    QVERIFY(old);
    QCOMPARE(old->instanceId, QStringLiteral("i-1"));
    QVERIFY(!readInstanceJson(R"({"v1": {"errors": []}})"));
}

void StatusReadersTest::statusText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<StatusWord>("word");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QStringList>("messages"); // "LEVEL@line text"
    QTest::newRow("short") << QByteArray("status: done\n") << StatusWord::Done << QString() << QString()
                           << QStringList();
    QTest::newRow("dots of --wait") << QByteArray(".....status: running\n") << StatusWord::Running << QString()
                                    << QString() << QStringList();
    QTest::newRow("old, good") << QByteArray("$ cloud-init status --long\nstatus: done\ntime: Fri, 06 Jul 2018 "
                                             "19:16:57 +0000\ndetail:\nDataSourceNoCloud [seed=/x]\n$ exit\n")
                               << StatusWord::Done << QString() << QStringLiteral("2018-07-06T19:16:57.000Z")
                               << QStringList();
    QTest::newRow("old, errors") << QByteArray("status: error\ntime: Mon, 16 Apr 2018 15:47:13 +0000\ndetail:\n"
                                               "('users-groups', OSError('x'))\n('runcmd', E('y'))\nroot@a:~# ls\n")
                                 << StatusWord::Error << QString() << QStringLiteral("2018-04-16T15:47:13.000Z")
                                 << QStringList{QStringLiteral("@4 ('users-groups', OSError('x'))"),
                                                QStringLiteral("@5 ('runcmd', E('y'))")};
    QTest::newRow("22.4") << QByteArray("status: error\nboot_status_code: enabled-by-generator\nlast_update: Mon, 16 "
                                        "Jan 2023 15:47:13 +0000\ndetail:\n('ntp', E('x'))\n")
                          << StatusWord::Error << QStringLiteral("enabled-by-generator")
                          << QStringLiteral("2023-01-16T15:47:13.000Z")
                          << QStringList{QStringLiteral("@5 ('ntp', E('x'))")};
    QTest::newRow("23.4") << QByteArray("status: done\nextended_status: degraded done\nboot_status_code: "
                                        "enabled-by-generator\nlast_update: Tue, 16 Jan 2024 15:47:13 +0000\ndetail:\n"
                                        "DataSourceEc2\nerrors: []\nrecoverable_errors:\nWARNING:\n\t- one\n\t- two\n"
                                        "DEPRECATED:\n\t- three\n")
                          << StatusWord::Done << QStringLiteral("enabled-by-generator")
                          << QStringLiteral("2024-01-16T15:47:13.000Z")
                          << QStringList{QStringLiteral("WARNING@10 one"), QStringLiteral("WARNING@11 two"),
                                         QStringLiteral("DEPRECATED@13 three")};
    QTest::newRow("26") << QByteArray("status: error\nextended_status: error - done\nboot_status_code: "
                                      "enabled-by-kernel-command-line\nlast_update: Thu, 01 Jan 1970 00:01:00 +0000\n"
                                      "detail: DataSourceNone\nerrors:\n\t- ('a', E('b'))\n\t- second\nof two lines\n"
                                      "recoverable_errors: {}\n")
                        << StatusWord::Error << QStringLiteral("enabled-by-kernel-command-line") << QString()
                        << QStringList{QStringLiteral("@7 ('a', E('b'))"), QStringLiteral("@8 second\nof two lines")};
    QTest::newRow("blanks for tabs") << QByteArray("status: error\r\nextended_status: error - done\r\nerrors:\r\n"
                                                   "        - one\r\nrecoverable_errors: {}\r\n")
                                     << StatusWord::Error << QString() << QString()
                                     << QStringList{QStringLiteral("@4 one")};
    QTest::newRow("disabled") << QByteArray("status: disabled\nboot_status_code: disabled-by-marker-file\ndetail:\n"
                                            "Cloud-init disabled by /etc/cloud/cloud-init.disabled\n")
                              << StatusWord::Disabled << QStringLiteral("disabled-by-marker-file") << QString()
                              << QStringList();
}

void StatusReadersTest::statusText()
{
    QFETCH(QByteArray, text);
    const auto all = readStatusText(text);
    QCOMPARE(all.size(), 1);
    const RecordedStatus &status = all.constFirst();
    QTEST(status.word, "word");
    QTEST(status.bootCode, "code");
    QTEST(toIsoString(status.lastUpdate, true), "time");
    QStringList messages;
    for (const RecordedMessage &message : status.messages)
        messages.append(QStringLiteral("%1@%2 %3").arg(message.level).arg(message.line.value).arg(message.text));
    QTEST(messages, "messages");
}

void StatusReadersTest::severalInOneSession()
{
    const auto all = readStatusText("status: running\n\nuptime\nstatus: done\ndetail:\nDataSourceEc2\nstatus: fine\n");
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(1).line.value, 4U);
    QCOMPARE(all.at(1).datasource, QStringLiteral("DataSourceEc2"));
    QVERIFY(readStatusText(QByteArray(100'000, '\n')).isEmpty());
    QVERIFY(readStatusText(QByteArray("status: don\0e", 13)).isEmpty());
    QCOMPARE(readStatusText(QByteArray("status: done\n").repeated(1000)).size(), 50);
}

void StatusReadersTest::statusErrors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QStringList>("scripts");
    QTest::addColumn<int>("exitCode"); // -1: none
    const auto row = [](const char *name, const char *text, const char *module, const char *message,
                        const QStringList &scripts = {}, int code = -1) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(module) << QString::fromUtf8(message)
                            << scripts << code;
    };
    row("scripts", "('scripts-user', RuntimeError('Runparts: 1 failures (part-002) in 1 attempted commands'))",
        "scripts-user", "Runparts: 1 failures (part-002) in 1 attempted commands", {QStringLiteral("part-002")});
    row("python 2", "(u'scripts-user', RuntimeError('Runparts: 1 failures in 1 attempted commands',))", "scripts-user",
        "Runparts: 1 failures in 1 attempted commands");
    row("several arguments", "('users-groups', UnicodeEncodeError('ascii', \"André D'Silva\", 4, 5, 'ordinal'))",
        "users-groups", "ascii");
    row("a command",
        "('mounts', ProcessExecutionError(\"Unexpected error while running command.\\nCommand: ['mount', '-a']\\nExit "
        "code: 32\\nReason: -\\nStdout: \\nStderr: mount: /mnt: bad option\"))",
        "mounts", "mount: /mnt: bad option", {}, 32);
    row("a stage", "'utf-8' codec can't decode byte 0x9d in position 5", "",
        "'utf-8' codec can't decode byte 0x9d in position 5");
    row("no exception", "('ntp', 7)", "ntp", "7");
    row("empty text", "('ntp', KeyError())", "ntp", "KeyError");
    row("empty", "", "", "");
}

void StatusReadersTest::statusErrors()
{
    QFETCH(QString, text);
    const StatusError error = parseStatusError(text);
    QTEST(error.module, "module");
    QTEST(error.message, "message");
    QTEST(error.scripts, "scripts");
    QTEST(error.exitCode.value_or(-1), "exitCode");
}

void StatusReadersTest::analyzeShow()
{
    NameTable names;
    const auto boots =
        readAnalyzeText("-- Boot Record 01 --\nThe total time elapsed since completing an event is "
                        "printed after the \"@\" character.\n\nStarting stage: init-local\n"
                        "|`->no cache found @00.01300s +00.00100s\n"
                        "Finished stage: (init-local) 00.25000 seconds\n\n"
                        "Starting stage: modules-final\n|`->config-runcmd ran successfully @02.0s +01.5s\n"
                        "Total Time: 1.75000 seconds\n\n-- Boot Record 02 --\n1 boot records analyzed\n",
                        3, names);
    QCOMPARE(boots.size(), std::size_t(1)); // of the second nothing is told
    const Boot &boot = boots.front();
    QCOMPARE(boot.durationUs, 1'750'000);
    QVERIFY(!boot.start.isKnown());
    QCOMPARE(boot.stages.size(), std::size_t(2));
    QCOMPARE(boot.stages.at(0).durationUs, 250'000);
    QVERIFY(boot.stages.at(0).finished);
    QVERIFY(!boot.stages.at(1).finished);
    QCOMPARE(boot.stages.at(1).steps.front().durationUs, 1'500'000);
    QCOMPARE(boot.stages.at(1).steps.front().line.value, 9U);
    QCOMPARE(boot.logInput, 3);
}

void StatusReadersTest::analyzeBlame()
{
    NameTable names;
    const auto boots =
        readAnalyzeText("-- Boot Record 01 --\r\n     01.08700s (modules-config/config-ssh)\r\n"
                        "     00.50000s (init-network/config-ssh-import-id)\r\n"
                        "     00.10000s (azure-ds/find_endpoint)\r\n\r\n-- Boot Record 02 --\r\n"
                        "     00.00200s (modules-final/config-phone-home)\r\n2 boot records analyzed\r\n",
                        0, names);
    QCOMPARE(boots.size(), std::size_t(2));
    QCOMPARE(boots[0].stages.size(), std::size_t(2));
    QCOMPARE(boots[0].stages.at(0).stage, Stage::Network);
    QCOMPARE(names.names().at(int(boots[0].stages.at(1).steps.front().name)), QStringLiteral("config-ssh"));
    QVERIFY(readAnalyzeText(QByteArray("-- Boot Record 1"), 0, names).empty());
}

void StatusReadersTest::detection_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<DetectionResult>("result");
    QTest::addColumn<QString>("found");
    QTest::addColumn<int>("line");
    using R = DetectionResult;
    const QByteArray head("[up 5.21s] ds-identify \npolicy loaded: mode=search report=false found=all maybe=none "
                          "notfound=disabled\n");
    QTest::newRow("one") << head + "Found single datasource: Ec2\n[up 5.30s] returning 0\n"
                         << R::Enabled << QStringLiteral("Ec2") << 3;
    QTest::newRow("none") << head + "No ds found [mode=search, notfound=disabled]. Disabled cloud-init [1]\n"
                          << R::NoDatasource << QString() << 3;
    QTest::newRow("report only") << head +
                                        "No ds found [mode=report, notfound=disabled]. Would disable cloud-init [1]\n"
                                 << R::Enabled << QString() << 3;
    QTest::newRow("marker") << head + "disabled by marker file /etc/cloud/cloud-init.disabled\n"
                            << R::DisabledByUser << QString() << 3;
    QTest::newRow("the last run counts") << head + "disabled by kernel command line cloud-init=disabled\n" + head +
                                                "Found single datasource: NoCloud\n"
                                         << R::Enabled << QStringLiteral("NoCloud") << 6;
    QTest::newRow("generator") << QByteArray("ds-identify rc=1\ncloud-init is enabled but no datasource found, "
                                             "disabling\nalready disabled: no change needed [no /x]\n")
                               << R::NoDatasource << QString() << 2;
    QTest::newRow("nothing said") << head << R::Unknown << QString() << 0;
}

void StatusReadersTest::detection()
{
    QFETCH(QByteArray, text);
    const auto read = readDetection(text);
    QVERIFY(read);
    QTEST(read->result, "result");
    QTEST(read->datasources, "found");
    QTEST(int(read->line.value), "line");
    QVERIFY(!readDetection("disabled by marker file /etc/cloud/cloud-init.disabled\n")); // somebody quotes it
    QVERIFY(!readDetection(QByteArray(5000, '\n')));
}

void StatusReadersTest::meanings()
{
    const QStringList codes{QStringLiteral("enabled-by-generator"),
                            QStringLiteral("enabled-by-kernel-command-line"),
                            QStringLiteral("enabled-by-sysvinit"),
                            QStringLiteral("disabled-by-generator"),
                            QStringLiteral("disabled-by-marker-file"),
                            QStringLiteral("disabled-by-kernel-command-line"),
                            QStringLiteral("unknown"),
                            QStringLiteral("disabled-by-environment-variable")};
    QSet<QString> said;
    for (const QString &code : codes)
        said.insert(bootCodeMeaning(code));
    QCOMPARE(said.size(), codes.size());
    QVERIFY(!said.contains(QString()));
    QVERIFY(bootCodeMeaning(QStringLiteral("enabled-by-magic")).isEmpty());
    QVERIFY(statusExitMeaning(3).isEmpty());
    RecordedStatus status;
    QCOMPARE(statusExit(status), 0);
    status.extended = QStringLiteral("degraded done");
    QCOMPARE(statusExit(status), 2);
    status.word = StatusWord::Error;
    QCOMPARE(statusExit(status), 1);
    QVERIFY(statusExitMeaning(1) != statusExitMeaning(2));
    QVERIFY(extendedStatusMeaning(QStringLiteral("degraded done")) != extendedStatusMeaning(QStringLiteral("done")));
}

void StatusReadersTest::yaml()
{
    const auto status = readStatusYaml("---\n_schema_version: '1'\nboot_status_code: enabled-by-generator\n"
                                       "datasource: nocloud\ndetail: DataSourceNoCloud\nerrors:\n- broken\n"
                                       "extended_status: error - done\ninit:\n    errors: []\n    finished: 9.5\n"
                                       "    start: 8.25\nmodules-final:\n    errors:\n    - ('scripts_user', x)\n"
                                       "    finished: 12.0\n    start: 11.0\nstatus: error\n...\n");
    QVERIFY(status);
    QCOMPARE(status->word, StatusWord::Error);
    QCOMPARE(status->bootCode, QStringLiteral("enabled-by-generator"));
    QCOMPARE(status->stages.size(), 2);
    QCOMPARE(status->stages.at(0).durationUs, 1'250'000);
    QCOMPARE(status->stages.at(1).messages.size(), 1);
    QCOMPARE(status->stages.at(1).messages.at(0).line, LineNo(15));
    for (const char *bad : {"", "---\n- a\n", "--- {", "status: [1, 2\n"})
        QVERIFY2(!readStatusYaml(bad), bad);
}

void StatusReadersTest::dump()
{
    const auto event = [](const char *type, const char *name, double time, const char *result = nullptr) -> QByteArray {
        return QByteArray(" {\n  \"description\": \"d\",\n  \"event_type\": \"") + type + "\",\n  \"name\": \"" + name +
               "\",\n" + (result ? QByteArray("  \"result\": \"") + result + "\",\n" : QByteArray()) +
               "  \"timestamp\": " + QByteArray::number(time, 'f', 3) + "\n },\n";
    };
    QByteArray json("[\n");
    for (const double at : {1772514000.0, 1772517600.0}) {
        json += event("start", "init-local", at) + event("finish", "init-local", at + 1, "SUCCESS") +
                event("start", "init-network/config-mounts", at + 2) +
                event("finish", "init-network/config-mounts", at + 2.5, at > 1772515000.0 ? "FAIL" : "SUCCESS");
    }
    json.chop(2);
    json += "\n]\n";
    NameTable names;
    const std::vector<Boot> boots = readAnalyzeDump(json, 3, names);
    QCOMPARE(boots.size(), 2U);
    QCOMPARE(boots.at(0).start.us, 1772514000LL * 1'000'000);
    QVERIFY(boots.at(0).failures.isEmpty());
    QCOMPARE(boots.at(0).verdict, Verdict::Unknown);
    QCOMPARE(boots.at(1).verdict, Verdict::Failed);
    QCOMPARE(boots.at(1).failures.size(), 1);
    const Failure &failure = boots.at(1).failures.constFirst();
    QCOMPARE(failure.kind, QStringLiteral("mount-failed"));
    QCOMPARE(failure.module, QStringLiteral("mounts"));
    QCOMPARE(failure.evidence.constFirst().input, 3);
    QVERIFY(failure.evidence.constFirst().line > LineNo(40));
    for (const char *bad : {"", "[", "[1, 2]", "[{\"event_type\": \"start\"}]", "{}"})
        QVERIFY2(readAnalyzeDump(bad, 0, names).empty(), bad);
}

QTEST_GUILESS_MAIN(StatusReadersTest)
#include "tst_statusreaders.moc"
