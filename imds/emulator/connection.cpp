// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/connection.h"

#include <QHostAddress>
#include <QRandomGenerator>
#include <QTimer>

#include <netinet/in.h>
#include <sys/socket.h>

namespace bootscope {

namespace {
constexpr qint64 kMaxUnsent = 256 * 1024; // a client that does not read gets no more than this
constexpr int kRequestsPerPass = 64;      // then the other connections have their turn
constexpr qint64 kDrainMs = 1000;
constexpr qint64 kMaxDrain = 4 * 1024 * 1024;
constexpr qsizetype kReadAhead = 4096;
constexpr qsizetype kDribble = 8;
} // namespace

Connection::Connection(qintptr descriptor, Planner &planner, QObject *parent)
    : QObject(parent), m_planner(planner), m_parser(planner.limits().maxHeadBytes, planner.limits().maxBodyBytes)
{
    m_socket.setReadBufferSize(planner.limits().maxHeadBytes + kReadAhead);
    if (!m_socket.setSocketDescriptor(descriptor)) {
        QMetaObject::invokeMethod(this, &Connection::closed, Qt::QueuedConnection);
        return;
    }
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QHostAddress address = m_socket.peerAddress();
    const QByteArray host = address.toString().toLatin1();
    m_peer = (host.contains(':') ? '[' + host + ']' : host) + ':' + QByteArray::number(m_socket.peerPort());
    connect(&m_socket, &QTcpSocket::readyRead, this, &Connection::process);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &Connection::resume);
    connect(&m_socket, &QTcpSocket::disconnected, this, &Connection::closed);
    startDeadline();
}

void Connection::startDeadline()
{
    const ServiceLimits &limits = m_planner.limits();
    int allowed = limits.idleTimeoutMs;
    if (m_phase == Phase::Reading && m_parser.hasHead())
        allowed = limits.bodyTimeoutMs;
    else if (m_phase == Phase::Reading && (m_inRequest || !m_answered))
        allowed = limits.headerTimeoutMs;
    m_deadlineMs = m_planner.monotonicMs() + allowed;
}

void Connection::checkDeadline()
{
    if (m_phase == Phase::Waiting || m_planner.monotonicMs() < m_deadlineMs)
        return;
    // A client that is too slow is cut off without a word: it may not be a client of HTTP at all.
    end();
}

qsizetype Connection::fillInput()
{
    const qsizetype room = m_planner.limits().maxHeadBytes + kReadAhead - m_in.size();
    if (room <= 0 || m_socket.bytesAvailable() == 0)
        return 0;
    const QByteArray bytes = m_socket.read(room);
    m_in += bytes;
    return bytes.size();
}

void Connection::process()
{
    if (!m_socket.isOpen())
        return; // a queued call may come after the end
    if (m_phase == Phase::Draining) {
        m_drained += m_socket.readAll().size();
        if (m_drained > kMaxDrain)
            end();
        return;
    }
    int requests = 0;
    while (m_phase == Phase::Reading && m_socket.bytesToWrite() < kMaxUnsent) {
        const qsizetype fresh = fillInput();
        if (m_in.isEmpty())
            break;
        if (++requests > kRequestsPerPass) {
            QMetaObject::invokeMethod(this, &Connection::process, Qt::QueuedConnection);
            break;
        }
        const bool hadHead = m_parser.hasHead();
        const HttpParser::State state = m_parser.feed(m_in);
        if (state == HttpParser::State::Failed) {
            start(m_planner.planFailure(m_parser.failureStatus(), m_parser.take(), m_peer));
        } else if (state == HttpParser::State::Done) {
            m_inRequest = false;
            m_continued = false;
            start(m_planner.plan(m_parser.take(), m_peer));
        } else {
            if (!m_inRequest || hadHead != m_parser.hasHead()) {
                m_inRequest = true;
                startDeadline();
            }
            if (m_parser.expectsContinue() && !m_continued) {
                m_continued = true;
                m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
            }
            if (fresh == 0 || m_socket.bytesAvailable() == 0)
                break;
        }
    }
    m_socket.flush();
}

void Connection::resume()
{
    if (m_phase == Phase::Draining) {
        drain();
        return;
    }
    if (m_phase == Phase::Reading && !m_inRequest)
        startDeadline();
    if (m_phase == Phase::Reading && (!m_in.isEmpty() || m_socket.bytesAvailable() > 0))
        QMetaObject::invokeMethod(this, &Connection::process, Qt::QueuedConnection);
}

void Connection::start(const Plan &plan)
{
    m_plan = plan;
    m_answered = true;
    m_phase = Phase::Waiting;
    if (plan.delayMs <= 0) {
        perform();
        return;
    }
    if (!m_timer) {
        m_timer = new QTimer(this);
        m_timer->setTimerType(Qt::PreciseTimer);
        m_timer->setSingleShot(true);
    }
    m_timer->disconnect();
    connect(m_timer, &QTimer::timeout, this, &Connection::perform);
    m_timer->start(plan.delayMs);
}

void Connection::perform()
{
    if (!m_socket.isOpen())
        return; // ended while the answer was being made
    if (m_plan.hopLimit != m_hops)
        setHopLimit(m_plan.hopLimit);
    if (m_plan.fault) {
        performFault(*m_plan.fault);
        return;
    }
    m_socket.write(m_plan.wire);
    endAnswer();
}

void Connection::endAnswer()
{
    const bool close = m_plan.close;
    m_plan = {};
    if (close) {
        drain();
        return;
    }
    m_phase = Phase::Reading;
    startDeadline();
    resume();
}

void Connection::performFault(const Fault &fault)
{
    m_plan.close = true;
    switch (fault.action) {
    case Fault::Action::Reset:
        end();
        return;
    case Fault::Action::Timeout:
        QTimer::singleShot(fault.milliseconds, this, &Connection::endAnswer);
        return;
    case Fault::Action::Slow:
        dribble(fault.milliseconds);
        return;
    case Fault::Action::Truncate:
        m_socket.write(m_plan.wire.chopped(qMin<qsizetype>(fault.bytes, m_plan.wire.size())));
        break;
    case Fault::Action::Garbage: {
        quint32 words[16];
        QRandomGenerator::global()->fillRange(words);
        m_socket.write(reinterpret_cast<const char *>(words), sizeof words);
        break;
    }
    case Fault::Action::Status:
        m_socket.write(m_plan.wire);
        break;
    }
    endAnswer();
}

void Connection::dribble(int everyMs)
{
    m_socket.write(m_plan.wire.left(kDribble));
    m_socket.flush();
    m_plan.wire.remove(0, kDribble);
    if (m_plan.wire.isEmpty())
        endAnswer();
    else
        QTimer::singleShot(everyMs, this, [this, everyMs] { dribble(everyMs); });
}

// Closing with unread bytes in the kernel would reset the connection and lose the answer on its way: say that no more
// comes, and read on for a moment until the client has closed too.
void Connection::drain()
{
    if (m_phase != Phase::Draining) {
        m_phase = Phase::Draining;
        m_in.clear();
        m_deadlineMs = m_planner.monotonicMs() + kDrainMs;
        m_socket.flush();
    }
    if (m_socket.bytesToWrite() == 0 && !m_shutDown) {
        m_shutDown = true;
        ::shutdown(int(m_socket.socketDescriptor()), SHUT_WR);
        m_drained += m_socket.readAll().size();
    }
}

void Connection::end()
{
    const linger now{1, 0};
    ::setsockopt(int(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_phase = Phase::Draining;
    m_socket.abort();
}

// The real service limits the life of the packets that carry a token, so that it dies behind a router or container.
void Connection::setHopLimit(int hops)
{
    m_socket.flush(); // what was written before keeps the limit that it was meant to have
    m_hops = hops;
    const int value = hops > 0 ? hops : -1; // -1: the system's default
    const int descriptor = int(m_socket.socketDescriptor());
    ::setsockopt(descriptor, IPPROTO_IP, IP_TTL, &value, sizeof value);
    if (m_socket.localAddress().protocol() == QAbstractSocket::IPv6Protocol)
        ::setsockopt(descriptor, IPPROTO_IPV6, IPV6_UNICAST_HOPS, &value, sizeof value);
}

} // namespace bootscope
