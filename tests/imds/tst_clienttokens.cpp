// SPDX-License-Identifier: GPL-3.0-or-later
// What the client sends to get and to use a session token, and when it goes on without one.
#include "imds/client/treewalk.h"
#include "recordingserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace bootscope;

namespace {
constexpr char kItem[] = "/latest/meta-data/ami-id";
constexpr char kTokenHeader[] = "X-aws-ec2-metadata-token";
constexpr char kTtlHeader[] = "X-aws-ec2-metadata-token-ttl-seconds";

bool isPut(const SeenRequest &request)
{
    return request.method == "PUT";
}
} // namespace

class tst_ClientTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putComesFirst();
    void putIsPlain();
    void walkHasOneToken();
    void secondGetReusesToken();
    void renewedBeforeItEnds();
    void refusedOnce();
    void refusedAlways();
    void restartedServer();
    void singleFlight();
    void rejectedTokenRequest_data();
    void rejectedTokenRequest();
    void busyTokenRequest();
    void noTokenInAnyText();
    void answerThatIsNoToken_data();
    void answerThatIsNoToken();
    void fallback_data();
    void fallback();
    void fallbackAfterSilence();
    void fallbackToStrictInstance();
    void tokenHeaderIsNeverEmpty();
};

void tst_ClientTokens::putComesFirst() // c-tok-01
{
    RecordingServer server;
    ImdsClient client(server.options());
    QVERIFY(server.requests.isEmpty());
    QCOMPARE(ask(client, "/latest/meta-data/instance-id").body, Scenario::minimal().instance.id);
    QCOMPARE(server.log(), QByteArrayList({"PUT /latest/api/token", "GET /latest/meta-data/instance-id"}));
}

void tst_ClientTokens::putIsPlain() // c-tok-02
{
    RecordingServer server;
    ImdsClient client(server.options());
    ask(client, kItem);
    const SeenRequest put = server.requests.first();
    QCOMPARE(put.count(kTtlHeader), 1);
    const int ttl = put.header(kTtlHeader).toInt();
    QVERIFY(ttl >= 1 && ttl <= 21600);
    QCOMPARE(put.bodyBytes, 0);
    for (const SeenRequest &request : std::as_const(server.requests)) {
        for (const char *name : {"X-Forwarded-For", "Origin", "Referer", "Cookie", "Authorization"})
            QVERIFY2(request.count(name) == 0, name);
    }
}

void tst_ClientTokens::walkHasOneToken() // c-tok-03
{
    RecordingServer server;
    ImdsClient client(server.options());
    TreeWalk walk(client, {});
    QSignalSpy finished(&walk, &TreeWalk::finished);
    walk.start();
    QVERIFY(finished.wait(20'000));
    QCOMPARE(server.count("PUT"), 1);
    QVERIFY(server.count("GET") > 20);
    for (const SeenRequest &request : std::as_const(server.requests))
        QVERIFY(isPut(request) || request.header(kTokenHeader) == server.token());
}

void tst_ClientTokens::secondGetReusesToken() // c-tok-04
{
    RecordingServer server;
    ImdsClient client(server.options());
    ask(client, kItem);
    ask(client, kItem);
    QCOMPARE(server.count("PUT"), 1);
    QCOMPARE(server.requests.at(1).header(kTokenHeader), server.requests.at(2).header(kTokenHeader));
}

void tst_ClientTokens::renewedBeforeItEnds() // c-tok-05
{
    RecordingServer server;
    ClientOptions options = server.options();
    options.tokenTtl = 1;
    ImdsClient client(options);
    QElapsedTimer age; // of the token, as the service counts
    bool metItsEnd = false;
    server.answer = [&](const SeenRequest &request) -> std::optional<Reply> {
        if (isPut(request))
            age.start();
        else
            metItsEnd = metItsEnd || age.elapsed() >= 1000;
        return {};
    };
    while (server.count("PUT") < 3)
        QVERIFY(ask(client, kItem).ok());
    QVERIFY(!metItsEnd);
}

void tst_ClientTokens::refusedOnce() // c-tok-06
{
    RecordingServer server;
    ImdsClient client(server.options());
    int refusals = 1;
    server.answer = [&](const SeenRequest &request) -> std::optional<Reply> {
        return !isPut(request) && refusals-- > 0 ? std::optional(Reply::status(401)) : std::nullopt;
    };
    QVERIFY(ask(client, kItem).ok());
    QCOMPARE(server.count("PUT"), 2);
    QCOMPARE(server.count("GET"), 2);
}

void tst_ClientTokens::refusedAlways() // c-tok-07
{
    RecordingServer server;
    ImdsClient client(server.options());
    server.answer = [&](const SeenRequest &request) -> std::optional<Reply> {
        return isPut(request) ? std::nullopt : std::optional(Reply::status(401));
    };
    const ClientAnswer answer = ask(client, kItem);
    QCOMPARE(answer.status, 401);
    QVERIFY2(answer.problem.contains(QStringLiteral("token was refused")), qPrintable(answer.problem));
    QCOMPARE(server.count("PUT"), 2);
    QCOMPARE(server.count("GET"), 2);
}

void tst_ClientTokens::restartedServer() // c-tok-08
{
    RecordingServer server;
    ImdsClient client(server.options());
    QVERIFY(ask(client, kItem).ok());
    server.newTokens();
    server.requests.clear();
    QVERIFY(ask(client, kItem).ok());
    QCOMPARE(server.log(),
             QByteArrayList({QByteArray("GET ") + kItem, "PUT /latest/api/token", QByteArray("GET ") + kItem}));
}

void tst_ClientTokens::singleFlight() // c-tok-09
{
    RecordingServer server;
    ImdsClient client(server.options());
    int answers = 0;
    for (int i = 0; i < 10; ++i)
        client.get(kItem, this, [&answers](const ClientAnswer &answer) { answers += answer.ok(); });
    QTRY_COMPARE(answers, 10);
    QCOMPARE(server.count("PUT"), 1);
}

void tst_ClientTokens::rejectedTokenRequest_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("allowV1");
    QTest::newRow("400") << 400 << QStringLiteral("rejected") << true; // c-tok-10: also not with version 1 allowed
    QTest::newRow("403") << 403 << QStringLiteral("HttpEndpoint=disabled") << false; // c-tok-11, c-v1-01
    QTest::newRow("404") << 404 << QStringLiteral("IMDSv1") << false;
    QTest::newRow("405") << 405 << QStringLiteral("IMDSv1") << false;
    QTest::newRow("500") << 500 << QStringLiteral("500") << true;
}

void tst_ClientTokens::rejectedTokenRequest()
{
    QFETCH(int, status);
    QFETCH(QString, says);
    QFETCH(bool, allowV1);
    RecordingServer server;
    ClientOptions options = server.options();
    options.allowV1 = allowV1;
    ImdsClient client(options);
    server.answer = [&](const SeenRequest &request) {
        return isPut(request) ? std::optional(Reply::status(status)) : std::nullopt;
    };
    const ClientAnswer answer = ask(client, kItem);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.problem.contains(says), qPrintable(answer.problem));
    QCOMPARE(client.mayTryV1(), !allowV1);
    QCOMPARE(server.requests.size(), 1);
}

void tst_ClientTokens::busyTokenRequest() // c-tok-12
{
    RecordingServer server;
    ImdsClient client(server.options());
    int busy = 2;
    QElapsedTimer clock;
    QList<qint64> times;
    server.answer = [&](const SeenRequest &request) -> std::optional<Reply> {
        if (!isPut(request))
            return {};
        if (!clock.isValid())
            clock.start();
        times.append(clock.elapsed());
        return busy-- > 0 ? std::optional(Reply::status(503)) : std::nullopt;
    };
    QVERIFY(ask(client, kItem).ok());
    QCOMPARE(times.size(), 3);
    // A pause may be longer on a loaded machine, never shorter.
    QVERIFY(times.at(1) - times.at(0) >= 100 && times.at(2) - times.at(1) >= 200);
    // And there is an end to it.
    RecordingServer always;
    always.answer = [](const SeenRequest &) { return std::optional(Reply::status(503)); };
    ImdsClient other(always.options());
    QCOMPARE(ask(other, kItem).status, 503);
    QCOMPARE(always.count("PUT"), 4);
    QCOMPARE(always.count("GET"), 0);
}

void tst_ClientTokens::noTokenInAnyText() // c-tok-13
{
    RecordingServer server;
    ImdsClient client(server.options());
    QByteArray texts;
    connect(&client, &ImdsClient::exchanged, this, [&texts](const Exchange &exchange) {
        texts += exchange.requestText() + exchange.answerText() + exchange.logLine() + exchange.problem.toUtf8();
    });
    texts += ask(client, kItem).problem.toUtf8();
    texts += ask(client, "/latest/nothing").problem.toUtf8();
    QVERIFY(texts.contains(kTokenHeader));
    QVERIFY(!texts.contains(server.token()));
}

void tst_ClientTokens::answerThatIsNoToken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("page") << QByteArray("<html>Sign in to the network</html>");
    QTest::newRow("long") << QByteArray(5000, 'a');
}

void tst_ClientTokens::answerThatIsNoToken()
{
    QFETCH(QByteArray, body);
    RecordingServer server;
    ClientOptions options = server.options();
    options.allowV1 = true;
    ImdsClient client(options);
    server.answer = [&](const SeenRequest &) { return std::optional(Reply::status(200, body)); };
    const ClientAnswer answer = ask(client, kItem);
    QVERIFY(answer.silence == ClientAnswer::Silence::NoToken);
    QCOMPARE(server.requests.size(), 1);
}

void tst_ClientTokens::fallback_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {403, 404, 405})
        QTest::addRow("%d", status) << status;
}

void tst_ClientTokens::fallback() // c-v1-02
{
    QFETCH(int, status);
    RecordingServer server;
    ClientOptions options = server.options();
    options.allowV1 = true;
    ImdsClient client(options);
    server.answer = [&](const SeenRequest &request) {
        return isPut(request) ? std::optional(Reply::status(status)) : std::nullopt;
    };
    QVERIFY(!client.usesV1());
    QVERIFY(ask(client, kItem).ok());
    QVERIFY(client.usesV1()); // what the window and the command tell of
    QVERIFY(ask(client, kItem).ok());
    QCOMPARE(server.count("PUT"), 1);
    QCOMPARE(server.requests.last().count(kTokenHeader), 0);
}

void tst_ClientTokens::fallbackAfterSilence() // c-v1-03
{
    RecordingServer server;
    ClientOptions options = server.options();
    options.allowV1 = true;
    options.timeoutMs = 100;
    ImdsClient client(options);
    server.answer = [](const SeenRequest &request) {
        return isPut(request) ? std::optional(Reply{{}, Reply::End::Silence}) : std::nullopt;
    };
    QVERIFY(ask(client, kItem).ok());
    QVERIFY(ask(client, kItem).ok());
    QCOMPARE(server.count("PUT"), 1); // waited for once
    QCOMPARE(server.count("GET"), 2);
}

void tst_ClientTokens::fallbackToStrictInstance() // c-v1-04
{
    RecordingServer server;
    ClientOptions options = server.options();
    options.allowV1 = true;
    ImdsClient client(options);
    server.answer = [](const SeenRequest &request) { return std::optional(Reply::status(isPut(request) ? 403 : 401)); };
    const ClientAnswer answer = ask(client, kItem);
    QCOMPARE(answer.status, 401);
    QVERIFY(answer.problem.contains(QStringLiteral("IMDSv2")));
    QCOMPARE(server.requests.size(), 2);
}

void tst_ClientTokens::tokenHeaderIsNeverEmpty() // c-v1-05
{
    RecordingServer server;
    ClientOptions options = server.options();
    options.v1 = true;
    ImdsClient v1(options);
    QVERIFY(ask(v1, kItem).ok());
    ImdsClient v2(server.options());
    QVERIFY(ask(v2, kItem).ok());
    for (const SeenRequest &request : std::as_const(server.requests))
        QVERIFY(request.count(kTokenHeader) == 0 || !request.header(kTokenHeader).isEmpty());
    QCOMPARE(server.count("PUT"), 1);
}

QTEST_GUILESS_MAIN(tst_ClientTokens)
#include "tst_clienttokens.moc"
