// SPDX-License-Identifier: GPL-3.0-or-later
// A web application as careless as many are: it fetches whatever address it is given and shows what came. For the
// lesson on forged requests. It listens on 127.0.0.1, and reaches the emulator and nothing else.
#pragma once

#include "parsers/base/result.h"

#include <QTcpServer>
#include <QUrl>

namespace bootscope {

class NaiveFetcher : public QObject
{
    Q_OBJECT
public:
    explicit NaiveFetcher(QObject *parent = nullptr);

    // Where requests for 169.254.169.254, the address that the service has on an instance, are sent. Loopback only.
    void setEmulator(const QUrl &endpoint) { m_emulator = endpoint; }
    Result<QUrl> start(); // on any free port
    void stop();
    QUrl url() const; // empty when it is not running

private:
    void serve(QTcpSocket *socket);
    void fetch(QTcpSocket *socket, const QUrl &url);

    QTcpServer m_server;
    QUrl m_emulator;
};

} // namespace bootscope
