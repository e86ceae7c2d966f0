// SPDX-License-Identifier: GPL-3.0-or-later
// Of all files that look like user data, the one that a machine was given.
#pragma once

#include "parsers/evidence/foundfile.h"

#include <QList>

namespace bootscope {

// A machine is full of files that begin like user data: its configuration, scripts that cloud-init took out of the user
// data, vendor data. Keeps the best one of each folder or archive and what the person named; the order of the rest
// stays.
void chooseUserData(QList<FoundFile> &files);

// How surely a file holds the user data as its author wrote it; 0: it surely does not. place: below its container.
int userDataRank(const QString &place, const QString &currentInstance);

} // namespace bootscope
