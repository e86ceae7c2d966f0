// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/sessionsource.h"

#include "app/jobs/sshtunnel.h"
#include "imds/client/clientenvironment.h"
#include "imds/client/instancedata.h"

namespace bootscope {

namespace {
constexpr int kTunnelTimeoutMs = 5000; // a host far away answers later than a link of one's own
}

SessionSource::SessionSource(QObject *parent)
    : QObject(parent)
    , m_tunnel(new SshTunnel(this))
    , m_far(QUrl(QLatin1String(kRealEndpoint)).host() + QStringLiteral(":80"))
{
    connect(m_tunnel, &SshTunnel::failed, this, &SessionSource::failed);
    connect(m_tunnel, &SshTunnel::opened, this, [this] {
        ClientOptions options;
        options.endpoint = m_tunnel->endpoint();
        options.v1 = m_choice.v1;
        options.timeoutMs = kTunnelTimeoutMs;
        Q_EMIT ready(options, tr("%1 through ssh").arg(m_tunnel->host()), {});
    });
}

SessionSource::~SessionSource() = default;

void SessionSource::close()
{
    m_tunnel->close();
    m_replay.stop();
}

void SessionSource::open(const Choice &choice)
{
    close();
    m_choice = choice;
    const QString refusal = choice.source == SourcePanel::Source::Recording ? QString() : environmentRefusal(choice.v1);
    if (!refusal.isEmpty()) {
        Q_EMIT failed(refusal);
        return;
    }
    switch (choice.source) {
    case SourcePanel::Source::Emulator:
        return;
    case SourcePanel::Source::RealIpv4:
        openAddress(choice, QUrl(QLatin1String(kRealEndpoint)));
        return;
    case SourcePanel::Source::RealIpv6:
        openAddress(choice, QUrl(QLatin1String(kRealEndpoint6)));
        return;
    case SourcePanel::Source::Endpoint:
        openAddress(choice, QUrl(choice.text, QUrl::StrictMode));
        return;
    case SourcePanel::Source::Recording:
        replay(choice.text);
        return;
    case SourcePanel::Source::Ssh:
        Q_EMIT waiting(tr("Opening a tunnel through %1…").arg(choice.text));
        m_tunnel->open(choice.text, m_far);
        return;
    }
}

void SessionSource::openAddress(const Choice &choice, const QUrl &url)
{
    const QString problem = endpointProblem(url);
    if (!problem.isEmpty()) {
        Q_EMIT failed(problem);
        return;
    }
    if (!isUsualEndpoint(url) && !choice.trusted) {
        Q_EMIT confirmationNeeded(tr("%1 is neither this machine nor the metadata service. Whoever answers there sees "
                                     "what is asked, and can answer anything.")
                                      .arg(url.toString()),
                                  choice);
        return;
    }
    ClientOptions options;
    options.endpoint = url;
    options.v1 = choice.v1;
    Q_EMIT ready(options, url.toString(), {});
}

void SessionSource::replay(const QString &path)
{
    const Result<Scenario> loaded = loadTree(path);
    if (!loaded) {
        Q_EMIT failed(loaded.error());
        return;
    }
    m_replay.setScenario(*loaded);
    const Result<QUrl> started = m_replay.start(QHostAddress(QHostAddress::LocalHost), 0);
    if (!started) {
        Q_EMIT failed(started.error());
        return;
    }
    ClientOptions options;
    options.endpoint = *started;
    options.v1 = m_choice.v1;
    options.requestsPerSecond = 0; // our own
    Q_EMIT ready(options, loaded->name, loaded->warnings);
}

} // namespace bootscope
