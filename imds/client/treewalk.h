// SPDX-License-Identifier: GPL-3.0-or-later
// Reads everything a metadata service lists, depth first, as fast as the client lets it.
#pragma once

#include "imds/client/client.h"
#include "imds/tree/listing.h"

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
    };

    TreeWalk(ImdsClient &client, const Options &options, QObject *parent = nullptr);
    void start();
    void stop(); // nothing is emitted any more

Q_SIGNALS:
    void item(const bootscope::WalkItem &item); // in the order of a tree that is read from the top
    void progressed(int done, int known);       // known grows while directories are read
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
    int m_nodes = 0;
    bool m_limited = false;
    bool m_stopped = false;
};

} // namespace bootscope
