// SPDX-License-Identifier: GPL-3.0-or-later
// Notices from the traffic how each client goes about the service, and says what it should do better.
#pragma once

#include "imds/exchange.h"

#include <QHash>

#include <optional>

namespace bootscope {

struct ClientHabit
{
    enum class Kind : quint8 {
        UsesV1,          // gets answers without a token
        UsesV1Refused,   // asks without a token again and again where one is required
        TokenPerRequest, // fetches a token for every request
        NeverRefreshes   // goes on with a token that is refused
    };
    Kind kind = Kind::UsesV1;
    QByteArray address;   // of the client, without its port
    QByteArray userAgent; // null when it sends none
    int count = 0;        // of the exchanges that show it
    quint64 serial = 0;   // of the latest of them
    QDateTime at;
};
QString habitSentence(const ClientHabit &habit); // translated; without the client's name

struct ClientSummary
{
    QByteArray address;
    QByteArray userAgent;
    int requests = 0;
    int withoutToken = 0; // v1
    int withToken = 0;    // v2
    int tokens = 0;       // fetched
    QDateTime first;
    QDateTime last;
};

// A client is an address and a user agent: over loopback that is all that tells programs apart.
class ClientWatch
{
public:
    static constexpr qsizetype kMaxClients = 256; // the one not seen for longest makes room

    // Exchanges of our own client are left out. True when a habit was noticed for the first time.
    bool add(const Exchange &exchange);
    void clear() { m_clients.clear(); }

    QList<ClientHabit> habits() const;    // by the time of the latest exchange that shows them, newest first
    QList<ClientSummary> clients() const; // newest first

private:
    struct Client
    {
        ClientSummary summary;
        QList<ClientHabit> habits;
        int refusedWithoutToken = 0; // in a row, without fetching a token
        int refusedToken = 0;
        quint64 lastSerial = 0;
    };
    static bool notice(Client &client, ClientHabit::Kind kind, const Exchange &exchange, int count);
    Client &clientOf(const Exchange &exchange);
    QHash<std::pair<QByteArray, QByteArray>, Client> m_clients;
};

} // namespace bootscope
