// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/watch.h"

namespace bootscope {

namespace {
constexpr int kUsualMs = 5000; // what AWS advises for the notice of an interruption
} // namespace

MetadataWatch::MetadataWatch(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(kUsualMs);
    connect(&m_timer, &QTimer::timeout, this, &MetadataWatch::poll);
}

void MetadataWatch::setClient(ImdsClient *client)
{
    if (m_client == client && client)
        return;
    m_client = client;
    m_answers = std::make_unique<QObject>();
    for (auto &[path, item] : m_items)
        item.isAsked = false;
    poll();
    if (client && !m_paused)
        m_timer.start();
    else
        m_timer.stop();
}

void MetadataWatch::add(const QByteArray &path)
{
    if (m_items.contains(path) || m_items.size() >= kMostPaths)
        return;
    m_items.emplace(path, Item());
    Q_EMIT pathsChanged();
    ask(path);
}

void MetadataWatch::remove(const QByteArray &path)
{
    if (m_items.erase(path) > 0)
        Q_EMIT pathsChanged();
}

QList<QByteArray> MetadataWatch::paths() const
{
    QList<QByteArray> paths;
    for (const auto &[path, item] : m_items)
        paths.append(path);
    return paths;
}

WatchState MetadataWatch::state(const QByteArray &path) const
{
    const auto item = m_items.find(path);
    return item == m_items.end() ? WatchState() : item->second.state;
}

void MetadataWatch::setInterval(int ms)
{
    m_timer.setInterval(qMax(100, ms));
}

void MetadataWatch::setPaused(bool paused)
{
    m_paused = paused;
    if (paused) {
        m_timer.stop();
    } else if (m_client) {
        poll();
        m_timer.start();
    }
}

void MetadataWatch::clearHistory()
{
    m_history.clear();
    Q_EMIT historyCleared();
}

void MetadataWatch::poll()
{
    if (m_paused)
        return;
    for (const QByteArray &path : paths())
        ask(path);
}

void MetadataWatch::ask(const QByteArray &path)
{
    Item &item = m_items.at(path);
    // A slow endpoint is not asked a second time before it has answered.
    if (!m_client || item.isAsked)
        return;
    item.isAsked = true;
    m_client->get(path, m_answers.get(), [this, path](const ClientAnswer &answer) { take(path, answer); });
}

void MetadataWatch::take(const QByteArray &path, const ClientAnswer &answer)
{
    const auto found = m_items.find(path);
    if (found == m_items.end())
        return;
    Item &item = found->second;
    item.isAsked = false;
    WatchState now;
    now.kind = answer.ok()         ? WatchState::Kind::Value
               : answer.isAbsent() ? WatchState::Kind::Absent
                                   : WatchState::Kind::Problem;
    if (answer.ok())
        now.body = answer.body;
    else
        now.problem = answer.problem;
    const WatchState before = std::exchange(item.state, now);
    Q_EMIT asked(path);
    if (before == now || before.kind == WatchState::Kind::Unknown)
        return;
    m_history.append({QDateTime::currentDateTimeUtc(), path, before, now});
    if (m_history.size() > kMostChanges)
        m_history.removeFirst();
    Q_EMIT changed(m_history.last());
}

} // namespace bootscope
