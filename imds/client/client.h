// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a metadata service: session token first (IMDSv2), version 1 only when asked. Asynchronous, never through a
// proxy.
#pragma once

#include "imds/client/requestpace.h"
#include "imds/exchange.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QQueue>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>

class QNetworkReply;

namespace bootscope {

struct ClientOptions
{
    QUrl endpoint;        // "http://127.0.0.1:1338"; the client contacts nothing else
    bool v1 = false;      // never ask for a token
    bool allowV1 = false; // ask for one, and go on without when the endpoint gives none
    int tokenTtl = 21600; // seconds
    int timeoutMs = 1000; // for the connection and between two pieces of an answer; five of them for a whole answer
    // The packets of the real service are limited, and shared with DNS and time. 0: no limit, for this machine's own.
    int requestsPerSecond = 20;
};

// A sentence that says why an endpoint is refused before it is asked; empty when it is fine: plain HTTP to a host.
QString endpointProblem(const QUrl &endpoint);
// The address of the real service, or of this machine: what may be asked without a second thought.
bool isUsualEndpoint(const QUrl &endpoint);

struct ClientAnswer
{
    // Why there is no answer.
    enum class Silence : quint8 { None, Timeout, Refused, NoHost, Cut, TooLarge, NoToken, Other };

    int status = 0;  // 0: no answer
    QByteArray body; // whole; empty when there is none
    HttpHeaders headers;
    Silence silence = Silence::None;
    QString problem; // one sentence when status is not 200: what it means and what to do

    bool ok() const { return status == 200; }
    bool isAbsent() const { return status == 404; }
};

class ImdsClient : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const ClientAnswer &)>;

    explicit ImdsClient(const ClientOptions &options, QObject *parent = nullptr);
    ~ImdsClient() override;

    const ClientOptions &options() const { return m_options; }
    // path: percent-encoded, begins with "/". done is called once, later; never after the context is gone. What waits
    // for a context that is gone is not sent.
    void get(const QByteArray &path, QObject *context, const Done &done);
    int tokenSecondsLeft() const;            // 0: none
    bool usesV1() const { return m_usesV1; } // as told to, or because there was no token
    // The endpoint gave no token, in a way in which one that knows version 1 only would not give one.
    bool mayTryV1() const { return m_mayTryV1; }

Q_SIGNALS:
    // One a request. The exchange is masked; rawBody is not, and is for a recorder that redacts.
    void exchanged(const bootscope::Exchange &exchange, const QByteArray &rawBody);

private:
    struct Job
    {
        QByteArray method;
        QByteArray path;
        QPointer<QObject> context;
        Done done;
        int refusals = 0; // 401
        int retries = 0;  // 503, reset
        int redirects = 0;
    };
    using JobPointer = std::shared_ptr<Job>;
    struct Flight; // one request on its way

    void schedule();
    void requestToken();
    void tokenAnswered(const ClientAnswer &answer);
    void send(const JobPointer &job);
    QNetworkRequest request(const Job &job) const;
    void received(const std::shared_ptr<Flight> &flight);
    ClientAnswer read(Flight &flight) const;
    bool askAgain(const JobPointer &job, const ClientAnswer &answer, const QUrl &asked, const QByteArray &token,
                  const QUrl &redirect);
    bool retryLater(const JobPointer &job, const ClientAnswer &answer);
    void record(const Flight &flight, const ClientAnswer &answer);
    bool hasFreshToken() const;

    ClientOptions m_options;
    QNetworkAccessManager m_network;
    QQueue<JobPointer> m_queue;
    RequestPace m_pace;
    QTimer m_wake; // when the pace lets the next one go
    int m_active = 0;
    QByteArray m_token;
    qint64 m_tokenMs = 0; // when it came, on m_clock
    int m_tokenTtl = 0;
    bool m_tokenRequested = false;
    bool m_usesV1 = false;
    bool m_mayTryV1 = false;
    QElapsedTimer m_clock;
    quint64 m_serial = 0;
};

} // namespace bootscope
