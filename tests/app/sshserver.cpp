// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshserver.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>

#include <pwd.h>
#include <unistd.h>

namespace {

// Of the system, or unpacked beside the sources: a service that starts by itself is not installed for a test.
QString findServer()
{
    const QString unpacked = QStringLiteral(BOOTSCOPE_SOURCE "/.deps/openssh-server/usr/sbin/sshd");
    const QString found = QStandardPaths::findExecutable(QStringLiteral("sshd"), {QStringLiteral("/usr/sbin")});
    return found.isEmpty() && QFile::exists(unpacked) ? unpacked : found;
}

bool write(const QString &path, const QByteArray &text, bool executable = false)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner |
                               (executable ? QFile::ExeOwner : QFile::Permissions()));
}

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

SshServer::~SshServer()
{
    if (!m_path.isNull())
        qputenv("PATH", m_path);
    m_process.kill();
    m_process.waitForFinished();
}

bool SshServer::makeKeys()
{
    for (const char *name : {"host", "user"}) {
        if (!run(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                  QString(), QStringLiteral("-f"), m_folder.filePath(QLatin1String(name))}))
            return false;
    }
    return true;
}

bool SshServer::writeConfigurations()
{
    QTcpServer probe; // a port that was free a moment ago
    if (!probe.listen(QHostAddress::LocalHost))
        return false;
    m_port = probe.serverPort();
    probe.close();
    const QByteArray folder = m_folder.path().toUtf8();
    const passwd *user = getpwuid(getuid());
    if (!user)
        return false;
    const auto host = [&](const char *name, int port, const char *identity, const char *known,
                          const char *checking) -> QByteArray {
        return QByteArray("Host ") + name + "\n  HostName 127.0.0.1\n  Port " + QByteArray::number(port) + "\n  User " +
               user->pw_name + "\n  IdentityFile " + folder + '/' + identity +
               "\n  IdentitiesOnly yes\n  UserKnownHostsFile " + folder + '/' + known + "\n  StrictHostKeyChecking " +
               checking + '\n';
    };
    return write(m_folder.filePath(QStringLiteral("sshd.conf")),
                 "Port " + QByteArray::number(m_port) + "\nListenAddress 127.0.0.1\nHostKey " + folder +
                     "/host\nAuthorizedKeysFile " + folder + "/user.pub\nStrictModes no\nUsePAM no\nPidFile none\n") &&
           write(m_folder.filePath(QStringLiteral("ssh.conf")),
                 host("bootscope-test", m_port, "user", "known", "accept-new") +
                     host("bootscope-closed", 1, "user", "known", "accept-new") +
                     host("bootscope-unknown", m_port, "user", "nobody-known", "yes") +
                     host("bootscope-denied", m_port, "host", "known", "accept-new")) &&
           // What a user's own configuration does; the test must not touch theirs.
           write(m_folder.filePath(QStringLiteral("ssh")),
                 "#!/bin/sh\nexec /usr/bin/ssh -F " + folder + "/ssh.conf \"$@\"\n", true);
}

bool SshServer::start()
{
    const QString server = findServer();
    if (server.isEmpty() || QStandardPaths::findExecutable(QStringLiteral("ssh")).isEmpty()) {
        m_reason = QStringLiteral("no sshd or no ssh on this machine");
        return false;
    }
    if (!makeKeys() || !writeConfigurations()) {
        m_reason = QStringLiteral("the keys and configurations could not be made");
        return false;
    }
    const QString folder = m_folder.path();
    QString script = QStringLiteral("exec \"$1\" -D -e -f \"$2/sshd.conf\"");
    QString program = QStringLiteral("sh");
    QStringList arguments;
    if (getuid() == 0) {
        // In a mount namespace of its own: the user and the folder that only the package of sshd makes, and the files
        // of a machine that was booted by cloud-init.
        script.prepend(
            QStringLiteral("{ grep -v '^sshd:' /etc/passwd; echo sshd:x:65533:65534::/run/sshd:/usr/sbin/nologin; } "
                           ">\"$2/passwd\" && mount --bind \"$2/passwd\" /etc/passwd && "
                           "for folder in /run /var/log /var/lib; do mount -t tmpfs none $folder || exit; done; "
                           "mkdir -p /run/sshd /run/cloud-init /var/lib/cloud/instance && "
                           "cp \"$3\"/*.log /var/log && cp \"$3\"/*.json /run/cloud-init && "
                           "cp \"$3/user-data\" /var/lib/cloud/instance/user-data.txt && "));
        program = QStringLiteral("unshare");
        arguments = QStringList{QStringLiteral("-m"), QStringLiteral("sh")};
        m_hasExample = true;
    }
    arguments += {QStringLiteral("-c"),
                  script,
                  QStringLiteral("sh"),
                  server,
                  folder,
                  QStringLiteral(BOOTSCOPE_SOURCE "/resources/examples/boot")};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString root = server.section(QLatin1Char('/'), 0, -4);
    environment.insert(QStringLiteral("LD_LIBRARY_PATH"), root + QStringLiteral("/lib/x86_64-linux-gnu:") + root +
                                                              QStringLiteral("/usr/lib/x86_64-linux-gnu"));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments);
    QByteArray said;
    while (!said.contains("Server listening")) {
        if (!m_process.waitForReadyRead(10'000)) {
            m_reason = QStringLiteral("sshd does not start: ") + QString::fromUtf8(said);
            return false;
        }
        said += m_process.readAll();
    }
    m_path = qgetenv("PATH");
    qputenv("PATH", folder.toUtf8() + ':' + m_path);
    return true;
}
