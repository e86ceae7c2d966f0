// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/client.h"
#include "imds/client/treewalk.h"
#include "imds/emulator/emulator.h"

#include <QSignalSpy>
#include <QTest>

using namespace bootscope;

// The client and our own emulator; what it does with odd servers stands in tst_client*.cpp.
class tst_ImdsClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void v1OnlyWhenAsked();
    void redirects();
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
        o.requestsPerSecond = 0;
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

void tst_ImdsClient::v1OnlyWhenAsked()
{
    ClientOptions v1 = options();
    v1.v1 = true;
    ImdsClient client(v1);
    QVERIFY(ask(client, "/latest/meta-data/ami-id").ok());
    QCOMPARE(m_log.join(','), QByteArray("GET 200"));
}

void tst_ImdsClient::redirects()
{
    begin("service: {flavour: xen}\n");
    ImdsClient client(options());
    QVERIFY(ask(client, "/latest/meta-data").ok());
    QCOMPARE(m_log.last(), QByteArray("GET 200 v2"));
}

void tst_ImdsClient::walk()
{
    begin("iam: {role: r}\ntags: {Name: x, Empty: ''}\noverrides: {'/latest/meta-data/custom/a b': c}\npublic-keys: "
          "[{name: k, openssh: ssh}]\nuser-data: "
          "{text: u}\n");
    ImdsClient client(options());
    TreeWalk walk(client, {"latest", false});
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
    TreeWalk walk(client, {"2099-01-01", false});
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
