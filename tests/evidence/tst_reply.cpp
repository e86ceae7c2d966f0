// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of clouds, agents and log services, as their tools print and save them.
#include "parsers/evidence/replies/reply.h"
#include "tests/evidence/samplelogs.h"

#include <QTest>

using namespace bootscope;
using namespace bootscope::test;

namespace {

const QByteArray kText("[    1.000000] one\n[    2.000000] two \"quoted\" and \\ more\n");

const char *const kOne = "\"[    1.000000] one\"";
const char *const kTwo = "\"[    2.000000] two \\\"quoted\\\" and \\\\ more\"";
const char *const kId = "i-0123456789abcdef0";

QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}

// JSON with ' for ", and TEXT, B64, ONE, TWO and ID for what these tests are about.
QByteArray json(QByteArray pattern)
{
    pattern.replace('\'', '"');
    const QByteArray whole = QByteArray(kOne).chopped(1) + "\\n" + QByteArray(kTwo).mid(1).chopped(1) + "\\n\"";
    pattern.replace("TEXT", whole).replace("B64", quoted(kText.toBase64()));
    return pattern.replace("ONE", kOne).replace("TWO", kTwo).replace("ID", quoted(kId));
}

} // namespace

class ReplyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsOneText_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("machine");
        QTest::addColumn<bool>("remarked");
        const auto row = [](const char *name, const QByteArray &reply, const char *format, bool hasMachine = false,
                            bool remarked = false) {
            QTest::newRow(name) << reply << QString::fromLatin1(format) << QString::fromLatin1(hasMachine ? kId : "")
                                << remarked;
        };
        row("EC2, decoded", json("{'InstanceId': ID, 'Output': TEXT, 'Timestamp': '2026-03-03T09:00:00Z'}"),
            "ec2-console", true);
        row("EC2, base64", json("{'InstanceId': ID, 'Output': B64}"), "ec2-console", true);
        row("EC2, YAML",
            "InstanceId: i-0123456789abcdef0\nOutput: \"[    1.000000] one\\n[    2.000000]\n  two \\\"quoted\\\" and "
            "\\\\ "
            "more\\n\"\nTimestamp: '2026-03-03T09:00:00+00:00'\n",
            "ec2-console", true);
        row("EC2, text", kId + ('\t' + kText) + "\t2026-03-03T09:00:00.000Z\n", "ec2-console", true);
        row("Azure", json("TEXT"), "json-string");
        row("Google", json("{'contents': TEXT, 'start': '0', 'next': '44'}"), "gcp-serial");
        row("Google, later", json("{'contents': TEXT, 'start': '1024', 'next': '1068'}"), "gcp-serial", false, true);
        const char *const agent = "qemu-guest-agent";
        row("guest exec", json("{'exitcode': 0, 'exited': 1, 'out-data': TEXT}"), agent);
        row("guest exec, base64", json("{'return': {'exitcode': 0, 'exited': true, 'out-data': B64}}"), agent);
        row("guest exec, cut", json("{'exitcode': 0, 'exited': true, 'out-data': B64, 'out-truncated': true}"), agent,
            false, true);
        row("guest file", json("{'return': {'count': 44, 'buf-b64': B64, 'eof': true}}"), agent);
        row("Proxmox file", json("{'data': {'content': TEXT}}"), agent);
        row("SSM", json("{'InstanceId': ID, 'StandardOutputContent': TEXT, 'StandardErrorContent': ''}"), "ssm", true);
        row("SSM, cut",
            json("{'InstanceId': ID, 'StandardOutputContent': TEXT}")
                .replace("more\\n", QByteArray(QByteArray("more\\n") + QByteArray(24000, 'x'))),
            "ssm", true, true);
        const QByteArray one("{'timestamp': 1000, 'message': ONE, 'eventId': 'a'}");
        const QByteArray two("{'timestamp': 2000, 'message': TWO, 'eventId': 'b'}");
        const char *const events = "log-events";
        row("CloudWatch", json("{'events': [" + one + ',' + two + "]}"), events);
        row("CloudWatch, shuffled and twice", json("{'events': [" + two + ',' + one + ',' + one + "]}"), events);
        row("CloudWatch, pages",
            json("{'events': [" + one + "], 'nextToken': 't'}\n{'events': [" + one + ',' + two + "]}"), events);
        row("CloudWatch, more pages", json("{'events': [" + one + ',' + two + "], 'nextToken': 't'}"), events, false,
            true);
        row("CloudWatch, text",
            "EVENTS\ta\t9\tstream\t[    1.000000] one\t1000\nEVENTS\tb\t9\tstream\t[    2.000000] two \"quoted\" and "
            "\\ "
            "more\t2000\n",
            events);
        row("Insights, CSV, newest first",
            "@timestamp,@message\n2026-03-03 09:00:02.000,\"[    2.000000] two \"\"quoted\"\" and \\ more\"\n"
            "2026-03-03 09:00:01.000,[    1.000000] one\n",
            events);
        row("Insights, JSON",
            json(
                "{'results': [[{'field': '@timestamp', 'value': '2026-03-03 09:00:01.000'}, {'field': '@message', "
                "'value': ONE}],"
                "[{'field': '@timestamp', 'value': '2026-03-03 09:00:02.000'}, {'field': '@message', 'value': TWO}]]}"),
            events);
        row("Docker",
            json("{'log': ONE, 'stream': 'stdout', 'time': '2026-03-03T09:00:01Z'}\n"
                 "{'log': TWO, 'stream': 'stderr', 'time': '2026-03-03T09:00:02Z'}\n"),
            events);
        row("Loki", json("{'data': {'result': [{'values': [['2', TWO], ['1', ONE]]}]}}"), events);
    }
    void holdsOneText()
    {
        QFETCH(QByteArray, reply);
        QFETCH(QString, format);
        const auto read = readReply(reply);
        QVERIFY(mayBeReply(reply));
        QVERIFY(read);
        QVERIFY(!read->what.isEmpty());
        QCOMPARE(read->texts.size(), 1);
        const PackedText &text = read->texts.constFirst();
        QCOMPARE(text.format, format);
        QTEST(text.machine, "machine");
        QTEST(!text.remark.isEmpty(), "remarked");
        QVERIFY2(text.text.startsWith(kText), text.text.left(200).constData());
        QVERIFY(text.name.isEmpty());
    }

    void journalEntriesAreLines()
    {
        const QByteArray entry("{\"__REALTIME_TIMESTAMP\":\"1772528400000001\",\"_HOSTNAME\":\"web1\",\"SYSLOG_"
                               "IDENTIFIER\":\"cloud-init\","
                               "\"_PID\":\"7\",\"MESSAGE\":\"hello\"}\n"
                               "{\"__REALTIME_TIMESTAMP\":\"1772528400000002\",\"_HOSTNAME\":\"web1\",\"SYSLOG_"
                               "IDENTIFIER\":\"cloud-init\","
                               "\"_PID\":\"7\",\"MESSAGE\":[104,105]}\n");
        const auto read = readReply(entry);
        QVERIFY(read);
        QCOMPARE(read->texts.constFirst().text,
                 QByteArray("2026-03-03T09:00:00.000001+00:00 web1 cloud-init[7]: hello\n"
                            "2026-03-03T09:00:00.000002+00:00 web1 cloud-init[7]: hi\n"));
    }

    void streamsAreApart()
    {
        const auto read = readReply(json("{'events': [{'timestamp': 1, 'message': 'x', 'logStreamName': 'i-1/a'},"
                                         "{'timestamp': 1, 'message': 'y', 'logStreamName': 'i-2/a'},"
                                         "{'timestamp': 1, 'message': 'z', 'logStreamName': 'i-1/a'}]}"));
        QVERIFY(read);
        QCOMPARE(read->texts.size(), 2);
        QCOMPARE(read->texts.at(0).name, QStringLiteral("i-1/a"));
        QCOMPARE(read->texts.at(0).text, QByteArray("x\nz\n"));
        QCOMPARE(read->texts.at(1).text, QByteArray("y\n"));
    }

    void userDataIsTakenOut()
    {
        const QByteArray userData("#!/bin/sh\necho hi\n");
        const auto read = readReply(json("{'InstanceId': ID, 'UserData': {'Value': '" + userData.toBase64() + "'}}"));
        QVERIFY(read);
        QCOMPARE(read->texts.constFirst().kind, InputKind::UserDataFile);
        QCOMPARE(read->texts.constFirst().text, userData);
    }

    void otherThingsAreNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a console") << QByteArray("[    0.000000] Linux version 6\n");
        QTest::newRow("a log") << detailedLog(9);
        QTest::newRow("status") << QByteArray("{\"v1\": {\"init-local\": {}}}");
        QTest::newRow("other JSON") << QByteArray("{\"a\": [1, 2, 3]}");
        QTest::newRow("cut JSON") << QByteArray("{\"InstanceId\": \"i-1\", \"Output\": \"abc");
        QTest::newRow("deep JSON") << QByteArray(100'000, '[');
        QTest::newRow("deep YAML") << "Output: " + QByteArray(100'000, '[');
        QTest::newRow("broken UTF-8") << QByteArray("{\"Output\": \"\xff\xfe\"");
        QTest::newRow("a text") << QByteArray("\"Output\" is a word\n");
    }
    void otherThingsAreNone()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!readReply(bytes));
    }
};

QTEST_GUILESS_MAIN(ReplyTest)
#include "tst_reply.moc"
