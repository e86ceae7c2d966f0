// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/client.h"

#include "imds/client/clientproblems.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRandomGenerator>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kMaxActive = 4;
constexpr int kMaxRetries = 3;
constexpr int kFirstPauseMs = 100;
constexpr int kWholeAnswerFactor = 5;
constexpr qint64 kMaxBody = 1024 * 1024;
constexpr qint64 kMaxUserData = 64 * 1024; // the service itself takes 16 KiB
constexpr char kTokenPath[] = "/latest/api/token";
constexpr char kTokenHeader[] = "X-aws-ec2-metadata-token";
constexpr char kTtlHeader[] = "X-aws-ec2-metadata-token-ttl-seconds";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::ImdsClient)
};

bool looksLikeToken(const QByteArray &token)
{
    return !token.isEmpty() && token.size() <= 1024 &&
           std::all_of(token.begin(), token.end(), [](char c) { return uchar(c) > 0x20 && uchar(c) < 0x7f; });
}

qint64 sizeLimit(const QByteArray &path)
{
    return isUserDataPath(path) ? kMaxUserData : kMaxBody;
}

} // namespace

struct ImdsClient::Flight
{
    JobPointer job;
    QNetworkReply *reply = nullptr;
    QNetworkRequest request;
    QByteArray body;
    QDateTime at;
    QElapsedTimer clock;
    qint64 limit = kMaxBody;
    bool tooLarge = false;
    bool tooSlow = false;

    void refuseSize()
    {
        tooLarge = true;
        reply->abort();
    }
};

QString endpointProblem(const QUrl &endpoint)
{
    if (!endpoint.isValid() || endpoint.host().isEmpty())
        return Text::tr("%1 is no address: it should look like http://127.0.0.1:1338.").arg(endpoint.toString());
    if (endpoint.scheme() != QLatin1String("http"))
        return Text::tr("The metadata service speaks plain http, not %1.").arg(endpoint.scheme());
    if (!endpoint.userInfo().isEmpty() || endpoint.hasQuery() || endpoint.hasFragment())
        return Text::tr("An endpoint is only a host and a port.");
    return {};
}

bool isUsualEndpoint(const QUrl &endpoint)
{
    const QString host = endpoint.host();
    const QHostAddress address(host);
    return host == QLatin1String("localhost") || address.isLoopback() || host == QLatin1String("169.254.169.254") ||
           host == QLatin1String("fd00:ec2::254");
}

ImdsClient::ImdsClient(const ClientOptions &options, QObject *parent)
    : QObject(parent), m_options(options), m_pace(options.requestsPerSecond), m_usesV1(options.v1)
{
    QString path = m_options.endpoint.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    m_options.endpoint.setPath(path);
    // A proxy would see the credentials, and could not reach a link-local address anyway.
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_clock.start();
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &ImdsClient::schedule);
}

ImdsClient::~ImdsClient() = default;

void ImdsClient::get(const QByteArray &path, QObject *context, const Done &done)
{
    auto job = std::make_shared<Job>();
    job->method = "GET";
    job->path = path;
    job->context = context;
    job->done = done;
    m_queue.enqueue(job);
    schedule();
}

int ImdsClient::tokenSecondsLeft() const
{
    return m_token.isEmpty() ? 0 : int(qMax<qint64>(0, m_tokenTtl - (m_clock.elapsed() - m_tokenMs) / 1000));
}

// A token is renewed when four fifths of its life are over, so that no request meets its end.
bool ImdsClient::hasFreshToken() const
{
    return !m_token.isEmpty() && m_clock.elapsed() - m_tokenMs < qint64(m_tokenTtl) * 800;
}

void ImdsClient::schedule()
{
    while (!m_queue.isEmpty() && m_active < kMaxActive) {
        if (!m_queue.head()->context) {
            m_queue.dequeue();
            continue;
        }
        if (const int wait = m_pace.waitMs(m_clock.elapsed()); wait > 0) {
            m_wake.start(wait);
            return;
        }
        if (!m_usesV1 && !hasFreshToken()) {
            requestToken();
            return;
        }
        send(m_queue.dequeue());
    }
}

void ImdsClient::requestToken()
{
    if (m_tokenRequested)
        return;
    m_tokenRequested = true;
    auto job = std::make_shared<Job>();
    job->method = "PUT";
    job->path = kTokenPath;
    job->context = this;
    job->done = [this](const ClientAnswer &answer) { tokenAnswered(answer); };
    send(job);
}

void ImdsClient::tokenAnswered(const ClientAnswer &answer)
{
    m_tokenRequested = false;
    if (answer.ok()) {
        m_token = answer.body.trimmed();
        m_tokenMs = m_clock.elapsed();
        m_tokenTtl = m_options.tokenTtl;
        schedule();
        return;
    }
    m_token.clear();
    // What an endpoint answers, or does not, that knows version 1 only. 400 is a mistake of the request.
    const bool mayKnowV1 = answer.status == 403 || answer.status == 404 || answer.status == 405 ||
                           answer.silence == ClientAnswer::Silence::Timeout;
    if (mayKnowV1 && m_options.allowV1) {
        m_usesV1 = true;
        schedule();
        return;
    }
    m_mayTryV1 = mayKnowV1;
    // Everything that waits for the token fails with it: no request goes without one unless version 1 was asked for.
    const QQueue<JobPointer> waiting = std::exchange(m_queue, {});
    for (const JobPointer &job : waiting) {
        if (job->context)
            job->done(answer);
    }
}

QNetworkRequest ImdsClient::request(const Job &job) const
{
    QNetworkRequest request(QUrl::fromEncoded(m_options.endpoint.toEncoded() + job.path));
    request.setTransferTimeout(m_options.timeoutMs);
    request.setRawHeader("User-Agent", "bootscope");
    request.setRawHeader("Accept", "*/*");
    request.setRawHeader("Accept-Encoding", "identity"); // a compressed answer could be a bomb
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    if (job.method == "PUT")
        request.setRawHeader(kTtlHeader, QByteArray::number(m_options.tokenTtl));
    else if (!m_usesV1)
        request.setRawHeader(kTokenHeader, m_token);
    return request;
}

void ImdsClient::send(const JobPointer &job)
{
    auto flight = std::make_shared<Flight>();
    flight->job = job;
    flight->request = request(*job);
    flight->limit = sizeLimit(job->path);
    ++m_active;
    m_pace.sent(m_clock.elapsed());
    flight->at = QDateTime::currentDateTimeUtc();
    flight->clock.start();
    flight->reply =
        job->method == "PUT" ? m_network.put(flight->request, QByteArray()) : m_network.get(flight->request);
    QNetworkReply *reply = flight->reply;
    reply->setReadBufferSize(flight->limit + 1);
    connect(reply, &QNetworkReply::metaDataChanged, this, [flight] {
        if (flight->reply->rawHeader("Content-Length").toLongLong() > flight->limit)
            flight->refuseSize();
    });
    connect(reply, &QNetworkReply::readyRead, this, [flight] {
        flight->body += flight->reply->read(flight->limit + 1 - flight->body.size());
        if (flight->body.size() > flight->limit)
            flight->refuseSize();
    });
    connect(reply, &QNetworkReply::finished, this, [this, flight] { received(flight); });
    QTimer::singleShot(m_options.timeoutMs * kWholeAnswerFactor, reply, [flight] {
        if (!flight->reply)
            return;
        flight->tooSlow = true;
        flight->reply->abort();
    });
}

ClientAnswer ImdsClient::read(Flight &flight) const
{
    using Silence = ClientAnswer::Silence;
    QNetworkReply &reply = *flight.reply;
    ClientAnswer answer;
    if (!flight.tooLarge && reply.bytesAvailable() > 0)
        flight.body += reply.read(flight.limit + 1 - flight.body.size());
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = flight.body;
    for (const auto &header : reply.rawHeaderPairs())
        answer.headers.append({header.first, header.second});
    const bool isToken = flight.job->method == "PUT";
    const auto error = reply.error();
    const bool noAnswer = error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
    const QByteArray length = reply.rawHeader("Content-Length");
    const bool isShort = !length.isEmpty() && !isToken && length.toLongLong() > answer.body.size();
    if (flight.tooLarge || answer.body.size() > flight.limit)
        answer.silence = Silence::TooLarge;
    else if (flight.tooSlow || error == QNetworkReply::OperationCanceledError || error == QNetworkReply::TimeoutError)
        answer.silence = Silence::Timeout;
    else if (error == QNetworkReply::ConnectionRefusedError)
        answer.silence = Silence::Refused;
    else if (error == QNetworkReply::HostNotFoundError)
        answer.silence = Silence::NoHost;
    else if (error == QNetworkReply::RemoteHostClosedError || (isShort && !noAnswer))
        answer.silence = Silence::Cut;
    else if (noAnswer)
        answer.silence = Silence::Other;
    else if (isToken && answer.ok() && !looksLikeToken(answer.body.trimmed()))
        answer.silence = Silence::NoToken;
    if (answer.silence != Silence::None) {
        answer.status = 0;
        answer.body.clear();
    }
    const QUrl redirect = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    answer.problem =
        clientProblem(answer, {m_options.endpoint.toString(), m_options.endpoint.host(), isToken, m_usesV1,
                               flight.limit, redirect.isEmpty() ? reply.errorString() : redirect.toString()});
    return answer;
}

void ImdsClient::received(const std::shared_ptr<Flight> &flight)
{
    QNetworkReply *reply = flight->reply;
    const JobPointer job = flight->job;
    --m_active;
    const ClientAnswer answer = read(*flight);
    record(*flight, answer);
    if (answer.status == 503)
        m_pace.refused();
    else
        m_pace.accepted();
    const QUrl redirect = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    const QUrl asked = reply->url();
    // Deleting waits for the event loop: the timer above and the lambda's copy of the flight go with it.
    reply->disconnect(this);
    reply->deleteLater();
    flight->reply = nullptr;
    if (!askAgain(job, answer, asked, flight->request.rawHeader(kTokenHeader), redirect) && !retryLater(job, answer) &&
        job->context)
        job->done(answer);
    schedule();
}

bool ImdsClient::askAgain(const JobPointer &job, const ClientAnswer &answer, const QUrl &asked, const QByteArray &token,
                          const QUrl &redirect)
{
    if (answer.status == 401 && job->method == "GET" && !m_usesV1 && job->refusals == 0) {
        // The service may have been restarted or the token may have ended early: one new token, one repeat.
        ++job->refusals;
        if (token == m_token)
            m_token.clear();
    } else if (answer.status == 301 && job->redirects == 0 && !job->path.endsWith('/') &&
               redirect.path(QUrl::FullyEncoded) == asked.path(QUrl::FullyEncoded) + QLatin1Char('/') &&
               (redirect.isRelative() || (redirect.host() == asked.host() && redirect.port() == asked.port() &&
                                          redirect.scheme() == asked.scheme()))) {
        // Older hosts send a directory without its slash there; nothing else is followed.
        ++job->redirects;
        job->path += '/';
    } else {
        return false;
    }
    m_queue.prepend(job);
    return true;
}

bool ImdsClient::retryLater(const JobPointer &job, const ClientAnswer &answer)
{
    const int allowed = answer.status == 503 ? kMaxRetries : answer.silence == ClientAnswer::Silence::Cut ? 1 : 0;
    if (job->retries >= allowed)
        return false;
    const int pause = kFirstPauseMs << job->retries++;
    QTimer::singleShot(pause + int(QRandomGenerator::global()->bounded(pause)), this, [this, job] {
        if (job->method == "PUT") {
            send(job);
        } else {
            m_queue.prepend(job);
            schedule();
        }
    });
    return true;
}

void ImdsClient::record(const Flight &flight, const ClientAnswer &answer)
{
    Exchange exchange;
    exchange.serial = ++m_serial;
    exchange.side = Exchange::Side::Client;
    exchange.session = flight.job->method == "PUT" ? Exchange::Session::TokenRequest
                       : m_usesV1                  ? Exchange::Session::V1
                                                   : Exchange::Session::V2;
    exchange.at = flight.at;
    exchange.peer = m_options.endpoint.authority().toLatin1();
    exchange.method = flight.job->method;
    exchange.target = flight.job->path;
    exchange.requestHeaders.append({"Host", exchange.peer});
    for (const QByteArray &name : flight.request.rawHeaderList())
        exchange.requestHeaders.append({name, flight.request.rawHeader(name)});
    exchange.requestHeaders = maskedHeaders(exchange.requestHeaders);
    exchange.status = answer.status;
    exchange.problem = answer.problem;
    exchange.milliseconds = double(flight.clock.nsecsElapsed()) / 1e6;
    if (answer.status != 0) {
        const QByteArray reason = flight.reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
        exchange.statusLine = "HTTP " + QByteArray::number(answer.status) + ' ' + reason;
        exchange.answerHeaders = answer.headers;
        exchange.answerBytes = answer.body.size();
        const QByteArray method = answer.ok() ? exchange.method : QByteArray("GET");
        exchange.answerBody = maskedBody(method, exchange.target, answer.body).left(Exchange::kMaxBody);
    }
    if (exchange.session == Exchange::Session::V2)
        exchange.tokenAgeMs = m_clock.elapsed() - m_tokenMs;
    Q_EMIT exchanged(exchange, answer.body);
}

} // namespace bootscope
