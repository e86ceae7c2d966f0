// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of the metadata service: each is a tree of its own, and the first segment of every path in it.
#pragma once

#include <QByteArray>
#include <QList>

namespace bootscope {

inline constexpr char kLatestVersion[] = "latest";

bool isVersionName(const QByteArray &name); // "latest", "2009-04-04", "1.0"
// What "/" lists, for a choice: "latest" first, then from the newest to the oldest. Other lines are left out.
QList<QByteArray> parseVersions(const QByteArray &body);
QByteArray versionOf(const QByteArray &path); // "/1.0/meta-data/" -> "1.0"; empty when the path names none
// The same item in another version; a path that names no version comes back as it is.
QByteArray inVersion(const QByteArray &path, const QByteArray &version);

} // namespace bootscope
