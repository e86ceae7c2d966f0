// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP request over loopback, byte for byte as it is given, and the answer byte for byte as it came.
#pragma once

#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <functional>

namespace bootscope {

struct RawAnswer
{
    QByteArray bytes; // head and body; bounded
    QString problem;  // a sentence when nothing usable came

    int status() const; // 0: there is none
    QByteArray body() const;
};

// Deletes itself after it has called done, once. Refuses every address that is not loopback.
class RawRequest : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const RawAnswer &)>;
    static constexpr int kTimeLimitMs = 3000;

    RawRequest(QObject *parent, const Done &done) : QObject(parent), m_done(done) {}
    // A socket that goes says that it is disconnected; nobody is left to hear it.
    ~RawRequest() override { m_socket.disconnect(this); }

    // wire: should say "Connection: close". minTtl above 0: packets that arrive with a smaller TTL are lost, as if
    // minTtl - 1 routers stood between; Linux and IPv4 only, elsewhere nothing is lost.
    void send(const QUrl &endpoint, const QByteArray &wire, int minTtl = 0, int timeLimitMs = kTimeLimitMs);

private:
    void finish(const QString &problem);

    QTcpSocket m_socket;
    QTimer m_limit;
    Done m_done;
    QByteArray m_answer;
    bool m_finished = false;
};

} // namespace bootscope
