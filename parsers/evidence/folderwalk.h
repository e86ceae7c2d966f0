// SPDX-License-Identifier: GPL-3.0-or-later
// The files below a folder, as a machine whose root the folder is would see them: symbolic links are resolved inside of
// it, absolute ones too, and never lead outside.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace bootscope {

struct WalkedFile
{
    QString inner; // below the folder: "var/log/cloud-init.log"
    QString real;  // what to open; holds no link
    qint64 size = 0;
};

struct FolderFiles
{
    QList<WalkedFile> files; // nearest first
    bool isRoot = false;     // the folder is the root of a machine: only the places of logs were looked into
    bool isCut = false;      // there are more folders or files than are looked into
    QStringList outside;     // links that lead nowhere inside of the folder, not followed
    QString currentInstance; // what var/lib/cloud/instance leads to: "i-0123"; empty when it does not
};
FolderFiles walkFolder(const QString &folder);

// Where a path below root leads: relative to root, without links; empty when it leads nowhere or in circles.
QString resolveInside(const QString &root, const QString &inner);

} // namespace bootscope
