// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for chosen items again and again, and remembers what changed and when.
#pragma once

#include "imds/client/client.h"

#include <map>

namespace bootscope {

// What one item was when it was asked for.
struct WatchState
{
    enum class Kind : quint8 { Unknown, Value, Absent, Problem };
    Kind kind = Kind::Unknown;
    QByteArray body; // of a value; not masked
    QString problem;
    bool operator==(const WatchState &) const = default;
};

struct WatchChange
{
    QDateTime at; // UTC, when the answer came
    QByteArray path;
    WatchState before;
    WatchState after;
};

class MetadataWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMostPaths = 100;
    static constexpr qsizetype kMostChanges = 1000;

    explicit MetadataWatch(QObject *parent = nullptr);

    // Null: nobody to ask; what is known stays. The client is the caller's.
    void setClient(ImdsClient *client);
    void add(const QByteArray &path); // asks at once; a path that is watched already is left alone
    void remove(const QByteArray &path);
    QList<QByteArray> paths() const;
    WatchState state(const QByteArray &path) const;
    void setInterval(int ms);
    int interval() const { return m_timer.interval(); }
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    // The oldest are dropped when there are too many. The first look at an item is no change.
    const QList<WatchChange> &history() const { return m_history; }
    void clearHistory();

Q_SIGNALS:
    void pathsChanged();
    void asked(const QByteArray &path); // its state is up to date
    void changed(const bootscope::WatchChange &change);
    void historyCleared();

private:
    struct Item
    {
        WatchState state;
        bool isAsked = false; // its answer is on the way
    };
    void poll();
    void ask(const QByteArray &path);
    void take(const QByteArray &path, const ClientAnswer &answer);

    QPointer<ImdsClient> m_client;
    std::map<QByteArray, Item> m_items;
    QList<WatchChange> m_history;
    QTimer m_timer;
    std::unique_ptr<QObject> m_answers; // what is on the way belongs to one client
    bool m_paused = false;
};

} // namespace bootscope
