// SPDX-License-Identifier: GPL-3.0-or-later
// What a boot waited for in a silent stretch, from the records on both sides of it and the module that was running.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace bootscope {

struct GapSides
{
    QByteArrayView before; // message of the last record before the silence
    QByteArrayView after;  // of the first after it
    QString step;          // "config-runcmd"; empty when none was running
    qint64 durationUs = 0;
};

struct GapKind
{
    QString kind; // slug; empty = not known
    QString what; // the command or the URL, at most some hundred characters
};

GapKind gapKindOf(const GapSides &sides);
// What a line of output says that a program waits for: "apt-lock", "yum-lock", "sleep"; and for how long at least.
struct OutputWait
{
    const char *kind = nullptr; // null: the line tells of no waiting
    qint64 us = 0;              // 0: the line tells no length
    bool isTotal = false;       // the length counts from the beginning of the wait, not since the line before
};
OutputWait outputWaitOf(QByteArrayView line);

} // namespace bootscope
