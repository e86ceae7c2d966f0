// SPDX-License-Identifier: GPL-3.0-or-later
// What can be copied is run: against the emulator, which requires tokens.
#include "imds/client/snippets.h"
#include "imds/emulator/emulator.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace bootscope;

class tst_Snippets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void quoted();
    void run_data();
    void run();

private:
    Emulator m_emulator;
};

void tst_Snippets::initTestCase()
{
    Scenario scenario = Scenario::minimal();
    scenario.service.tokensRequired = true;
    scenario.overrides = {{"/latest/meta-data/odd 'name' $(x)", "odd value"}};
    m_emulator.setScenario(scenario);
    QVERIFY(m_emulator.start(QHostAddress(QHostAddress::LocalHost), 0));
}

void tst_Snippets::quoted()
{
    const QUrl endpoint(QStringLiteral("http://127.0.0.1:1338/"));
    QCOMPARE(curlWithoutToken(endpoint, "/latest/meta-data/ami-id"),
             QStringLiteral("curl -s http://127.0.0.1:1338/latest/meta-data/ami-id"));
    QCOMPARE(curlWithoutToken(endpoint, "/latest/a'$(x)"),
             QStringLiteral("curl -s 'http://127.0.0.1:1338/latest/a'\\''$(x)'"));
    QVERIFY(curlWithToken(endpoint, "/latest/")
                .startsWith(QStringLiteral("TOKEN=$(curl -s -X PUT \"http://127.0.0.1:1338/latest/api/token\"")));
    QVERIFY(pythonSnippet(endpoint, "/latest/a\"b\\c").contains(QStringLiteral("\"/latest/a\\\"b\\\\c\"")));
}

void tst_Snippets::run_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("value"); // empty: the script has to fail
    for (const char *program : {"sh", "bash", "python3"}) {
        const QString name = QString::fromLatin1(program);
        QTest::addRow("%s value", program)
            << name << QByteArray("/latest/meta-data/ami-id") << Scenario::minimal().instance.ami;
        QTest::addRow("%s odd name", program)
            << name << QByteArray("/latest/meta-data/odd%20'name'%20$(x)") << QByteArray("odd value");
        QTest::addRow("%s absent", program) << name << QByteArray("/latest/meta-data/nothing") << QByteArray();
    }
}

void tst_Snippets::run()
{
    QFETCH(QString, program);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, value);
    if (QStandardPaths::findExecutable(program).isEmpty())
        QSKIP("the interpreter is not on this machine");
    const bool isPython = program == QLatin1String("python3");
    if (!isPython && QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
        QSKIP("curl is not on this machine");
    // With a proxy set, which must not be asked: nothing listens there.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("http_proxy"), QStringLiteral("http://127.0.0.1:9"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, {isPython ? QStringLiteral("-") : QStringLiteral("-s")});
    process.write(isPython ? pythonSnippet(m_emulator.endpoint(), path).toUtf8()
                           : "set -eu\n" + shellSnippet(m_emulator.endpoint(), path).toUtf8() + "echo reached\n");
    process.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
    const QByteArray output = process.readAllStandardOutput();
    QCOMPARE(process.exitCode() == 0, !value.isEmpty());
    QCOMPARE(output, value.isEmpty() ? QByteArray() : value + (isPython ? "\n" : "\nreached\n"));
}

QTEST_GUILESS_MAIN(tst_Snippets)
#include "tst_snippets.moc"
