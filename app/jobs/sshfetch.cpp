// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/sshfetch.h"

#include "app/jobs/letgo.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

constexpr qint64 kMaxBytes = 512LL * 1024 * 1024;
constexpr qsizetype kMaxErrors = 16 * 1024;
constexpr int kSilenceMs = 60'000;

// What fetch.sh ends with.
enum ExitCode { NoTar = 71, NoFiles = 72, SshItself = 255 };

QStringList arguments(const QString &host)
{
    // BatchMode: a window has no terminal to be asked a password on; whoever needs one logs in by an agent or a key.
    return {QStringLiteral("-T"),
            QStringLiteral("-o"),
            QStringLiteral("BatchMode=yes"),
            QStringLiteral("-o"),
            QStringLiteral("ConnectTimeout=15"),
            QStringLiteral("--"),
            host,
            QStringLiteral("sh -s")};
}

QByteArray script()
{
    QFile file(QStringLiteral(":/ssh/fetch.sh"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

SshFetch::SshFetch(QObject *parent) : QObject(parent)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(kSilenceMs);
    connect(&m_silence, &QTimer::timeout, this,
            [this] { fail(tr("%1 has not answered for %2 seconds.").arg(m_host).arg(kSilenceMs / 1000)); });
}

SshFetch::~SshFetch()
{
    drop();
}

bool SshFetch::isHost(const QString &host)
{
    static const QRegularExpression pattern(QStringLiteral("^(?!-)[A-Za-z0-9_.@:/%\\[\\]+~-]{1,255}$"));
    return pattern.match(host).hasMatch();
}

QString SshFetch::lastLine(const QByteArray &errors)
{
    const QList<QByteArray> lines = errors.split('\n');
    for (qsizetype i = lines.size(); i-- > 0;) {
        if (const QString line = QString::fromUtf8(lines.at(i)).simplified(); !line.isEmpty())
            return line.left(300);
    }
    return {};
}

QString SshFetch::commandLine(const QString &host)
{
    return QStringLiteral("ssh ") + arguments(host).join(QLatin1Char(' ')) + QStringLiteral(" < fetch.sh");
}

void SshFetch::start(const QString &host, const QString &file)
{
    cancel();
    m_host = host;
    m_errors.clear();
    m_bytes = 0;
    m_file.setFileName(file);
    if (!isHost(host)) {
        Q_EMIT failed(tr("This is no name of a host: %1").arg(host));
        return;
    }
    if (!m_file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)) {
        Q_EMIT failed(tr("%1 cannot be written: %2").arg(file, m_file.errorString()));
        return;
    }
    m_process = new QProcess(this);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &SshFetch::read);
    connect(m_process, &QProcess::readyReadStandardError, this, &SshFetch::read);
    connect(m_process, &QProcess::finished, this, &SshFetch::ended);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The program ssh is not installed here."));
    });
    m_silence.start();
    m_process->start(QStringLiteral("ssh"), arguments(host));
    m_process->write(script());
    m_process->closeWriteChannel();
}

void SshFetch::read()
{
    const QByteArray bytes = m_process->readAllStandardOutput();
    const QByteArray errors = m_process->readAllStandardError();
    m_errors += errors;
    if (m_errors.size() > kMaxErrors)
        m_errors = m_errors.last(kMaxErrors);
    if (bytes.isEmpty() && errors.isEmpty())
        return;
    m_silence.start();
    if (m_file.write(bytes) != bytes.size()) {
        fail(tr("%1 cannot be written: %2").arg(m_file.fileName(), m_file.errorString()));
        return;
    }
    m_bytes += bytes.size();
    if (m_bytes > kMaxBytes) {
        fail(tr("%1 sends more than %2 MB, which is no log of a boot.").arg(m_host).arg(kMaxBytes / (1024 * 1024)));
        return;
    }
    Q_EMIT progressed(m_bytes);
}

void SshFetch::ended(int exitCode, QProcess::ExitStatus status)
{
    read();
    if (!m_process)
        return; // that was the last straw
    const QString said = lastLine(m_errors);
    if (exitCode == SshItself && m_errors.contains("Host key verification failed"))
        fail(tr("The key of %1 is not known to your ssh, or it has changed. Log in once in a terminal, where you can "
                "check it.")
                 .arg(m_host));
    else if (exitCode == SshItself && said.contains(QLatin1String("Permission denied")))
        fail(tr("%1 does not let you in with the keys that your ssh has, and no password is asked for here: %2")
                 .arg(m_host, said));
    else if (status != QProcess::NormalExit || exitCode == SshItself)
        fail(said.isEmpty() ? tr("ssh could not reach %1.").arg(m_host)
                            : tr("ssh could not reach %1: %2").arg(m_host, said));
    else if (exitCode == NoFiles)
        fail(tr("%1 has no file of cloud-init.").arg(m_host));
    else if (exitCode == NoTar)
        fail(tr("%1 has no tar, which packs the files there.").arg(m_host));
    else if (exitCode != 0 || m_bytes == 0)
        fail(tr("%1 sent no files: %2").arg(m_host, said.isEmpty() ? tr("exit status %1").arg(exitCode) : said));
    else if (!m_file.flush())
        fail(tr("%1 cannot be written: %2").arg(m_file.fileName(), m_file.errorString()));
    else {
        m_file.close();
        const bool notRoot = m_errors.contains("bootscope: not root there");
        const QString file = m_file.fileName();
        m_silence.stop();
        m_process->deleteLater();
        m_process = nullptr;
        Q_EMIT fetched(file, notRoot
                                 ? tr("Not root on %1, and sudo wants a password there: the user data and what else "
                                      "only root may read is missing.")
                                       .arg(m_host)
                                 : QString());
    }
}

void SshFetch::fail(const QString &sentence)
{
    drop();
    Q_EMIT failed(sentence);
}

void SshFetch::cancel()
{
    drop();
}

void SshFetch::drop()
{
    m_silence.stop();
    if (!m_process)
        return;
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    letGo(process, Parting::Kill);
    m_file.remove();
}

} // namespace bootscope
