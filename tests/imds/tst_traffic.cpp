// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/traffic/clientwatch.h"
#include "imds/traffic/har.h"
#include "imds/traffic/trafficrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bootscope;

namespace {

// "T": a token was issued. "v": asked without one and got it, "r": was refused for it. "2": asked with a token,
// "x": with one that was refused.
Exchange exchangeOf(char what, quint64 serial, const QByteArray &agent = "agent/1",
                    const QByteArray &peer = "127.0.0.1:5")
{
    Exchange e;
    e.serial = serial;
    e.at = QDateTime::fromMSecsSinceEpoch(qint64(serial) * 1000, Qt::UTC);
    e.peer = peer;
    e.method = what == 'T' ? "PUT" : "GET";
    e.target = what == 'T' ? "/latest/api/token" : "/latest/meta-data/ami-id";
    if (!agent.isNull())
        e.requestHeaders = {{"Host", "localhost"}, {"user-agent", agent}};
    e.session = what == 'T'                  ? Exchange::Session::TokenRequest
                : what == 'v' || what == 'r' ? Exchange::Session::V1
                                             : Exchange::Session::V2;
    e.rule = what == 'T'   ? Rule::TokenIssued
             : what == 'r' ? Rule::TokenMissing
             : what == 'x' ? Rule::TokenInvalid
                           : Rule::Value;
    e.status = what == 'r' || what == 'x' ? 401 : 200;
    e.statusLine = e.status == 200 ? "HTTP/1.1 200 OK" : "HTTP/1.1 401 Unauthorized";
    e.answerHeaders = {{"Content-Type", "text/plain"}};
    e.answerBody = "ami-1";
    e.answerBytes = 5;
    e.milliseconds = 0.5;
    return e;
}

} // namespace

class tst_Traffic : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void habits_data();
    void habits();
    void clientsAreToldApart();
    void clientsAreBounded();
    void recordIsBounded();
    void harHasTheFormsOfTheFormat();
    void harOfOddExchanges();
    void text();
};

void tst_Traffic::habits_data()
{
    using Kind = ClientHabit::Kind;
    QTest::addColumn<QByteArray>("requests");
    QTest::addColumn<QList<int>>("kinds");
    const auto kinds = [](std::initializer_list<Kind> list) {
        QList<int> numbers;
        for (const Kind kind : list)
            numbers.append(int(kind));
        return numbers;
    };
    QTest::newRow("as it should be") << QByteArray("T2222222222x T22222") << kinds({});
    QTest::newRow("v1") << QByteArray("v") << kinds({Kind::UsesV1});
    QTest::newRow("v1, refused once") << QByteArray("rT22") << kinds({});
    QTest::newRow("v1, refused and stubborn") << QByteArray("rrr") << kinds({Kind::UsesV1Refused});
    QTest::newRow("a token each") << QByteArray("T2T2T2T2T2") << kinds({Kind::TokenPerRequest});
    QTest::newRow("a token for two") << QByteArray("T22T22T22T22T22T22") << kinds({});
    QTest::newRow("four tokens are few") << QByteArray("T2T2T2T2") << kinds({});
    QTest::newRow("no refresh") << QByteArray("T2xxx") << kinds({Kind::NeverRefreshes});
    QTest::newRow("refreshes late") << QByteArray("T2xxTxx") << kinds({});
    QTest::newRow("everything wrong") << QByteArray("vT2T2T2T2T2xxx")
                                      << kinds({Kind::UsesV1, Kind::TokenPerRequest, Kind::NeverRefreshes});
}

void tst_Traffic::habits()
{
    QFETCH(QByteArray, requests);
    QFETCH(QList<int>, kinds);
    ClientWatch watch;
    quint64 serial = 0;
    int news = 0;
    for (const char c : requests) {
        if (c != ' ')
            news += watch.add(exchangeOf(c, ++serial));
    }
    QList<int> found;
    for (const ClientHabit &habit : watch.habits()) {
        found.append(int(habit.kind));
        QVERIFY(!habitSentence(habit).isEmpty());
        QCOMPARE(habit.userAgent, QByteArray("agent/1"));
        QCOMPARE(habit.address, QByteArray("127.0.0.1"));
    }
    std::sort(found.begin(), found.end());
    QCOMPARE(found, kinds);
    QCOMPARE(news, kinds.size());
}

void tst_Traffic::clientsAreToldApart()
{
    ClientWatch watch;
    watch.add(exchangeOf('v', 1, "curl/8"));
    watch.add(exchangeOf('T', 2, "aws-cli/2"));
    watch.add(exchangeOf('2', 3, "aws-cli/2"));
    watch.add(exchangeOf('2', 4, {}, "[::1]:77"));
    Exchange own = exchangeOf('v', 5, "bootscope");
    own.side = Exchange::Side::Client;
    QVERIFY(!watch.add(own));
    const QList<ClientSummary> clients = watch.clients();
    QCOMPARE(clients.size(), 3);
    QCOMPARE(clients.at(0).address, QByteArray("[::1]"));
    QVERIFY(clients.at(0).userAgent.isEmpty());
    QCOMPARE(clients.at(1).userAgent, QByteArray("aws-cli/2"));
    QCOMPARE(clients.at(1).tokens, 1);
    QCOMPARE(clients.at(1).withToken, 1);
    QCOMPARE(clients.at(2).withoutToken, 1);
    QCOMPARE(watch.habits().size(), 1);
    watch.clear();
    QVERIFY(watch.clients().isEmpty());
}

void tst_Traffic::clientsAreBounded()
{
    ClientWatch watch;
    for (quint64 i = 1; i <= 2000; ++i)
        watch.add(exchangeOf('v', i, "agent/" + QByteArray::number(i)));
    QCOMPARE(watch.clients().size(), ClientWatch::kMaxClients);
    QCOMPARE(watch.clients().first().userAgent, QByteArray("agent/2000"));
}

void tst_Traffic::recordIsBounded()
{
    TrafficRecord record(100, 1'000'000);
    for (quint64 i = 1; i <= 250; ++i)
        record.add(exchangeOf('2', i));
    QCOMPARE(record.size(), 100);
    QCOMPARE(record.at(0).serial, 151ULL);
    QCOMPARE(record.dropped(), 150ULL);
    Exchange large = exchangeOf('2', 251);
    large.answerBody = QByteArray(600'000, 'x');
    record.add(large);
    record.add(large);
    QCOMPARE(record.size(), 1);
    record.clear();
    QCOMPARE(record.size(), 0);
    QVERIFY(record.exchanges().isEmpty());
}

// The fields that HAR 1.2 requires, and their types.
void tst_Traffic::harHasTheFormsOfTheFormat()
{
    const QList<Exchange> exchanges = {exchangeOf('T', 1), exchangeOf('2', 2), exchangeOf('x', 3)};
    const QJsonObject log = QJsonDocument::fromJson(toHar(exchanges, QStringLiteral("1.2.3")))
                                .object()
                                .value(QLatin1String("log"))
                                .toObject();
    QCOMPARE(log.value(QLatin1String("version")).toString(), QStringLiteral("1.2"));
    QCOMPARE(log.value(QLatin1String("creator")).toObject().value(QLatin1String("version")).toString(),
             QStringLiteral("1.2.3"));
    const QJsonArray entries = log.value(QLatin1String("entries")).toArray();
    QCOMPARE(entries.size(), 3);
    using Type = QJsonValue::Type;
    const auto check = [](const QJsonObject &object, std::initializer_list<std::pair<const char *, Type>> fields) {
        for (const auto &[name, type] : fields)
            QVERIFY2(object.value(QLatin1String(name)).type() == type, name);
    };
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        check(entry, {{"startedDateTime", Type::String},
                      {"time", Type::Double},
                      {"request", Type::Object},
                      {"response", Type::Object},
                      {"cache", Type::Object},
                      {"timings", Type::Object}});
        QVERIFY(QDateTime::fromString(entry.value(QLatin1String("startedDateTime")).toString(), Qt::ISODateWithMs)
                    .isValid());
        const QJsonObject request = entry.value(QLatin1String("request")).toObject();
        check(request, {{"method", Type::String},
                        {"url", Type::String},
                        {"httpVersion", Type::String},
                        {"cookies", Type::Array},
                        {"headers", Type::Array},
                        {"queryString", Type::Array},
                        {"headersSize", Type::Double},
                        {"bodySize", Type::Double}});
        QVERIFY(request.value(QLatin1String("url")).toString().startsWith(QLatin1String("http://localhost/latest/")));
        const QJsonObject response = entry.value(QLatin1String("response")).toObject();
        check(response, {{"status", Type::Double},
                         {"statusText", Type::String},
                         {"httpVersion", Type::String},
                         {"cookies", Type::Array},
                         {"headers", Type::Array},
                         {"content", Type::Object},
                         {"redirectURL", Type::String},
                         {"headersSize", Type::Double},
                         {"bodySize", Type::Double}});
        check(response.value(QLatin1String("content")).toObject(),
              {{"size", Type::Double}, {"mimeType", Type::String}});
        const QJsonObject timings = entry.value(QLatin1String("timings")).toObject();
        check(timings, {{"send", Type::Double}, {"wait", Type::Double}, {"receive", Type::Double}});
        const double sum = timings.value(QLatin1String("send")).toDouble() +
                           timings.value(QLatin1String("wait")).toDouble() +
                           timings.value(QLatin1String("receive")).toDouble();
        QCOMPARE(sum, entry.value(QLatin1String("time")).toDouble());
    }
    QCOMPARE(entries.at(2).toObject().value(QLatin1String("_rule")).toString(), QStringLiteral("token-invalid"));
}

void tst_Traffic::harOfOddExchanges()
{
    Exchange silent;
    silent.side = Exchange::Side::Client;
    silent.peer = "127.0.0.1:80";
    silent.method = "GET";
    silent.target = "/latest/meta-data/?a=1&b=%2F";
    silent.problem = QStringLiteral("no answer");
    Exchange binary = exchangeOf('2', 2);
    binary.answerBody = QByteArray("\x00\xff", 2);
    const QJsonArray entries = QJsonDocument::fromJson(toHar({silent, binary}, {}))
                                   .object()
                                   .value(QLatin1String("log"))
                                   .toObject()
                                   .value(QLatin1String("entries"))
                                   .toArray();
    const QJsonObject first = entries.at(0).toObject();
    QCOMPARE(first.value(QLatin1String("response")).toObject().value(QLatin1String("status")).toInt(-1), 0);
    QCOMPARE(first.value(QLatin1String("request")).toObject().value(QLatin1String("queryString")).toArray().size(), 2);
    QCOMPARE(first.value(QLatin1String("request")).toObject().value(QLatin1String("url")).toString(),
             QStringLiteral("http://127.0.0.1:80/latest/meta-data/?a=1&b=%2F"));
    const QJsonObject content =
        entries.at(1).toObject().value(QLatin1String("response")).toObject().value(QLatin1String("content")).toObject();
    QCOMPARE(content.value(QLatin1String("encoding")).toString(), QStringLiteral("base64"));
    QCOMPARE(content.value(QLatin1String("text")).toString(), QStringLiteral("AP8="));
}

void tst_Traffic::text()
{
    const QByteArray text = toText({exchangeOf('T', 1), exchangeOf('x', 2)});
    QVERIFY(text.contains("PUT /latest/api/token HTTP/1.1\nHost: localhost\nuser-agent: agent/1\n"));
    QVERIFY(text.contains("HTTP/1.1 401 Unauthorized\n"));
    QVERIFY(text.contains("token-invalid"));
    QVERIFY(!text.contains('\r'));
}

QTEST_GUILESS_MAIN(tst_Traffic)
#include "tst_traffic.moc"
