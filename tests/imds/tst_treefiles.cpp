// SPDX-License-Identifier: GPL-3.0-or-later
// Trees that come from files: what cloud-init kept, reports, recordings; and what differs between two.
#include "imds/client/capture.h"
#include "imds/client/instancedata.h"
#include "imds/client/snapshot.h"
#include "imds/tree/treebuilder.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {
const QByteArray kInstanceData = R"({
 "base64_encoded_keys": [],
 "ds": {"meta_data": {"ami-id": "ami-0123", "ami-launch-index": 0,
        "block-device-mapping": {"ami": "/dev/xvda", "root": "/dev/xvda"},
        "iam": {"info": {"Code": "Success", "InstanceProfileId": "AIPAEXAMPLE"}},
        "network": {"interfaces": {"macs": {"02:00:00:00:00:01": {"device-number": "0", "local-ipv4s": ["10.0.0.1", "10.0.0.2"]}}}},
        "public-keys": {"my-key": ["ssh-ed25519 AAAA my-key"]},
        "product-codes": null, "security-groups": "redacted for non-root user",
        "binary": "ci-b64:AAEC", "../odd": "x"},
        "dynamic": {"instance-identity": {"document": {"region": "eu-central-1"}}}},
 "v1": {"cloud_name": "aws", "instance_id": "i-0123", "region": "eu-central-1", "availability_zone": "eu-central-1b"}})";

QByteArray body(const Scenario &scenario, const char *path)
{
    const TreeAt at = buildTree(scenario, 0, 0);
    return at.tree.find(MetadataTree::split(path)).body;
}

bool write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}
} // namespace

class tst_TreeFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void instanceData();
    void otherCloud();
    void brokenFiles_data();
    void brokenFiles();
    void report();
    void packedRecording();
    void differences();
};

void tst_TreeFiles::instanceData()
{
    QVERIFY(isInstanceData(kInstanceData));
    const auto scenario = scenarioFromInstanceData(kInstanceData, "#!/bin/sh\n");
    QVERIFY(scenario);
    QCOMPARE(body(*scenario, "/latest/meta-data/ami-id"), QByteArray("ami-0123"));
    QCOMPARE(body(*scenario, "/latest/meta-data/ami-launch-index"), QByteArray("0"));
    QCOMPARE(body(*scenario, "/latest/meta-data/block-device-mapping/root"), QByteArray("/dev/xvda"));
    QCOMPARE(body(*scenario, "/latest/meta-data/network/interfaces/macs/02:00:00:00:00:01/local-ipv4s"),
             QByteArray("10.0.0.1\n10.0.0.2"));
    QVERIFY(body(*scenario, "/latest/meta-data/iam/info").contains("\"AIPAEXAMPLE\""));
    QVERIFY(body(*scenario, "/latest/dynamic/instance-identity/document").contains("eu-central-1"));
    QCOMPARE(body(*scenario, "/latest/meta-data/public-keys/"), QByteArray("0=my-key"));
    QCOMPARE(body(*scenario, "/latest/meta-data/public-keys/0/openssh-key"), QByteArray("ssh-ed25519 AAAA my-key"));
    QCOMPARE(body(*scenario, "/latest/meta-data/binary"), QByteArray("\0\1\2", 3));
    QCOMPARE(body(*scenario, "/latest/meta-data/instance-id"), QByteArray("i-0123"));
    QCOMPARE(body(*scenario, "/latest/user-data"), QByteArray("#!/bin/sh\n"));
    // Not told, or not to be believed.
    for (const char *path : {"/latest/meta-data/security-groups", "/latest/meta-data/product-codes", "/latest/odd"})
        QVERIFY2(body(*scenario, path).isEmpty(), path);
    QCOMPARE(scenario->warnings.size(), 1);
    QCOMPARE(scenario->name, QStringLiteral("i-0123"));
}

void tst_TreeFiles::otherCloud()
{
    const auto scenario = scenarioFromInstanceData(
        R"({"ds": {"meta_data": {"dsmode": "net", "instance-id": "i-a"}}, "v1": {"cloud_name": "nocloud", "local_hostname": "h"}})");
    QVERIFY(scenario);
    QCOMPARE(body(*scenario, "/latest/meta-data/local-hostname"), QByteArray("h"));
    QVERIFY(scenario->warnings.first().contains(QStringLiteral("nocloud")));
}

void tst_TreeFiles::brokenFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("cut") << kInstanceData.left(200);
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("nothing of an instance") << QByteArray(R"({"ds": [], "v1": 7})");
    QTest::newRow("deep") << QByteArray(R"({"v1": {}, "ds": {"meta_data": )" + QByteArray(R"({"a": )").repeated(900) +
                                        "1" + QByteArray("}").repeated(900) + "}}");
}

void tst_TreeFiles::brokenFiles()
{
    QFETCH(QByteArray, text);
    QVERIFY(!scenarioFromInstanceData(text));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("instance-data.json"));
    QVERIFY(write(path, text));
    const auto loaded = loadTree(path);
    QVERIFY(!loaded && !loaded.error().isEmpty());
}

void tst_TreeFiles::report()
{
    QTemporaryDir folder;
    const QString root = folder.filePath(QStringLiteral("sosreport-web-1"));
    QVERIFY(write(root + QStringLiteral("/run/cloud-init/instance-data.json"), kInstanceData));
    QVERIFY(write(root + QStringLiteral("/var/lib/cloud/instance/user-data.txt"), "#cloud-config\n"));
    const auto unpacked = loadTree(root);
    QVERIFY2(unpacked, qPrintable(unpacked ? QString() : unpacked.error()));
    QCOMPARE(body(*unpacked, "/latest/user-data"), QByteArray("#cloud-config\n"));
    const QString archive = folder.filePath(QStringLiteral("sosreport-web-1.tar.gz"));
    QCOMPARE(QProcess::execute(QStringLiteral("tar"), {QStringLiteral("-C"), folder.path(), QStringLiteral("-czf"),
                                                       archive, QStringLiteral("sosreport-web-1")}),
             0);
    const auto packed = loadTree(archive);
    QVERIFY2(packed, qPrintable(packed ? QString() : packed.error()));
    QCOMPARE(body(*packed, "/latest/meta-data/ami-id"), QByteArray("ami-0123"));
    QCOMPARE(body(*packed, "/latest/user-data"), QByteArray("#cloud-config\n"));
    QVERIFY(!loadTree(folder.path()));
}

void tst_TreeFiles::packedRecording()
{
    CaptureWriter writer(QStringLiteral("http://127.0.0.1:1"), false, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
    Exchange exchange;
    exchange.method = "GET";
    exchange.target = "/latest/meta-data/ami-id";
    exchange.status = 200;
    exchange.at = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    writer.add(exchange, "ami-1");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("one.imdscap.jsonl"));
    QVERIFY(write(path, writer.finish(exchange.at)));
    QCOMPARE(body(*loadTree(path), "/latest/meta-data/ami-id"), QByteArray("ami-1"));
    QCOMPARE(QProcess::execute(QStringLiteral("gzip"), {path}), 0);
    const auto packed = loadTree(path + QStringLiteral(".gz"));
    QVERIFY2(packed, qPrintable(packed ? QString() : packed.error()));
    QCOMPARE(body(*packed, "/latest/meta-data/ami-id"), QByteArray("ami-1"));
}

void tst_TreeFiles::differences()
{
    Scenario scenario = Scenario::minimal();
    scenario.iam = RoleFacts();
    scenario.iam->role = "r";
    const Snapshot before = snapshotOf(scenario);
    QVERIFY(before.items.value("/latest/meta-data/iam/security-credentials/r").kind == SnapshotItem::Kind::Withheld);
    QVERIFY(compareSnapshots(before, before).isEmpty());
    scenario.instance.type = "m7i.large";
    scenario.tags = NamedValues{{"Name", "x"}};
    scenario.instance.reservation = {};
    const QList<SnapshotDifference> found = compareSnapshots(before, snapshotOf(scenario));
    const auto at = [&found](const QByteArray &path) {
        for (const SnapshotDifference &difference : found) {
            if (difference.path == path)
                return difference;
        }
        return SnapshotDifference();
    };
    QVERIFY(at("/latest/meta-data/instance-type").kind == SnapshotDifference::Kind::Changed);
    QCOMPARE(at("/latest/meta-data/instance-type").after.body, QByteArray("m7i.large"));
    QVERIFY(at("/latest/meta-data/tags/instance/Name").kind == SnapshotDifference::Kind::Added);
    QVERIFY(at("/latest/meta-data/reservation-id").kind == SnapshotDifference::Kind::Removed);
}

QTEST_GUILESS_MAIN(tst_TreeFiles)
#include "tst_treefiles.moc"
