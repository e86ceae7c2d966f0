// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
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
    void tokenIsNowhere();
    void variables_data();
    void variables();
    void watches();
    void replays();
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

// A server of the test's own, which knows the token that it gave.
struct TokenServer
{
    QTcpServer server;
    QByteArray seen;
    bool refuses = false;
    TokenServer()
    {
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray text = socket->readAll();
                seen += text;
                const bool isPut = text.startsWith("PUT");
                const QByteArray body = isPut ? "AQAEtokenOfTheTest==" : "value";
                socket->write((isPut && refuses ? QByteArray("HTTP/1.1 404 Not Found") : "HTTP/1.1 200 OK") +
                              "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            });
        });
        if (!server.listen(QHostAddress(QHostAddress::LocalHost)))
            qFatal("no port on 127.0.0.1");
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()); }
};

void tst_ImdsCommand::tokenIsNowhere() // c-tok-13, c-v1-01, c-v1-02
{
    TokenServer server;
    const auto output = [&](const QStringList &arguments, int status) -> QByteArray {
        QProcess process;
        run(process, arguments + QStringList{QStringLiteral("--endpoint"), server.url()});
        [&] { QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20000); }();
        [&] { QCOMPARE(process.exitCode(), status); }();
        return process.readAllStandardOutput() + process.readAllStandardError();
    };
    const QStringList get = {QStringLiteral("get"), QStringLiteral("--json"), QStringLiteral("meta-data/x")};
    QVERIFY(!output(get, 0).contains("tokenOfTheTest"));
    QVERIFY(server.seen.contains("tokenOfTheTest"));
    server.refuses = true;
    server.seen.clear();
    const QByteArray refused = output(get, 1);
    QVERIFY2(refused.contains("--allow-v1"), refused.constData());
    QVERIFY(!server.seen.contains("GET"));
    const QByteArray allowed = output(get + QStringList{QStringLiteral("--allow-v1")}, 0);
    QVERIFY2(allowed.contains("value") && allowed.contains("IMDSv1"), allowed.constData());
    QVERIFY(!server.seen.contains("X-aws-ec2-metadata-token:"));
}

void tst_ImdsCommand::variables_data() // c-sec-07
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("isAsked");
    const QString endpoint = QStringLiteral("AWS_EC2_METADATA_SERVICE_ENDPOINT");
    QTest::newRow("endpoint") << endpoint << QString() << QStringList() << true;
    QTest::newRow("disabled") << QStringLiteral("AWS_EC2_METADATA_DISABLED") << QStringLiteral("true") << QStringList()
                              << false;
    QTest::newRow("not disabled") << QStringLiteral("AWS_EC2_METADATA_DISABLED") << QStringLiteral("false")
                                  << QStringList() << true;
    QTest::newRow("v1 disabled") << QStringLiteral("AWS_EC2_METADATA_V1_DISABLED") << QStringLiteral("true")
                                 << QStringList{QStringLiteral("--v1")} << false;
    QTest::newRow("v1 disabled, v2 asked")
        << QStringLiteral("AWS_EC2_METADATA_V1_DISABLED") << QStringLiteral("true") << QStringList() << true;
}

void tst_ImdsCommand::variables()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QStringList, options);
    QFETCH(bool, isAsked);
    TokenServer server;
    QProcessEnvironment variables = environment();
    variables.insert(name, value);
    variables.insert(QStringLiteral("AWS_EC2_METADATA_SERVICE_ENDPOINT"), server.url());
    QProcess process;
    process.setProcessEnvironment(variables);
    process.start(QStringLiteral(BOOTSCOPE_PROGRAM),
                  QStringList{QStringLiteral("imds"), QStringLiteral("get"), QStringLiteral("meta-data/x")} + options);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20000);
    QCOMPARE(process.exitCode(), isAsked ? 0 : 2);
    QCOMPARE(!server.seen.isEmpty(), isAsked);
}

void tst_ImdsCommand::watches()
{
    TokenServer server;
    QProcess process;
    run(process, {QStringLiteral("watch"), QStringLiteral("--every"), QStringLiteral("1"), QStringLiteral("--endpoint"),
                  server.url(), QStringLiteral("meta-data/x")});
    QByteArray output;
    QTRY_VERIFY_WITH_TIMEOUT((output += process.readAllStandardOutput()).contains("/latest/meta-data/x value"), 10000);
    ::kill(pid_t(process.processId()), SIGINT);
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    QCOMPARE(process.exitCode(), 0);
}

void tst_ImdsCommand::replays()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("one.imdscap.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"imds-capture\":1}\n{\"t\":0,\"m\":\"GET\",\"p\":\"/latest/meta-data/ami-id\",\"s\":200,\"b\":"
               "\"ami-recorded\"}\n{\"end\":true}\n");
    file.close();
    QProcess server;
    run(server, {QStringLiteral("replay"), file.fileName(), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
    const int port = portOf(server);
    QVERIFY2(port > 0, server.readAllStandardError().constData());
    QProcess get;
    run(get, {QStringLiteral("get"), QStringLiteral("--endpoint"), QStringLiteral("http://127.0.0.1:%1").arg(port),
              QStringLiteral("meta-data/ami-id")});
    QTRY_COMPARE_WITH_TIMEOUT(get.state(), QProcess::NotRunning, 20000);
    QCOMPARE(get.readAllStandardOutput().trimmed(), QByteArray("ami-recorded"));
    ::kill(pid_t(server.processId()), SIGTERM);
    QTRY_COMPARE(server.state(), QProcess::NotRunning);
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
    row("watch --endpoint http://127.0.0.1:9");
    row("watch --endpoint http://127.0.0.1:9 --every 0 x");
    row("replay");
    row("replay /nowhere");
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
