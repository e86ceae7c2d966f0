// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/lesson/rawrequest.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <netinet/in.h>
#include <sys/socket.h>

namespace bootscope {

namespace {
constexpr qsizetype kMaxAnswer = 256 * 1024;
} // namespace

int RawAnswer::status() const
{
    const QList<QByteArray> words = bytes.left(bytes.indexOf('\r')).split(' ');
    return words.size() >= 2 && words.first().startsWith("HTTP/") ? words.at(1).toInt() : 0;
}

QByteArray RawAnswer::body() const
{
    const qsizetype blank = bytes.indexOf("\r\n\r\n");
    return blank < 0 ? QByteArray() : bytes.mid(blank + 4);
}

void RawRequest::send(const QUrl &endpoint, const QByteArray &wire, int minTtl, int timeLimitMs)
{
    const QHostAddress address(endpoint.host());
    if (!address.isLoopback()) {
        // Later, as every other end: who calls send() is not called back from within.
        QTimer::singleShot(0, this, [this, endpoint] {
            finish(QCoreApplication::translate("bootscope::Lesson", "%1 is not on this machine.").arg(endpoint.host()));
        });
        return;
    }
    connect(&m_socket, &QTcpSocket::connected, this, [this, wire, minTtl] {
        if (minTtl > 0)
            ::setsockopt(int(m_socket.socketDescriptor()), IPPROTO_IP, IP_MINTTL, &minTtl, sizeof minTtl);
        m_socket.write(wire);
    });
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] {
        m_answer += m_socket.read(kMaxAnswer - m_answer.size());
        if (m_answer.size() >= kMaxAnswer)
            finish({});
    });
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { finish({}); });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { finish(m_socket.errorString()); });
    connect(&m_limit, &QTimer::timeout, this, [this] {
        finish(QCoreApplication::translate("bootscope::Lesson", "No answer within %1 seconds: silence.")
                   .arg(m_limit.interval() / 1000));
    });
    m_limit.setSingleShot(true);
    m_limit.start(timeLimitMs);
    m_socket.connectToHost(address, quint16(endpoint.port(80)));
}

void RawRequest::finish(const QString &problem)
{
    if (m_finished)
        return;
    m_finished = true;
    m_limit.stop();
    m_answer += m_socket.readAll();
    RawAnswer answer;
    answer.bytes = m_answer;
    // A connection that ends after its answer is how this protocol ends.
    if (answer.status() == 0)
        answer.problem = problem.isEmpty() ? QCoreApplication::translate("bootscope::Lesson",
                                                                         "The connection ended without an answer.")
                                           : problem;
    m_socket.abort();
    deleteLater();
    const Done done = std::move(m_done);
    done(answer);
}

} // namespace bootscope
