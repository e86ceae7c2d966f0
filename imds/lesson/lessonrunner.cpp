// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/lesson/lessonrunner.h"

#include <QTimer>

namespace bootscope {

namespace {

constexpr int kBehindOneRouter = 2; // the smallest TTL that survives one

// The name of the token that a request needs: "{TOKEN}" is TOKEN. Empty: none.
QByteArray neededToken(const LessonRequest &request)
{
    for (const auto &header : request.headers) {
        if (header.second.startsWith('{') && header.second.endsWith('}'))
            return header.second.mid(1, header.second.size() - 2);
    }
    return {};
}

LessonRequest tokenRequest(const QByteArray &keepAs)
{
    LessonRequest request;
    request.method = "PUT";
    request.path = "/latest/api/token";
    request.headers = {{"X-aws-ec2-metadata-token-ttl-seconds", "21600"}};
    request.expected = Rule::TokenIssued;
    request.keepAs = keepAs;
    return request;
}

// What to show: the masked request, then the masked answer or why there is none.
QString shownText(const LessonRequest &request, const QByteArray &wire, const RawAnswer &answer)
{
    QByteArray text;
    for (const QByteArray &line : wire.left(wire.size() - 4).split('\n')) {
        const qsizetype colon = line.indexOf(": ");
        const bool isToken = line.left(colon).compare("X-aws-ec2-metadata-token", Qt::CaseInsensitive) == 0;
        text += "> " + (isToken ? line.left(colon + 2) + maskedToken(line.mid(colon + 2).trimmed()) : line.trimmed()) +
                '\n';
    }
    if (answer.status() == 0)
        return QString::fromUtf8(text + "* ") + answer.problem + QLatin1Char('\n');
    for (const QByteArray &line : answer.bytes.left(answer.bytes.indexOf("\r\n\r\n")).split('\n'))
        text += "< " + line.trimmed() + '\n';
    const QByteArray method = answer.status() == 200 ? request.method : QByteArray("GET");
    const QByteArray body = maskedBody(method, request.path, answer.body());
    return QString::fromUtf8(text + '\n' + body + (body.isEmpty() || body.endsWith('\n') ? "" : "\n"));
}

} // namespace

LessonRunner::LessonRunner(QObject *parent) : QObject(parent) {}

void LessonRunner::run(const LessonStep &step, const LessonPlace &place)
{
    cancel();
    m_place = place;
    m_queue = step.requests;
    m_running = true;
    next();
}

void LessonRunner::cancel()
{
    ++m_run;
    m_queue.clear();
    m_fetched.clear();
    m_running = false;
}

void LessonRunner::next()
{
    if (m_queue.isEmpty()) {
        cancel();
        Q_EMIT finished();
        return;
    }
    // Who starts in the middle of the walk has no token yet. Asked for once: the service may refuse it.
    const QByteArray needed = neededToken(m_queue.first());
    if (!needed.isEmpty() && !m_tokens.contains(needed) && m_fetched != needed) {
        m_fetched = needed;
        m_queue.prepend(tokenRequest(needed));
    }
    const LessonRequest request = m_queue.takeFirst();
    QTimer::singleShot(request.waitMs, this, [this, request, run = m_run] {
        if (run == m_run)
            send(request);
    });
}

void LessonRunner::send(const LessonRequest &request)
{
    const bool isFetched = request.route == LessonRequest::Route::Fetcher;
    const QUrl &server = isFetched ? m_place.fetcher : m_place.endpoint;
    const QByteArray target = isFetched ? fetcherTarget(request, m_place) : lessonPath(request, m_place);
    const bool isFar = request.route == LessonRequest::Route::TwoHops;
    QByteArray wire = request.method + ' ' + target +
                      " HTTP/1.1\r\nHost: " + server.authority(QUrl::FullyEncoded).toLatin1() +
                      "\r\nUser-Agent: " + (isFar ? kTwoHopsAgent : kWalkAgent) + "\r\nConnection: close\r\n";
    for (const auto &[name, value] : request.headers) {
        QByteArray sent = value;
        for (auto token = m_tokens.cbegin(); token != m_tokens.cend(); ++token)
            sent.replace(QByteArray('{' + token.key() + '}'), token.value());
        wire += name + ": " + sent + "\r\n";
    }
    wire += "\r\n";
    auto *raw = new RawRequest(this, [this, request, wire, run = m_run](const RawAnswer &answer) {
        if (run == m_run)
            received(request, wire, answer);
    });
    raw->send(server, wire, isFar ? kBehindOneRouter : 0);
}

void LessonRunner::received(const LessonRequest &request, const QByteArray &wire, const RawAnswer &answer)
{
    if (!request.keepAs.isEmpty() && answer.status() == 200)
        m_tokens.insert(request.keepAs, answer.body());
    Q_EMIT sent(shownText(request, wire, answer));
    next();
}

} // namespace bootscope
