// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

// "bootscope imds" as a process: what other programs rely on.
class tst_ImdsCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stopsOnSignal_data();
    void stopsOnSignal();
    void client();
    void usageErrors_data();
    void usageErrors();

private:
    static QProcessEnvironment environment()
    {
        QProcessEnvironment e = QProcessEnvironment::systemEnvironment();
        // Whatever goes wrong in a test, nothing may go to the real address.
        e.insert(QStringLiteral("AWS_EC2_METADATA_SERVICE_ENDPOINT"), QStringLiteral("http://127.0.0.1:9"));
        e.remove(QStringLiteral("DISPLAY"));
        return e;
    }
    static void run(QProcess &process, const QStringList &arguments)
    {
        process.setProcessEnvironment(environment());
        process.start(QStringLiteral(BOOTSCOPE_PROGRAM), QStringList{QStringLiteral("imds")} + arguments);
    }
    // The port from the line that says where it listens; 0 when it does not come.
    static int portOf(QProcess &process)
    {
        static const QRegularExpression line(QStringLiteral(R"(listening on http://127\.0\.0\.1:(\d+)\n)"));
        QString output;
        const bool came = QTest::qWaitFor(
            [&] {
                output += QString::fromLatin1(process.readAllStandardOutput());
                return output.contains(line) || process.state() == QProcess::NotRunning;
            },
            10000);
        return came ? line.match(output).captured(1).toInt() : 0;
    }
};

void tst_ImdsCommand::stopsOnSignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void tst_ImdsCommand::stopsOnSignal()
{
    QFETCH(int, number);
    QProcess server;
    run(server, {QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
    const int port = portOf(server);
    QVERIFY2(port > 0, server.readAllStandardError().constData());
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(port));
    socket.write("GET /latest/meta-data/instance-id HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    ::kill(pid_t(server.processId()), number);
    QTRY_COMPARE(server.state(), QProcess::NotRunning);
    QCOMPARE(server.exitStatus(), QProcess::NormalExit);
    QCOMPARE(server.exitCode(), 0);
    const QByteArray log = server.readAllStandardError();
    QVERIFY2(log.contains("GET /latest/meta-data/instance-id 200 19 v1 value"), log.constData());
}

void tst_ImdsCommand::client()
{
    QTemporaryDir folder;
    QProcess server;
    run(server, {QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                 QStringLiteral("--scenario"), QStringLiteral("imdsv2-required")});
    const int port = portOf(server);
    QVERIFY(port > 0);
    const QString endpoint = QStringLiteral("http://127.0.0.1:%1").arg(port);
    const auto finish = [](QProcess &process) {
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20000);
    };

    QProcess get;
    run(get, {QStringLiteral("get"), QStringLiteral("--endpoint"), endpoint, QStringLiteral("meta-data/instance-id")});
    QVERIFY(finish(get));
    QCOMPARE(get.exitCode(), 0);
    QCOMPARE(get.readAllStandardOutput().trimmed(), QByteArray("i-0fedcba9876543210"));

    QProcess secret;
    run(secret, {QStringLiteral("get"), QStringLiteral("--endpoint"), endpoint,
                 QStringLiteral("meta-data/iam/security-credentials/app-role")});
    QVERIFY(finish(secret));
    QVERIFY(!secret.readAllStandardOutput().contains("EXAMPLEsecret"));

    QProcess missing;
    run(missing, {QStringLiteral("get"), QStringLiteral("--endpoint"), endpoint, QStringLiteral("meta-data/nothing")});
    QVERIFY(finish(missing));
    QCOMPARE(missing.exitCode(), 1);

    QProcess v1;
    run(v1, {QStringLiteral("get"), QStringLiteral("--v1"), QStringLiteral("--endpoint"), endpoint,
             QStringLiteral("meta-data/ami-id")});
    QVERIFY(finish(v1));
    QCOMPARE(v1.exitCode(), 1);

    const QString file = folder.filePath(QStringLiteral("all.imdscap.jsonl"));
    QProcess record;
    run(record, {QStringLiteral("record"), QStringLiteral("--rate"), QStringLiteral("1000"),
                 QStringLiteral("--endpoint"), endpoint, file});
    QVERIFY(finish(record));
    QCOMPARE(record.exitCode(), 0);
    QFile recorded(file);
    QVERIFY(recorded.open(QIODevice::ReadOnly));
    const QByteArray text = recorded.readAll();
    QVERIFY(text.contains("i-0fedcba9876543210") && !text.contains("EXAMPLEsecret"));
    QCOMPARE(recorded.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());

    ::kill(pid_t(server.processId()), SIGTERM);
    QVERIFY(finish(server));
    QProcess gone;
    run(gone, {QStringLiteral("get"), QStringLiteral("--endpoint"), endpoint, QStringLiteral("meta-data/ami-id")});
    QVERIFY(finish(gone));
    QCOMPARE(gone.exitCode(), 2);
}

void tst_ImdsCommand::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *text) {
        QTest::newRow(text) << QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("fly");
    row("serve --scenario /nowhere");
    row("serve --listen 0.0.0.0:0");
    row("serve --listen nonsense");
    row("serve --colour blue");
    row("get --endpoint http://127.0.0.1:9");
    row("get --endpoint https://127.0.0.1:9 x");
    row("get --endpoint http://192.0.2.1 x");
    row("get --endpoint http://127.0.0.1:9 --token-ttl 0 x");
    row("record --endpoint http://127.0.0.1:9");
}

void tst_ImdsCommand::usageErrors()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    run(process, arguments);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10000);
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(!process.readAllStandardError().isEmpty());
    QVERIFY(process.readAllStandardOutput().isEmpty());
}

QTEST_GUILESS_MAIN(tst_ImdsCommand)
#include "tst_imdscommand.moc"
