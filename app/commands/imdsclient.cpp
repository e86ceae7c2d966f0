// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/imdsclientcall.h"
#include "app/commands/imdscommands.h"
#include "app/jobs/privatefile.h"

#include "imds/client/capture.h"
#include "imds/client/clientenvironment.h"
#include "imds/client/treewalk.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <unistd.h>

namespace bootscope {

void complain(const QString &sentence)
{
    std::fprintf(stderr, "bootscope imds: %s\n", qPrintable(sentence));
}

int parseOrExplain(QCommandLineParser &parser, const QString &command, const QStringList &arguments, bool &goOn)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QCoreApplication::translate("bootscope::ImdsCommand", "This text."));
    parser.addOption(help);
    goOn = false;
    const QString name = QStringLiteral("bootscope imds ") + command;
    if (!parser.parse(QStringList{name} + arguments)) {
        complain(parser.errorText());
        return 2;
    }
    if (parser.isSet(help)) {
        const QString operands = command == QLatin1String("get") || command == QLatin1String("watch")
                                     ? QStringLiteral(" PATH...")
                                 : command == QLatin1String("record") ? QStringLiteral(" FILE")
                                                                      : QString();
        const QString usage = QStringLiteral("Usage: %1 [options]%2\n").arg(name, operands);
        std::fputs(qPrintable(usage + parser.helpText().section(QLatin1Char('\n'), 1)), stdout);
        return 0;
    }
    goOn = true;
    return 0;
}

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::ImdsCommand)
};

QString v1Advice(const ImdsClient &client)
{
    return client.mayTryV1() ? QLatin1Char(' ') + Text::tr("--allow-v1 goes on without a token then.") : QString();
}

// Asks one path after the other and quits with the exit status of the whole.
class Getter : public QObject
{
public:
    Getter(const ClientCall &call, ImdsClient &client) : m_call(call), m_client(client) {}

    void next()
    {
        if (m_index == m_call.arguments.size()) {
            if (m_call.json)
                print(QJsonDocument(m_values).toJson());
            QCoreApplication::exit(m_status);
            return;
        }
        const QByteArray path = fullPath(m_call.arguments.at(m_index++), m_call.version);
        m_client.get(path, this, [this, path](const ClientAnswer &answer) { show(path, answer); });
    }

private:
    void show(const QByteArray &path, const ClientAnswer &answer)
    {
        if (!answer.ok())
            complain(QStringLiteral("%1: %2%3").arg(QString::fromUtf8(path), answer.problem, v1Advice(m_client)));
        if (m_call.json)
            m_values.insert(QString::fromUtf8(path),
                            answer.ok() ? QJsonValue(QString::fromUtf8(shown(m_call, path, answer.body)))
                                        : QJsonValue());
        if (answer.status == 0) {
            m_status = 2;
            m_index = m_call.arguments.size();
        } else if (!answer.ok()) {
            m_status = qMax(m_status, 1);
        } else if (!m_call.json) {
            const QByteArray body = shown(m_call, path, answer.body);
            print(body);
            // A value has no line end of its own; a person and the next value need one. A file gets the bytes as they
            // are.
            if (!body.endsWith('\n') && (m_call.arguments.size() > 1 || ::isatty(STDOUT_FILENO)))
                print("\n");
        }
        next();
    }

    const ClientCall &m_call;
    ImdsClient &m_client;
    QJsonObject m_values;
    qsizetype m_index = 0;
    int m_status = 0;
};

void printItem(const ClientCall &call, const WalkItem &item)
{
    const QByteArray indent(2 * item.depth, ' ');
    QByteArray line = indent + printable(item.entry.label);
    const bool slashMissing = item.entry.isDirectory && !line.endsWith('/');
    switch (item.kind) {
    case WalkItem::Kind::Directory:
        line += slashMissing ? "/" : "";
        break;
    case WalkItem::Kind::Value: {
        const bool binary = item.answer.body.contains('\0');
        line += ": ";
        line += binary ? Text::tr("%1 bytes, not text").arg(item.answer.body.size()).toUtf8()
                       : oneLine(shown(call, item.entry.path, item.answer.body));
        break;
    }
    case WalkItem::Kind::Absent:
        line += "  " + Text::tr("(listed, but 404)").toUtf8();
        break;
    case WalkItem::Kind::Withheld:
        line += "  " + Text::tr("(credentials, not fetched)").toUtf8();
        break;
    case WalkItem::Kind::Failed:
        line += "  (" + item.answer.problem.toUtf8() + ')';
        break;
    }
    print(line + '\n');
}

int runGet(const ClientCall &call, ImdsClient &client)
{
    Getter getter(call, client);
    QMetaObject::invokeMethod(
        &getter, [&getter] { getter.next(); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int exitStatus(const QString &problem, const ImdsClient &client, bool answeredAtAll)
{
    if (problem.isEmpty())
        return 0;
    complain(problem + v1Advice(client));
    return answeredAtAll || client.tokenSecondsLeft() > 0 ? 1 : 2;
}

int runTree(const ClientCall &call, ImdsClient &client)
{
    TreeWalk walk(client, {call.version, call.showSecrets});
    QJsonObject values;
    bool answered = false;
    QObject::connect(&client, &ImdsClient::exchanged, &walk,
                     [&answered](const Exchange &e) { answered = answered || e.status != 0; });
    QObject::connect(&walk, &TreeWalk::item, &walk, [&](const WalkItem &item) {
        if (!call.json)
            printItem(call, item);
        else if (item.kind == WalkItem::Kind::Value)
            values.insert(QString::fromUtf8(item.entry.path),
                          QString::fromUtf8(shown(call, item.entry.path, item.answer.body)));
        else if (item.kind != WalkItem::Kind::Directory)
            values.insert(QString::fromUtf8(item.entry.path), QJsonValue::Null);
    });
    QObject::connect(&walk, &TreeWalk::finished, &walk, [&](const QString &problem) {
        if (call.json && problem.isEmpty())
            print(QJsonDocument(values).toJson());
        QCoreApplication::exit(exitStatus(problem, client, answered));
    });
    QMetaObject::invokeMethod(&walk, &TreeWalk::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int runRecord(const ClientCall &call, ImdsClient &client)
{
    const QString path = call.arguments.first();
    CaptureWriter capture(call.options.endpoint.toString(), call.options.v1, QDateTime::currentDateTimeUtc(),
                          call.redactUserData ? CaptureRedaction::WithUserData : CaptureRedaction::Usual);
    TreeWalk walk(client, {call.version, true});
    bool answered = false;
    QObject::connect(&client, &ImdsClient::exchanged, &walk, [&](const Exchange &exchange, const QByteArray &body) {
        answered = answered || exchange.status != 0;
        capture.add(exchange, body);
    });
    QObject::connect(&walk, &TreeWalk::finished, &walk, [&](const QString &problem) {
        int status = exitStatus(problem, client, answered);
        if (status != 2 && answered) {
            if (savePrivately(path, capture.finish(QDateTime::currentDateTimeUtc())).isEmpty()) {
                complain(Text::tr("%1 requests recorded in %2, secrets redacted").arg(capture.count()).arg(path));
            } else {
                complain(Text::tr("%1 cannot be written").arg(path));
                status = 2;
            }
        }
        QCoreApplication::exit(status);
    });
    QMetaObject::invokeMethod(&walk, &TreeWalk::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

// "5", "0.5", "5s"
int milliseconds(QString text, bool &ok)
{
    if (text.endsWith(QLatin1Char('s')))
        text.chop(1);
    const int result = int(qBound(0.0, text.toDouble(&ok), 86400.0) * 1000);
    ok = ok && result > 0;
    return result;
}

QString usageProblem(const QString &command, const ClientCall &call)
{
    if ((command == QLatin1String("get") || command == QLatin1String("watch")) && call.arguments.isEmpty())
        return Text::tr("%1 needs a path, such as meta-data/instance-id").arg(command);
    if (command == QLatin1String("record") && call.arguments.size() != 1)
        return Text::tr("record needs the name of one file");
    if (command == QLatin1String("tree") && !call.arguments.isEmpty())
        return Text::tr("tree takes no argument: %1").arg(call.arguments.first());
    return {};
}

} // namespace

int runImdsClient(const QString &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Reads the EC2 instance metadata service with session tokens (IMDSv2)."));
    const QCommandLineOption endpoint(QStringLiteral("endpoint"),
                                      Text::tr("The service to ask; http://169.254.169.254 if left out."),
                                      QStringLiteral("URL"));
    const QCommandLineOption insecure(QStringLiteral("insecure-endpoint"),
                                      Text::tr("Allow an endpoint that is neither this machine nor the real service."));
    const QCommandLineOption v1(QStringLiteral("v1"), Text::tr("Ask without a session token (IMDSv1)."));
    const QCommandLineOption allowV1(QStringLiteral("allow-v1"),
                                     Text::tr("Go on without a token (IMDSv1) when the service gives none."));
    const QCommandLineOption ttl(QStringLiteral("token-ttl"), Text::tr("How long the token is to live."),
                                 QStringLiteral("SECONDS"), QStringLiteral("21600"));
    const QCommandLineOption timeout(QStringLiteral("timeout"), Text::tr("How long to wait."),
                                     QStringLiteral("SECONDS"), QStringLiteral("1"));
    const QCommandLineOption version(QStringLiteral("version"), Text::tr("The version of the tree."),
                                     QStringLiteral("VERSION"), QStringLiteral("latest"));
    const QCommandLineOption secrets({QStringLiteral("show-secrets"), QStringLiteral("reveal")},
                                     Text::tr("Print credentials unmasked."));
    const QCommandLineOption json(QStringLiteral("json"), Text::tr("Print one JSON object, path to value."));
    const QCommandLineOption rate(QStringLiteral("rate"), Text::tr("Requests a second of tree and record."),
                                  QStringLiteral("N"), QStringLiteral("20"));
    parser.addOptions({endpoint, insecure, v1, allowV1, ttl, timeout, version, rate});
    const QCommandLineOption every(QStringLiteral("every"), Text::tr("How often watch asks."),
                                   QStringLiteral("SECONDS"), QStringLiteral("5"));
    const QCommandLineOption maskUserData(QStringLiteral("redact-user-data"),
                                          Text::tr("Replace secrets in the user data too."));
    if (command == QLatin1String("record"))
        parser.addOption(maskUserData);
    else
        parser.addOptions({secrets, json});
    if (command == QLatin1String("watch"))
        parser.addOption(every);
    bool goOn = false;
    const int status = parseOrExplain(parser, command, arguments, goOn);
    if (!goOn)
        return status;

    ClientCall call;
    call.options.endpoint =
        parser.isSet(endpoint) ? QUrl(parser.value(endpoint), QUrl::StrictMode) : environmentEndpoint();
    call.options.v1 = parser.isSet(v1);
    call.options.allowV1 = parser.isSet(allowV1);
    call.arguments = parser.positionalArguments();
    call.version = parser.value(version).toUtf8();
    call.redactUserData = command == QLatin1String("record") && parser.isSet(maskUserData);
    call.json = command != QLatin1String("record") && parser.isSet(json);
    call.showSecrets = command != QLatin1String("record") && parser.isSet(secrets);
    call.options.requestsPerSecond = parser.value(rate).toInt();
    bool ttlOk = false;
    bool timeoutOk = false;
    call.options.tokenTtl = parser.value(ttl).toInt(&ttlOk);
    call.options.timeoutMs = milliseconds(parser.value(timeout), timeoutOk);
    bool everyOk = true;
    if (command == QLatin1String("watch"))
        call.everyMs = milliseconds(parser.value(every), everyOk);

    QString problem = usageProblem(command, call);
    if (problem.isEmpty() && (!ttlOk || call.options.tokenTtl < 1 || call.options.tokenTtl > 21600))
        problem = Text::tr("--token-ttl must be 1 to 21600 seconds");
    if (problem.isEmpty() && (!timeoutOk || call.options.timeoutMs < 1))
        problem = Text::tr("--timeout must be a number of seconds");
    if (problem.isEmpty() && (!everyOk || call.everyMs < 1000))
        problem = Text::tr("--every must be at least 1 second");
    if (problem.isEmpty() && call.options.requestsPerSecond < 1)
        problem = Text::tr("--rate must be a whole number of at least 1");
    if (problem.isEmpty())
        problem = endpointProblem(call.options.endpoint);
    if (problem.isEmpty() && !isUsualEndpoint(call.options.endpoint) && !parser.isSet(insecure))
        problem =
            Text::tr("%1 is neither this machine nor the metadata service: it would be given a token and could answer "
                     "anything. Say --insecure-endpoint if that is what you want.")
                .arg(call.options.endpoint.toString());
    if (problem.isEmpty())
        problem = environmentRefusal(call.options.v1 || call.options.allowV1);
    if (!problem.isEmpty()) {
        complain(problem);
        return 2;
    }
    ImdsClient client(call.options);
    QObject::connect(&client, &ImdsClient::exchanged, &client, [&client, told = call.options.v1]() mutable {
        if (client.usesV1() && !told)
            complain(Text::tr("The service gives no token: this is read with IMDSv1."));
        told = told || client.usesV1();
    });
    const int ended = command == QLatin1String("get")     ? runGet(call, client)
                      : command == QLatin1String("tree")  ? runTree(call, client)
                      : command == QLatin1String("watch") ? runImdsWatch(call, client)
                                                          : runRecord(call, client);
    if (std::fflush(stdout) == 0 && !std::ferror(stdout))
        return ended;
    complain(Text::tr("the answer could not be written"));
    return 2;
}

} // namespace bootscope
