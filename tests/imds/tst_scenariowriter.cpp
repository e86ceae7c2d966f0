// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/document.h"
#include "imds/scenario/edit.h"
#include "imds/scenario/scenariowriter.h"
#include "imds/tree/treebuilder.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace bootscope;

// Scenarios go out as they came in, and are changed where a person points at.
class tst_ScenarioWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void times_data();
    void times();
    void scalars_data();
    void scalars();
    void edits_data();
    void edits();
    void removes_data();
    void removes();
    void overridesCanBeTakenBack();
    void refusedEdits_data();
    void refusedEdits();

private:
    static Scenario with(const QByteArray &yaml)
    {
        const auto scenario = readScenario("format: imds-scenario/1\n" + yaml, {});
        if (!scenario)
            qWarning("%s", qPrintable(scenario.error()));
        return scenario ? *scenario : Scenario::minimal();
    }
    static MetadataTree::Found at(const Scenario &scenario, const QByteArray &path)
    {
        return buildTree(scenario, 0, 0).tree.find(MetadataTree::split(path));
    }
    // Every value and listing, for comparing two trees.
    static void dump(const MetadataTree &tree, const QList<QByteArray> &path, QByteArray &out)
    {
        const MetadataTree::Found found = tree.find(path);
        out += path.join('/') + '=' + found.body + '\n';
        if (found.kind != MetadataTree::Found::Kind::Listing)
            return;
        for (QByteArray name : found.body.split('\n')) {
            if (name.endsWith('/'))
                name.chop(1);
            if (path.contains("public-keys") && name.contains('='))
                name = name.left(name.indexOf('='));
            if (!name.isEmpty())
                dump(tree, path + QList<QByteArray>{name}, out);
        }
    }
};

void tst_ScenarioWriter::roundTrip_data()
{
    QTest::addColumn<Scenario>("scenario");
    for (const BuiltInScenario &one : builtInScenarios())
        QTest::newRow(qPrintable(one.id)) << *loadScenario(one.path);
    // Scenarios of other people, when somebody names a folder of them.
    const QDir others(qEnvironmentVariable("BOOTSCOPE_SCENARIOS"));
    if (qEnvironmentVariableIsSet("BOOTSCOPE_SCENARIOS")) {
        for (const QString &name :
             others.entryList({QStringLiteral("*.json"), QStringLiteral("*.yaml")}, QDir::Files)) {
            if (const auto scenario = loadScenario(others.filePath(name)))
                QTest::newRow(qPrintable(name)) << *scenario;
        }
    }
    QTest::newRow("defaults") << Scenario::minimal();
    QTest::newRow("nothing") << with("interfaces: []\nblock-devices: {}\nidentity-credentials: false\ninstance: {az: "
                                     "null, az-id: null, profile: null, system: null, domain: \"\"}\n");
    QTest::newRow("other region") << with("instance: {region: eu-west-1}\n");
    QTest::newRow("odd texts") << with(
        "name: \"null\"\ntags: {\"yes\": \"no\", A: \"1e5\", B: \" x \", C: \"a: b # c\", D: \"line\\nline\\n\\n\", "
        "E: \"Gr\\u00fc\\u00dfe \\u6771\\u4eac\", F: \"\", G: \"~\", H: \"tab\\tquote\\\"back\\\\slash\", I: \"-\"}\n");
    QTest::newRow("binary user data") << with("user-data: {base64: H4sIAP8ADQo=}\n");
    QTest::newRow("user data with blanks") << with("user-data: {text: \"  #!/bin/sh\\n\\n\"}\n");
    QTest::newRow("user data without an end") << with("user-data: {text: \"#!/bin/sh\\n\\n  echo\"}\n");
    QTest::newRow("user data, empty lines") << with("user-data: {text: \"a\\n\\n\\n\"}\n");
    QTest::newRow("service") << with(
        "service: {http-tokens: required, http-endpoint: disabled, hop-limit: 3, ipv6: true, "
        "instance-metadata-tags: disabled, flavour: xen, keep-alive: false, server-header: null, host-check: "
        "off, allowed-hosts: [a, \"b:1\"], reject-browsers: false, latency-ms: 5, jitter-ms: 6, throttle: "
        "{rate: 0.5, burst: 2, status: 429}, limits: {max-connections: 7, idle-timeout-ms: 50}}\n");
    QTest::newRow("faults") << with(
        "faults: [{path: /latest/**, method: PUT, after: 1, count: 2, probability: 0.25, action: slow, ms: 20}, "
        "{path: /a, action: truncate, bytes: 3}, {path: /b, action: garbage}, {path: /c, action: reset}, {path: /d, "
        "action: timeout, ms: 5}, {path: /e, status: 503}]\n");
    QTest::newRow("time") << with(
        "spot: {action: hibernate, notice-at: +90s, action-at: 2026-01-02T03:04:05Z}\nrebalance: {notice-at: "
        "-1500ms}\nautoscaling: [{at: +0s, state: InService}, {at: +1d, state: null}]\nevents: [{code: instance-stop, "
        "id: e-1, description: d, not-before: 2026-01-02T03:04:05.250Z, not-after: +2h, not-before-deadline: +3m, "
        "appear-at: +1s, complete-at: +4h}]\nclock: {speed: 2.5}\n");
    QTest::newRow("keys") << with(
        "public-keys: [{name: \"a,b=c\", openssh: ssh-rsa AAAA}]\nmanaged-ssh-keys: {ec2-user: [k1, k2]}\niam: {role: "
        "r, code: AssumeRoleUnauthorizedAccess, message: no, lifetime: 900, rotate-every: 60, profile-arn: arn:x}\n");
    QTest::newRow("overrides") << with("overrides: {/latest/meta-data/custom/item: value, /latest/meta-data/bytes: "
                                       "{base64: AAH/}, /latest/meta-data/none: null}\nremove: "
                                       "[/latest/meta-data/services]\n");
    QTest::newRow("interfaces") << with(
        "interfaces: [{mac: \"02:00:00:00:00:01\", device-number: 1, network-card: 2, owner-id: \"1\", local-ipv4s: "
        "[10.0.0.1, 10.0.0.2], public-ipv4s: [192.0.2.1], ipv4-associations: {192.0.2.1: [10.0.0.2]}, ipv6s: "
        "[\"2001:db8::1\"], ipv4-prefix: [10.0.1.0/28], ipv6-prefix: [\"2001:db8:1::/80\"], local-hostname: h, "
        "public-hostname: p, security-groups: [{id: sg-1, name: a b}, {name: c}], subnet: {id: s, ipv4-cidr: null, "
        "ipv6-cidrs: [\"2001:db8::/64\"]}, vpc: {id: v, ipv4-cidrs: [], ipv6-cidrs: [x]}}, {mac: "
        "\"02:00:00:00:00:02\", security-groups: []}]\n");
    QTest::newRow("recording") << with("recording: true\noverrides: {/latest/meta-data/ami-id: ami-1}\n");
}

void tst_ScenarioWriter::roundTrip()
{
    QFETCH(Scenario, scenario);
    QByteArray tree;
    dump(buildTree(scenario, 5000, 7000).tree, {"latest"}, tree);
    for (const ScenarioForm form : {ScenarioForm::Yaml, ScenarioForm::Json}) {
        const QByteArray text = writeScenario(scenario, form);
        if (form == ScenarioForm::Json)
            QVERIFY2(!QJsonDocument::fromJson(text).isNull(), text.constData());
        const auto back = readScenario(text, {});
        QVERIFY2(back, qPrintable((back ? QString() : back.error()) + QLatin1Char('\n') + QString::fromUtf8(text)));
        QVERIFY2(back->warnings.isEmpty() || form == ScenarioForm::Json,
                 qPrintable(back->warnings.join(QLatin1Char('\n')) + QString::fromUtf8(text)));
        QVERIFY(back->instance == scenario.instance);
        QVERIFY(back->interfaces == scenario.interfaces);
        QVERIFY(back->iam == scenario.iam);
        QVERIFY(back->tags == scenario.tags);
        QCOMPARE(back->userData, scenario.userData);
        QVERIFY(back->events == scenario.events);
        QVERIFY(back->autoscaling == scenario.autoscaling);
        QVERIFY(back->service == scenario.service);
        QVERIFY(back->faults == scenario.faults);
        QCOMPARE(back->overrides, scenario.overrides);
        // What == does not tell apart, null and empty, the text does.
        QCOMPARE(writeScenario(*back, form), text);
        QByteArray again;
        dump(buildTree(*back, 5000, 7000).tree, {"latest"}, again);
        QCOMPARE(again, tree);
    }
}

void tst_ScenarioWriter::times_data()
{
    QTest::addColumn<bool>("relative");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("zero") << true << qint64(0) << QByteArray("+0s");
    QTest::newRow("seconds") << true << qint64(30'000) << QByteArray("+30s");
    QTest::newRow("minutes") << true << qint64(-120'000) << QByteArray("-2m");
    QTest::newRow("milliseconds") << true << qint64(1500) << QByteArray("+1500ms");
    QTest::newRow("days") << true << qint64(86'400'000) << QByteArray("+1d");
    QTest::newRow("absolute") << false << qint64(5000) << QByteArray("1970-01-01T00:00:05Z");
    QTest::newRow("absolute, finer") << false << qint64(5250) << QByteArray("1970-01-01T00:00:05.250Z");
}

void tst_ScenarioWriter::times()
{
    QFETCH(bool, relative);
    QFETCH(qint64, ms);
    QFETCH(QByteArray, text);
    QCOMPARE(scenarioTimeText({relative, ms}), text);
}

void tst_ScenarioWriter::scalars_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("word") << QByteArray("t3.micro") << QByteArray("t3.micro");
    QTest::newRow("words") << QByteArray("web server") << QByteArray("web server");
    QTest::newRow("number") << QByteArray("0123") << QByteArray("\"0123\"");
    QTest::newRow("truth") << QByteArray("No") << QByteArray("\"No\"");
    QTest::newRow("nothing") << QByteArray("null") << QByteArray("\"null\"");
    QTest::newRow("colon") << QByteArray("a: b") << QByteArray("\"a: b\"");
    QTest::newRow("empty") << QByteArray("") << QByteArray("\"\"");
    QTest::newRow("control") << QByteArray("a\x01") << QByteArray("\"a\\u0001\"");
}

void tst_ScenarioWriter::scalars()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, yaml);
    QCOMPARE(Document::string(text).toYaml(), yaml + '\n');
}

void tst_ScenarioWriter::edits_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("field");
    const QByteArray meta = "/latest/meta-data/";
    QTest::newRow("text") << meta + "instance-type" << QByteArray("c7g.large") << QStringLiteral("instance.type");
    QTest::newRow("any version") << QByteArray("/2021-03-23/meta-data/ami-id") << QByteArray("ami-2")
                                 << QStringLiteral("instance.ami");
    QTest::newRow("absent before") << meta + "placement/host-id" << QByteArray("h-1")
                                   << QStringLiteral("instance.placement.host-id");
    QTest::newRow("address") << meta + "local-ipv4" << QByteArray("10.9.8.7")
                             << QStringLiteral("interfaces.0.local-ipv4s");
    QTest::newRow("interface") << meta + "network/interfaces/macs/0e:49:61:0f:c3:11/subnet-id" << QByteArray("subnet-2")
                               << QStringLiteral("interfaces.0.subnet.id");
    QTest::newRow("list") << meta + "network/interfaces/macs/0e:49:61:0f:c3:11/local-ipv4s"
                          << QByteArray("10.0.0.1\n10.0.0.2") << QStringLiteral("interfaces.0.local-ipv4s");
    QTest::newRow("groups") << meta + "security-groups" << QByteArray("a\nb c")
                            << QStringLiteral("interfaces.0.security-groups");
    QTest::newRow("new tag") << meta + "tags/instance/Team" << QByteArray("blue") << QStringLiteral("tags.Team");
    QTest::newRow("user data") << QByteArray("/latest/user-data") << QByteArray("#!/bin/sh\n\xff")
                               << QStringLiteral("user-data");
    QTest::newRow("key") << meta + "public-keys/0/openssh-key" << QByteArray("ssh-ed25519 AAAA new")
                         << QStringLiteral("public-keys.0.openssh");
    QTest::newRow("disk") << meta + "block-device-mapping/ebs1" << QByteArray("sdg")
                          << QStringLiteral("block-devices.ebs1");
    QTest::newRow("of no field") << meta + "custom/item" << QByteArray("x") << QStringLiteral("overrides");
    QTest::newRow("made of many") << QByteArray("/latest/dynamic/instance-identity/document") << QByteArray("{}")
                                  << QStringLiteral("overrides");
    QTest::newRow("derived, given elsewhere")
        << meta + "hostname" << QByteArray("h") << QStringLiteral("instance.hostname");
    QTest::newRow("as it is") << meta + "instance-type" << QByteArray("t3.micro") << QString();
    QTest::newRow("empty") << meta + "instance-action" << QByteArray("") << QStringLiteral("instance.instance-action");
    QTest::newRow("a list that cannot hold it")
        << meta + "product-codes" << QByteArray("a\n") << QStringLiteral("overrides");
}

void tst_ScenarioWriter::edits()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, value);
    QFETCH(QString, field);
    const Scenario before = with("tags: {Name: x}\npublic-keys: [{name: k, openssh: ssh-ed25519 AAAA}]\n");
    const auto edit = editValue(before, path, value);
    QVERIFY2(edit, qPrintable(edit ? QString() : edit.error()));
    QCOMPARE(edit->field, field);
    QCOMPARE(at(edit->scenario, path).body, value);
    // And it is so in the file.
    QCOMPARE(at(*readScenario(writeScenario(edit->scenario), {}), path).body, value);
}

void tst_ScenarioWriter::removes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("field");
    const QByteArray meta = "/latest/meta-data/";
    QTest::newRow("value") << meta + "profile" << QStringLiteral("instance.profile");
    QTest::newRow("role") << meta + "iam" << QStringLiteral("iam");
    QTest::newRow("tags") << meta + "tags/" << QStringLiteral("tags");
    QTest::newRow("last tag") << meta + "tags/instance/Name" << QStringLiteral("tags.Name");
    QTest::newRow("user data") << QByteArray("/latest/user-data") << QStringLiteral("user-data");
    QTest::newRow("address") << meta + "public-ipv4" << QStringLiteral("interfaces.0.public-ipv4s");
    QTest::newRow("derived") << meta + "local-hostname" << QStringLiteral("remove");
    QTest::newRow("directory of no field") << meta + "services" << QStringLiteral("remove");
    QTest::newRow("not there") << meta + "nothing" << QString();
}

void tst_ScenarioWriter::removes()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, field);
    const Scenario before = with("tags: {Name: x}\niam: {role: r}\nuser-data: {text: x}\n"
                                 "interfaces: [{mac: \"02:00:00:00:00:01\", local-ipv4s: [10.0.0.1], public-ipv4s: "
                                 "[192.0.2.1]}]\n");
    const auto edit = editValue(before, path, QByteArray());
    QVERIFY2(edit, qPrintable(edit ? QString() : edit.error()));
    QCOMPARE(edit->field, field);
    QVERIFY(at(edit->scenario, path).kind == MetadataTree::Found::Kind::Absent);
}

void tst_ScenarioWriter::overridesCanBeTakenBack()
{
    const QByteArray path = "/latest/meta-data/services/domain";
    const Scenario before = with("overrides: {/latest/meta-data/services/domain: x}\n");
    QVERIFY(isOverridden(before, path) && isOverridden(before, "/2021-03-23/meta-data/services/domain/"));
    QCOMPARE(at(withoutOverride(before, path), path).body, QByteArray("amazonaws.com"));
    // A new value takes the place of the override instead of hiding below it.
    const auto edit = editValue(before, path, "example.com");
    QVERIFY(edit && edit->field == QStringLiteral("instance.domain") && !isOverridden(edit->scenario, path));
    // What was taken away comes back with a value.
    const auto back = editValue(with("remove: [/latest/meta-data/services/domain]\n"), path, "example.com");
    QVERIFY(back && at(back->scenario, path).body == "example.com");
}

void tst_ScenarioWriter::refusedEdits_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("directory") << QByteArray("/latest/meta-data/placement");
    QTest::newRow("version") << QByteArray("/latest/");
    QTest::newRow("root") << QByteArray("/");
    QTest::newRow("token") << QByteArray("/latest/api/token");
    QTest::newRow("below what is taken away") << QByteArray("/latest/meta-data/services/domain");
}

void tst_ScenarioWriter::refusedEdits()
{
    QFETCH(QByteArray, path);
    const auto edit = editValue(with("remove: [/latest/meta-data/services]\n"), path, "x");
    QVERIFY(!edit);
    QVERIFY(edit.error().contains(QString::fromUtf8(path)));
}

QTEST_GUILESS_MAIN(tst_ScenarioWriter)
#include "tst_scenariowriter.moc"
