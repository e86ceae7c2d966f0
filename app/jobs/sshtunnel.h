// SPDX-License-Identifier: GPL-3.0-or-later
// A port of this machine that leads to an address as a host sees it, by running the user's own ssh: their
// configuration, keys and agent. Nothing is asked for a password; nothing runs on the host.
#pragma once

#include <QObject>
#include <QProcess>
#include <QTimer>
#include <QUrl>

namespace bootscope {

class SshTunnel : public QObject
{
    Q_OBJECT
public:
    explicit SshTunnel(QObject *parent = nullptr);
    ~SshTunnel() override; // ends it

    // host: as for SshFetch. far: "ADDRESS:PORT" as the host reaches it. Replaces what is open.
    void open(const QString &host, const QString &far);
    void close(); // no signal is emitted
    bool isOpen() const { return !m_endpoint.isEmpty(); }
    QUrl endpoint() const { return m_endpoint; } // this end: "http://127.0.0.1:40123"; empty until opened()
    QString host() const { return m_host; }

    // What is run, as words to show.
    static QString commandLine(const QString &host, const QString &far, quint16 port);

Q_SIGNALS:
    void opened();
    void failed(const QString &sentence); // it did not open, or it has ended

private:
    void knock();
    void ended();
    void fail(const QString &sentence);

    QProcess *m_process = nullptr;
    QTimer m_knocks;
    QTimer m_limit;
    QString m_host;
    QByteArray m_errors;
    QUrl m_endpoint;
    quint16 m_port = 0;
};

} // namespace bootscope
