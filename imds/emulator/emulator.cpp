// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/emulator.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMetaMethod>
#include <QRandomGenerator>
#include <QTcpServer>

namespace bootscope {

namespace {

constexpr int kSweepMs = 100;

QUrl urlOf(const QHostAddress &address, quint16 port)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::Any)
                    ? QStringLiteral("127.0.0.1")
                : address == QHostAddress(QHostAddress::AnyIPv6) ? QStringLiteral("::1")
                                                                 : address.toString());
    url.setPort(port);
    return url;
}

QString listenProblem(const QHostAddress &address, quint16 port, const QString &why)
{
    return QCoreApplication::translate("bootscope::Imds", "%1 port %2 cannot be listened on: %3")
        .arg(address.toString())
        .arg(port)
        .arg(why);
}

} // namespace

class Emulator::Listener : public QTcpServer
{
public:
    explicit Listener(Emulator &emulator) : m_emulator(emulator) {}

protected:
    void incomingConnection(qintptr descriptor) override { m_emulator.accept(descriptor); }

private:
    Emulator &m_emulator;
};

Emulator::Emulator(QObject *parent)
    : QObject(parent)
    , m_scenario(Scenario::minimal())
    , m_listener(std::make_unique<Listener>(*this))
    , m_ipv6Listener(std::make_unique<Listener>(*this))
{
    m_clock.start();
    m_scenarioClock.start(QDateTime::currentMSecsSinceEpoch(), m_clock.elapsed());
    m_lastModified = httpDate(m_scenarioClock.startMs());
    m_sweeper.setInterval(kSweepMs);
    connect(&m_sweeper, &QTimer::timeout, this, &Emulator::sweep);
    // Out of file descriptors: Qt stops accepting then. Some connection will end; try again a little later.
    for (Listener *listener : {m_listener.get(), m_ipv6Listener.get()})
        connect(listener, &QTcpServer::acceptError, this,
                [this, listener] { QTimer::singleShot(kSweepMs, this, [listener] { listener->resumeAccepting(); }); });
}

Emulator::~Emulator()
{
    m_listener->close();
    m_ipv6Listener->close();
    for (Connection *connection : std::as_const(m_connections)) {
        connection->disconnect(this);
        delete connection;
    }
}

Result<QUrl> Emulator::start(const QHostAddress &address, quint16 port)
{
    stop();
    if (!m_listener->listen(address, port))
        return Error{listenProblem(address, port, m_listener->errorString())};
    m_scenarioClock.start(QDateTime::currentMSecsSinceEpoch(), m_clock.elapsed());
    m_lastModified = httpDate(m_scenarioClock.startMs());
    m_treeIsCurrent = false;
    followIpv6();
    m_disturbances.configure(m_scenario.faults, m_scenario.service.throttle, m_clock.elapsed());
    m_sweeper.start();
    Q_EMIT runningChanged(true);
    return endpoint();
}

void Emulator::stop()
{
    if (!isRunning())
        return;
    m_listener->close();
    m_ipv6Listener->close();
    m_sweeper.stop();
    // Not deleted at once: a listener to exchanged() may stop the emulator from within a connection.
    for (Connection *connection : std::as_const(m_connections)) {
        connection->disconnect(this);
        connection->end();
        connection->deleteLater();
    }
    m_connections.clear();
    Q_EMIT runningChanged(false);
}

bool Emulator::isRunning() const
{
    return m_listener->isListening();
}

QUrl Emulator::endpoint() const
{
    return isRunning() ? urlOf(m_listener->serverAddress(), m_listener->serverPort()) : QUrl();
}

QUrl Emulator::ipv6Endpoint() const
{
    return m_ipv6Listener->isListening() ? urlOf(m_ipv6Listener->serverAddress(), m_ipv6Listener->serverPort())
                                         : QUrl();
}

// The real service has an IPv6 address beside the other one when that is switched on; here it is the same port of the
// address of IPv6 that belongs to the one listened on.
void Emulator::followIpv6()
{
    const QHostAddress address = m_listener->serverAddress();
    const bool isAny = address == QHostAddress(QHostAddress::AnyIPv4);
    const bool wanted = isRunning() && m_scenario.service.ipv6 &&
                        (isAny || (address.isLoopback() && address.protocol() == QAbstractSocket::IPv4Protocol));
    m_ipv6Problem.clear();
    if (!wanted) {
        m_ipv6Listener->close();
        return;
    }
    const QHostAddress beside(isAny ? QHostAddress::AnyIPv6 : QHostAddress::LocalHostIPv6);
    if (!m_ipv6Listener->isListening() && !m_ipv6Listener->listen(beside, m_listener->serverPort()))
        m_ipv6Problem = listenProblem(beside, m_listener->serverPort(), m_ipv6Listener->errorString());
}

void Emulator::setScenario(const Scenario &scenario)
{
    const bool otherSpeed = scenario.clockSpeed != m_scenarioClock.speed();
    m_scenario = scenario;
    m_scenarioClock.setSpeed(scenario.clockSpeed, m_clock.elapsed());
    m_disturbances.configure(scenario.faults, scenario.service.throttle, m_clock.elapsed());
    followIpv6();
    Q_EMIT scenarioChanged();
    if (otherSpeed)
        Q_EMIT clockChanged();
    invalidateTree();
}

void Emulator::setUserData(const QByteArray &bytes, bool served)
{
    const bool isSame = served == m_servesOwnUserData && (!served || bytes == m_ownUserData);
    m_ownUserData = bytes;
    m_servesOwnUserData = served;
    if (!isSame)
        invalidateTree();
}

void Emulator::invalidateTree()
{
    m_treeIsCurrent = false;
    Q_EMIT treeChanged();
}

bool Emulator::treeIsDue() const
{
    return !m_treeIsCurrent ||
           (m_tree.nextChangeMs >= 0 && m_scenarioClock.now(m_clock.elapsed()) >= m_tree.nextChangeMs);
}

const MetadataTree &Emulator::tree()
{
    if (treeIsDue()) {
        m_tree = buildTree(m_scenario, m_scenarioClock.startMs(), m_scenarioClock.now(m_clock.elapsed()));
        if (m_servesOwnUserData) {
            m_tree.tree.remove("user-data");
            m_tree.tree.set("user-data", m_ownUserData.isEmpty() ? QByteArray() : m_ownUserData);
        }
        m_treeIsCurrent = true;
    }
    return m_tree.tree;
}

Emulator::ClockState Emulator::clockState()
{
    tree();
    return {m_scenarioClock.startMs(), m_scenarioClock.now(m_clock.elapsed()), m_scenarioClock.speed(),
            m_scenarioClock.isPaused(), m_tree.nextChangeMs};
}

void Emulator::setClockPaused(bool paused)
{
    if (paused == m_scenarioClock.isPaused())
        return;
    m_scenarioClock.setPaused(paused, m_clock.elapsed());
    Q_EMIT clockChanged();
}

void Emulator::setClockSpeed(double speed)
{
    m_scenarioClock.setSpeed(speed, m_clock.elapsed());
    m_scenario.clockSpeed = m_scenarioClock.speed();
    Q_EMIT clockChanged();
}

void Emulator::stepClock(qint64 ms)
{
    const qint64 monotonic = m_clock.elapsed();
    m_scenarioClock.setNow(m_scenarioClock.now(monotonic) + ms, monotonic);
    Q_EMIT clockChanged();
    invalidateTree();
}

bool Emulator::jumpToNextChange()
{
    tree();
    if (m_tree.nextChangeMs < 0)
        return false;
    m_scenarioClock.setNow(m_tree.nextChangeMs, m_clock.elapsed());
    Q_EMIT clockChanged();
    invalidateTree();
    return true;
}

void Emulator::restartClock()
{
    m_scenarioClock.start(QDateTime::currentMSecsSinceEpoch(), m_clock.elapsed());
    m_disturbances.configure(m_scenario.faults, m_scenario.service.throttle, m_clock.elapsed());
    Q_EMIT clockChanged();
    invalidateTree();
}

const QByteArray &Emulator::date()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now / 1000 != m_dateSecond) {
        m_dateSecond = now / 1000;
        m_date = httpDate(now);
    }
    return m_date;
}

Plan Emulator::plan(const HttpRequest &request, const QByteArray &peer)
{
    m_planStartNs = m_clock.nsecsElapsed();
    const TargetPath target = parseTarget(request.target);
    const RuleContext context{m_scenario.service, tree(), m_tokens, m_clock.elapsed(),
                              m_listener->serverAddress().isLoopback()};
    Answer answer = guard(request, target, context);
    if (answer.status != 0)
        return write(answer, request, peer);
    if (!m_disturbances.admit(m_clock.elapsed()))
        return write(errorAnswer(m_scenario.service.throttle.status, Rule::Throttled, m_scenario.service.flavour),
                     request, peer);
    const Fault *fault = m_disturbances.match(request.method, target.segments);
    if (fault && fault->action == Fault::Action::Status)
        return write(errorAnswer(fault->status, Rule::Fault, m_scenario.service.flavour), request, peer);
    answer = decide(request, target, context);
    if (fault)
        answer.rule = Rule::Fault;
    Plan plan = write(answer, request, peer);
    if (fault)
        plan.fault = *fault;
    return plan;
}

Plan Emulator::planFailure(int status, const HttpRequest &request, const QByteArray &peer)
{
    m_planStartNs = m_clock.nsecsElapsed();
    return write(malformed(status, m_scenario.service), request, peer);
}

Plan Emulator::write(const Answer &answer, const HttpRequest &request, const QByteArray &peer)
{
    const ServiceOptions &service = m_scenario.service;
    WireOptions wire;
    wire.flavour = service.flavour;
    wire.server = service.serverHeader;
    wire.date = date();
    wire.lastModified = m_lastModified;
    wire.withoutBody = request.method == "HEAD";
    wire.keepAlive = service.keepAlive && service.flavour == ServiceOptions::Flavour::Nitro && !answer.closes &&
                     request.keepAlive && request.minorVersion >= 1;
    Exchange exchange;
    exchange.status = answer.status;
    exchange.statusLine = statusLine(answer.status, wire.flavour);
    exchange.answerHeaders = answerHeaders(answer, wire);
    if (!wire.withoutBody)
        exchange.answerBody = answer.body;
    Plan plan;
    plan.wire = serialize(exchange.statusLine, exchange.answerHeaders, exchange.answerBody);
    plan.close = !wire.keepAlive;
    plan.delayMs = service.latencyMs;
    if (service.jitterMs > 0)
        plan.delayMs += int(QRandomGenerator::global()->bounded(service.jitterMs + 1));
    if (request.method == "PUT")
        plan.hopLimit = service.hopLimit;
    static const QMetaMethod signal = QMetaMethod::fromSignal(&Emulator::exchanged);
    if (isSignalConnected(signal))
        report(std::move(exchange), answer, request, peer, plan.delayMs);
    return plan;
}

void Emulator::report(Exchange exchange, const Answer &answer, const HttpRequest &request, const QByteArray &peer,
                      int delayMs)
{
    static const QByteArray versions[] = {"HTTP/1.0", "HTTP/1.1"};
    exchange.serial = ++m_serial;
    exchange.side = Exchange::Side::Server;
    // Also one that was refused before anybody looked at what it asks for, because the endpoint is disabled.
    const bool asksForToken = request.method == "PUT" && isTokenPath(request.target);
    exchange.session = asksForToken || answer.rule == Rule::TokenIssued || answer.rule == Rule::TokenTtlInvalid ||
                               answer.rule == Rule::TokenForwarded || answer.rule == Rule::TokenPathDated
                           ? Exchange::Session::TokenRequest
                       : request.count("X-aws-ec2-metadata-token") > 0 ? Exchange::Session::V2
                                                                       : Exchange::Session::V1;
    exchange.at = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    exchange.peer = peer;
    exchange.method = request.method;
    exchange.target = request.target;
    exchange.requestVersion = versions[request.minorVersion == 0 ? 0 : 1];
    exchange.requestHeaders = maskedHeaders(request.headers);
    exchange.answerBytes = exchange.answerBody.size();
    // Only an issued token is a secret in an answer to PUT; error pages are for reading.
    static const QByteArray methods[] = {"GET", "PUT"};
    exchange.answerBody = maskedBody(methods[answer.rule == Rule::TokenIssued], request.target, exchange.answerBody);
    if (exchange.answerBody.size() > Exchange::kMaxBody)
        exchange.answerBody.truncate(Exchange::kMaxBody);
    exchange.rule = answer.rule;
    exchange.tokenAgeMs = answer.tokenAgeMs;
    exchange.milliseconds = delayMs + double(m_clock.nsecsElapsed() - m_planStartNs) / 1e6;
    Q_EMIT exchanged(exchange);
}

void Emulator::accept(qintptr descriptor)
{
    auto *connection = new Connection(descriptor, *this, this);
    m_connections.insert(connection);
    connect(connection, &Connection::closed, this, [this, connection] { drop(connection); });
    if (m_connections.size() > limits().maxConnections)
        drop(connection);
}

void Emulator::drop(Connection *connection)
{
    if (m_connections.remove(connection)) {
        connection->disconnect(this);
        connection->deleteLater();
    }
}

void Emulator::sweep()
{
    if (m_treeIsCurrent && treeIsDue())
        invalidateTree();
    const QList<Connection *> connections(m_connections.cbegin(), m_connections.cend());
    for (Connection *connection : connections) {
        if (m_connections.contains(connection))
            connection->checkDeadline();
    }
}

} // namespace bootscope
