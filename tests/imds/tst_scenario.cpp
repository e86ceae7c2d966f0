// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/scenario.h"
#include "imds/tree/categories.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

QByteArray document(const QByteArray &rest)
{
    return "format: imds-scenario/1\n" + rest;
}

} // namespace

class tst_Scenario : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void defaults();
    void nullIsAbsent();
    void values();
    void jsonIsReadToo();
    void errors_data();
    void errors();
    void unknownKeysWarn();
    void oddValuesWarn_data();
    void oddValuesWarn();
    void realLookingKeyWarns();
    void userData_data();
    void userData();
    void times_data();
    void times();
    void builtInOnesAreFaultless();
    void categoriesExplain();
};

void tst_Scenario::defaults()
{
    const auto scenario = readScenario(document({}), {});
    QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error()));
    QVERIFY(!scenario->service.tokensRequired);
    QVERIFY(scenario->service.enabled && scenario->service.keepAlive && scenario->service.checkHost);
    QCOMPARE(scenario->interfaces.size(), 1);
    QVERIFY(!scenario->iam && !scenario->tags && scenario->userData.isEmpty());
    QVERIFY(scenario->warnings.isEmpty());
}

void tst_Scenario::nullIsAbsent()
{
    const auto scenario = readScenario(document("iam: null\ntags: {}\npublic-keys: []\nidentity-credentials: false\n"
                                                "instance: {profile: null}\ninterfaces: null\n"),
                                       {});
    QVERIFY(scenario);
    QVERIFY(!scenario->iam && !scenario->tags && scenario->publicKeys.isEmpty() && !scenario->identityCredentials);
    QVERIFY(scenario->instance.profile.isNull());
    QVERIFY(scenario->interfaces.isEmpty());
}

void tst_Scenario::values()
{
    const auto scenario = readScenario(document("service:\n  http-tokens: required\n  flavour: xen\n  hop-limit: 2\n"
                                                "  throttle: {rate: 5, burst: 7, status: 429}\n"
                                                "faults:\n  - {path: /latest/**, action: slow, ms: 20}\n"
                                                "tags: {Empty: \"\", Name: web}\n"),
                                       {});
    QVERIFY(scenario);
    QVERIFY(scenario->service.tokensRequired);
    QVERIFY(scenario->service.flavour == ServiceOptions::Flavour::Xen);
    QCOMPARE(scenario->service.hopLimit, 2);
    QCOMPARE(scenario->service.throttle.burst, 7.0);
    QCOMPARE(scenario->faults.size(), 1);
    QVERIFY(scenario->faults.first().action == Fault::Action::Slow);
    QCOMPARE(scenario->tags->size(), 2);
    QVERIFY(!scenario->tags->first().second.isNull());
}

void tst_Scenario::jsonIsReadToo()
{
    const auto scenario =
        readScenario(R"({"format": "imds-scenario/1", "tags": {"Name": "Gr\u00fc\u00dfe \ud83d\ude00 \\ud83d"}})", {});
    QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error()));
    QCOMPARE(QString::fromUtf8(scenario->tags->first().second), QString::fromUtf8("Grüße 😀 \\ud83d"));
}

void tst_Scenario::errors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("position");
    QTest::newRow("no mapping") << QByteArray("- a\n") << QStringLiteral("mapping");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("mapping");
    QTest::newRow("no format") << QByteArray("name: x\n") << QStringLiteral("line 1");
    QTest::newRow("other format") << QByteArray("name: x\nformat: imds-scenario/2\n")
                                  << QStringLiteral("line 2, column 9");
    QTest::newRow("syntax") << document("a: [1,\n") << QStringLiteral("line ");
    QTest::newRow("list for text") << document("instance:\n  id: [1]\n") << QStringLiteral("line 3, column 7");
    QTest::newRow("word for number") << document("service:\n  hop-limit: many\n")
                                     << QStringLiteral("line 3, column 14");
    QTest::newRow("number too large") << document("service:\n  hop-limit: 65\n") << QStringLiteral("line 3");
    QTest::newRow("unknown choice") << document("service:\n  http-tokens: maybe\n") << QStringLiteral("line 3");
    QTest::newRow("time") << document("spot:\n  notice-at: soon\n") << QStringLiteral("line 3");
    QTest::newRow("base64") << document("user-data:\n  base64: '***'\n") << QStringLiteral("line 3");
    QTest::newRow("two kinds of user data")
        << document("user-data:\n  base64: YQ==\n  text: a\n") << QStringLiteral("line 3");
    QTest::newRow("missing file") << document("user-data: {file: nothing-here}\n") << QStringLiteral("line 2");
    QTest::newRow("fault action") << document("faults:\n  - {path: /a, action: explode}\n") << QStringLiteral("line 3");
    QTest::newRow("self reference") << document("tags: &a {x: *a}\n") << QStringLiteral("line ");
    QTest::newRow("deep") << document("tags: " + QByteArray(5000, '[')) << QStringLiteral("");
    QTest::newRow("keys that are no list") << document("public-keys: {a: b}\n") << QStringLiteral("line 2, column 14");
    QTest::newRow("events that are no list") << document("events: soon\n") << QStringLiteral("line 2, column 9");
    QTest::newRow("faults that are no list") << document("faults: 3\n") << QStringLiteral("line 2, column 9");
    QTest::newRow("fault without a slash")
        << document("faults: [{path: latest}]\n") << QStringLiteral("line 2, column 17");
    QTest::newRow("ipv6") << document("service: {ipv6: maybe}\n") << QStringLiteral("line 2, column 17");
    QTest::newRow("clock") << document("clock: {speed: fast}\n") << QStringLiteral("line 2, column 16");
    QTest::newRow("override") << document("overrides: {/a: [1]}\n") << QStringLiteral("line 2, column 17");
    QTest::newRow("override that is no base64")
        << document("overrides: {/a: {base64: '*'}}\n") << QStringLiteral("line 2, column 26");
    QTest::newRow("association") << document("interfaces: [{ipv4-associations: [a]}]\n")
                                 << QStringLiteral("line 2, column 34");
    QTest::newRow("group") << document("interfaces: [{security-groups: web}]\n") << QStringLiteral("line 2, column 32");
    QTest::newRow("header injection") << document("service: {server-header: \"a\\r\\nb: c\"}\n")
                                      << QStringLiteral("line 2");
}

void tst_Scenario::errors()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, position);
    const auto scenario = readScenario(text, {});
    QVERIFY(!scenario);
    QVERIFY2(scenario.error().contains(position), qPrintable(scenario.error()));
}

void tst_Scenario::unknownKeysWarn()
{
    const auto scenario = readScenario(document("colour: blue\nservice: {speed: 3}\n"), {});
    QVERIFY(scenario);
    QCOMPARE(scenario->warnings.size(), 2);
    QVERIFY(scenario->warnings.first().contains(QStringLiteral("line 2, column 1")));
}

void tst_Scenario::oddValuesWarn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("tag with a blank") << QByteArray("tags: {a b: x}\n");
    QTest::newRow("tag with a slash") << QByteArray("tags: {a/b: x}\n");
    QTest::newRow("spot action") << QByteArray("spot: {action: explode}\n");
    QTest::newRow("key in a subnet") << QByteArray("interfaces: [{subnet: {cidr: x}}]\n");
    QTest::newRow("key in the throttle") << QByteArray("service: {throttle: {rate: 1, speed: 2}}\n");
    QTest::newRow("key of a key") << QByteArray("public-keys: [{name: a, openssh: b, comment: c}]\n");
}

void tst_Scenario::oddValuesWarn()
{
    QFETCH(QByteArray, text);
    const auto scenario = readScenario(document(text), {});
    QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error()));
    QCOMPARE(scenario->warnings.size(), 1);
    QVERIFY2(scenario->warnings.first().contains(QStringLiteral("line 2, column ")),
             qPrintable(scenario->warnings.first()));
}

void tst_Scenario::realLookingKeyWarns()
{
    const auto scenario =
        readScenario(document("iam: {role: r, credentials: {access-key-id: ASIA0123456789ABCDEF}}\n"), {});
    QVERIFY(scenario);
    QCOMPARE(scenario->warnings.size(), 1);
}

void tst_Scenario::userData_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("text") << QByteArray("user-data: {text: \"#!/bin/sh\\n\"}\n") << QByteArray("#!/bin/sh\n");
    QTest::newRow("base64") << QByteArray("user-data: {base64: AAH/}\n") << QByteArray("\x00\x01\xff", 3);
    QTest::newRow("file") << QByteArray("user-data: {file: data.bin}\n")
                          << QByteArray("\xfe\x00"
                                        "a",
                                        3);
    QTest::newRow("none") << QByteArray("user-data: null\n") << QByteArray();
}

void tst_Scenario::userData()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("data.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xfe\x00"
               "a",
               3);
    file.close();
    const auto scenario = readScenario(document(text), folder.path());
    QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error()));
    QCOMPARE(scenario->userData, expected);
}

void tst_Scenario::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms"); // after a start at 1,000,000
    QTest::newRow("seconds") << QByteArray("+30s") << qint64(1'030'000);
    QTest::newRow("back") << QByteArray("-2m") << qint64(880'000);
    QTest::newRow("milliseconds") << QByteArray("+1500ms") << qint64(1'001'500);
    QTest::newRow("days") << QByteArray("+1d") << qint64(87'400'000);
    QTest::newRow("absolute") << QByteArray("1970-01-01T00:00:05Z") << qint64(5000);
}

void tst_Scenario::times()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, ms);
    const auto scenario = readScenario(document("rebalance: {notice-at: \"" + text + "\"}\n"), {});
    QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error()));
    QCOMPARE(scenario->rebalanceAt->at(1'000'000), ms);
}

void tst_Scenario::builtInOnesAreFaultless()
{
    const QList<BuiltInScenario> all = builtInScenarios();
    QVERIFY(all.size() >= 10);
    QCOMPARE(all.first().id, QStringLiteral("web-server"));
    for (const BuiltInScenario &one : all) {
        const auto scenario = loadScenario(one.path);
        QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error()));
        QVERIFY2(scenario->warnings.isEmpty(), qPrintable(one.id + scenario->warnings.join(QLatin1Char(' '))));
        QVERIFY(!scenario->name.isEmpty());
    }
}

void tst_Scenario::categoriesExplain()
{
    const Categories &categories = Categories::builtIn();
    QVERIFY(categories.count() > 40);
    const QString english = categories.explain("/latest/meta-data/instance-id", QStringLiteral("en"));
    QVERIFY(english.contains(QStringLiteral("cloud-init")));
    const QString korean = categories.explain("/2021-03-23/meta-data/instance-id", QStringLiteral("ko"));
    QVERIFY(!korean.isEmpty() && korean != english);
    QVERIFY(!categories.explain("/latest/meta-data/tags/instance/Name", QStringLiteral("en")).isEmpty());
    QVERIFY(categories.explain("/latest/meta-data/nothing", QStringLiteral("en")).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Scenario)
#include "tst_scenario.moc"
