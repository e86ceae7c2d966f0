// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/emulator.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace bootscope;

// What comes over the wire, byte for byte, from an emulator in this process.
class tst_Emulator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void headerOrder_data();
    void headerOrder();
    void keepsAlive();
    void pipelines();
    void oneByteAtATime();
    void refuses_data();
    void refuses();
    void expectContinue();
    void slowClientIsCutOff();
    void idleClientIsCutOff();
    void tooManyConnections();
    void latencyDelays();
    void faults_data();
    void faults();
    void settingsApplyAtOnce();
    void userDataOfTheEditor();
    void ipv6BesideIpv4();
    void exchangesAreMasked();
    void portInUse();

private:
    Scenario with(const QByteArray &yaml)
    {
        const auto scenario = readScenario("format: imds-scenario/1\n" + yaml, {});
        return scenario ? *scenario : Scenario::minimal();
    }
    void begin(const QByteArray &yaml = {})
    {
        m_emulator.stop();
        m_emulator.setScenario(with(yaml));
        const auto started = m_emulator.start(QHostAddress(QHostAddress::LocalHost), 0);
        QVERIFY(started);
        QVERIFY(started->port() > 0);
    }
    // Everything that the emulator sends until it closes, or until wanted was seen that often.
    QByteArray talk(const QByteArray &bytes, const QByteArray &wanted = {}, int times = 1)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_emulator.endpoint().port()));
        QByteArray received;
        connect(&socket, &QTcpSocket::readyRead, this, [&] { received += socket.readAll(); });
        connect(&socket, &QTcpSocket::connected, this, [&] { socket.write(bytes); });
        const auto enough = [&] {
            return socket.state() == QAbstractSocket::UnconnectedState ||
                   (!wanted.isEmpty() && received.count(wanted) >= times);
        };
        [&] { QTRY_VERIFY_WITH_TIMEOUT(enough(), 5000); }();
        return received;
    }
    QByteArray get(const QByteArray &path, const QByteArray &headers = {})
    {
        return talk("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }
    static QByteArrayList names(const QByteArray &answer)
    {
        QByteArrayList list;
        for (const QByteArray &line : answer.left(answer.indexOf("\r\n\r\n")).split('\n').mid(1))
            list.append(line.left(line.indexOf(':')));
        return list;
    }

    Emulator m_emulator;
};

void tst_Emulator::initTestCase()
{
    begin();
}

void tst_Emulator::headerOrder_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("statusLine");
    QTest::addColumn<QByteArray>("headers");
    const QByteArray tail = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    QTest::newRow("v1 value") << QByteArray() << "GET /latest/meta-data/ami-id" + tail << QByteArray("HTTP/1.1 200 OK")
                              << QByteArray(
                                     "Content-Type Accept-Ranges Last-Modified Content-Length Date Server Connection");
    QTest::newRow("token")
        << QByteArray() << "PUT /latest/api/token" + tail + "X-aws-ec2-metadata-token-ttl-seconds: 60\r\n"
        << QByteArray("HTTP/1.1 200 OK")
        << QByteArray("X-Aws-Ec2-Metadata-Token-Ttl-Seconds Content-Length Date Server Connection Content-Type");
    QTest::newRow("401") << QByteArray("service: {http-tokens: required}\n") << "GET /latest" + tail
                         << QByteArray("HTTP/1.1 401 Unauthorized")
                         << QByteArray("Content-Length Date Server Connection Content-Type");
    QTest::newRow("405") << QByteArray() << "GET /latest/api/token" + tail << QByteArray("HTTP/1.1 405 Not Allowed")
                         << QByteArray("Allow Content-Length Date Server Connection Content-Type");
    QTest::newRow("xen") << QByteArray("service: {flavour: xen}\nuser-data: {text: x}\n")
                         << "GET /latest/user-data" + tail << QByteArray("HTTP/1.0 200 OK")
                         << QByteArray(
                                "Accept-Ranges Content-Length Content-Type Date Last-Modified Connection Server");
    QTest::newRow("xen 301") << QByteArray("service: {flavour: xen}\n") << "GET /latest" + tail
                             << QByteArray("HTTP/1.0 301 Moved Permanently")
                             << QByteArray("Location Content-Length Content-Type Date Connection Server");
    QTest::newRow("no server header") << QByteArray("service: {server-header: null}\n") << "GET /latest" + tail
                                      << QByteArray("HTTP/1.1 200 OK")
                                      << QByteArray(
                                             "Content-Type Accept-Ranges Last-Modified Content-Length Date Connection");
}

void tst_Emulator::headerOrder()
{
    QFETCH(QByteArray, scenario);
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, statusLine);
    QFETCH(QByteArray, headers);
    begin(scenario);
    const QByteArray answer = talk(request + "\r\n");
    QCOMPARE(answer.left(answer.indexOf("\r\n")), statusLine);
    QCOMPARE(names(answer).join(' '), headers);
}

void tst_Emulator::keepsAlive()
{
    begin();
    const QByteArray one = "GET /latest/meta-data/ami-id HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const QByteArray answers = talk(one, "ami-0123456789abcdef0");
    QVERIFY(!names(answers).contains("Connection"));
    // HTTP/1.0 is closed, and so is everything where keep-alive is off.
    QVERIFY(names(talk("GET / HTTP/1.0\r\n\r\n")).contains("Connection"));
    begin("service: {keep-alive: false}\n");
    QVERIFY(names(talk(one)).contains("Connection"));
}

void tst_Emulator::pipelines()
{
    begin();
    QByteArray many;
    for (int i = 0; i < 300; ++i)
        many += i % 2 ? "GET /latest/meta-data/ami-id HTTP/1.1\r\nHost: localhost\r\n\r\n"
                      : "HEAD /latest/meta-data/mac HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const QByteArray answers = talk(many, "HTTP/1.1 200 OK", 300);
    QCOMPARE(answers.count("HTTP/1.1 200 OK"), 300);
    QVERIFY(answers.count("ami-0123456789abcdef0") >= 149);
    QVERIFY(!answers.contains("0e:49:61:0f:c3:11")); // HEAD has no body
}

void tst_Emulator::oneByteAtATime()
{
    begin();
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_emulator.endpoint().port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    for (const char c : QByteArray("\r\nGET /latest/meta-data/ami-id HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
        socket.write(&c, 1);
        socket.flush();
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    QVERIFY(socket.readAll().endsWith("ami-0123456789abcdef0"));
}

void tst_Emulator::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status"); // empty: closed without a word is fine too
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray(" 400 ");
    QTest::newRow("noise") << QByteArray("\x00\x01\x02\r\n\r\n", 7) << QByteArray(" 400 ");
    QTest::newRow("no version") << QByteArray("GET\r\n\r\n") << QByteArray(" 400 ");
    QTest::newRow("folded header") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n") << QByteArray(" 40");
    QTest::newRow("both lengths") << QByteArray("PUT /latest/api/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                                                "5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                  << QByteArray(" 400 ");
    QTest::newRow("long header") << "GET / HTTP/1.1\r\nX: " + QByteArray(300000, 'a') + "\r\n\r\n"
                                 << QByteArray(" 431 ");
    QTest::newRow("long body")
        << "PUT /latest/api/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n" +
               QByteArray(100000, 'a')
        << QByteArray(" 413 ");
    QTest::newRow("negative length") << QByteArray("PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n")
                                     << QByteArray(" 400 ");
    QTest::newRow("future version") << QByteArray("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n") << QByteArray(" 400 ");
}

void tst_Emulator::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    begin();
    const QByteArray answer = talk(bytes, "</html>");
    QVERIFY2(answer.left(20).contains(status), answer.left(100).constData());
    QVERIFY(get("/latest/meta-data/ami-id").endsWith("ami-0123456789abcdef0"));
}

void tst_Emulator::expectContinue()
{
    begin();
    const QByteArray answer =
        talk("PUT /latest/api/token HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 3\r\n"
             "X-aws-ec2-metadata-token-ttl-seconds: 60\r\n\r\n",
             "100 Continue");
    QVERIFY(answer.startsWith("HTTP/1.1 100 Continue\r\n\r\n"));
}

void tst_Emulator::slowClientIsCutOff()
{
    begin("service: {limits: {header-timeout-ms: 50, body-timeout-ms: 50}}\n");
    QCOMPARE(talk("GET / HTT"), QByteArray());
    QCOMPARE(talk("PUT /latest/api/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\na"), QByteArray());
    QTRY_COMPARE(m_emulator.connectionCount(), 0);
}

void tst_Emulator::idleClientIsCutOff()
{
    begin("service: {limits: {idle-timeout-ms: 50}}\n");
    QVERIFY(talk("GET /latest/meta-data/ami-id HTTP/1.1\r\nHost: localhost\r\n\r\n").endsWith("ami-0123456789abcdef0"));
}

void tst_Emulator::tooManyConnections()
{
    begin("service: {limits: {max-connections: 1}}\n");
    QTcpSocket first;
    first.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_emulator.endpoint().port()));
    QTRY_COMPARE(m_emulator.connectionCount(), 1);
    QCOMPARE(talk("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"), QByteArray());
    first.abort();
    QTRY_COMPARE(m_emulator.connectionCount(), 0);
    QVERIFY(get("/latest").startsWith("HTTP/1.1 200"));
}

void tst_Emulator::latencyDelays()
{
    begin("service: {latency-ms: 60}\n");
    QElapsedTimer clock;
    clock.start();
    QVERIFY(get("/latest").startsWith("HTTP/1.1 200"));
    QVERIFY(clock.elapsed() >= 55);
}

void tst_Emulator::faults_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("status") << QByteArray("action: status, status: 500")
                            << QByteArray("HTTP/1.1 500 Internal Server Error");
    QTest::newRow("reset") << QByteArray("action: reset") << QByteArray();
    QTest::newRow("timeout") << QByteArray("action: timeout, ms: 20") << QByteArray();
    QTest::newRow("truncate") << QByteArray("action: truncate, bytes: 10") << QByteArray("HTTP/1.1 200 OK");
    QTest::newRow("slow") << QByteArray("action: slow, ms: 1") << QByteArray("HTTP/1.1 200 OK");
    QTest::newRow("garbage") << QByteArray("action: garbage") << QByteArray("?");
    QTest::newRow("never by chance") << QByteArray("action: reset, probability: 0") << QByteArray("HTTP/1.1 200 OK");
    QTest::newRow("another method") << QByteArray("action: reset, method: PUT") << QByteArray("HTTP/1.1 200 OK");
    QTest::newRow("not yet") << QByteArray("action: reset, after: 2") << QByteArray("HTTP/1.1 200 OK");
}

void tst_Emulator::faults()
{
    QFETCH(QByteArray, fault);
    QFETCH(QByteArray, answer);
    begin("faults: [{path: /latest/meta-data/ami-id, count: 1, " + fault + "}]\n");
    QVERIFY(get("/latest/meta-data/mac").endsWith("0e:49:61:0f:c3:11"));
    const QByteArray first = get("/latest/meta-data/ami-id");
    if (fault.contains("garbage"))
        QVERIFY(!first.isEmpty() && !first.startsWith("HTTP/"));
    else
        QCOMPARE(first.left(first.indexOf("\r\n")).trimmed(), answer);
    if (fault.contains("truncate"))
        QVERIFY(first.endsWith("ami-0123456"));
    if (fault.contains("slow"))
        QVERIFY(first.endsWith("ami-0123456789abcdef0"));
    QVERIFY(get("/latest/meta-data/ami-id").endsWith("ami-0123456789abcdef0"));
}

void tst_Emulator::settingsApplyAtOnce()
{
    begin();
    QVERIFY(get("/latest").startsWith("HTTP/1.1 200"));
    Scenario scenario = m_emulator.scenario();
    scenario.service.tokensRequired = true;
    scenario.userData = "#!/bin/sh\n";
    m_emulator.setScenario(scenario);
    QVERIFY(get("/latest").startsWith("HTTP/1.1 401"));
    const QByteArray token = talk("PUT /latest/api/token HTTP/1.1\r\nHost: localhost\r\nConnection: "
                                  "close\r\nX-aws-ec2-metadata-token-ttl-seconds: 60\r\n\r\n")
                                 .right(56);
    QVERIFY(get("/latest/user-data", "X-aws-ec2-metadata-token: " + token + "\r\n").endsWith("#!/bin/sh\n"));
}

void tst_Emulator::userDataOfTheEditor()
{
    begin("user-data: {text: scenario}\n");
    QSignalSpy spy(&m_emulator, &Emulator::treeChanged);
    const QByteArray bytes("\x1f\x8b\x00\xff", 4);
    m_emulator.setUserData(bytes, true);
    QVERIFY(get("/latest/user-data").endsWith(QByteArray("\r\n\r\n" + bytes)));
    QVERIFY(get("/latest/user-data").contains("application/octet-stream"));
    m_emulator.setUserData(bytes, true);
    QCOMPARE(spy.size(), 1);
    m_emulator.setUserData({}, true);
    QVERIFY(get("/latest/user-data").startsWith("HTTP/1.1 404"));
    QVERIFY(!get("/latest/").contains("user-data"));
    m_emulator.setUserData({}, false);
    QVERIFY(get("/latest/user-data").endsWith("scenario"));
}

void tst_Emulator::ipv6BesideIpv4()
{
    begin();
    QVERIFY(m_emulator.ipv6Endpoint().isEmpty());
    m_emulator.setScenario(with("service: {ipv6: true, hop-limit: 3}\n"));
    if (!m_emulator.ipv6Problem().isEmpty())
        QSKIP(qPrintable(QStringLiteral("no IPv6 on this machine: ") + m_emulator.ipv6Problem()));
    const QUrl url = m_emulator.ipv6Endpoint();
    QCOMPARE(url.port(), m_emulator.endpoint().port());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHostIPv6), quint16(url.port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write("PUT /latest/api/token HTTP/1.1\r\nHost: [fd00:ec2::254]\r\n"
                 "X-aws-ec2-metadata-token-ttl-seconds: 60\r\n\r\n");
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
    m_emulator.setScenario(with({}));
    QVERIFY(m_emulator.ipv6Endpoint().isEmpty());
    QVERIFY(m_emulator.isRunning());
}

void tst_Emulator::exchangesAreMasked()
{
    begin("iam: {role: r, credentials: {access-key-id: ASIAEXAMPLE, secret-access-key: EXAMPLEsecretsecret, token: "
          "EXAMPLEtokentoken}}\n");
    QSignalSpy spy(&m_emulator, &Emulator::exchanged);
    const QByteArray token = talk("PUT /latest/api/token HTTP/1.1\r\nHost: localhost\r\nConnection: "
                                  "close\r\nX-aws-ec2-metadata-token-ttl-seconds: 60\r\n\r\n")
                                 .right(56);
    QVERIFY(get("/latest/meta-data/iam/security-credentials/r", "X-aws-ec2-metadata-token: " + token + "\r\n")
                .contains("EXAMPLEsecretsecret"));
    QCOMPARE(spy.size(), 2);
    for (const QList<QVariant> &call : spy) {
        const auto exchange = call.first().value<Exchange>();
        const QByteArray all = exchange.requestText() + exchange.answerText() + exchange.logLine();
        QVERIFY(!all.contains(token));
        QVERIFY(!all.contains("EXAMPLEsecretsecret") && !all.contains("EXAMPLEtokentoken"));
    }
    const auto second = spy.at(1).first().value<Exchange>();
    QVERIFY(second.session == Exchange::Session::V2);
    QVERIFY(second.tokenAgeMs >= 0);
    // A token that is refused was asked for all the same.
    m_emulator.setScenario(with("service: {http-endpoint: disabled}\n"));
    talk("PUT /latest/api/token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QVERIFY(spy.last().first().value<Exchange>().session == Exchange::Session::TokenRequest);
    QVERIFY(second.rule == Rule::Value);
}

void tst_Emulator::portInUse()
{
    begin();
    Emulator other;
    const auto started = other.start(QHostAddress(QHostAddress::LocalHost), quint16(m_emulator.endpoint().port()));
    QVERIFY(!started);
    QVERIFY(started.error().contains(QStringLiteral("127.0.0.1")));
    QVERIFY(!other.isRunning() && other.endpoint().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Emulator)
#include "tst_emulator.moc"
