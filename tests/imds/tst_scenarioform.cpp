// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/form/scenarioform.h"
#include "imds/scenario/scenariowriter.h"

#include <QSet>
#include <QTest>

using namespace bootscope;

class tst_ScenarioForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fieldsHaveNames();
    void shippedScenariosHaveTitles();
    void whatIsShownReadsBackTheSame();
    void valuesAreTaken_data();
    void valuesAreTaken();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void emptyTakesTheItemAway_data();
    void emptyTakesTheItemAway();
    void repeatingGroupsGrowAndShrink();
    void scenariosThatAreEditedCanBeSaved();

private:
    static const ScenarioField *field(const QByteArray &key);
    static Scenario full();
};

const ScenarioField *tst_ScenarioForm::field(const QByteArray &key)
{
    for (const ScenarioGroup &group : scenarioGroups()) {
        for (const ScenarioField &one : group.fields) {
            if (one.key == key)
                return &one;
        }
    }
    return nullptr;
}

// With something in every part that may be absent.
Scenario tst_ScenarioForm::full()
{
    Scenario scenario = Scenario::minimal();
    scenario.name = QStringLiteral("all");
    scenario.iam.emplace();
    scenario.iam->role = "some-role";
    scenario.tags = NamedValues{{"Name", "a b"}, {"Empty", ""}};
    scenario.publicKeys = {{"my key", "ssh-ed25519 AAAA my key"}};
    scenario.managedKeys = {{"ec2-user", {"ssh-rsa AAAA", "ssh-ed25519 BBBB x"}}};
    scenario.spot.emplace();
    scenario.spot->notice = {true, 30000};
    scenario.rebalanceAt = ScenarioTime{true, 10000};
    scenario.autoscaling = {{{true, 0}, "InService"}, {{true, 60000}, QByteArray()}};
    scenario.events.append(MaintenanceEvent());
    scenario.faults.append(Fault());
    scenario.overrides = {{"/latest/meta-data/x", "a\nb\\n"}};
    scenario.removals = {"/latest/meta-data/services"};
    scenario.interfaces.first().ipv4Associations = {{"203.0.113.25", {"172.31.0.10"}}};
    return scenario;
}

void tst_ScenarioForm::fieldsHaveNames()
{
    QSet<QByteArray> keys;
    for (const ScenarioGroup &group : scenarioGroups()) {
        QVERIFY(!formText(group.title).isEmpty());
        QVERIFY(!group.fields.isEmpty());
        for (const ScenarioField &one : group.fields) {
            QVERIFY2(!keys.contains(one.key), one.key);
            keys.insert(one.key);
            QVERIFY2(!formText(one.label).isEmpty(), one.key);
            QCOMPARE(one.choices.isEmpty(), one.kind != ScenarioField::Kind::Choice);
        }
    }
    QVERIFY(formText(nullptr).isEmpty());
}

void tst_ScenarioForm::shippedScenariosHaveTitles()
{
    QVERIFY(builtInScenarios().size() >= 10);
    for (const BuiltInScenario &shipped : builtInScenarios()) {
        const Result<Scenario> loaded = loadScenario(shipped.path);
        QVERIFY(loaded);
        // In English the title is what the file says.
        QCOMPARE(builtInScenarioTitle(shipped.id), loaded->name);
    }
    QVERIFY(builtInScenarioTitle(QStringLiteral("no-such")).isEmpty());
}

void tst_ScenarioForm::whatIsShownReadsBackTheSame()
{
    QList<Scenario> scenarios = {full()};
    for (const BuiltInScenario &shipped : builtInScenarios())
        scenarios.append(loadScenario(shipped.path).take());
    for (const Scenario &scenario : std::as_const(scenarios)) {
        for (const ScenarioGroup &group : scenarioGroups()) {
            const int items = group.repeats() ? group.count(scenario) : 1;
            for (int item = 0; item < items; ++item) {
                for (const ScenarioField &one : group.fields) {
                    Scenario copy = scenario;
                    QCOMPARE(one.set(copy, item, one.get(scenario, item)), QString());
                    QVERIFY2(writeScenario(copy) == writeScenario(scenario), one.key);
                }
            }
        }
    }
}

void tst_ScenarioForm::valuesAreTaken_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("written"); // a line of the file
    const auto row = [](const char *key, const char *text, const char *written) {
        QTest::newRow(key) << QByteArray(key) << QString::fromUtf8(text) << QByteArray(written);
    };
    row("instance.id", "i-0123456789abcdef1", "i-0123456789abcdef1");
    row("instance.life-cycle", "capacity-block", "capacity-block");
    row("instance.launch-time", "-2h", "-2h");
    row("interface.mac", "02:00:00:00:00:07", "02:00:00:00:00:07");
    row("interface.local-ipv4s", "10.0.0.1\n10.0.0.2\n", "10.0.0.2");
    row("interface.ipv6s", "2001:db8::7", "2001:db8::7");
    row("interface.security-groups", "sg-07 two words", "two words");
    row("iam.role", "other-role", "other-role");
    row("tags", "Name=x=y\nOwner=me", "x=y");
    row("public-keys", "a b ssh-ed25519 AAAA a b", "ssh-ed25519 AAAA a b");
    row("user-data", "#!/bin/sh\necho 7\n", "echo 7");
    row("service.http-tokens", "required", "required");
    row("service.http-endpoint", "disabled", "disabled");
    row("service.flavour", "xen", "xen");
    row("service.hop-limit", "64", "64");
    row("service.throttle.rate", "2.5", "2.5");
    row("spot.notice-at", "+45s", "+45s");
    row("spot.action", "hibernate", "hibernate");
    row("autoscaling", "+5s Standby", "Standby");
    row("event.not-before", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z");
    row("fault.action", "truncate", "truncate");
    row("fault.path", "/latest/**", "/latest/**");
    row("overrides", "/latest/meta-data/y=one\\ntwo", "/latest/meta-data/y");
    row("clock.speed", "60", "60");
}

void tst_ScenarioForm::valuesAreTaken()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, text);
    QFETCH(QByteArray, written);
    Scenario scenario = full();
    const ScenarioField *one = field(key);
    QVERIFY(one);
    QVERIFY(!writeScenario(scenario).contains(written));
    QCOMPARE(one->set(scenario, 0, text), QString());
    QVERIFY2(writeScenario(scenario).contains(written), writeScenario(scenario));
}

void tst_ScenarioForm::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *key, const char *text) {
        QTest::addRow("%s %s", key, text) << QByteArray(key) << QString::fromUtf8(text);
    };
    row("instance.account", "12");
    row("instance.id", "i-\t1");
    row("instance.launch-time", "yesterday");
    row("instance.ami-launch-index", "-1");
    row("interface.mac", "02:00");
    row("interface.mac", "0E:49:61:0F:C3:11");
    row("interface.local-ipv4s", "10.0.0.1\n10.0.0.256");
    row("interface.ipv6s", "10.0.0.1");
    row("interface.subnet.ipv4-cidr", "10.0.0.0");
    row("interface.subnet.ipv4-cidr", "10.0.0.0/40");
    row("interface.security-groups", "web");
    row("interface.ipv4-associations", "203.0.113.25 here");
    row("iam.role", "two words");
    row("iam.lifetime", "0");
    row("tags", "no sign");
    row("tags", "a/b=x");
    row("tags", "A=1\nA=2");
    row("public-keys", "only-a-name");
    row("managed-ssh-keys", "ec2-user");
    row("user-data", "base64:***");
    row("service.hop-limit", "65");
    row("service.hop-limit", "one");
    row("service.throttle.rate", "nan");
    row("service.throttle.status", "200");
    row("spot.notice-at", "soon");
    row("autoscaling", "InService");
    row("fault.path", "latest");
    row("fault.probability", "1.5");
    row("overrides", "meta-data/x=1");
    row("remove", "meta-data");
    row("clock.speed", "-1");
}

void tst_ScenarioForm::nonsenseIsRefused()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, text);
    Scenario scenario = full();
    const QByteArray before = writeScenario(scenario);
    const ScenarioField *one = field(key);
    QVERIFY(one);
    QVERIFY(!one->set(scenario, 0, text).isEmpty());
    QCOMPARE(writeScenario(scenario), before);
}

void tst_ScenarioForm::emptyTakesTheItemAway_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"instance.profile", "interface.subnet.ipv4-cidr", "iam.role", "tags", "public-keys",
                            "user-data", "spot.notice-at", "rebalance.notice-at", "autoscaling", "overrides"})
        QTest::newRow(key) << QByteArray(key);
}

void tst_ScenarioForm::emptyTakesTheItemAway()
{
    QFETCH(QByteArray, key);
    Scenario scenario = full();
    QCOMPARE(field(key)->set(scenario, 0, QString()), QString());
    QCOMPARE(field(key)->get(scenario, 0), QString());
    // Fields of what is not there are empty, and stay so.
    for (const char *child : {"iam.code", "spot.action"}) {
        if ((key == "iam.role" && *child == 'i') || (key == "spot.notice-at" && *child == 's')) {
            QCOMPARE(field(child)->get(scenario, 0), QString());
            QVERIFY(!field(child)->set(scenario, 0, QStringLiteral("x")).isEmpty());
        }
    }
}

void tst_ScenarioForm::repeatingGroupsGrowAndShrink()
{
    int repeating = 0;
    for (const ScenarioGroup &group : scenarioGroups()) {
        if (!group.repeats())
            continue;
        ++repeating;
        Scenario scenario = full();
        const int before = group.count(scenario);
        group.add(scenario);
        QCOMPARE(group.count(scenario), before + 1);
        QVERIFY(!group.itemName(scenario, before).isEmpty());
        group.remove(scenario, 0);
        QCOMPARE(group.count(scenario), before);
    }
    QCOMPARE(repeating, 3);
    Scenario scenario = Scenario::minimal();
    for (const ScenarioGroup &group : scenarioGroups()) {
        if (group.repeats())
            group.add(scenario);
    }
    QVERIFY(scenario.interfaces.at(0).mac != scenario.interfaces.at(1).mac);
}

void tst_ScenarioForm::scenariosThatAreEditedCanBeSaved()
{
    Scenario scenario = full();
    for (const ScenarioGroup &group : scenarioGroups()) {
        if (group.repeats())
            group.add(scenario);
    }
    const Result<Scenario> read = readScenario(writeScenario(scenario), QString());
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QCOMPARE(writeScenario(*read), writeScenario(scenario));
}

QTEST_GUILESS_MAIN(tst_ScenarioForm)
#include "tst_scenarioform.moc"
