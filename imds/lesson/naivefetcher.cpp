// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/lesson/naivefetcher.h"

#include "imds/lesson/lesson.h"
#include "imds/lesson/rawrequest.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTcpSocket>

namespace bootscope {

namespace {

constexpr qsizetype kMaxHead = 8192;

void reply(QTcpSocket *socket, int status, const QByteArray &body)
{
    socket->write("HTTP/1.1 " + QByteArray::number(status) + (status == 200 ? " OK" : " Failed") +
                  "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size()) +
                  "\r\nConnection: close\r\n\r\n" + body);
    socket->disconnectFromHost();
}

} // namespace

NaiveFetcher::NaiveFetcher(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
        }
    });
}

Result<QUrl> NaiveFetcher::start()
{
    if (!m_server.isListening() && !m_server.listen(QHostAddress::LocalHost))
        return Error{QCoreApplication::translate("bootscope::Lesson", "The web application cannot be started: %1")
                         .arg(m_server.errorString())};
    return url();
}

void NaiveFetcher::stop()
{
    m_server.close();
}

QUrl NaiveFetcher::url() const
{
    QUrl url;
    if (m_server.isListening()) {
        url.setScheme(QStringLiteral("http"));
        url.setHost(m_server.serverAddress().toString());
        url.setPort(m_server.serverPort());
    }
    return url;
}

void NaiveFetcher::serve(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(kMaxHead);
    if (!head.contains("\r\n\r\n")) {
        if (head.size() >= kMaxHead)
            socket->abort();
        return;
    }
    socket->readAll();
    const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
    const QByteArray prefix = "/fetch?url=";
    if (words.size() != 3 || words.first() != "GET" || !words.at(1).startsWith(prefix)) {
        reply(socket, 404, "GET /fetch?url=ADDRESS\n");
        return;
    }
    fetch(socket, QUrl(QString::fromUtf8(QByteArray::fromPercentEncoding(words.at(1).mid(prefix.size())))));
}

void NaiveFetcher::fetch(QTcpSocket *socket, const QUrl &url)
{
    const bool isService = url.host() == QLatin1String("169.254.169.254") && url.port(80) == 80;
    const bool isEmulator = url.host() == m_emulator.host() && url.port(80) == m_emulator.port(80);
    if (url.scheme() != QLatin1String("http") || m_emulator.isEmpty() || !(isService || isEmulator)) {
        reply(socket, 403, "This application fetches from the emulator only.\n");
        return;
    }
    const QByteArray wire = "GET " + url.path(QUrl::FullyEncoded).toLatin1() +
                            " HTTP/1.1\r\nHost: " + url.authority(QUrl::FullyEncoded).toLatin1() +
                            "\r\nUser-Agent: " + kFetcherAgent + "/1.0\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    auto *request = new RawRequest(this, [socket = QPointer<QTcpSocket>(socket)](const RawAnswer &answer) {
        if (!socket)
            return;
        if (answer.status() == 200)
            reply(socket, 200, answer.body());
        else
            reply(socket, 502,
                  "The address answered " + QByteArray::number(answer.status()) + ".\n" + answer.problem.toUtf8());
    });
    request->send(m_emulator, wire);
}

} // namespace bootscope
