// SPDX-License-Identifier: GPL-3.0-or-later
// Looks after files that may grow: how long they are, once a second, on a worker. Reading their lines is not its job.
#pragma once

#include "app/jobs/worker.h"

#include <QHash>
#include <QStringList>
#include <QTimer>

namespace bootscope {

class FileWatch : public QObject
{
    Q_OBJECT
public:
    explicit FileWatch(QObject *parent = nullptr, int intervalMs = 1000);

    // The files as they are now; an empty list ends the watch. Those that cannot be looked at are left out.
    void watch(const QStringList &files);
    bool isWatching() const { return m_timer.isActive(); }
    void look(); // now, besides the regular times

Q_SIGNALS:
    void grew(const QStringList &files);
    // Shorter than before, or another file by the same name: what was read of it is no longer there.
    void replaced(const QStringList &files);

private:
    struct Size
    {
        qint64 bytes = -1; // -1: not there
        quint64 inode = 0;
    };
    static Size sizeOf(const QString &file);
    void compare(const QHash<QString, Size> &now);

    QHash<QString, Size> m_sizes;
    QTimer m_timer;
    Worker m_worker; // a network file system may take its time
};

} // namespace bootscope
