// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/filewatch.h"

#include <QFile>

#include <sys/stat.h>

namespace bootscope {

FileWatch::FileWatch(QObject *parent, int intervalMs) : QObject(parent)
{
    m_timer.setInterval(intervalMs);
    connect(&m_timer, &QTimer::timeout, this, &FileWatch::look);
}

FileWatch::Size FileWatch::sizeOf(const QString &file)
{
    struct stat entry
    {
    };
    if (::stat(QFile::encodeName(file).constData(), &entry) != 0 || !S_ISREG(entry.st_mode))
        return {};
    return {qint64(entry.st_size), quint64(entry.st_ino)};
}

void FileWatch::watch(const QStringList &files)
{
    m_worker.cancel();
    m_sizes.clear();
    for (const QString &file : files) {
        if (const Size size = sizeOf(file); size.bytes >= 0)
            m_sizes.insert(file, size);
    }
    if (m_sizes.isEmpty())
        m_timer.stop();
    else
        m_timer.start();
}

void FileWatch::look()
{
    if (m_sizes.isEmpty())
        return;
    m_worker.start([this, files = m_sizes.keys()](const Worker::Task &task) {
        QHash<QString, Size> now;
        for (const QString &file : files)
            now.insert(file, sizeOf(file));
        task.post([this, now] { compare(now); });
    });
}

void FileWatch::compare(const QHash<QString, Size> &now)
{
    QStringList longer;
    QStringList others;
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        const Size before = m_sizes.value(it.key());
        if (it->bytes < 0)
            continue; // moved away: it may come back, and what was read is still in view
        if (it->bytes < before.bytes || it->inode != before.inode)
            others.append(it.key());
        else if (it->bytes > before.bytes)
            longer.append(it.key());
        m_sizes.insert(it.key(), *it);
    }
    if (!others.isEmpty())
        Q_EMIT replaced(others);
    else if (!longer.isEmpty())
        Q_EMIT grew(longer);
}

} // namespace bootscope
