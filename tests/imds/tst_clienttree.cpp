// SPDX-License-Identifier: GPL-3.0-or-later
// What a walk through a metadata service asks for, finds, leaves alone, and where it stops.
#include "imds/client/capture.h"
#include "imds/client/treewalk.h"
#include "imds/client/watch.h"
#include "recordingserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace bootscope;

class tst_ClientTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLeaf();
    void credentialsAreNotFetched();
    void oddNames();
    void limits_data();
    void limits();
    void emptyAbsentAndFailed();
    void binaryStaysWhole();
    void watching();
    void otherVersion();
    void recordingHoldsNoSecret();
    void stopped();

private:
    struct Walked
    {
        QList<WalkItem> items;
        QString problem;
        const WalkItem *at(const QByteArray &path) const
        {
            for (const WalkItem &item : items) {
                if (item.entry.path == path)
                    return &item;
            }
            return nullptr;
        }
    };
    static Walked walk(ImdsClient &client, const TreeWalk::Options &options = {})
    {
        Walked result;
        TreeWalk walk(client, options);
        QObject::connect(&walk, &TreeWalk::item, &walk, [&](const WalkItem &item) { result.items.append(item); });
        QSignalSpy finished(&walk, &TreeWalk::finished);
        walk.start();
        finished.wait(60'000);
        result.problem = finished.value(0).value(0).toString();
        return result;
    }
    static Scenario scenario()
    {
        Scenario scenario = Scenario::minimal();
        scenario.publicKeys = {{"first key", "ssh-ed25519 AAAA first"}, {"a=b,c", "ssh-rsa AAAA second"}};
        scenario.iam = RoleFacts();
        scenario.iam->role = "demo";
        scenario.tags = NamedValues{{"Name", "demo"}, {"Empty", ""}};
        scenario.userData = QByteArray("\x1f\x8b\x00\xff", 4);
        return scenario;
    }
};

void tst_ClientTree::everyLeaf() // c-tree-01
{
    RecordingServer server(scenario());
    ImdsClient client(server.options());
    const Walked walked = walk(client);
    QCOMPARE(walked.problem, QString());
    // What the tree lists, read from it without a network.
    std::function<void(const QByteArray &)> compare = [&](const QByteArray &directory) {
        const auto listing = server.tree.tree.find(MetadataTree::split(directory));
        for (const ListingEntry &entry : parseListing(directory, listing.body)) {
            const WalkItem *item = walked.at(entry.path);
            QVERIFY2(item, entry.path.constData());
            if (entry.isDirectory)
                compare(entry.path);
            else if (item->kind == WalkItem::Kind::Value)
                QCOMPARE(item->answer.body,
                         server.tree.tree.find(MetadataTree::split(QByteArray::fromPercentEncoding(entry.path))).body);
            else
                QVERIFY(item->kind == WalkItem::Kind::Withheld);
        }
    };
    compare("/latest/");
    const WalkItem *key = walked.at("/latest/meta-data/public-keys/1/");
    QVERIFY(key && key->entry.label == "1=a=b,c" && key->kind == WalkItem::Kind::Directory);
    QVERIFY(walked.at("/latest/meta-data/public-keys/1/openssh-key"));
}

void tst_ClientTree::credentialsAreNotFetched() // c-tree-02
{
    RecordingServer server(scenario());
    ImdsClient client(server.options());
    const Walked walked = walk(client);
    const QByteArray role = "/latest/meta-data/iam/security-credentials/demo";
    const QByteArray own = "/latest/meta-data/identity-credentials/ec2/security-credentials/ec2-instance";
    for (const QByteArray &path : {role, own}) {
        QVERIFY(walked.at(path) && walked.at(path)->kind == WalkItem::Kind::Withheld);
        QCOMPARE(server.count("GET", path), 0);
    }
}

void tst_ClientTree::oddNames() // c-tree-03
{
    RecordingServer server;
    const QByteArray listing = "a b\n\xc3\xbc\nx%2fy\n..\n.\na?b\na#b\nplain";
    server.answer = [&](const SeenRequest &request) -> std::optional<Reply> {
        if (request.method != "GET")
            return {};
        if (request.target == "/latest/")
            return Reply::status(200, "meta-data");
        return Reply::status(200, request.target == "/latest/meta-data/" ? listing : QByteArray("value"));
    };
    ImdsClient client(server.options());
    walk(client);
    for (const char *name : {"a%20b", "%C3%BC", "x%252fy", "a%3Fb", "a%23b", "plain"})
        QVERIFY2(server.count("GET", QByteArray("/latest/meta-data/") + name) == 1, name);
    for (const SeenRequest &request : std::as_const(server.requests))
        QVERIFY(!request.target.contains("..") && !request.target.endsWith("/."));
}

void tst_ClientTree::limits_data() // c-tree-04
{
    QTest::addColumn<QByteArray>("listing");
    QTest::addColumn<int>("most"); // requests
    QTest::newRow("names itself") << QByteArray("again/\nleaf") << 40;
    QByteArray many;
    for (int i = 0; i < 10'000; ++i)
        many += "item-" + QByteArray::number(i) + '\n';
    QTest::newRow("10,000 entries") << many << 5010;
}

void tst_ClientTree::limits()
{
    QFETCH(QByteArray, listing);
    QFETCH(int, most);
    RecordingServer server;
    server.answer = [&](const SeenRequest &request) -> std::optional<Reply> {
        if (request.method != "GET")
            return {};
        if (request.target == "/latest/")
            return Reply::status(200, "meta-data");
        return Reply::status(200, request.target.endsWith('/') ? listing : QByteArray("value"));
    };
    ImdsClient client(server.options());
    const Walked walked = walk(client);
    QVERIFY2(walked.problem.contains(QStringLiteral("5000")), qPrintable(walked.problem));
    QVERIFY2(server.count("GET") <= most, qPrintable(QString::number(server.count("GET"))));
}

void tst_ClientTree::emptyAbsentAndFailed() // c-tree-05
{
    RecordingServer server;
    server.answer = [](const SeenRequest &request) -> std::optional<Reply> {
        if (request.target == "/latest/")
            return Reply::status(200, "meta-data");
        if (request.target == "/latest/meta-data/")
            return Reply::status(200, "empty\nabsent\nfailed");
        if (request.target.endsWith("empty"))
            return Reply::status(200, "");
        if (request.target.endsWith("failed"))
            return Reply::status(500, "broken");
        return {};
    };
    ImdsClient client(server.options());
    const Walked walked = walk(client);
    const WalkItem *empty = walked.at("/latest/meta-data/empty");
    QVERIFY(empty && empty->kind == WalkItem::Kind::Value && empty->answer.body.isEmpty());
    QVERIFY(walked.at("/latest/meta-data/absent")->kind == WalkItem::Kind::Absent);
    QVERIFY(walked.at("/latest/meta-data/failed")->kind == WalkItem::Kind::Failed);
}

void tst_ClientTree::binaryStaysWhole() // c-tree-06
{
    RecordingServer server(scenario());
    ImdsClient client(server.options());
    QCOMPARE(ask(client, "/latest/user-data").body, QByteArray("\x1f\x8b\x00\xff", 4));
}

void tst_ClientTree::watching() // c-tree-07
{
    const QByteArray path = "/latest/meta-data/spot/instance-action";
    RecordingServer server;
    bool isThere = false;
    server.answer = [&](const SeenRequest &request) {
        return request.target == path && isThere ? std::optional(Reply::status(200, "{\"action\": \"stop\"}"))
                                                 : std::nullopt;
    };
    ImdsClient client(server.options());
    MetadataWatch watch;
    watch.setInterval(100);
    QSignalSpy changed(&watch, &MetadataWatch::changed);
    watch.add(path);
    QVERIFY(watch.state(path).kind == WatchState::Kind::Unknown);
    watch.setClient(&client);
    QTRY_VERIFY(watch.state(path).kind == WatchState::Kind::Absent);
    QVERIFY(changed.isEmpty()); // the first look
    isThere = true;
    QTRY_COMPARE(changed.size(), 1);
    isThere = false;
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(watch.history().size(), 2);
    QCOMPARE(watch.history().first().after.body, QByteArray("{\"action\": \"stop\"}"));
    QVERIFY(watch.history().last().after.kind == WatchState::Kind::Absent);
    QVERIFY(watch.history().first().at <= watch.history().last().at);
    watch.remove(path);
    QVERIFY(watch.paths().isEmpty());
    watch.add("/latest/meta-data/ami-id");
    watch.setPaused(true);
    watch.setPaused(false);
    QTRY_VERIFY(watch.state("/latest/meta-data/ami-id").kind == WatchState::Kind::Value);
    // The client goes first: nothing more is asked, what is known stays.
    watch.setClient(nullptr);
    QVERIFY(watch.state("/latest/meta-data/ami-id").kind == WatchState::Kind::Value);
    watch.clearHistory();
    QVERIFY(watch.history().isEmpty());
}

void tst_ClientTree::otherVersion() // c-tree-08
{
    RecordingServer server(scenario());
    ImdsClient client(server.options());
    walk(client, {"2009-04-04", false});
    QVERIFY(server.requests.size() > 10);
    for (const SeenRequest &request : std::as_const(server.requests))
        QVERIFY2(request.method == "PUT" ? request.target == "/latest/api/token"
                                         : request.target.startsWith("/2009-04-04/"),
                 request.target.constData());
}

void tst_ClientTree::recordingHoldsNoSecret() // c-sec-03; the mode of the file is the command's and the window's
{
    RecordingServer server(scenario());
    ImdsClient client(server.options());
    CaptureWriter writer(server.url().toString(), false, QDateTime::currentDateTimeUtc());
    connect(&client, &ImdsClient::exchanged, this,
            [&](const Exchange &exchange, const QByteArray &body) { writer.add(exchange, body); });
    walk(client, {"latest", true});
    const QByteArray text = writer.finish(QDateTime::currentDateTimeUtc());
    QVERIFY(text.contains("AccessKeyId") && text.contains("REDACTED-"));
    for (const QByteArray &secret : {scenario().iam->secretAccessKey, scenario().iam->token, server.token()})
        QVERIFY2(!text.contains(secret), secret.constData());
}

void tst_ClientTree::stopped()
{
    RecordingServer server;
    ImdsClient client(server.options());
    TreeWalk walk(client, {});
    QSignalSpy finished(&walk, &TreeWalk::finished);
    QSignalSpy progressed(&walk, &TreeWalk::progressed);
    walk.start();
    QTRY_VERIFY(progressed.size() >= 3);
    QVERIFY(progressed.last().at(1).toInt() > progressed.last().at(0).toInt());
    walk.stop();
    QVERIFY(ask(client, "/latest/meta-data/ami-id").ok());
    const qsizetype asked = server.requests.size();
    QVERIFY(ask(client, "/latest/meta-data/ami-id").ok());
    QCOMPARE(server.requests.size(), asked + 1);
    QVERIFY(finished.isEmpty());
}

QTEST_GUILESS_MAIN(tst_ClientTree)
#include "tst_clienttree.moc"
