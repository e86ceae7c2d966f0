// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/client.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kMaxActive = 4;
constexpr int kMaxRetries = 3;
constexpr int kFirstPauseMs = 100;
constexpr int kWholeAnswerFactor = 5;
constexpr qint64 kMaxBody = 1024 * 1024;
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

} // namespace

struct ImdsClient::Flight
{
    JobPointer job;
    QNetworkReply *reply = nullptr;
    QNetworkRequest request;
    QByteArray body;
    QDateTime at;
    QElapsedTimer clock;
    bool tooLarge = false;
    bool tooSlow = false;
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

ImdsClient::ImdsClient(const ClientOptions &options, QObject *parent) : QObject(parent), m_options(options)
{
    QString path = m_options.endpoint.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    m_options.endpoint.setPath(path);
    // A proxy would see the credentials, and could not reach a link-local address anyway.
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_clock.start();
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
        if (!m_options.v1 && !hasFreshToken()) {
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
    ClientAnswer failure = answer;
    if (answer.ok() && looksLikeToken(answer.body.trimmed())) {
        m_token = answer.body.trimmed();
        m_tokenMs = m_clock.elapsed();
        m_tokenTtl = m_options.tokenTtl;
        schedule();
        return;
    }
    m_token.clear();
    if (answer.ok()) {
        failure.status = 0;
        failure.problem = Text::tr("The answer to the token request is no token: this may not be a metadata service.");
    }
    // Everything that waits for the token fails with it: no request goes without one unless version 1 was asked for.
    const QQueue<JobPointer> waiting = std::exchange(m_queue, {});
    for (const JobPointer &job : waiting) {
        if (job->context)
            job->done(failure);
    }
}

void ImdsClient::send(const JobPointer &job)
{
    auto flight = std::make_shared<Flight>();
    flight->job = job;
    QNetworkRequest &request = flight->request;
    request.setUrl(QUrl::fromEncoded(m_options.endpoint.toEncoded() + job->path));
    request.setTransferTimeout(m_options.timeoutMs);
    request.setRawHeader("User-Agent", "bootscope");
    request.setRawHeader("Accept", "*/*");
    request.setRawHeader("Accept-Encoding", "identity"); // a compressed answer could be a bomb
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    if (job->method == "PUT")
        request.setRawHeader(kTtlHeader, QByteArray::number(m_options.tokenTtl));
    else if (!m_options.v1)
        request.setRawHeader(kTokenHeader, m_token);
    ++m_active;
    flight->at = QDateTime::currentDateTimeUtc();
    flight->clock.start();
    flight->reply = job->method == "PUT" ? m_network.put(request, QByteArray()) : m_network.get(request);
    QNetworkReply *reply = flight->reply;
    connect(reply, &QNetworkReply::readyRead, this, [flight] {
        flight->body += flight->reply->read(kMaxBody + 1 - flight->body.size());
        if (flight->body.size() > kMaxBody) {
            flight->tooLarge = true;
            flight->reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, flight] { received(flight); });
    QTimer::singleShot(m_options.timeoutMs * kWholeAnswerFactor, reply, [flight] {
        if (!flight->reply)
            return;
        flight->tooSlow = true;
        flight->reply->abort();
    });
}

void ImdsClient::received(const std::shared_ptr<Flight> &flight)
{
    QNetworkReply *reply = flight->reply;
    const JobPointer job = flight->job;
    --m_active;
    ClientAnswer answer;
    if (!flight->tooLarge && reply->bytesAvailable() > 0)
        flight->body += reply->read(kMaxBody + 1 - flight->body.size());
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = flight->body;
    for (const auto &header : reply->rawHeaderPairs())
        answer.headers.append({header.first, header.second});
    const auto error = reply->error();
    const bool noAnswer = error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
    const QByteArray length = reply->rawHeader("Content-Length");
    const bool isShort = !length.isEmpty() && job->method == "GET" && length.toLongLong() > answer.body.size();
    if (noAnswer || flight->tooLarge || flight->tooSlow || isShort || answer.body.size() > kMaxBody) {
        flight->tooLarge = flight->tooLarge || answer.body.size() > kMaxBody;
        answer.status = 0;
        answer.body.clear();
    }
    answer.problem = explain(answer, *flight);
    record(*flight, answer);
    const bool wasReset = error == QNetworkReply::RemoteHostClosedError && !flight->tooLarge && !flight->tooSlow;
    const QUrl redirect = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    const QUrl wanted = reply->url();
    // Deleting waits for the event loop: the timer above and the lambda's copy of the flight go with it.
    reply->disconnect(this);
    reply->deleteLater();
    flight->reply = nullptr;

    if (answer.status == 401 && job->method == "GET" && !m_options.v1 && job->refusals == 0) {
        // The service may have been restarted or the token may have ended early: one new token, one repeat.
        ++job->refusals;
        if (flight->request.rawHeader(kTokenHeader) == m_token)
            m_token.clear();
        m_queue.prepend(job);
    } else if (answer.status == 301 && job->redirects == 0 && !job->path.endsWith('/') &&
               redirect.path(QUrl::FullyEncoded) == wanted.path(QUrl::FullyEncoded) + QLatin1Char('/') &&
               (redirect.isRelative() || (redirect.host() == wanted.host() && redirect.port() == wanted.port() &&
                                          redirect.scheme() == wanted.scheme()))) {
        // Older hosts send a directory without its slash there; nothing else is followed.
        ++job->redirects;
        job->path += '/';
        m_queue.prepend(job);
    } else if (!retryLater(job, answer, wasReset)) {
        finish(job, answer);
    }
    schedule();
}

bool ImdsClient::retryLater(const JobPointer &job, const ClientAnswer &answer, bool wasReset)
{
    const int allowed = answer.status == 503 ? kMaxRetries : wasReset ? 1 : 0;
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

void ImdsClient::finish(const JobPointer &job, const ClientAnswer &answer)
{
    if (job->context)
        job->done(answer);
}

QString ImdsClient::explain(const ClientAnswer &answer, const Flight &flight) const
{
    const QString where = m_options.endpoint.toString();
    const bool isToken = flight.job->method == "PUT";
    if (answer.status == 200)
        return {};
    if (flight.tooLarge)
        return Text::tr("The answer is larger than 1 MiB and was cut off.");
    if (answer.status == 0) {
        switch (flight.reply->error()) {
        case QNetworkReply::ConnectionRefusedError:
            return Text::tr("Nothing listens at %1 (connection refused).").arg(where);
        case QNetworkReply::HostNotFoundError:
            return Text::tr("There is no host %1.").arg(m_options.endpoint.host());
        case QNetworkReply::OperationCanceledError:
        case QNetworkReply::TimeoutError:
            return isToken
                       ? Text::tr("No answer from %1 to the token request in time. On an instance, a container may be "
                                  "one hop "
                                  "too far away: aws ec2 modify-instance-metadata-options --instance-id ID "
                                  "--http-put-response-hop-limit 2. Elsewhere there is no metadata service.")
                             .arg(where)
                       : Text::tr("No whole answer from %1 in time.").arg(where);
        case QNetworkReply::NoError:
        case QNetworkReply::RemoteHostClosedError:
            return Text::tr("%1 ended the connection before the answer was complete.").arg(where);
        default:
            return Text::tr("No usable answer from %1: %2.").arg(where, flight.reply->errorString());
        }
    }
    switch (answer.status) {
    case 400:
        return isToken
                   ? Text::tr("The token request was rejected (400): is the time to live between 1 and 21600 seconds?")
                   : Text::tr("The endpoint calls the request malformed (400).");
    case 401:
        return m_options.v1 ? Text::tr("This instance takes session tokens only (401): read it with IMDSv2.")
                            : Text::tr("The session token was refused (401), and so was a new one.");
    case 403:
        return Text::tr(
            "Access is refused (403): the metadata service is disabled on this instance (HttpEndpoint=disabled), or "
            "a proxy added X-Forwarded-For.");
    case 404:
    case 405:
        if (isToken)
            return Text::tr(
                       "The endpoint gives no session tokens (%1). It may know IMDSv1 only; use that if you trust it.")
                .arg(answer.status);
        return Text::tr("There is no such item on this instance (404).");
    case 503:
        return Text::tr("The endpoint is busy (503): too many requests, or it is not ready yet.");
    default:
        return Text::tr("The endpoint answered with status %1.").arg(answer.status);
    }
}

void ImdsClient::record(const Flight &flight, const ClientAnswer &answer)
{
    Exchange exchange;
    exchange.serial = ++m_serial;
    exchange.side = Exchange::Side::Client;
    exchange.session = flight.job->method == "PUT" ? Exchange::Session::TokenRequest
                       : m_options.v1              ? Exchange::Session::V1
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
