// SPDX-License-Identifier: GPL-3.0-or-later
// Which workspace a file or folder is for, by its content.
#pragma once

#include <QString>

namespace bootscope {

enum class OpenRoute : quint8 { Author, Diagnose, Metadata };

// User data: Author. Scenarios and recordings of the metadata service: Metadata. Folders and all else: Diagnose.
// Reads the beginning of the file only, so a large log costs nothing.
OpenRoute routeOf(const QString &path);

} // namespace bootscope
