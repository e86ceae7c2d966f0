// SPDX-License-Identifier: GPL-3.0-or-later
// Picks a target out of the files of a package or a source tree, whoever reads them.
#pragma once

#include "parsers/base/result.h"
#include "parsers/targets/target.h"
#include "parsers/targets/targetversion.h"

#include <QHash>

namespace bootscope {

class TargetCollector
{
public:
    // Larger files are none of those that are looked for.
    static constexpr qint64 kMaxFileBytes = 8 * 1024 * 1024;

    // path: with "/", as it stands in the archive or below the folder.
    bool wants(const QString &path) const;
    void take(const QString &path, const QByteArray &bytes);
    // A Debian package's own description of itself.
    void takeControl(const QByteArray &control);
    // name: of the file or folder, for messages and for the target.
    Result<Target> finish(const QString &name) const;

private:
    enum class Role : quint8 { None, Schema, OldSchema, Version, Meson, PackageInfo, Config, ConfigTemplate, Module };
    static Role roleOf(const QString &path);
    void keepNearest(Role role, const QString &path, const QByteArray &bytes);
    TargetFacts facts() const;

    struct Found
    {
        QString path;
        QByteArray bytes;
    };
    QHash<Role, Found> m_found; // of several the one nearest to the top
    QHash<QString, QByteArray> m_modules;
    QByteArray m_controlPackage;
    FoundVersion m_controlVersion;
};

} // namespace bootscope
