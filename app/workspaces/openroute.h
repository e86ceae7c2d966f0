// SPDX-License-Identifier: GPL-3.0-or-later
// Which workspace a file or folder is for, by its content.
#pragma once

#include <QString>

namespace bootscope {

enum class OpenRoute : quint8 { Author, Diagnose, Metadata, Foreign };

// Logs, JSON of cloud-init and folders: Diagnose. Scenarios and recordings of the metadata service: Metadata. User
// data, and any small text that could have been meant as such (cloud-init would ignore it, which Author says): Author.
// Packages and schemas of cloud-init: Author, as a target version. Foreign: none of these; Diagnose says what it is.
// Reads the beginning of the file only, so a large log costs nothing.
OpenRoute routeOf(const QString &path);

} // namespace bootscope
