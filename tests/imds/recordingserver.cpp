// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingserver.h"

#include <QEventLoop>
#include <QTcpSocket>
#include <QTimer>

#include <memory>
#include <sys/socket.h>

using namespace bootscope;

namespace {
constexpr char kTokenTarget[] = "/latest/api/token";
}

QByteArray SeenRequest::header(const char *name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

int SeenRequest::count(const char *name) const
{
    return int(std::count_if(headers.cbegin(), headers.cend(), [name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    }));
}

Reply Reply::status(int code, const QByteArray &body, const QByteArray &headers)
{
    return {"HTTP/1.1 " + QByteArray::number(code) + " Status\r\n" + headers +
                "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
            End::Keep};
}

RecordingServer::RecordingServer(Scenario scenario) : tree(buildTree(scenario, 0, 0))
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] { read(socket); });
    });
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost)))
        qFatal("no port on 127.0.0.1");
}

QUrl RecordingServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

ClientOptions RecordingServer::options() const
{
    ClientOptions options;
    options.endpoint = url();
    options.requestsPerSecond = 0;
    return options;
}

QByteArray RecordingServer::token() const
{
    return "AQAEexampleTokenOfTheTest" + QByteArray::number(m_generation) + "==";
}

QByteArrayList RecordingServer::log() const
{
    QByteArrayList lines;
    for (const SeenRequest &request : requests)
        lines.append(request.method + ' ' + request.target);
    return lines;
}

qsizetype RecordingServer::count(const QByteArray &method, const QByteArray &target) const
{
    return std::count_if(requests.cbegin(), requests.cend(), [&](const SeenRequest &request) {
        return request.method == method && (target.isEmpty() || request.target == target);
    });
}

void RecordingServer::read(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(64 * 1024);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    SeenRequest request;
    QList<QByteArray> lines = head.left(end).split('\n');
    const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    request.bodyBytes = request.header("Content-Length").toLongLong();
    if (head.size() < end + 4 + request.bodyBytes)
        return;
    socket->read(end + 4 + request.bodyBytes);
    requests.append(request);
    mostAtOnce = qMax(mostAtOnce, ++m_atOnce);
    const std::optional<Reply> own = answer ? answer(request) : std::nullopt;
    const Reply reply = own ? *own : usual(request);
    // Others get the chance to come before this one is answered: that is how many there are at once.
    QTimer::singleShot(1, socket, [this, socket, reply] {
        --m_atOnce;
        write(socket, reply);
    });
}

Reply RecordingServer::usual(const SeenRequest &request) const
{
    if (request.method == "PUT" && request.target == kTokenTarget) {
        const QByteArray ttl = request.header("X-aws-ec2-metadata-token-ttl-seconds");
        return ttl.toInt() > 0 ? Reply::status(200, token(), "X-Aws-Ec2-Metadata-Token-Ttl-Seconds: " + ttl + "\r\n")
                               : Reply::status(400);
    }
    const QByteArray given = request.header("X-aws-ec2-metadata-token");
    if (request.count("X-aws-ec2-metadata-token") > 0 && given != token())
        return Reply::status(401);
    const auto found = tree.tree.find(MetadataTree::split(QByteArray::fromPercentEncoding(request.target)));
    return found.kind == MetadataTree::Found::Kind::Absent ? Reply::status(404, "not found")
                                                           : Reply::status(200, found.body);
}

void RecordingServer::write(QTcpSocket *socket, const Reply &reply)
{
    switch (reply.end) {
    case Reply::End::Silence:
        return;
    case Reply::End::Reset: {
        const linger atOnce{1, 0}; // RST instead of FIN
        ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        socket->abort();
        return;
    }
    case Reply::End::Slow:
    case Reply::End::Endless: {
        auto *timer = new QTimer(socket);
        const auto at = std::make_shared<qsizetype>(0);
        const bool isSlow = reply.end == Reply::End::Slow;
        if (!isSlow)
            socket->write(reply.bytes);
        QObject::connect(timer, &QTimer::timeout, socket, [socket, reply, at, isSlow] {
            // A chunk of HTTP/1.1 that is followed by another for ever, or a few bytes of the whole.
            socket->write(isSlow ? reply.bytes.mid(*at, 8) : "4000\r\n" + QByteArray(0x4000, 'x') + "\r\n");
            *at += 8;
        });
        timer->start(isSlow ? 20 : 0);
        return;
    }
    case Reply::End::Keep:
        socket->write(reply.bytes);
        return;
    case Reply::End::Close:
        socket->write(reply.bytes);
        socket->disconnectFromHost();
        return;
    }
}

ClientAnswer ask(ImdsClient &client, const QByteArray &path)
{
    // An event loop, since QTRY_COMPARE looks only a hundred times a second.
    ClientAnswer result;
    QEventLoop loop;
    client.get(path, &loop, [&](const ClientAnswer &answer) {
        result = answer;
        loop.quit();
    });
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();
    return result;
}
