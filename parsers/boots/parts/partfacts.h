// SPDX-License-Identifier: GPL-3.0-or-later
// What the detailed log of one boot says about parts, scripts and modules: the raw material of PartRun.
#pragma once

#include "parsers/boots/analysis.h"

#include <QHash>

namespace bootscope {

struct PartFacts
{
    struct Line
    {
        LineNo line;
        QString text; // what the line adds: a content type, a frequency, a path
    };
    struct Seen
    {
        QString name; // "part-001"
        QString contentType;
        LineNo line;
    };
    bool isRead = false;          // a detailed log was there to be read
    QList<Seen> parts;            // of the user data, in the order in which cloud-init looked at them
    QList<Seen> vendorParts;      // of the vendor data; named "vendor/part-001", as their scripts are kept
    QHash<QString, Line> handled; // part -> its handler was called; the content type
    QList<Line> unhandled;        // a part was ignored; its content type
    QHash<QString, Line> scripts; // script or hook -> it was started; its path
    QHash<QString, Line> ran;     // module, see moduleKey() -> it had its turn; the path of its semaphore, may be empty
    QHash<QString, Line> already; // module -> not again; the frequency
    QHash<QString, Line> without; // module -> no key of it was found
    struct Semaphore
    {
        Evidence evidence;
        QString path;
    };
    bool hasSemaphores = false;           // files of the instance lie beside the logs
    QHash<QString, Semaphore> semaphores; // module -> its file, which says that it ran
    Line instance;                        // "new=True" or "new=False"
    Line consumeFailed;                   // reading the user data failed as a whole
};

// "config-scripts_user" and "scripts-user" -> "scripts_user".
QString moduleKey(const QString &module);
// The files that say which modules ran, where they lie beside the logs: they are of the last boot's time.
void readSemaphores(const Analysis &analysis, const Boot &boot, PartFacts &facts);
// False when it was cancelled.
bool readPartFacts(const Analysis &analysis, const Boot &boot, const std::atomic<bool> &cancelled, PartFacts &facts);

} // namespace bootscope
