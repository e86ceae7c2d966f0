// SPDX-License-Identifier: GPL-3.0-or-later
// A connection of the metadata page: one client, the tree it fills, and the value that was asked for last.
#pragma once

#include "imds/client/client.h"
#include "imds/tree/versions.h"
#include "widgets/metadata/metadatamodel.h"

namespace bootscope {

class MetadataSession : public QObject
{
    Q_OBJECT
public:
    explicit MetadataSession(QObject *parent = nullptr);

    MetadataModel &model() { return m_model; }
    // Forgets what was there and asks for the top of the tree, in the version that was chosen for this endpoint last.
    void open(const ClientOptions &options);
    void close();
    // Another tree of the same service; what it lists is asked for.
    void setVersion(const QByteArray &version);
    QByteArray version() const { return m_version; }
    QList<QByteArray> versions() const; // to choose from, "latest" first; also the one that is read
    QByteArray path(const char *below) const { return '/' + m_version + '/' + below; }
    void fetch(const QByteArray &path); // the answer comes as valueArrived, for the path asked last only
    ImdsClient *client() const { return m_client.get(); } // null when closed
    bool isConnected() const { return m_client && m_answered; }
    QString problem() const { return m_problem; } // why the top of the tree could not be read

Q_SIGNALS:
    void changed();
    void valueArrived(const QByteArray &path, const bootscope::ClientAnswer &answer);
    void exchanged(const bootscope::Exchange &exchange);

private:
    void list(const QByteArray &path);
    void listVersions();

    MetadataModel m_model;
    std::unique_ptr<QObject> m_listings; // what was asked for the tree and may be cancelled
    std::unique_ptr<ImdsClient> m_client;
    QByteArray m_wanted;
    QByteArray m_version = kLatestVersion;
    QList<QByteArray> m_listed;             // the versions that the service knows
    QHash<QUrl, QByteArray> m_versionsRead; // by endpoint; "latest" is not kept
    QString m_problem;
    bool m_answered = false;
};

} // namespace bootscope
