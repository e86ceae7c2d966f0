// SPDX-License-Identifier: GPL-3.0-or-later
// Which cloud-init `bootscope check` judges for.
#pragma once

#include "parsers/checks/check.h"

#include <QStringList>

namespace bootscope {

struct ChosenTarget
{
    CheckOptions options;
    QString note;    // for stderr; may be empty
    QString problem; // why there is none; empty on success
};

// path: a schema, a package, an archive or a folder. version: as the user gave it, or empty: what the file says of
// itself, and where it says nothing the release whose schema looks most like it (a note tells).
ChosenTarget targetFromFile(const QString &path, const QString &version);
// The embedded one or one that was added in the window.
ChosenTarget knownTarget(const QString &version);
// One a line; each is taken by --cloud-init.
QStringList knownVersions();

} // namespace bootscope
