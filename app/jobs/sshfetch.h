// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches what cloud-init left behind on a host, by running the user's own ssh: their configuration, keys and agent.
// Nothing is asked for a password, and nothing is written on the host.
#pragma once

#include <QFile>
#include <QObject>
#include <QProcess>
#include <QTimer>

namespace bootscope {

class SshFetch : public QObject
{
    Q_OBJECT
public:
    explicit SshFetch(QObject *parent = nullptr);
    ~SshFetch() override; // kills what runs

    // host: as the user would give it to ssh ("web-1", "admin@10.0.0.5", "ssh://host:2222"). file: where the archive is
    // written, readable by the user only; it is gone again when the fetch fails. Replaces what runs.
    void start(const QString &host, const QString &file);
    void cancel(); // neither fetched() nor failed() is emitted any more
    bool isRunning() const { return m_process != nullptr; }

    // Whether ssh would take it for a host and for nothing else.
    static bool isHost(const QString &host);
    // The last line that ssh or the host said; the ones before are banners and warnings. Empty when there is none.
    static QString lastLine(const QByteArray &errors);
    // What is run, as words to show.
    static QString commandLine(const QString &host);

Q_SIGNALS:
    void progressed(qint64 bytes);
    // remark: translated; what is missing in it, or empty.
    void fetched(const QString &file, const QString &remark);
    void failed(const QString &sentence);

private:
    void read();
    void ended(int exitCode, QProcess::ExitStatus status);
    void fail(const QString &sentence);
    void drop();

    QProcess *m_process = nullptr;
    QFile m_file;
    QTimer m_silence; // nothing came for so long that the host is taken for dead
    QString m_host;
    QByteArray m_errors;
    qint64 m_bytes = 0;
};

} // namespace bootscope
