// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of a cloud-config-archive, as cloud-init's _explode_archive() makes parts of them.
#pragma once

#include "parsers/base/diagnostic.h"
#include "parsers/base/linemap.h"
#include "parsers/userdata/release.h"

#include <QByteArray>
#include <QList>

namespace bootscope::userdata {

struct ArchiveEntry
{
    QByteArray type; // lower case
    QByteArray bytes;
    LineMap lines;    // of bytes, to the archive
    QString filename; // empty when none is given
    QByteArray mergeType;
    QByteArray launchIndex;
};

struct Archive
{
    QList<ArchiveEntry> entries;
    QList<Diagnostic> diagnostics; // places are of the archive
};

Archive readArchive(const QByteArray &bytes, Release release);

} // namespace bootscope::userdata
