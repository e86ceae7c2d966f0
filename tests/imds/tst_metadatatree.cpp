// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/tree/treebuilder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bootscope;
using Kind = MetadataTree::Found::Kind;

namespace {
constexpr qint64 kStart = 1'700'000'000'000;

Scenario scenarioOf(const QByteArray &yaml)
{
    const auto scenario = readScenario("format: imds-scenario/1\n" + yaml, {});
    return scenario ? *scenario : Scenario();
}

MetadataTree::Found at(const Scenario &scenario, const QByteArray &path, qint64 afterMs = 0)
{
    return buildTree(scenario, kStart, kStart + afterMs).tree.find(MetadataTree::split(path));
}
} // namespace

class tst_MetadataTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lookup_data();
    void lookup();
    void absentIsNotListed_data();
    void absentIsNotListed();
    void overridesAndRemovals();
    void time();
    void credentialsAreRotated();
    void hostnames_data();
    void hostnames();
};

void tst_MetadataTree::lookup_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("body"); // null: whatever
    const auto row = [](const char *path, Kind kind, const QByteArray &body = {}) {
        QTest::newRow(path) << QByteArray(path) << int(kind) << body;
    };
    row("/", Kind::Listing);
    row("/latest", Kind::Listing, "dynamic\nmeta-data\nuser-data");
    row("/latest//", Kind::Listing, "dynamic\nmeta-data\nuser-data");
    row("/1.0/", Kind::Listing, "meta-data\nuser-data"); // dynamic came in 2009
    row("/latest/api", Kind::Absent);
    row("/2099-01-01/meta-data", Kind::Absent);
    row("/latest/meta-data/instance-id", Kind::Value, "i-0f1e2d3c4b5a69788");
    row("/latest//meta-data//instance-id/", Kind::Value, "i-0f1e2d3c4b5a69788");
    row("/latest/meta-data/instance-id/foo", Kind::Absent);
    row("/latest/meta-data/instance", Kind::Absent);
    row("/latest/Meta-Data/instance-id", Kind::Absent);
    row("/2009-04-04/meta-data/placement/region", Kind::Absent); // came in 2020
    row("/2021-03-23/meta-data/placement/region", Kind::Value, "us-east-1");
    row("/latest/meta-data/public-keys/", Kind::Listing, "0=a=b,c\n1=second");
    row("/latest/meta-data/public-keys/0", Kind::Listing, "openssh-key");
    row("/latest/meta-data/public-keys/1/openssh-key", Kind::Value, "ssh-ed25519 B");
    row("/latest/meta-data/iam/security-credentials/", Kind::Listing, "role");
    row("/latest/meta-data/tags/instance", Kind::Listing, "Empty\nName");
    row("/latest/meta-data/tags/instance/Empty", Kind::Value, "");
    row("/latest/meta-data/events/maintenance/scheduled", Kind::Value, "[]");
    row("/latest/user-data", Kind::Value, "text");
}

void tst_MetadataTree::lookup()
{
    QFETCH(QByteArray, path);
    QFETCH(int, kind);
    QFETCH(QByteArray, body);
    const Scenario scenario =
        scenarioOf("user-data: {text: text}\ntags: {Name: x, Empty: ''}\niam: {role: role}\n"
                   "public-keys: [{name: 'a=b,c', openssh: ssh-ed25519 A}, {name: second, openssh: ssh-ed25519 B}]\n");
    const MetadataTree::Found found = at(scenario, path);
    QCOMPARE(int(found.kind), kind);
    if (!body.isNull())
        QCOMPARE(found.body, body);
    QCOMPARE(found.binary, path.endsWith("user-data"));
}

void tst_MetadataTree::absentIsNotListed_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("parent");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("no role") << QByteArray("iam: null\n") << QByteArray("/latest/meta-data/iam/info")
                             << QByteArray("/latest/meta-data") << QByteArray("iam/");
    QTest::newRow("no key") << QByteArray("public-keys: null\n") << QByteArray("/latest/meta-data/public-keys/")
                            << QByteArray("/latest/meta-data") << QByteArray("public-keys/");
    QTest::newRow("no public address") << QByteArray() << QByteArray("/latest/meta-data/public-ipv4")
                                       << QByteArray("/latest/meta-data") << QByteArray("public-ipv4");
    QTest::newRow("no user data") << QByteArray() << QByteArray("/latest/user-data") << QByteArray("/latest")
                                  << QByteArray("user-data");
    QTest::newRow("tags switched off") << QByteArray("tags: {a: b}\nservice: {instance-metadata-tags: disabled}\n")
                                       << QByteArray("/latest/meta-data/tags/instance/a")
                                       << QByteArray("/latest/meta-data") << QByteArray("tags/");
    QTest::newRow("no spot notice") << QByteArray("spot: {notice-at: +1h}\n") << QByteArray("/latest/meta-data/spot/")
                                    << QByteArray("/latest/meta-data") << QByteArray("spot/");
    QTest::newRow("no identity credentials")
        << QByteArray("identity-credentials: false\n") << QByteArray("/latest/meta-data/identity-credentials/ec2/info")
        << QByteArray("/latest/meta-data") << QByteArray("identity-credentials/");
}

void tst_MetadataTree::absentIsNotListed()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, parent);
    QFETCH(QByteArray, name);
    const Scenario scenario = scenarioOf(yaml);
    QCOMPARE(int(at(scenario, path).kind), int(Kind::Absent));
    QVERIFY(!at(scenario, parent).body.split('\n').contains(name));
}

void tst_MetadataTree::overridesAndRemovals()
{
    const Scenario scenario =
        scenarioOf("overrides: {/latest/meta-data/custom/item: v, /latest/meta-data/ami-id: other}\n"
                   "remove: [/latest/meta-data/services]\n");
    QCOMPARE(at(scenario, "/1.0/meta-data/custom/item").body, QByteArray("v"));
    QVERIFY(at(scenario, "/latest/meta-data").body.split('\n').contains("custom/"));
    QCOMPARE(at(scenario, "/latest/meta-data/ami-id").body, QByteArray("other"));
    QCOMPARE(int(at(scenario, "/latest/meta-data/services/domain").kind), int(Kind::Absent));
    QVERIFY(!at(scenario, "/latest/meta-data").body.split('\n').contains("services/"));
}

void tst_MetadataTree::time()
{
    const Scenario scenario =
        scenarioOf("spot: {action: stop, notice-at: +30s}\n"
                   "autoscaling: [{at: +0s, state: InService}, {at: +60s, state: Terminated}]\n"
                   "events: [{code: system-reboot, id: e, description: reboot, not-before: +1h, complete-at: +90s}]\n");
    QCOMPARE(buildTree(scenario, kStart, kStart).nextChangeMs, kStart + 30'000);
    QCOMPARE(int(at(scenario, "/latest/meta-data/spot/instance-action", 29'999).kind), int(Kind::Absent));
    QCOMPARE(int(at(scenario, "/latest/meta-data/spot/instance-action", 30'000).kind), int(Kind::Value));
    // Only a termination has a time of termination.
    QCOMPARE(int(at(scenario, "/latest/meta-data/spot/termination-time", 30'000).kind), int(Kind::Absent));
    QCOMPARE(at(scenario, "/latest/meta-data/autoscaling/target-lifecycle-state", 59'000).body,
             QByteArray("InService"));
    QCOMPARE(at(scenario, "/latest/meta-data/autoscaling/target-lifecycle-state", 60'000).body,
             QByteArray("Terminated"));
    QVERIFY(at(scenario, "/latest/meta-data/events/maintenance/scheduled", 0).body.contains("system-reboot"));
    QCOMPARE(at(scenario, "/latest/meta-data/events/maintenance/scheduled", 90'000).body, QByteArray("[]"));
    QVERIFY(at(scenario, "/latest/meta-data/events/maintenance/history", 90'000).body.contains("[Completed] reboot"));
}

void tst_MetadataTree::credentialsAreRotated()
{
    const Scenario scenario = scenarioOf("iam: {role: r, lifetime: 100, rotate-every: 10}\n");
    const QByteArray path = "/latest/meta-data/iam/security-credentials/r";
    const QJsonObject first = QJsonDocument::fromJson(at(scenario, path).body).object();
    const QJsonObject second = QJsonDocument::fromJson(at(scenario, path, 10'000).body).object();
    QCOMPARE(first.value(QLatin1String("Code")).toString(), QStringLiteral("Success"));
    QVERIFY(first.value(QLatin1String("AccessKeyId")) != second.value(QLatin1String("AccessKeyId")));
    QVERIFY(second.value(QLatin1String("AccessKeyId")).toString().startsWith(QLatin1String("ASIAEXAMPLE")));
    QCOMPARE(second.value(QLatin1String("Expiration")).toString(), QString::fromLatin1(isoTime(kStart + 110'000)));
    const Scenario failing = scenarioOf("iam: {role: r, code: AssumeRoleUnauthorizedAccess, message: no}\n");
    QVERIFY(!at(failing, path).body.contains("SecretAccessKey"));
}

void tst_MetadataTree::hostnames_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("hostname");
    QTest::newRow("us-east-1") << QByteArray() << QByteArray("ip-172-31-0-10.ec2.internal");
    QTest::newRow("elsewhere") << QByteArray("instance: {region: eu-central-1}\n")
                               << QByteArray("ip-172-31-0-10.eu-central-1.compute.internal");
    QTest::newRow("given") << QByteArray("instance: {hostname: here.example}\n") << QByteArray("here.example");
}

void tst_MetadataTree::hostnames()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArray, hostname);
    QCOMPARE(at(scenarioOf(yaml), "/latest/meta-data/local-hostname").body, hostname);
    QCOMPARE(at(scenarioOf(yaml), "/latest/meta-data/hostname").body, hostname);
}

QTEST_GUILESS_MAIN(tst_MetadataTree)
#include "tst_metadatatree.moc"
