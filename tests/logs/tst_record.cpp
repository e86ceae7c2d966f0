// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/banner.h"
#include "parsers/logs/lineprefix.h"
#include "parsers/logs/recordparser.h"

#include <QTest>

using namespace bootscope;

class RecordTest : public QObject
{
    Q_OBJECT

private slots:
    void head_data();
    void head();
    void year();
    void manyDates();
    void manySources();
    void prefix_data();
    void prefix();
    void prefixTime_data();
    void prefixTime();
    void banner_data();
    void banner();
    void event_data();
    void event();
    void utc();
};

void RecordTest::head_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isHead");
    QTest::addColumn<int>("level");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("time");

    const auto row = [](const char *name, const char *line, LogLevel level, const char *source, const char *message,
                        const char *time) {
        QTest::newRow(name) << QByteArray(line) << (level != LogLevel::None) << int(level) << QByteArray(source)
                            << QByteArray(message) << QString::fromLatin1(time);
    };
    row("iso", "2026-11-23 12:33:00,347 - util.py[DEBUG]: Read 3 bytes", LogLevel::Debug, "util.py", "Read 3 bytes",
        "2026-11-23T12:33:00.347");
    row("package as source", "2026-07-25 05:49:53,140 - net[WARNING]: x", LogLevel::Warning, "net", "x",
        "2026-07-25T05:49:53.140");
    row("deprecated", "2026-07-25 05:49:53,140 - log.py[DEPRECATED]: x", LogLevel::Deprecated, "log.py", "x",
        "2026-07-25T05:49:53.140");
    row("empty message", "2026-07-25 05:49:53,140 - a.py[ERROR]: ", LogLevel::Error, "a.py", "",
        "2026-07-25T05:49:53.140");
    row("no such date", "9999-99-99 99:99:99,999 - util.py[WARNING]: x", LogLevel::Warning, "util.py", "x", "");
    row("amazon", "Dec 22 06:53:35 cloud-init[3276]: util.py[WARNING]: Failed", LogLevel::Warning, "util.py", "Failed",
        "");
    row("old syslog", "Jan 23 10:27:28 host [CLOUDINIT] util.py[DEBUG]: x", LogLevel::Debug, "util.py", "x", "");
    row("console", "[   12.345678] cloud-init[7]: 2026-11-23 12:33:00,347 - util.py[WARNING]: x", LogLevel::Warning,
        "util.py", "x", "2026-11-23T12:33:00.347");
    row("iso syslog", "2024-07-02T08:43:28.871577+02:00 host cloud-init[430]: 2024-07-02 06:43:28,000 - a.py[INFO]: x",
        LogLevel::Info, "a.py", "x", "2024-07-02T06:43:28.000");
    row("plain text", "Reading package lists...", LogLevel::None, "", "", "");
    row("traceback line", "  File \"/usr/lib/x.py\", line 3, in run", LogLevel::None, "", "", "");
    row("unknown level", "2026-11-23 12:33:00,347 - util.py[LOUD]: x", LogLevel::None, "", "", "");
    row("cut in the time", "2026-11-23 12:33:00,3", LogLevel::None, "", "", "");
    row("cut after the source", "2026-11-23 12:33:00,347 - util.py", LogLevel::None, "", "", "");
    row("empty", "", LogLevel::None, "", "", "");
    row("another program's", "2026-11-23 12:33:00,347 INFO starting", LogLevel::None, "", "", "");
}

void RecordTest::head()
{
    QFETCH(QByteArray, line);
    const RecordHead head = parseRecordHead(line);
    QTEST(head.isHead, "isHead");
    QTEST(int(head.level), "level");
    QTEST(head.source.toByteArray(), "source");
    QTEST(head.isHead ? line.mid(head.messageOffset) : QByteArray(), "message");
    QTEST(toIsoString(head.time, false), "time");
}

void RecordTest::year()
{
    RecordParser parser;
    const QByteArray line("Dec 22 06:53:35 cloud-init[3276]: util.py[WARNING]: Failed");
    QVERIFY(!parser.parse(line).time.isKnown());
    parser.setYear({2019, 12});
    QCOMPARE(toIsoString(parser.parse(line).time, true), QStringLiteral("2019-12-22T06:53:35.000Z"));
}

// The remembered date must not outlive a change of day.
void RecordTest::manyDates()
{
    RecordParser parser;
    for (int day = 1; day <= 31; ++day) {
        const QByteArray date = "2024-01-" + QByteArray::number(day).rightJustified(2, '0');
        for (const char *clock : {"00:00:00,000", "23:59:59,999"}) {
            const QByteArray line = date + ' ' + clock + " - a.py[DEBUG]: x";
            const RecordHead head = parser.parse(line);
            const QString expected =
                QString::fromLatin1(date) + QLatin1Char('T') + QString::fromLatin1(clock).replace(u',', u'.');
            QCOMPARE(toIsoString(head.time, false), expected);
        }
    }
    QCOMPARE(makeTime(1970, 1, 1, 0, 0, 0).us, 0);
    QCOMPARE(makeTime(2024, 2, 29, 12, 0, 0).us, 1'709'208'000'000'000LL);
    QVERIFY(!makeTime(2024, 13, 1, 0, 0, 0).isKnown());
    QCOMPARE(toClockString(LogTime{1'234'000}), QStringLiteral("00:00:01.234"));
    QCOMPARE(toClockString(LogTime{}), QString());
}

// Nor may a remembered source stand for one that begins or goes on like it.
void RecordTest::manySources()
{
    const QList<QByteArray> bodies{"cc_mounts.py[DEBUG]: ",
                                   "cc_mounts.py[WARNING]: ",
                                   "cc_mounts_old.py[DEBUG]: ",
                                   "cc_mount.py[DEBUG]: ",
                                   "cc_mounts.py[DEBUG]:",
                                   "cc_mounts.py[DEBU]: ",
                                   "cc_scripts_user.py[INFO]: ",
                                   "cc_scripts_vendor.py[INFO]: ",
                                   "a[INFO]: ",
                                   "a[INFO]:",
                                   "a[INF]:",
                                   "b[INFO]: "};
    RecordParser parser;
    for (int round = 0; round < 3; ++round) {
        for (const QByteArray &body : bodies) {
            for (const char *message : {"", "x", "a message of some length"}) {
                const QByteArray line = "2024-01-01 00:00:00,000 - " + body + message;
                const RecordHead head = parser.parse(line);
                const RecordHead alone = parseRecordHead(line);
                QCOMPARE(head.isHead, alone.isHead);
                QCOMPARE(int(head.level), int(alone.level));
                QCOMPARE(head.source.toByteArray(), alone.source.toByteArray());
                QCOMPARE(head.messageOffset, alone.messageOffset);
            }
        }
    }
}

void RecordTest::prefix_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("syslog") << QByteArray("Jul 29 02:46:48 ip-10-0-0-1 cloud-init[670]: hello") << QByteArray("hello");
    QTest::newRow("syslog, blank day") << QByteArray("Sep  9 08:40:48 host cloud-init: hello") << QByteArray("hello");
    QTest::newRow("iso") << QByteArray("2024-07-02T08:43:28.871577+00:00 host cloud-init[430]: hello")
                         << QByteArray("hello");
    QTest::newRow("kernel") << QByteArray("[    5.239698] cloud-init[2619]: hello") << QByteArray("hello");
    QTest::newRow("login prompt") << QByteArray("host login: [   52.1] cloud-init[1]: hello") << QByteArray("hello");
    QTest::newRow("tag only") << QByteArray("cloud-init[667]: hello") << QByteArray("hello");
    QTest::newRow("hypervisor") << QByteArray("[2021-10-06 17:03:44] hello") << QByteArray("hello");
    QTest::newRow("another tag") << QByteArray("Jul 29 02:46:48 host sshd[670]: hello") << QByteArray();
    QTest::newRow("journal, precise")
        << QByteArray("Nov 03 06:51:06.074410 x2 cloud-init[106]: [CLOUDINIT] util.py[DEBUG]: hello")
        << QByteArray("util.py[DEBUG]: hello");
    QTest::newRow("iso, old tag") << QByteArray("2016-08-30T21:53:25.972325+00:00 y1 [CLOUDINIT] a.py[DEBUG]: hello")
                                  << QByteArray("a.py[DEBUG]: hello");
    QTest::newRow("iso, no colon in the zone")
        << QByteArray("2024-07-02T08:43:28+0200 host cloud-init[430]: hello") << QByteArray("hello");
    QTest::newRow("journal, full") << QByteArray("Wed 2024-07-24 10:00:00 UTC host cloud-init[7]: hello")
                                   << QByteArray("hello");
    QTest::newRow("journal, unit") << QByteArray("Wed 2024-07-24 10:00:00 CEST host cloud-final.service[7]: hello")
                                   << QByteArray("hello");
    QTest::newRow("journal, unix") << QByteArray("1721815200.123456 host cloud-init[7]: hello") << QByteArray("hello");
    QTest::newRow("journal, monotonic") << QByteArray("[    5.239698] host cloud-init[2619]: hello")
                                        << QByteArray("hello");
    QTest::newRow("kernel with caller") << QByteArray("[    5.239698][    T1] cloud-init[2619]: hello")
                                        << QByteArray("hello");
    QTest::newRow("logger") << QByteArray("<13>Apr 18 13:00:58 user-data: hello") << QByteArray("hello");
    QTest::newRow("logger after a prompt")
        << QByteArray("ip-10-0-0-1 login: <13>Apr 18 13:00:58 user-data: hello") << QByteArray("hello");
    QTest::newRow("logger without a stamp") << QByteArray("user-data: + echo hello") << QByteArray("+ echo hello");
    QTest::newRow("rfc 5424") << QByteArray("<30>1 2024-07-02T08:43:28Z host cloud-init 7 - - hello")
                              << QByteArray("hello");
    QTest::newRow("shipper") << QByteArray("2021-10-06T17:03:44.123Z + echo hello") << QByteArray("+ echo hello");
    QTest::newRow("container runtime") << QByteArray("2021-10-06T17:03:44.123456789Z stdout F + echo hello")
                                       << QByteArray("+ echo hello");
    QTest::newRow("shipper of a prefix")
        << QByteArray("2021-10-06T17:03:44.123Z Oct 06 17:03:44 cloud-init[7]: util.py[DEBUG]: hello")
        << QByteArray("util.py[DEBUG]: hello");
    QTest::newRow("syslog of a prefix")
        << QByteArray("Oct  6 17:03:44 host cloud-init: Oct 06 17:03:44 cloud-init[7]: util.py[DEBUG]: hello")
        << QByteArray("util.py[DEBUG]: hello");
    QTest::newRow("return before it") << QByteArray("\r[    5.239698] cloud-init[2619]: hello") << QByteArray("hello");
    QTest::newRow("colour before it") << QByteArray("\x1b[0m[    5.239698] cloud-init[2619]: hello")
                                      << QByteArray("hello");
    QTest::newRow("another unit's tag") << QByteArray("Jul 29 02:46:48 host systemd[1]: cloud-init: hello")
                                        << QByteArray();
    QTest::newRow("a similar name") << QByteArray("Jul 29 02:46:48 host cloud-inity[1]: hello") << QByteArray();
    QTest::newRow("none") << QByteArray("hello, this is no prefix") << QByteArray();
    QTest::newRow("stamp only") << QByteArray("[    5.239698] ") << QByteArray();
}

void RecordTest::prefix()
{
    QFETCH(QByteArray, line);
    const LinePrefix prefix = parseLinePrefix(line);
    QTEST(prefix.length > 0 ? line.mid(prefix.length) : QByteArray(), "payload");
}

void RecordTest::prefixTime_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("time"); // empty: not known
    QTest::newRow("fraction") << QByteArray("Nov 03 06:51:06.074410 x2 cloud-init[106]: x")
                              << QStringLiteral("2020-11-03T06:51:06.074Z");
    QTest::newRow("zone") << QByteArray("2024-07-02T08:43:28+0200 host cloud-init[430]: x")
                          << QStringLiteral("2024-07-02T06:43:28.000Z");
    QTest::newRow("after New Year") << QByteArray("Jan  1 00:00:01 host cloud-init[1]: x")
                                    << QStringLiteral("2021-01-01T00:00:01.000Z");
    QTest::newRow("utc") << QByteArray("Wed 2024-07-24 10:00:00 UTC host cloud-init[7]: x")
                         << QStringLiteral("2024-07-24T10:00:00.000Z");
    QTest::newRow("named zone") << QByteArray("Wed 2024-07-24 10:00:00 CEST host cloud-init[7]: x") << QString();
    QTest::newRow("unix") << QByteArray("1721815200.123456 host cloud-init[7]: x")
                          << QStringLiteral("2024-07-24T10:00:00.123Z");
    QTest::newRow("year of the shipper") << QByteArray("2021-10-06T17:03:44Z Oct 06 17:03:43 cloud-init[7]: x")
                                         << QStringLiteral("2021-10-06T17:03:43.000Z");
    QTest::newRow("no such day") << QByteArray("Feb 31 06:51:06 x2 cloud-init[106]: x") << QString();
}

void RecordTest::prefixTime()
{
    QFETCH(QByteArray, line);
    const LinePrefix prefix = parseLinePrefix(line, line.startsWith("2021") ? YearHint() : YearHint{2020, 12});
    QVERIFY(prefix.length > 0);
    QTEST(toIsoString(prefix.time, true), "time");
}

void RecordTest::banner_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("known");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("datasource");
    QTest::addColumn<QString>("time");
    QTest::addColumn<double>("uptime");
    QTest::newRow("start")
        << QByteArray("Cloud-init v. 22.4.2 running 'init' at Mon, 23 Nov 2026 12:33:00 +0000. Up 10.01 seconds.")
        << true << QByteArray("init") << QByteArray() << QStringLiteral("2026-11-23T12:33:00.000Z") << 10.01;
    QTest::newRow("end") << QByteArray("Cloud-init v. 0.7.9 finished at Mon, 23 Nov 2026 12:33:10 +0000. Datasource "
                                       "DataSourceNoCloud [seed=/dev/vdb][dsmode=net].  Up 20.10 seconds")
                         << true << QByteArray() << QByteArray("DataSourceNoCloud [seed=/dev/vdb][dsmode=net]")
                         << QStringLiteral("2026-11-23T12:33:10.000Z") << 20.10;
    QTest::newRow("odd zone")
        << QByteArray("Cloud-init v. 22.4.2 running 'init' at Mon, 23 Nov 2026 12:33:00 +0900. Up 1.0 seconds.") << true
        << QByteArray("init") << QByteArray() << QString() << 1.0;
    QTest::newRow("cut") << QByteArray("Cloud-init v. 22.4.2 running 'ini") << false << QByteArray() << QByteArray()
                         << QString() << -1.0;
    QTest::newRow("other text") << QByteArray("Cloud-init v. 22.4.2 is here") << false << QByteArray() << QByteArray()
                                << QString() << -1.0;
}

void RecordTest::banner()
{
    QFETCH(QByteArray, message);
    const auto banner = parseBanner(message);
    QTEST(banner.has_value(), "known");
    if (!banner)
        return;
    QTEST(banner->action.toByteArray(), "action");
    QTEST(banner->datasource.toByteArray(), "datasource");
    QTEST(toIsoString(banner->time, true), "time");
    QTEST(banner->uptime, "uptime");
}

void RecordTest::event_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("expected"); // stage|step|result|description|microseconds; empty: no event
    QTest::newRow("start") << QByteArray("start: init-network/config-ssh: running config-ssh with frequency once")
                           << QByteArray("init-network|config-ssh||running config-ssh with frequency once|-1");
    QTest::newRow("finish") << QByteArray("finish: init-local/check-cache: SUCCESS: no cache found")
                            << QByteArray("init-local|check-cache|SUCCESS|no cache found|-1");
    QTest::newRow("duration") << QByteArray(
                                     "finish: modules-final: FAIL: running modules for final (duration: 15.579s)")
                              << QByteArray("modules-final||FAIL|running modules for final|15579000");
    QTest::newRow("dash in text") << QByteArray("finish: init-local/search-Ec2: FAIL: no - data (duration: 0.000s)")
                                  << QByteArray("init-local|search-Ec2|FAIL|no - data|0");
    QTest::newRow("broken duration") << QByteArray("finish: init-local: SUCCESS: x (duration: 1.2.3s)")
                                     << QByteArray("init-local||SUCCESS|x (duration: 1.2.3s)|-1");
    QTest::newRow("nested") << QByteArray("start: azure-ds/a/b: text") << QByteArray("azure-ds|a/b||text|-1");
    QTest::newRow("no result") << QByteArray("finish: init-local: MAYBE: x") << QByteArray();
    QTest::newRow("other") << QByteArray("starting: x: y") << QByteArray();
    QTest::newRow("cut") << QByteArray("start: init-net") << QByteArray();
}

void RecordTest::event()
{
    QFETCH(QByteArray, message);
    const auto event = parseEvent(message);
    const QByteArray text = event ? event->stage.toByteArray() + '|' + event->step.toByteArray() + '|' +
                                        event->result.toByteArray() + '|' + event->description.toByteArray() + '|' +
                                        QByteArray::number(event->durationUs)
                                  : QByteArray();
    QTEST(text, "expected");
}

void RecordTest::utc()
{
    QVERIFY(logsInUtc("17.1"));
    QVERIFY(logsInUtc("26.2"));
    QVERIFY(logsInUtc("22.3.4-0ubuntu1"));
    QVERIFY(!logsInUtc("0.7.9"));
    QVERIFY(!logsInUtc(""));
}

QTEST_APPLESS_MAIN(RecordTest)
#include "tst_record.moc"
