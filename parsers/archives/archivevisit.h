// SPDX-License-Identifier: GPL-3.0-or-later
// Reads an archive in memory, one entry after the other, within limits. Nothing is ever written to disk.
#pragma once

#include "parsers/archives/packedentry.h"

#include <QByteArrayView>
#include <atomic>

namespace bootscope {

// name: of the archive, for messages. cancelled may be null; it is looked at for every 64 KiB or so.
// May run on any thread; what was taken before an early end stays taken.
ArchiveOutcome visitArchive(QByteArrayView archive, const QString &name, ArchiveVisitor &visitor,
                            const ArchiveLimits &limits = {}, const std::atomic_bool *cancelled = nullptr);

// Whether the bytes begin like an archive or a compressed file that can be read.
bool startsLikeArchive(QByteArrayView bytes);

} // namespace bootscope
