// SPDX-License-Identifier: GPL-3.0-or-later
// Rotated logs: cloud-init.log.2.gz is older than cloud-init.log.1, which is older than cloud-init.log.
#pragma once

#include "parsers/evidence/foundfile.h"

#include <QList>

namespace bootscope {

// Puts the files of one log in order, oldest first. Where a file does not begin with a boot, the boot began in the file
// before it: the two become one input, which says what lines are whose.
void orderRotated(QList<FoundFile> &files);

// "cloud-init.log.2.gz": base "cloud-init.log", age 2; "x-20260102" : base "x", age by its date. age 0: not rotated.
struct RotatedName
{
    QString base;
    qint64 age = 0; // larger is older
};
RotatedName rotatedName(const QString &path);

} // namespace bootscope
