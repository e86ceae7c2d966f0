// SPDX-License-Identifier: GPL-3.0-or-later
// Archives and compressed files, read in memory: nothing is written to disk, whatever their entries are called.
#pragma once

#include "parsers/evidence/foundfile.h"

#include <QList>
#include <atomic>
#include <optional>

namespace bootscope {

struct Unpacked
{
    QList<FoundFile> files; // those that may be evidence, each with the archive's path before its own
    int looked = 0;         // entries, others included
    QString remark;         // translated: why it is not whole; else empty
    bool isArchive = false;
};

// archive: has a source. More than some hundred MB, packed or unpacked, are cut off with a remark.
Unpacked unpackArchive(const FoundFile &archive, const std::atomic<bool> *cancelled = nullptr);

// Of a file that was compressed alone its kind, by its first bytes; Unknown for an archive of several files. Nothing
// when the bytes do not begin like either.
std::optional<InputKind> packedKind(const QByteArray &begin);

// By the names in its first part only: whether logs of cloud-init are in an archive, and not its source or a package.
bool archiveHoldsLogs(const QByteArray &begin);

} // namespace bootscope
