// SPDX-License-Identifier: GPL-3.0-or-later
// The files by which cloud-init remembers that a module ran: of an instance, or once and for all.
#pragma once

#include "parsers/evidence/foundfile.h"

#include <QList>

namespace bootscope {

inline constexpr QLatin1String kSemaphoresFormat("semaphores"); // Input::format of a folder of them

// place: a path as it is called, such as "var/lib/cloud/instances/i-1/sem/config_runcmd".
bool isSemaphorePlace(const QString &place);
// A file that was found at such a place: inspecting it tells no more.
void markSemaphore(FoundFile &file);
// Makes one input of all the semaphores of a folder: a line each, the file's name, a blank, what is in it.
void joinSemaphores(QList<FoundFile> &files);

} // namespace bootscope
