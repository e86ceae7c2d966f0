// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/capture.h"
#include "imds/tree/treebuilder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bootscope;

class tst_Capture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretsAreNotKept();
    void comesBackAsAScenario();
    void ofAnotherVersion();
    void tornIsFlagged();
    void masking();
};

namespace {
const QByteArray kCredentials =
    R"({"Code" : "Success", "AccessKeyId" : "ASIAEXAMPLE1", "SecretAccessKey" : "EXAMPLEsecret\/value", "Token" : "EXAMPLEtoken"})";

Exchange get(const QByteArray &path, int status = 200)
{
    Exchange exchange;
    exchange.method = "GET";
    exchange.target = path;
    exchange.status = status;
    exchange.at = QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC);
    return exchange;
}

QByteArray record()
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    CaptureWriter writer(QStringLiteral("http://127.0.0.1:1"), false, start);
    Exchange put = get("/latest/api/token");
    put.method = "PUT";
    writer.add(put, "AQAEtokenEXAMPLE");
    writer.add(get("/latest/meta-data/"), "ami-id\npublic-keys/");
    writer.add(get("/latest/meta-data/ami-id"), "ami-1");
    writer.add(get("/latest/meta-data/public-keys/"), "0=my key");
    writer.add(get("/latest/meta-data/public-keys/0/openssh-key"), "ssh-ed25519 A");
    writer.add(get("/latest/meta-data/gone", 404), "page");
    writer.add(get("/latest/user-data"), QByteArray("\x1f\x8b\x00", 3));
    writer.add(get("/latest/meta-data/iam/security-credentials/r"),
               R"({"SecretAccessKey" : "EXAMPLEsecret", "Token" : "EXAMPLEtoken", "AccessKeyId" : "ASIAEXAMPLE1"})");
    return writer.finish(start.addSecs(2));
}
} // namespace

void tst_Capture::secretsAreNotKept()
{
    const QByteArray text = record();
    for (const char *secret : {"AQAEtoken", "EXAMPLEsecret", "EXAMPLEtoken", "ASIAEXAMPLE1"})
        QVERIFY2(!text.contains(secret), secret);
    QVERIFY(text.contains("ASIAREDACTED"));
    for (const QByteArray &line : text.trimmed().split('\n'))
        QVERIFY(QJsonDocument::fromJson(line).isObject());
    QVERIFY(QJsonDocument::fromJson(text.trimmed().split('\n').last()).object().value(QLatin1String("end")).toBool());
    // A secret with an escape in it is not found as text: the whole body goes.
    bool withheld = false;
    const QByteArray redacted =
        redactedBody("GET", "/latest/meta-data/iam/security-credentials/r", kCredentials, withheld);
    QVERIFY(withheld && redacted.isEmpty());
    redactedBody("GET", "/latest/meta-data/iam/security-credentials/r", "SecretAccessKey=broken", withheld);
    QVERIFY(withheld);
}

void tst_Capture::comesBackAsAScenario()
{
    const auto scenario = scenarioFromCapture(record());
    QVERIFY(scenario);
    QVERIFY(scenario->warnings.isEmpty());
    const TreeAt tree = buildTree(*scenario, 0, 0);
    const auto body = [&tree](const QByteArray &path) { return tree.tree.find(MetadataTree::split(path)).body; };
    QCOMPARE(body("/latest/meta-data/ami-id"), QByteArray("ami-1"));
    QCOMPARE(body("/latest/meta-data/public-keys/"), QByteArray("0=my key"));
    QCOMPARE(body("/latest/user-data"), QByteArray("\x1f\x8b\x00", 3));
    QVERIFY(tree.tree.find({"latest", "meta-data", "gone"}).kind == MetadataTree::Found::Kind::Absent);
    QVERIFY(tree.tree.find({"latest", "meta-data", "instance-id"}).kind == MetadataTree::Found::Kind::Absent);
}

void tst_Capture::ofAnotherVersion()
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const auto body = [](const QByteArray &text) {
        return buildTree(*scenarioFromCapture(text), 0, 0).tree.find({"latest", "meta-data", "ami-id"}).body;
    };
    CaptureWriter old(QStringLiteral("http://127.0.0.1:1"), false, start);
    old.add(get("/"), "1.0\n2009-04-04\nlatest");
    old.add(get("/2009-04-04/meta-data/ami-id"), "ami-old");
    QCOMPARE(body(old.finish(start)), QByteArray("ami-old"));
    // Where there are several, the newest is what is replayed.
    CaptureWriter both(QStringLiteral("http://127.0.0.1:1"), false, start);
    both.add(get("/latest/meta-data/ami-id"), "ami-new");
    both.add(get("/2009-04-04/meta-data/ami-id"), "ami-old");
    QCOMPARE(body(both.finish(start)), QByteArray("ami-new"));
}

void tst_Capture::tornIsFlagged()
{
    const QByteArray text = record();
    const auto scenario = scenarioFromCapture(text.left(text.size() / 2));
    QVERIFY(scenario);
    QVERIFY(!scenario->warnings.isEmpty());
    QVERIFY(!scenarioFromCapture("{\"imds-capture\":7}\n"));
}

void tst_Capture::masking()
{
    const QByteArray path = "/latest/meta-data/iam/security-credentials/r";
    const QByteArray masked = maskedBody(
        "GET", path,
        R"({"AccessKeyId":"ASIAEXAMPLE1","SecretAccessKey":"EXAMPLEsecretEXAMPLE","Token":"EXAMPLEtokenEXAMPLE"})");
    QVERIFY(masked.contains("ASIAEXAMPLE1"));
    QVERIFY(!masked.contains("EXAMPLEsecret") && !masked.contains("EXAMPLEtoken"));
    QCOMPARE(maskedBody("GET", "/latest/meta-data/ami-id", "ami-1"), QByteArray("ami-1"));
    QCOMPARE(maskedBody("GET", "/latest/meta-data/managed-ssh-keys/active-keys/u", "ssh-rsa"), QByteArray("****"));
    const HttpHeaders headers = maskedHeaders({{"x-aws-ec2-metadata-TOKEN", "AQAEsecretsecretsecret"}, {"Host", "h"}});
    QCOMPARE(headers.first().second, QByteArray("****cret"));
    QCOMPARE(headers.last().second, QByteArray("h"));
    Exchange exchange = get("/latest/\x1b[31m\n");
    QVERIFY(!exchange.logLine().contains('\x1b') && !exchange.logLine().contains('\n'));
}

QTEST_GUILESS_MAIN(tst_Capture)
#include "tst_capture.moc"
