// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/emulator.h"
#include "imds/lesson/lessonprogress.h"
#include "imds/lesson/lessonrunner.h"
#include "imds/lesson/lessontext.h"
#include "imds/lesson/naivefetcher.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace bootscope;

class tst_Lesson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_emulator.reset(); }
    void everyStepHasItsTexts();
    void buttonFulfilsEveryStep_data() { steps(); }
    void buttonFulfilsEveryStep();
    void terminalLinesFulfilEveryStep_data() { steps(); }
    void terminalLinesFulfilEveryStep();
    void aStepNeedsItsWholeOrder();
    void otherExchangesDoNotCount_data();
    void otherExchangesDoNotCount();
    void hopLimitIsFelt_data();
    void hopLimitIsFelt();
    void onlyVersionOneLeaks_data();
    void onlyVersionOneLeaks();
    void fetcherReachesTheEmulatorOnly_data();
    void fetcherReachesTheEmulatorOnly();
    void nothingShownIsSecret();
    void progressIsKept();

private:
    static void steps();
    static int stepOf(const char *id);
    void apply(const LessonSettings &settings);
    LessonPlace place() const { return {m_emulator->endpoint(), m_fetcher.url(), "demo-role"}; }
    QString run(const LessonStep &step);

    std::unique_ptr<Emulator> m_emulator;
    NaiveFetcher m_fetcher;
};

void tst_Lesson::init()
{
    m_emulator = std::make_unique<Emulator>();
    Scenario scenario = Scenario::minimal();
    scenario.iam.emplace();
    scenario.iam->role = "demo-role";
    m_emulator->setScenario(scenario);
    QVERIFY(m_emulator->start(QHostAddress(QHostAddress::LocalHost), 0));
    m_fetcher.setEmulator(m_emulator->endpoint());
    QVERIFY(m_fetcher.start());
}

void tst_Lesson::apply(const LessonSettings &settings)
{
    Scenario scenario = m_emulator->scenario();
    scenario.service.tokensRequired = settings.tokensRequired;
    scenario.service.enabled = settings.enabled;
    scenario.service.hopLimit = settings.hopLimit;
    m_emulator->setScenario(scenario);
}

QString tst_Lesson::run(const LessonStep &step)
{
    LessonRunner runner;
    QString text;
    connect(&runner, &LessonRunner::sent, this, [&text](const QString &part) { text += part; });
    QSignalSpy finished(&runner, &LessonRunner::finished);
    apply(step.settings);
    runner.run(step, place());
    [&finished] { QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15000); }();
    return text;
}

void tst_Lesson::steps()
{
    QTest::addColumn<int>("step");
    for (int i = 0; i < lessonSteps().size(); ++i)
        QTest::newRow(lessonSteps().at(i).id) << i;
}

int tst_Lesson::stepOf(const char *id)
{
    for (int i = 0; i < lessonSteps().size(); ++i) {
        if (qstrcmp(lessonSteps().at(i).id, id) == 0)
            return i;
    }
    return -1;
}

void tst_Lesson::everyStepHasItsTexts()
{
    QSet<QByteArray> ids;
    for (const LessonStep &step : lessonSteps()) {
        ids.insert(step.id);
        QVERIFY2(*step.title && *step.task && *step.seen && !step.requests.isEmpty(), step.id);
        QVERIFY(!lessonText(step.title).isEmpty());
    }
    QCOMPARE(ids.size(), lessonSteps().size());
}

void tst_Lesson::buttonFulfilsEveryStep()
{
    QFETCH(int, step);
    LessonProgress progress;
    progress.setCurrent(step);
    connect(m_emulator.get(), &Emulator::exchanged, this,
            [&progress, this](const Exchange &exchange) { progress.observe(exchange, place()); });
    const QString text = run(lessonSteps().at(step));
    QVERIFY2(progress.isDone(step), qPrintable(text));
    QCOMPARE(progress.doneCount(), 1);
}

void tst_Lesson::terminalLinesFulfilEveryStep()
{
    for (const char *program : {"bash", "curl", "python3"}) {
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            QSKIP("needs bash, curl and python3");
    }
    QFETCH(int, step);
    const LessonStep &lesson = lessonSteps().at(step);
    apply(lesson.settings);
    LessonProgress progress;
    progress.setCurrent(step);
    connect(m_emulator.get(), &Emulator::exchanged, this,
            [&progress, this](const Exchange &exchange) { progress.observe(exchange, place()); });
    QString script = terminalLines(lesson, place());
    // Where a line uses the token of an earlier step, that step's line goes first.
    if (script.contains(QLatin1String("$TOKEN")) && !script.contains(QLatin1String("TOKEN=")))
        script.prepend(terminalLines(lessonSteps().at(stepOf("token")), place()) + QLatin1Char('\n'));
    QProcess shell;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("bash"), {QStringLiteral("-c"), script});
    QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, 15000);
    const QByteArray printed = shell.readAllStandardOutput() + shell.readAllStandardError();
    QVERIFY2(progress.isDone(step), printed);
}

void tst_Lesson::aStepNeedsItsWholeOrder()
{
    const int step = stepOf("expired");
    const QList<LessonRequest> &requests = lessonSteps().at(step).requests;
    const auto exchangeOf = [](const LessonRequest &request) {
        Exchange exchange;
        exchange.method = request.method;
        exchange.target = request.path;
        exchange.rule = request.expected;
        exchange.requestHeaders = request.headers;
        return exchange;
    };
    LessonProgress progress;
    progress.setCurrent(step);
    using Seen = LessonProgress::Seen;
    QVERIFY(progress.observe(exchangeOf(requests.at(1)), {}) == Seen::Other);
    QVERIFY(progress.observe(exchangeOf(requests.at(0)), {}) == Seen::Part);
    QVERIFY(progress.observe(exchangeOf(requests.at(0)), {}) == Seen::Part); // begun again
    QVERIFY(!progress.isDone(step));
    QVERIFY(progress.observe(exchangeOf(requests.at(1)), {}) == Seen::Done);
    QVERIFY(progress.isDone(step));
}

void tst_Lesson::otherExchangesDoNotCount_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("rule");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    const QByteArray id = "/latest/meta-data/instance-id";
    const QByteArray ttl = "X-Aws-Ec2-Metadata-Token-Ttl-Seconds";
    QTest::newRow("other path") << QByteArray("v1-value") << QByteArray("GET") << QByteArray("/latest/meta-data/mac")
                                << int(Rule::Value) << QByteArray() << QByteArray();
    QTest::newRow("other method") << QByteArray("v1-value") << QByteArray("HEAD") << id << int(Rule::Value)
                                  << QByteArray() << QByteArray();
    QTest::newRow("other rule") << QByteArray("v1-value") << QByteArray("GET") << id << int(Rule::TokenMissing)
                                << QByteArray() << QByteArray();
    QTest::newRow("no token") << QByteArray("v2-value") << QByteArray("GET") << id << int(Rule::Value) << QByteArray()
                              << QByteArray();
    QTest::newRow("a token where none is wanted")
        << QByteArray("v1-value") << QByteArray("GET") << id << int(Rule::Value)
        << QByteArray("X-aws-ec2-metadata-token") << QByteArray("****");
    QTest::newRow("this window") << QByteArray("v1-value") << QByteArray("GET") << id << int(Rule::Value)
                                 << QByteArray("User-Agent") << QByteArray("bootscope/1");
    QTest::newRow("other life") << QByteArray("token") << QByteArray("PUT") << QByteArray("/latest/api/token")
                                << int(Rule::TokenIssued) << ttl << QByteArray("60");
    QTest::newRow("0 is not 21601") << QByteArray("ttl-21601") << QByteArray("PUT") << QByteArray("/latest/api/token")
                                    << int(Rule::TokenTtlInvalid) << ttl << QByteArray("0");
    QTest::newRow("not from afar") << QByteArray("two-hops") << QByteArray("PUT") << QByteArray("/latest/api/token")
                                   << int(Rule::TokenIssued) << ttl << QByteArray("60");
    QTest::newRow("not forged") << QByteArray("ssrf-v1") << QByteArray("GET")
                                << QByteArray("/latest/meta-data/iam/security-credentials/demo-role")
                                << int(Rule::Value) << QByteArray("User-Agent") << QByteArray("curl/8");
}

void tst_Lesson::otherExchangesDoNotCount()
{
    QFETCH(QByteArray, step);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(int, rule);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    Exchange exchange;
    exchange.method = method;
    exchange.target = target;
    exchange.rule = Rule(rule);
    if (!header.isEmpty())
        exchange.requestHeaders = {{header, value}};
    LessonProgress progress;
    progress.setCurrent(stepOf(step));
    QVERIFY(progress.observe(exchange, place()) == LessonProgress::Seen::Other);
    QCOMPARE(progress.doneCount(), 0);
}

void tst_Lesson::hopLimitIsFelt_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<bool>("arrives");
    QTest::newRow("1") << QByteArray("two-hops") << false;
    QTest::newRow("2") << QByteArray("hop-limit-2") << true;
}

void tst_Lesson::hopLimitIsFelt()
{
    QFETCH(QByteArray, step);
    QFETCH(bool, arrives);
    const QString text = run(lessonSteps().at(stepOf(step)));
    QCOMPARE(text.contains(QLatin1String("< HTTP/1.1 200 OK")), arrives);
}

void tst_Lesson::onlyVersionOneLeaks_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<bool>("leaks");
    QTest::newRow("v1") << QByteArray("ssrf-v1") << true;
    QTest::newRow("v2") << QByteArray("ssrf-v2") << false;
}

void tst_Lesson::onlyVersionOneLeaks()
{
    QFETCH(QByteArray, step);
    QFETCH(bool, leaks);
    const QString text = run(lessonSteps().at(stepOf(step)));
    QCOMPARE(text.contains(QLatin1String("ASIAEXAMPLE")), leaks);
    QCOMPARE(text.contains(QLatin1String("answered 401")), !leaks);
}

void tst_Lesson::fetcherReachesTheEmulatorOnly_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("fetched");
    QTest::newRow("as on an instance") << "http://169.254.169.254/latest/" << true;
    QTest::newRow("the emulator") << "{}/latest/" << true;
    QTest::newRow("another port") << "http://169.254.169.254:81/latest/" << false;
    QTest::newRow("another host") << "http://192.0.2.1/latest/" << false;
    QTest::newRow("https") << "https://169.254.169.254/latest/" << false;
    QTest::newRow("a file") << "file:///etc/hostname" << false;
    QTest::newRow("nothing") << "" << false;
}

void tst_Lesson::fetcherReachesTheEmulatorOnly()
{
    QFETCH(QString, address);
    QFETCH(bool, fetched);
    address.replace(QLatin1String("{}"), m_emulator->endpoint().toString());
    QSignalSpy seen(m_emulator.get(), &Emulator::exchanged);
    RawAnswer got;
    bool done = false;
    auto *request = new RawRequest(this, [&](const RawAnswer &answer) {
        got = answer;
        done = true;
    });
    request->send(m_fetcher.url(), "GET /fetch?url=" + address.toLatin1() + " HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(done);
    QCOMPARE(got.status(), fetched ? 200 : 403);
    QCOMPARE(seen.size(), fetched ? 1 : 0);
}

void tst_Lesson::nothingShownIsSecret()
{
    const QString text = run(lessonSteps().at(stepOf("role"))) + run(lessonSteps().at(stepOf("credentials"))) +
                         run(lessonSteps().at(stepOf("ssrf-v1")));
    QVERIFY(text.contains(QLatin1String("SecretAccessKey")));
    QVERIFY(!text.contains(QLatin1String("EXAMPLEsecret")));
    QVERIFY(!text.contains(QLatin1String("EXAMPLEsessionToken")));
    QVERIFY(!text.contains(QLatin1String("AQAE"))); // how tokens begin
}

void tst_Lesson::progressIsKept()
{
    LessonProgress progress;
    progress.setCurrent(1);
    Exchange exchange;
    exchange.method = "GET";
    exchange.target = "//latest/meta-data";
    exchange.rule = Rule::Listing;
    QVERIFY(progress.observe(exchange, {}) == LessonProgress::Seen::Done);
    progress.setCurrent(3);
    LessonProgress later;
    later.restore(progress.save());
    QCOMPARE(later.current(), 3);
    QVERIFY(later.isDone(1));
    QCOMPARE(later.doneCount(), 1);
    later.restore("no such step");
    QCOMPARE(later.current(), 0);
    QCOMPARE(later.doneCount(), 0);
}

QTEST_GUILESS_MAIN(tst_Lesson)
#include "tst_lesson.moc"
