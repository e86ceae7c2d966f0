// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/metadatasession.h"

namespace bootscope {

namespace {
constexpr char kTop[] = "/latest/";
}

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
    m_model.clear();
    m_model.fetchMore({});
    Q_EMIT changed();
}

void MetadataSession::close()
{
    // The answer that is on its way belongs to a client that is gone.
    if (m_client)
        m_client.release()->deleteLater();
    m_answered = false;
    m_problem.clear();
    m_wanted.clear();
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
        if (path == kTop) {
            m_answered = answer.ok();
            m_problem = answer.problem;
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
