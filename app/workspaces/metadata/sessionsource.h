// SPDX-License-Identifier: GPL-3.0-or-later
// From what the user chose to read to an endpoint that can be read: opens tunnels and replays recordings where that is
// needed. Contacts nothing by itself.
#pragma once

#include "imds/client/client.h"
#include "imds/emulator/emulator.h"
#include "widgets/metadata/sourcepanel.h"

namespace bootscope {

class SshTunnel;

class SessionSource : public QObject
{
    Q_OBJECT
public:
    struct Choice
    {
        SourcePanel::Source source = SourcePanel::Source::Endpoint;
        QString text; // address, host, file
        bool v1 = false;
        bool trusted = false; // an address that is not a usual one was confirmed
    };

    explicit SessionSource(QObject *parent = nullptr);
    ~SessionSource() override;

    // Answers with ready(), failed() or confirmationNeeded(), now or later. Not for Source::Emulator, which is the
    // page's own. What an earlier call opened is closed.
    void open(const Choice &choice);
    void close();
    // Where a tunnel leads, as the host sees it: the real service's address unless a test says otherwise.
    void setFarAddress(const QString &far) { m_far = far; }

Q_SIGNALS:
    // label: translated; what is read, for the verdict. remarks: of a recording, one sentence each.
    void ready(const bootscope::ClientOptions &options, const QString &label, const QStringList &remarks);
    void waiting(const QString &sentence);
    void failed(const QString &sentence);
    // The address is neither this machine nor the service; open() with trusted goes on.
    void confirmationNeeded(const QString &sentence, const bootscope::SessionSource::Choice &choice);

private:
    void openAddress(const Choice &choice, const QUrl &url);
    void replay(const QString &path);

    Choice m_choice;
    Emulator m_replay; // of a recording
    SshTunnel *m_tunnel;
    QString m_far;
};

} // namespace bootscope
