// SPDX-License-Identifier: GPL-3.0-or-later
// An sshd on 127.0.0.1 for a test, with keys of its own and an `ssh` in PATH that knows it as "bootscope-test". It also
// knows it as hosts that cannot be reached: "bootscope-closed" where nobody listens, "bootscope-unknown" whose key was
// never accepted, "bootscope-denied" that takes another key.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

class SshServer
{
public:
    ~SshServer();

    // False, with reason(), where this machine cannot run one.
    bool start();
    // Whether its sessions see the example boot as the files of their machine; that takes root.
    bool hasExampleBoot() const { return m_hasExample; }
    QString reason() const { return m_reason; }

private:
    bool makeKeys();
    bool writeConfigurations();
    QString fileText(const QString &name) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_reason;
    QByteArray m_path;
    int m_port = 0;
    bool m_hasExample = false;
};
