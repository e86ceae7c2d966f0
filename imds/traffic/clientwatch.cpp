// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/traffic/clientwatch.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kRepeats = 3;      // once may be a try, this often is a habit
constexpr int kFewestTokens = 5; // before anything is said about how they are used
constexpr int kMaxAgentBytes = 200;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Imds)
};

// "127.0.0.1:40312", "[::1]:40312"
QByteArray withoutPort(const QByteArray &peer)
{
    return peer.left(peer.lastIndexOf(':'));
}

bool isAnswered(Rule rule)
{
    return rule == Rule::Value || rule == Rule::Listing || rule == Rule::Redirect || rule == Rule::NotFound;
}

} // namespace

QString habitSentence(const ClientHabit &habit)
{
    switch (habit.kind) {
    case ClientHabit::Kind::UsesV1:
        return Text::tr("Uses IMDSv1: it asks without a token, and stops working where tokens are required.");
    case ClientHabit::Kind::UsesV1Refused:
        return Text::tr("Asks without a token although it is refused: it does not know IMDSv2.");
    case ClientHabit::Kind::TokenPerRequest:
        return Text::tr("Fetches a token for every request: twice the requests, and twice the chance to be throttled. "
                        "A token may be used for up to six hours.");
    case ClientHabit::Kind::NeverRefreshes:
        return Text::tr("Goes on with a token that is refused: on 401 it should fetch a new one.");
    }
    return {};
}

ClientWatch::Client &ClientWatch::clientOf(const Exchange &exchange)
{
    const std::pair key(withoutPort(exchange.peer), exchange.userAgent().left(kMaxAgentBytes));
    const auto found = m_clients.find(key);
    if (found != m_clients.end())
        return *found;
    if (m_clients.size() >= kMaxClients)
        m_clients.erase(std::min_element(m_clients.begin(), m_clients.end(),
                                         [](const Client &a, const Client &b) { return a.lastSerial < b.lastSerial; }));
    Client client;
    client.summary.address = key.first;
    client.summary.userAgent = key.second;
    client.summary.first = exchange.at;
    return *m_clients.insert(key, client);
}

bool ClientWatch::notice(Client &client, ClientHabit::Kind kind, const Exchange &exchange, int count)
{
    const auto found = std::find_if(client.habits.begin(), client.habits.end(),
                                    [kind](const ClientHabit &habit) { return habit.kind == kind; });
    if (found == client.habits.end()) {
        client.habits.append(
            {kind, client.summary.address, client.summary.userAgent, count, exchange.serial, exchange.at});
        return true;
    }
    ++found->count;
    found->serial = exchange.serial;
    found->at = exchange.at;
    return false;
}

bool ClientWatch::add(const Exchange &exchange)
{
    if (exchange.side != Exchange::Side::Server)
        return false;
    Client &client = clientOf(exchange);
    ClientSummary &summary = client.summary;
    client.lastSerial = exchange.serial;
    summary.last = exchange.at;
    ++summary.requests;
    bool isNew = false;
    if (exchange.session == Exchange::Session::TokenRequest) {
        client.refusedWithoutToken = 0;
        client.refusedToken = 0;
        if (exchange.rule == Rule::TokenIssued)
            ++summary.tokens;
    } else if (exchange.session == Exchange::Session::V1) {
        ++summary.withoutToken;
        if (isAnswered(exchange.rule))
            isNew = notice(client, ClientHabit::Kind::UsesV1, exchange, 1);
        if (exchange.rule == Rule::TokenMissing && ++client.refusedWithoutToken >= kRepeats)
            isNew = notice(client, ClientHabit::Kind::UsesV1Refused, exchange, kRepeats) || isNew;
    } else {
        ++summary.withToken;
        client.refusedToken = exchange.rule == Rule::TokenInvalid ? client.refusedToken + 1 : 0;
        if (client.refusedToken >= kRepeats)
            isNew = notice(client, ClientHabit::Kind::NeverRefreshes, exchange, kRepeats);
        // A few more requests than tokens are still a token a request: clients ask some things twice.
        if (summary.tokens >= kFewestTokens && summary.withToken <= summary.tokens + summary.tokens / kFewestTokens)
            isNew = notice(client, ClientHabit::Kind::TokenPerRequest, exchange, summary.withToken) || isNew;
    }
    return isNew;
}

QList<ClientHabit> ClientWatch::habits() const
{
    QList<ClientHabit> all;
    for (const Client &client : m_clients)
        all += client.habits;
    std::sort(all.begin(), all.end(), [](const ClientHabit &a, const ClientHabit &b) {
        return a.serial != b.serial ? a.serial > b.serial : a.kind < b.kind;
    });
    return all;
}

QList<ClientSummary> ClientWatch::clients() const
{
    QList<Client> all(m_clients.cbegin(), m_clients.cend());
    std::sort(all.begin(), all.end(), [](const Client &a, const Client &b) { return a.lastSerial > b.lastSerial; });
    QList<ClientSummary> summaries;
    for (const Client &client : std::as_const(all))
        summaries.append(client.summary);
    return summaries;
}

} // namespace bootscope
