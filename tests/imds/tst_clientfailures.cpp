// SPDX-License-Identifier: GPL-3.0-or-later
// Networks and services that misbehave: what the client takes, repeats, refuses and says.
#include "imds/client/treewalk.h"
#include "recordingserver.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTest>

using namespace bootscope;

namespace {
constexpr char kItem[] = "/latest/meta-data/ami-id";
constexpr char kDirectory[] = "/latest/meta-data/placement";

std::function<std::optional<Reply>(const SeenRequest &)> onGet(const Reply &reply, int times = 1000)
{
    return [reply, left = times](const SeenRequest &request) mutable -> std::optional<Reply> {
        return request.method == "GET" && left-- > 0 ? std::optional(reply) : std::nullopt;
    };
}
} // namespace

class tst_ClientFailures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void silence();
    void slowLeaf();
    void nobodyListens();
    void reset_data();
    void reset();
    void truncated();
    void garbage();
    void throttled();
    void atMostFourAtOnce();
    void pace();
    void proxies();
    void redirects_data();
    void redirects();
    void tooLarge_data();
    void tooLarge();
    void compressed();
    void olderHost();
    void cancelledIsNotSent();
};

void tst_ClientFailures::silence() // c-net-01
{
    QCOMPARE(ClientOptions().timeoutMs, 1000);
    RecordingServer server;
    server.answer = [](const SeenRequest &) { return std::optional(Reply{{}, Reply::End::Silence}); };
    ClientOptions options = server.options();
    options.timeoutMs = 50;
    ImdsClient client(options);
    const ClientAnswer answer = ask(client, kItem);
    QVERIFY(answer.silence == ClientAnswer::Silence::Timeout);
    QVERIFY2(answer.problem.contains(QStringLiteral("modify-instance-metadata-options")) &&
                 answer.problem.contains(QStringLiteral("hop-limit 2")),
             qPrintable(answer.problem));
    QCOMPARE(server.requests.size(), 1);
}

void tst_ClientFailures::slowLeaf() // c-net-02
{
    RecordingServer server;
    server.answer = [](const SeenRequest &request) {
        Reply slow = Reply::status(200, QByteArray(100'000, 'x'));
        slow.end = Reply::End::Slow;
        return request.target == kItem ? std::optional(slow) : std::nullopt;
    };
    ClientOptions options = server.options();
    options.timeoutMs = 100;
    ImdsClient client(options);
    TreeWalk walk(client, {});
    QByteArrayList failed;
    int values = 0;
    connect(&walk, &TreeWalk::item, this, [&](const WalkItem &item) {
        if (item.kind == WalkItem::Kind::Failed)
            failed.append(item.entry.path);
        values += item.kind == WalkItem::Kind::Value;
    });
    QSignalSpy finished(&walk, &TreeWalk::finished);
    walk.start();
    QVERIFY(finished.wait(20'000));
    QCOMPARE(failed, QByteArrayList({kItem}));
    QVERIFY(values > 15);
}

void tst_ClientFailures::nobodyListens() // c-net-03
{
    QTcpServer unused;
    QVERIFY(unused.listen(QHostAddress(QHostAddress::LocalHost)));
    ClientOptions options;
    options.endpoint = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(unused.serverPort()));
    unused.close();
    ImdsClient client(options);
    const ClientAnswer answer = ask(client, kItem);
    QVERIFY(answer.silence == ClientAnswer::Silence::Refused);
    QVERIFY(answer.problem.contains(QStringLiteral("connection refused")));
}

void tst_ClientFailures::reset_data()
{
    QTest::addColumn<bool>("always");
    QTest::newRow("once") << false;
    QTest::newRow("always") << true;
}

void tst_ClientFailures::reset() // c-net-04
{
    QFETCH(bool, always);
    RecordingServer server;
    server.answer = onGet({{}, Reply::End::Reset}, always ? 1000 : 1);
    ImdsClient client(server.options());
    QCOMPARE(ask(client, kItem).ok(), !always);
    // The network layer repeats by itself what a kept connection did not carry; ours comes on top of it.
    QVERIFY(server.count("GET") >= 2 && server.count("GET") <= 3);
}

void tst_ClientFailures::truncated() // c-net-05
{
    RecordingServer server;
    Reply cut = Reply::status(200, "ami-0123456789abcdef0");
    cut.bytes.chop(5);
    cut.end = Reply::End::Close;
    server.answer = onGet(cut);
    ImdsClient client(server.options());
    const ClientAnswer answer = ask(client, kItem);
    QVERIFY(answer.silence == ClientAnswer::Silence::Cut);
    QVERIFY(answer.body.isEmpty());
}

void tst_ClientFailures::garbage() // c-net-06
{
    RecordingServer server;
    server.answer = onGet({QByteArray("\x01\x02 not HTTP at all \xff\r\n\r\n\r\n"), Reply::End::Close});
    ImdsClient client(server.options());
    const ClientAnswer answer = ask(client, kItem);
    QVERIFY(!answer.ok() && answer.body.isEmpty() && !answer.problem.isEmpty());
}

void tst_ClientFailures::throttled() // c-net-07
{
    // A bucket with 20 requests a second. Time goes as on the server's own clock.
    constexpr double kRate = 20;
    RecordingServer server;
    QElapsedTimer clock;
    clock.start();
    double tokens = 5;
    qint64 last = 0;
    qint64 firstRefusal = -1;
    int since = 0;
    server.answer = [&](const SeenRequest &) -> std::optional<Reply> {
        tokens = qMin(5.0, tokens + double(clock.elapsed() - last) * kRate / 1000);
        last = clock.elapsed();
        since += firstRefusal >= 0;
        if (tokens >= 1) {
            --tokens;
            return {};
        }
        if (firstRefusal < 0)
            firstRefusal = last;
        return Reply::status(503);
    };
    ImdsClient client(server.options());
    TreeWalk walk(client, {});
    int failed = 0;
    connect(&walk, &TreeWalk::item, this,
            [&failed](const WalkItem &item) { failed += item.kind == WalkItem::Kind::Failed; });
    QSignalSpy finished(&walk, &TreeWalk::finished);
    walk.start();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(failed, 0);
    QVERIFY(firstRefusal >= 0);
    const double perSecond = since * 1000.0 / double(clock.elapsed() - firstRefusal);
    QVERIFY2(perSecond <= kRate * 1.5, qPrintable(QString::number(perSecond)));
}

void tst_ClientFailures::atMostFourAtOnce() // c-net-08
{
    RecordingServer server;
    ImdsClient client(server.options());
    int answers = 0;
    for (int i = 0; i < 40; ++i)
        client.get(kItem, this, [&answers](const ClientAnswer &) { ++answers; });
    QTRY_COMPARE(answers, 40);
    QVERIFY2(server.mostAtOnce <= 4, qPrintable(QString::number(server.mostAtOnce)));
}

void tst_ClientFailures::pace() // c-net-08, c-net-07: on a clock of the test's own
{
    QCOMPARE(ClientOptions().requestsPerSecond, 20);
    RequestPace pace(20);
    QList<qint64> sent;
    for (qint64 now = 0; now < 10'000; now += qMax(1, pace.waitMs(now))) {
        if (pace.waitMs(now) > 0)
            continue;
        pace.sent(now);
        sent.append(now);
    }
    QVERIFY(sent.size() > 150);
    for (qsizetype i = 20; i < sent.size(); ++i)
        QVERIFY(sent.at(i) - sent.at(i - 20) >= 1000);
    pace.refused();
    const qint64 last = sent.last();
    QVERIFY(pace.waitMs(last) >= 200);
    pace.refused();
    QVERIFY(pace.waitMs(last) >= 300);
    for (int i = 0; i < 1000; ++i)
        pace.accepted();
    QCOMPARE(pace.waitMs(last + 2000), 0);
    QCOMPARE(RequestPace(0).waitMs(0), 0);
}

void tst_ClientFailures::proxies() // c-net-09
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress(QHostAddress::LocalHost)));
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(proxy.serverPort());
    for (const char *name : {"http_proxy", "HTTP_PROXY", "ALL_PROXY"})
        qputenv(name, address);
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort()});
    RecordingServer server;
    ImdsClient client(server.options());
    const bool ok = ask(client, kItem).ok();
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    for (const char *name : {"http_proxy", "HTTP_PROXY", "ALL_PROXY"})
        qunsetenv(name);
    QVERIFY(ok);
    QVERIFY(!proxy.hasPendingConnections());
}

void tst_ClientFailures::redirects_data() // c-net-10, c-net-11
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location"); // %1: this server, %2: another
    QTest::addColumn<bool>("isFollowed");
    QTest::newRow("slash") << 301 << QByteArray("%1/latest/meta-data/placement/") << true;
    QTest::newRow("relative slash") << 301 << QByteArray("/latest/meta-data/placement/") << true;
    QTest::newRow("other port") << 301 << QByteArray("%2/latest/meta-data/placement/") << false;
    QTest::newRow("other host") << 301 << QByteArray("http://localhost:9/latest/meta-data/placement/") << false;
    QTest::newRow("file") << 302 << QByteArray("file:///etc/passwd") << false;
    QTest::newRow("https") << 301 << QByteArray("https://127.0.0.1/latest/meta-data/placement/") << false;
    QTest::newRow("other path") << 301 << QByteArray("%1/latest/user-data/") << false;
    QTest::newRow("302 with slash") << 302 << QByteArray("%1/latest/meta-data/placement/") << false;
}

void tst_ClientFailures::redirects()
{
    QFETCH(int, status);
    QFETCH(QByteArray, location);
    QFETCH(bool, isFollowed);
    RecordingServer server;
    RecordingServer other;
    location.replace("%1", server.url().toEncoded()).replace("%2", other.url().toEncoded());
    server.answer = [&](const SeenRequest &request) {
        return request.target == kDirectory ? std::optional(Reply::status(status, {}, "Location: " + location + "\r\n"))
                                            : std::nullopt;
    };
    ImdsClient client(server.options());
    const ClientAnswer answer = ask(client, kDirectory);
    QCOMPARE(answer.ok(), isFollowed);
    QVERIFY(other.requests.isEmpty());
    QCOMPARE(server.count("GET"), isFollowed ? 2 : 1);
    if (!isFollowed)
        QVERIFY2(answer.problem.contains(QString::fromLatin1(location)), qPrintable(answer.problem));
}

void tst_ClientFailures::tooLarge_data() // c-net-12
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<QString>("says");
    const auto head = [](const QByteArray &headers) -> QByteArray { return "HTTP/1.1 200 OK\r\n" + headers + "\r\n"; };
    const QByteArray item = kItem;
    QTest::newRow("3 MB") << item << Reply::status(200, QByteArray(3'000'000, 'x')) << QStringLiteral("1 MiB");
    QTest::newRow("endless chunks") << item << Reply{head("Transfer-Encoding: chunked\r\n"), Reply::End::Endless}
                                    << QStringLiteral("1 MiB");
    QTest::newRow("says 1 GB") << item << Reply{head("Content-Length: 1000000000\r\n"), Reply::End::Keep}
                               << QStringLiteral("1 MiB");
    QTest::newRow("user data") << QByteArray("/latest/user-data") << Reply::status(200, QByteArray(70'000, 'x'))
                               << QStringLiteral("64 KiB");
}

void tst_ClientFailures::tooLarge()
{
    QFETCH(QByteArray, path);
    QFETCH(Reply, reply);
    QFETCH(QString, says);
    RecordingServer server;
    server.answer = onGet(reply);
    ImdsClient client(server.options());
    const ClientAnswer answer = ask(client, path);
    QVERIFY(answer.silence == ClientAnswer::Silence::TooLarge);
    QVERIFY(answer.body.isEmpty());
    QVERIFY2(answer.problem.contains(says), qPrintable(answer.problem));
    QCOMPARE(server.count("GET"), 1);
}

void tst_ClientFailures::compressed() // c-net-13
{
    RecordingServer server;
    const QByteArray packed = QByteArray::fromHex("1f8b08000000000000034b4c4a0600c241243503000000");
    server.answer = onGet(Reply::status(200, packed, "Content-Encoding: gzip\r\n"));
    ImdsClient client(server.options());
    QCOMPARE(ask(client, kItem).body, packed);
    for (const SeenRequest &request : std::as_const(server.requests))
        QVERIFY(request.count("Accept-Encoding") == 0 || request.header("Accept-Encoding") == "identity");
}

void tst_ClientFailures::olderHost() // c-net-14
{
    RecordingServer server;
    const QByteArray base = server.url().toEncoded();
    server.answer = [&](const SeenRequest &request) -> std::optional<Reply> {
        if (request.method != "GET")
            return Reply{"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n" + server.token(), Reply::End::Close};
        const auto found = server.tree.tree.find(MetadataTree::split(request.target));
        if (found.kind == MetadataTree::Found::Kind::Listing && !request.target.endsWith('/'))
            return Reply{"HTTP/1.0 301 Moved Permanently\r\nLocation: " + base + request.target +
                             "/\r\nContent-Length: 0\r\n\r\n",
                         Reply::End::Close};
        return Reply{"HTTP/1.0 200 OK\r\nConnection: close\r\n\r\n" + found.body, Reply::End::Close};
    };
    ImdsClient client(server.options());
    const ClientAnswer listing = ask(client, kDirectory);
    QVERIFY2(listing.ok() && listing.body.contains("region"), qPrintable(listing.problem));
    TreeWalk walk(client, {});
    int values = 0;
    connect(&walk, &TreeWalk::item, this,
            [&values](const WalkItem &item) { values += item.kind == WalkItem::Kind::Value; });
    QSignalSpy finished(&walk, &TreeWalk::finished);
    walk.start();
    QVERIFY(finished.wait(20'000));
    QVERIFY(values > 15);
}

void tst_ClientFailures::cancelledIsNotSent()
{
    RecordingServer server;
    ImdsClient client(server.options());
    auto context = std::make_unique<QObject>();
    for (int i = 0; i < 10; ++i)
        client.get(kItem, context.get(), [](const ClientAnswer &) { QFAIL("cancelled"); });
    context.reset();
    QVERIFY(ask(client, "/latest/meta-data/instance-id").ok());
    QCOMPARE(server.count("GET", kItem), 0);
}

QTEST_GUILESS_MAIN(tst_ClientFailures)
#include "tst_clientfailures.moc"
