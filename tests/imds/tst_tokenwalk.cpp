// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/client.h"
#include "imds/tokenwalk.h"
#include "recordingserver.h"

#include <QTest>

using namespace bootscope;

class tst_TokenWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofARealClient();
    void sentences_data();
    void sentences();
    void lengths();
};

void tst_TokenWalk::ofARealClient()
{
    RecordingServer server;
    ImdsClient client(server.options());
    QList<Exchange> exchanges;
    connect(&client, &ImdsClient::exchanged, this, [&](const Exchange &exchange) { exchanges.append(exchange); });
    ask(client, "/latest/meta-data/ami-id");
    server.newTokens();
    ask(client, "/latest/meta-data/ami-id");
    const QStringList steps = tokenWalk(exchanges);
    QCOMPARE(steps.size(), 5);
    QCOMPARE(steps.at(0), QStringLiteral("1. PUT /latest/api/token asks for a session of 6 h: a token came, good on "
                                         "this instance only."));
    QVERIFY2(steps.at(1).startsWith(QStringLiteral("2. GET /latest/meta-data/ami-id sends the token")),
             qPrintable(steps.at(1)));
    QVERIFY(steps.at(1).endsWith(QStringLiteral("21 bytes came.")));
    QVERIFY(steps.at(2).contains(QStringLiteral("401")));
    QVERIFY(steps.at(3).startsWith(QStringLiteral("4. PUT ")));
    QVERIFY(steps.at(4).endsWith(QStringLiteral("21 bytes came.")));
    for (const QString &step : steps)
        QVERIFY(!step.contains(QString::fromLatin1(server.token())));
}

void tst_TokenWalk::sentences_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const HttpHeaders token = {{"x-aws-ec2-metadata-token", "****"}};
    QTest::newRow("no ttl") << QByteArray("PUT") << HttpHeaders() << 400
                            << QStringLiteral("without saying for how long");
    QTest::newRow("ttl 0") << QByteArray("PUT") << HttpHeaders{{"X-aws-ec2-metadata-token-ttl-seconds", "0"}} << 400
                           << QStringLiteral("\"0\" seconds: refused (400)");
    QTest::newRow("forwarded") << QByteArray("PUT") << HttpHeaders{{"X-Forwarded-For", "10.0.0.1"}} << 403
                               << QStringLiteral("X-Forwarded-For");
    QTest::newRow("silence") << QByteArray("PUT") << HttpHeaders() << 0 << QStringLiteral("hop limit");
    QTest::newRow("v1") << QByteArray("GET") << HttpHeaders() << 200 << QStringLiteral("no token (IMDSv1): 0 bytes");
    QTest::newRow("v1 refused") << QByteArray("GET") << HttpHeaders() << 401 << QStringLiteral("with a token only");
    QTest::newRow("ended") << QByteArray("GET") << token << 401 << QStringLiteral("unknown or has ended");
    QTest::newRow("absent") << QByteArray("GET") << token << 404 << QStringLiteral("no such item");
    QTest::newRow("disabled") << QByteArray("GET") << token << 403 << QStringLiteral("disabled");
}

void tst_TokenWalk::sentences()
{
    QFETCH(QByteArray, method);
    QFETCH(HttpHeaders, headers);
    QFETCH(int, status);
    QFETCH(QString, says);
    Exchange exchange;
    exchange.method = method;
    exchange.target = method == "PUT" ? "/latest/api/token" : "/latest/meta-data/ami-id";
    exchange.requestHeaders = headers;
    exchange.status = status;
    const QString step = tokenWalk({exchange}).value(0);
    QVERIFY2(step.contains(says), qPrintable(step));
    QVERIFY(step.startsWith(QStringLiteral("1. ")) && step.endsWith(QLatin1Char('.')));
}

void tst_TokenWalk::lengths()
{
    QCOMPARE(sessionLength(21600), QStringLiteral("6 h"));
    QCOMPARE(sessionLength(5400), QStringLiteral("1 h 30 min"));
    QCOMPARE(sessionLength(300), QStringLiteral("5 min"));
    QCOMPARE(sessionLength(90), QStringLiteral("90 s"));
}

QTEST_GUILESS_MAIN(tst_TokenWalk)
#include "tst_tokenwalk.moc"
