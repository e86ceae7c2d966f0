// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/imdscommands.h"
#include "app/commands/stopsignals.h"
#include "imds/emulator/emulator.h"
#include "imds/traffic/har.h"
#include "imds/traffic/trafficrecord.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <cstdio>
#include <sys/resource.h>

namespace bootscope {

namespace {

constexpr quint16 kDefaultPort = 1338;
constexpr qint64 kUserDataReadLimit = 1024 * 1024;
constexpr int kMaxSpeed = 3600;

// A connection is a file descriptor; the usual soft limit of 1024 is less than what a scenario may allow.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = qMin<rlim_t>(limit.rlim_max, 65536);
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

struct ListenAddress
{
    QHostAddress address;
    quint16 port = 0;
};

// "127.0.0.1:1338", "[::1]:0", "localhost", "1338"
Result<ListenAddress> parseListen(const QString &text)
{
    QString host = text;
    QString port = QString::number(kDefaultPort);
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    if (colon >= 0 && !text.endsWith(QLatin1Char(']'))) {
        host = text.left(colon);
        port = text.mid(colon + 1);
    } else if (bool isNumber = false; text.toUShort(&isNumber), isNumber) {
        host.clear();
        port = text;
    }
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    if (host.isEmpty() || host == QLatin1String("localhost"))
        host = QStringLiteral("127.0.0.1");
    bool ok = false;
    ListenAddress result{QHostAddress(host), port.toUShort(&ok)};
    if (!ok || result.address.isNull())
        return Error{QCoreApplication::translate("bootscope::ImdsCommand", "--listen %1: not ADDRESS:PORT").arg(text)};
    return result;
}

// Log lines are gathered for as long as the event loop is busy: one write for many requests.
class LogWriter : public QObject
{
public:
    void add(const QByteArray &line)
    {
        if (m_pending.isEmpty())
            QMetaObject::invokeMethod(
                this, [this] { flush(); }, Qt::QueuedConnection);
        m_pending += line + '\n';
        if (m_pending.size() > kFlushBytes)
            flush();
    }

    void flush()
    {
        std::fwrite(m_pending.constData(), 1, std::size_t(m_pending.size()), stderr);
        m_pending.clear();
    }

private:
    static constexpr qsizetype kFlushBytes = 64 * 1024;
    QByteArray m_pending;
};

int writeHar(const QString &path, const TrafficRecord &record)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) &&
        file.write(toHar(record.exchanges(), QCoreApplication::applicationVersion())) >= 0 && file.commit())
        return 0;
    complain(QCoreApplication::translate("bootscope::ImdsCommand", "%1 cannot be written: %2")
                 .arg(path, file.errorString()));
    return 1;
}

QString scenarioPath(const QString &given)
{
    const QList<BuiltInScenario> known = builtInScenarios();
    if (given.isEmpty())
        return known.isEmpty() ? QString() : known.first().path;
    if (!QFile::exists(given)) {
        for (const BuiltInScenario &scenario : known) {
            if (scenario.id == given)
                return scenario.path;
        }
    }
    return given;
}

} // namespace

int runImdsServe(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("bootscope::ImdsCommand", "Emulates the EC2 instance metadata service."));
    const QCommandLineOption scenarioOption(
        QStringLiteral("scenario"),
        QCoreApplication::translate("bootscope::ImdsCommand", "A scenario file, or the name of one that comes along."),
        QStringLiteral("FILE"));
    const QCommandLineOption listenOption(
        QStringLiteral("listen"),
        QCoreApplication::translate("bootscope::ImdsCommand", "Where to listen; port 0 takes a free one."),
        QStringLiteral("ADDRESS:PORT"), QStringLiteral("127.0.0.1:1338"));
    const QCommandLineOption userDataOption(
        QStringLiteral("user-data"),
        QCoreApplication::translate("bootscope::ImdsCommand", "Serve this file as user data."), QStringLiteral("FILE"));
    const QCommandLineOption remoteOption(
        QStringLiteral("allow-remote"),
        QCoreApplication::translate("bootscope::ImdsCommand", "Allow an address that is not loopback."));
    const QCommandLineOption quietOption(
        QStringLiteral("quiet"), QCoreApplication::translate("bootscope::ImdsCommand", "No line for each request."));
    const QCommandLineOption listOption(
        QStringLiteral("list-scenarios"),
        QCoreApplication::translate("bootscope::ImdsCommand", "Name the scenarios that come along."));
    const QCommandLineOption speedOption(
        QStringLiteral("clock-speed"),
        QCoreApplication::translate("bootscope::ImdsCommand",
                                    "How fast the scenario's time runs: 60 is a minute a second, 0 stands still."),
        QStringLiteral("FACTOR"));
    const QCommandLineOption harOption(
        QStringLiteral("har"),
        QCoreApplication::translate("bootscope::ImdsCommand",
                                    "At the end, write the newest requests to this file as HAR; secrets are masked."),
        QStringLiteral("FILE"));
    parser.addOptions(
        {scenarioOption, listenOption, userDataOption, speedOption, remoteOption, quietOption, harOption, listOption});
    bool goOn = false;
    const int status = parseOrExplain(parser, QStringLiteral("serve"), arguments, goOn);
    if (!goOn)
        return status;
    if (!parser.positionalArguments().isEmpty()) {
        complain(QCoreApplication::translate("bootscope::ImdsCommand", "serve takes no argument: %1")
                     .arg(parser.positionalArguments().first()));
        return 2;
    }
    if (parser.isSet(listOption)) {
        for (const BuiltInScenario &scenario : builtInScenarios())
            std::printf("%s\n", qPrintable(scenario.id));
        return 0;
    }
    Result<Scenario> loaded = loadScenario(scenarioPath(parser.value(scenarioOption)));
    if (!loaded) {
        complain(loaded.error());
        return 2;
    }
    Scenario scenario = loaded.take();
    for (const QString &warning : std::as_const(scenario.warnings))
        complain(QCoreApplication::translate("bootscope::ImdsCommand", "warning: %1").arg(warning));
    if (parser.isSet(userDataOption)) {
        QFile file(parser.value(userDataOption));
        if (!file.open(QIODevice::ReadOnly) || file.size() > kUserDataReadLimit) {
            complain(QCoreApplication::translate("bootscope::ImdsCommand", "%1 cannot be read or is larger than 1 MiB")
                         .arg(file.fileName()));
            return 2;
        }
        scenario.userData = file.read(kUserDataReadLimit);
    }
    if (parser.isSet(speedOption)) {
        bool ok = false;
        scenario.clockSpeed = parser.value(speedOption).toDouble(&ok);
        if (!ok || !(scenario.clockSpeed >= 0 && scenario.clockSpeed <= kMaxSpeed)) {
            complain(
                QCoreApplication::translate("bootscope::ImdsCommand", "--clock-speed %1: not a number from 0 to %2")
                    .arg(parser.value(speedOption))
                    .arg(kMaxSpeed));
            return 2;
        }
    }
    const Result<ListenAddress> listen = parseListen(parser.value(listenOption));
    if (!listen) {
        complain(listen.error());
        return 2;
    }
    if (!listen->address.isLoopback() && !parser.isSet(remoteOption)) {
        complain(QCoreApplication::translate(
                     "bootscope::ImdsCommand",
                     "%1 can be reached from other machines. Say --allow-remote if that is what you want.")
                     .arg(listen->address.toString()));
        return 2;
    }

    raiseDescriptorLimit();
    StopSignals stop;
    LogWriter log;
    Emulator emulator;
    emulator.setScenario(scenario);
    if (!parser.isSet(quietOption))
        QObject::connect(&emulator, &Emulator::exchanged, &log,
                         [&log](const Exchange &exchange) { log.add(exchange.logLine()); });
    TrafficRecord record;
    if (parser.isSet(harOption))
        QObject::connect(&emulator, &Emulator::exchanged, &log,
                         [&record](const Exchange &exchange) { record.add(exchange); });
    QObject::connect(&stop, &StopSignals::stopRequested, qApp, &QCoreApplication::quit);
    const Result<QUrl> started = emulator.start(listen->address, listen->port);
    if (!started) {
        complain(started.error());
        return 2;
    }
    std::printf("listening on %s\n", qPrintable(started->toString()));
    if (!emulator.ipv6Endpoint().isEmpty())
        std::printf("listening on %s\n", qPrintable(emulator.ipv6Endpoint().toString()));
    std::fflush(stdout);
    if (!emulator.ipv6Problem().isEmpty())
        complain(QCoreApplication::translate("bootscope::ImdsCommand", "warning: %1").arg(emulator.ipv6Problem()));
    const int result = QCoreApplication::exec();
    emulator.stop();
    log.flush();
    return parser.isSet(harOption) ? writeHar(parser.value(harOption), record) : result;
}

} // namespace bootscope
