// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/client.h"
#include "imds/client/treewalk.h"
#include "imds/emulator/emulator.h"

#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace bootscope;

// The traffic of the client, as our own emulator records it.
class tst_ImdsClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tokenFirst();
    void tokenIsAskedForOnce();
    void refusedTokenIsRenewedOnce();
    void alwaysRefusedEnds();
    void v1OnlyWhenAsked();
    void noFallback_data();
    void noFallback();
    void noProxy();
    void silence();
    void refused();
    void truncatedIsNoValue();
    void tooLarge();
    void redirects();
    void busyIsTriedAgain();
    void walk();
    void walkStopsAtMissingVersion();
    void endpoints_data();
    void endpoints();

private:
    void begin(const QByteArray &yaml)
    {
        m_emulator.stop();
        const auto scenario = readScenario("format: imds-scenario/1\n" + yaml, {});
        QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error()));
        m_emulator.setScenario(*scenario);
        QVERIFY(m_emulator.start(QHostAddress(QHostAddress::LocalHost), 0));
        m_log.clear();
    }
    ClientOptions options() const
    {
        ClientOptions o;
        o.endpoint = m_emulator.endpoint();
        return o;
    }
    ClientAnswer ask(ImdsClient &client, const QByteArray &path)
    {
        ClientAnswer result;
        bool done = false;
        client.get(path, this, [&](const ClientAnswer &answer) {
            result = answer;
            done = true;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 10000); }();
        return result;
    }

    Emulator m_emulator;
    QByteArrayList m_log; // "PUT 200", "GET 200 v2"
    QList<Exchange> m_exchanges;
};

void tst_ImdsClient::init()
{
    m_emulator.disconnect(this);
    m_exchanges.clear();
    connect(&m_emulator, &Emulator::exchanged, this, [this](const Exchange &e) {
        m_exchanges.append(e);
        m_log.append(e.method + ' ' + QByteArray::number(e.status) + (e.session == Exchange::Session::V2 ? " v2" : ""));
    });
    begin({});
}

void tst_ImdsClient::tokenFirst()
{
    ImdsClient client(options());
    QCOMPARE(ask(client, "/latest/meta-data/ami-id").body, QByteArray("ami-0123456789abcdef0"));
    QCOMPARE(ask(client, "/latest/meta-data/nothing").status, 404);
    QCOMPARE(m_log.join(','), QByteArray("PUT 200,GET 200 v2,GET 404 v2"));
    QVERIFY(client.tokenSecondsLeft() > 21000);
    int ttls = 0;
    for (const auto &[name, value] : m_exchanges.first().requestHeaders) {
        QVERIFY(name.compare("X-Forwarded-For", Qt::CaseInsensitive) != 0 &&
                name.compare("Cookie", Qt::CaseInsensitive) != 0);
        QVERIFY(name.compare("Accept-Encoding", Qt::CaseInsensitive) != 0 || value == "identity");
        ttls += name.compare("X-aws-ec2-metadata-token-ttl-seconds", Qt::CaseInsensitive) == 0;
    }
    QCOMPARE(ttls, 1);
}

void tst_ImdsClient::tokenIsAskedForOnce()
{
    ImdsClient client(options());
    int answers = 0;
    for (int i = 0; i < 10; ++i)
        client.get("/latest/meta-data/ami-id", this,
                   [&answers](const ClientAnswer &answer) { answers += answer.ok(); });
    QTRY_COMPARE(answers, 10);
    QCOMPARE(m_log.count("PUT 200"), 1);
}

void tst_ImdsClient::refusedTokenIsRenewedOnce()
{
    begin("faults: [{path: /latest/meta-data/ami-id, count: 1, action: status, status: 401}]\n");
    ImdsClient client(options());
    QVERIFY(ask(client, "/latest/meta-data/ami-id").ok());
    QCOMPARE(m_log.join(','), QByteArray("PUT 200,GET 401 v2,PUT 200,GET 200 v2"));
}

void tst_ImdsClient::alwaysRefusedEnds()
{
    begin("faults: [{path: /latest/meta-data/ami-id, action: status, status: 401}]\n");
    ImdsClient client(options());
    const ClientAnswer answer = ask(client, "/latest/meta-data/ami-id");
    QCOMPARE(answer.status, 401);
    QVERIFY(!answer.problem.isEmpty());
    QCOMPARE(m_log.size(), 4);
}

void tst_ImdsClient::v1OnlyWhenAsked()
{
    ClientOptions v1 = options();
    v1.v1 = true;
    ImdsClient client(v1);
    QVERIFY(ask(client, "/latest/meta-data/ami-id").ok());
    QCOMPARE(m_log.join(','), QByteArray("GET 200"));
}

void tst_ImdsClient::noFallback_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 403, 404, 405})
        QTest::addRow("%d", status) << status;
}

void tst_ImdsClient::noFallback()
{
    QFETCH(int, status);
    begin("faults: [{path: /latest/api/token, action: status, status: " + QByteArray::number(status) + "}]\n");
    ImdsClient client(options());
    const ClientAnswer answer = ask(client, "/latest/meta-data/ami-id");
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.problem.isEmpty());
    QCOMPARE(m_log.size(), 1); // the PUT, and nothing after it
}

void tst_ImdsClient::noProxy()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress(QHostAddress::LocalHost)));
    QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort()});
    ImdsClient client(options());
    const bool ok = ask(client, "/latest/meta-data/ami-id").ok();
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QVERIFY(ok);
    QVERIFY(!proxy.hasPendingConnections());
}

void tst_ImdsClient::silence()
{
    begin("faults: [{path: /latest/api/token, action: timeout, ms: 60000}]\n");
    ClientOptions quick = options();
    quick.timeoutMs = 50;
    ImdsClient client(quick);
    const ClientAnswer answer = ask(client, "/latest/meta-data/ami-id");
    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.problem.contains(QStringLiteral("hop-limit")), qPrintable(answer.problem));
}

void tst_ImdsClient::refused()
{
    QTcpServer unused;
    QVERIFY(unused.listen(QHostAddress(QHostAddress::LocalHost)));
    ClientOptions o;
    o.endpoint = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(unused.serverPort()));
    unused.close();
    ImdsClient client(o);
    const ClientAnswer answer = ask(client, "/latest/");
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.problem.contains(QStringLiteral("refused")));
}

void tst_ImdsClient::truncatedIsNoValue()
{
    begin("faults: [{path: /latest/meta-data/ami-id, action: truncate, bytes: 5}]\n");
    ImdsClient client(options());
    const ClientAnswer answer = ask(client, "/latest/meta-data/ami-id");
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.body.isEmpty() && !answer.problem.isEmpty());
}

void tst_ImdsClient::tooLarge()
{
    begin({});
    Scenario scenario = m_emulator.scenario();
    scenario.overrides = {{"/latest/meta-data/large", QByteArray(3 * 1024 * 1024, 'x')}};
    m_emulator.setScenario(scenario);
    ImdsClient client(options());
    const ClientAnswer answer = ask(client, "/latest/meta-data/large");
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.problem.contains(QStringLiteral("1 MiB")));
}

void tst_ImdsClient::redirects()
{
    begin("service: {flavour: xen}\n");
    ImdsClient client(options());
    QVERIFY(ask(client, "/latest/meta-data").ok());
    QCOMPARE(m_log.last(), QByteArray("GET 200 v2"));
    // A redirect to another host is not followed.
    QTcpServer stub;
    QVERIFY(stub.listen(QHostAddress(QHostAddress::LocalHost)));
    connect(&stub, &QTcpServer::newConnection, this, [&stub] {
        QTcpSocket *socket = stub.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 301 Moved\r\nLocation: http://localhost:9/latest/\r\nContent-Length: "
                          "0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    ClientOptions o;
    o.endpoint = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(stub.serverPort()));
    o.v1 = true;
    ImdsClient other(o);
    const ClientAnswer answer = ask(other, "/latest");
    QCOMPARE(answer.status, 301);
}

void tst_ImdsClient::busyIsTriedAgain()
{
    begin("faults: [{path: /latest/api/token, count: 1, action: status, status: 503}, {path: /latest/meta-data/ami-id, "
          "count: 1, action: status, status: 503}]\n");
    ImdsClient client(options());
    QVERIFY(ask(client, "/latest/meta-data/ami-id").ok());
    QCOMPARE(m_log.join(','), QByteArray("PUT 503,PUT 200,GET 503 v2,GET 200 v2"));
}

void tst_ImdsClient::walk()
{
    begin("iam: {role: r}\ntags: {Name: x, Empty: ''}\noverrides: {'/latest/meta-data/custom/a b': c}\npublic-keys: "
          "[{name: k, openssh: ssh}]\nuser-data: "
          "{text: u}\n");
    ImdsClient client(options());
    TreeWalk walk(client, {"latest", false, 1000});
    QByteArrayList values;
    QByteArrayList withheld;
    connect(&walk, &TreeWalk::item, this, [&](const WalkItem &item) {
        if (item.kind == WalkItem::Kind::Value)
            values.append(item.entry.path + '=' + item.answer.body);
        else if (item.kind == WalkItem::Kind::Withheld)
            withheld.append(item.entry.path);
        else
            QVERIFY(item.kind == WalkItem::Kind::Directory);
    });
    QSignalSpy finished(&walk, &TreeWalk::finished);
    walk.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    QCOMPARE(finished.first().first().toString(), QString());
    QVERIFY(values.contains("/latest/meta-data/custom/a%20b=c"));
    QVERIFY(values.contains("/latest/meta-data/tags/instance/Empty="));
    QVERIFY(values.contains("/latest/meta-data/public-keys/0/openssh-key=ssh"));
    QVERIFY(values.contains("/latest/user-data=u"));
    QCOMPARE(withheld.size(), 2);
    QCOMPARE(m_log.count("PUT 200"), 1);
    QVERIFY(!m_log.contains("GET 404 v2"));
}

void tst_ImdsClient::walkStopsAtMissingVersion()
{
    ImdsClient client(options());
    TreeWalk walk(client, {"2099-01-01", false, 1000});
    QSignalSpy finished(&walk, &TreeWalk::finished);
    walk.start();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.first().first().toString().contains(QStringLiteral("2099-01-01")));
}

void tst_ImdsClient::endpoints_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("fine");
    QTest::addColumn<bool>("usual");
    const auto row = [](const char *text, bool fine, bool usual) {
        QTest::newRow(text) << QString::fromLatin1(text) << fine << usual;
    };
    row("http://127.0.0.1:1338", true, true);
    row("http://[::1]:1338/", true, true);
    row("http://169.254.169.254", true, true);
    row("http://[fd00:ec2::254]", true, true);
    row("http://10.0.0.1", true, false);
    row("http://169.254.169.254.example.com", true, false);
    row("https://169.254.169.254", false, true);
    row("http://user@127.0.0.1", false, true);
    row("nonsense", false, false);
}

void tst_ImdsClient::endpoints()
{
    QFETCH(QString, endpoint);
    QFETCH(bool, fine);
    QFETCH(bool, usual);
    const QUrl url(endpoint, QUrl::StrictMode);
    QCOMPARE(endpointProblem(url).isEmpty(), fine);
    QCOMPARE(isUsualEndpoint(url), usual);
}

QTEST_GUILESS_MAIN(tst_ImdsClient)
#include "tst_imdsclient.moc"
