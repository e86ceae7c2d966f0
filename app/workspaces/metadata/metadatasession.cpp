// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/metadatasession.h"

namespace bootscope {

MetadataSession::MetadataSession(QObject *parent) : QObject(parent)
{
    connect(&m_model, &MetadataModel::listingWanted, this, &MetadataSession::list);
    connect(&m_model, &MetadataModel::fetchingStopped, this, [this] { m_listings = std::make_unique<QObject>(); });
}

void MetadataSession::open(const ClientOptions &options)
{
    close();
    m_client = std::make_unique<ImdsClient>(options);
    m_listings = std::make_unique<QObject>();
    connect(m_client.get(), &ImdsClient::exchanged, this, &MetadataSession::exchanged);
    m_version = m_versionsRead.value(options.endpoint, kLatestVersion);
    m_model.clear(m_version);
    m_model.fetchMore({});
    listVersions();
    Q_EMIT changed();
}

void MetadataSession::setVersion(const QByteArray &version)
{
    if (!m_client || version == m_version)
        return;
    if (version == kLatestVersion)
        m_versionsRead.remove(m_client->options().endpoint);
    else
        m_versionsRead.insert(m_client->options().endpoint, version);
    m_version = version;
    m_listings = std::make_unique<QObject>();
    m_wanted.clear();
    m_problem.clear();
    m_model.clear(version);
    m_model.fetchMore({});
    Q_EMIT changed();
}

QList<QByteArray> MetadataSession::versions() const
{
    QList<QByteArray> versions = m_listed;
    for (const QByteArray &version : {QByteArray(kLatestVersion), m_version}) {
        if (!versions.contains(version))
            versions.prepend(version);
    }
    return versions;
}

// A service that does not say which versions it has is read all the same.
void MetadataSession::listVersions()
{
    m_client->get("/", m_client.get(), [this, client = m_client.get()](const ClientAnswer &answer) {
        if (client != m_client.get())
            return;
        m_listed = answer.ok() ? parseVersions(answer.body) : QList<QByteArray>();
        Q_EMIT changed();
    });
}

void MetadataSession::close()
{
    // The answer that is on its way belongs to a client that is gone.
    if (m_client)
        m_client.release()->deleteLater();
    m_answered = false;
    m_problem.clear();
    m_wanted.clear();
    m_listed.clear();
    m_version = kLatestVersion;
    m_model.clear();
    Q_EMIT changed();
}

void MetadataSession::list(const QByteArray &path)
{
    if (!m_client)
        return;
    m_client->get(path, m_listings.get(), [this, path, client = m_client.get()](const ClientAnswer &answer) {
        if (client != m_client.get())
            return;
        if (answer.ok())
            m_model.setListing(path, parseListing(path, answer.body));
        else
            m_model.setProblem(path, answer.problem);
        if (path == this->path("")) {
            m_answered = answer.ok();
            m_problem = answer.isAbsent() && m_version != kLatestVersion
                            ? tr("There is no version %1 here: choose another one above the tree.")
                                  .arg(QString::fromLatin1(m_version))
                            : answer.problem;
        }
        Q_EMIT changed();
    });
}

void MetadataSession::fetch(const QByteArray &path)
{
    if (!m_client)
        return;
    m_wanted = path;
    m_client->get(path, m_client.get(), [this, path, client = m_client.get()](const ClientAnswer &answer) {
        if (client == m_client.get() && path == m_wanted)
            Q_EMIT valueArrived(path, answer);
    });
}

} // namespace bootscope
