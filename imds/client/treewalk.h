// SPDX-License-Identifier: GPL-3.0-or-later
// Reads everything a metadata service lists, depth first, slowly enough not to disturb the instance.
#pragma once

#include "imds/client/client.h"
#include "imds/tree/listing.h"

#include <QTimer>

namespace bootscope {

struct WalkItem
{
    enum class Kind : quint8 { Directory, Value, Absent, Withheld, Failed };
    Kind kind = Kind::Directory;
    ListingEntry entry;
    int depth = 0;       // 0: what the version lists
    ClientAnswer answer; // of Value, Absent and Failed
};

class TreeWalk : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QByteArray version = "latest";
        bool withCredentials = false; // also fetch what isWithheldPath() names
        int requestsPerSecond = 20;   // the packets of this service are limited, and shared with DNS and time
    };

    TreeWalk(ImdsClient &client, const Options &options, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    void item(const bootscope::WalkItem &item); // in the order of a tree that is read from the top
    // problem: empty, or why the walk could not begin or stopped at a limit.
    void finished(const QString &problem);

private:
    struct Step
    {
        ListingEntry entry;
        int depth = 0;
    };
    void next();
    void ask(const Step &step);
    void answered(const Step &step, const ClientAnswer &answer);

    ImdsClient &m_client;
    Options m_options;
    QList<Step> m_stack; // the next one last
    QTimer m_pace;
    int m_nodes = 0;
    bool m_limited = false;
};

} // namespace bootscope
