// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/sshtunnel.h"

#include "app/jobs/letgo.h"
#include "app/jobs/sshfetch.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace bootscope {

namespace {

constexpr int kKnockMs = 100;
constexpr int kOpenMs = 30'000;
constexpr qsizetype kMaxErrors = 16 * 1024;

// BatchMode: a window has no terminal to be asked a password on.
QStringList arguments(const QString &host, const QString &far, quint16 port)
{
    const QString forward = QStringLiteral("127.0.0.1:%1:%2").arg(port).arg(far);
    return {QStringLiteral("-N"), QStringLiteral("-T"),
            QStringLiteral("-o"), QStringLiteral("BatchMode=yes"),
            QStringLiteral("-o"), QStringLiteral("ConnectTimeout=15"),
            QStringLiteral("-o"), QStringLiteral("ExitOnForwardFailure=yes"),
            QStringLiteral("-L"), forward,
            QStringLiteral("--"), host};
}

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress(QHostAddress::LocalHost)) ? probe.serverPort() : 0;
}

} // namespace

SshTunnel::SshTunnel(QObject *parent) : QObject(parent)
{
    m_knocks.setInterval(kKnockMs);
    m_limit.setSingleShot(true);
    m_limit.setInterval(kOpenMs);
    connect(&m_knocks, &QTimer::timeout, this, &SshTunnel::knock);
    connect(&m_limit, &QTimer::timeout, this,
            [this] { fail(tr("%1 has not answered for %2 seconds.").arg(m_host).arg(kOpenMs / 1000)); });
}

SshTunnel::~SshTunnel()
{
    close();
}

QString SshTunnel::commandLine(const QString &host, const QString &far, quint16 port)
{
    return QStringLiteral("ssh ") + arguments(host, far, port).join(QLatin1Char(' '));
}

void SshTunnel::open(const QString &host, const QString &far)
{
    close();
    m_host = host;
    m_errors.clear();
    m_port = freePort();
    if (!SshFetch::isHost(host)) {
        Q_EMIT failed(tr("This is no name of a host: %1").arg(host));
        return;
    }
    m_process = new QProcess(this);
    connect(m_process, &QProcess::readyReadStandardError, this, [this] {
        m_errors += m_process->readAllStandardError();
        m_errors = m_errors.right(kMaxErrors);
    });
    connect(m_process, &QProcess::finished, this, &SshTunnel::ended);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The program ssh is not installed here."));
    });
    m_knocks.start();
    m_limit.start();
    m_process->start(QStringLiteral("ssh"), arguments(host, far, m_port));
    m_process->closeWriteChannel();
}

// ssh listens once it is logged in, and does not say so.
void SshTunnel::knock()
{
    auto *socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::errorOccurred, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::connected, this, [this, socket] {
        socket->abort();
        socket->deleteLater();
        if (!m_process || isOpen())
            return;
        m_knocks.stop();
        m_limit.stop();
        m_endpoint = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
        Q_EMIT opened();
    });
    socket->connectToHost(QStringLiteral("127.0.0.1"), m_port);
}

void SshTunnel::ended()
{
    m_errors += m_process->readAllStandardError();
    const QString said = SshFetch::lastLine(m_errors);
    fail(said.isEmpty() ? tr("The tunnel through %1 has ended.").arg(m_host)
                        : tr("The tunnel through %1 has ended: %2").arg(m_host, said));
}

void SshTunnel::fail(const QString &sentence)
{
    close();
    Q_EMIT failed(sentence);
}

void SshTunnel::close()
{
    m_knocks.stop();
    m_limit.stop();
    m_endpoint.clear();
    if (!m_process)
        return;
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    letGo(process, Parting::Ask); // ssh closes what it forwards
}

} // namespace bootscope
