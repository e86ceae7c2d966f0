// SPDX-License-Identifier: GPL-3.0-or-later
// Where a cloud-init says its version, and what can be told from a schema that does not.
#pragma once

#include <QByteArray>
#include <QString>

namespace bootscope {

struct FoundVersion
{
    QString version; // "24.4.1"; empty: not said
    QString package; // "24.4.1-0ubuntu0~24.04.2"; empty: not said
};

// The number at the start of what a distribution makes of it: "1:24.4.1-0ubuntu1" is "24.4.1". Empty for other text.
QString upstreamVersion(const QString &packageVersion);

// cloudinit/version.py [until 25.3], whose "@@PACKAGED_VERSION@@" packagers replace, and cloudinit/meson_versions.py
// [26.1], which the build makes.
FoundVersion versionFromPython(const QByteArray &source);
FoundVersion versionFromMeson(const QByteArray &mesonBuild); // only of the project cloud-init
// "Version:" of a Debian control file or of PKG-INFO.
FoundVersion versionFromControl(const QByteArray &control);
QByteArray packageFromControl(const QByteArray &control); // "cloud-init"; empty when it names none

// The release whose schema this looks like: the newest of which it holds something that was new then. Only the first
// two numbers: releases such as 22.4.1 and 22.4.2 have one schema.
QString guessVersion(const QByteArray &schema);

// False for what is older than 22.2, the first release with this schema file, and for what is no version.
bool hasSchemaFile(const QString &version);

} // namespace bootscope
