// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/checktarget.h"

#include "app/targets/targetfile.h"
#include "app/targets/targetstore.h"
#include "parsers/archives/archivevisit.h"
#include "parsers/targets/targetreader.h"
#include "parsers/targets/targetversion.h"

#include <QFile>
#include <QFileInfo>

namespace bootscope {

namespace {

ChosenTarget problem(const QString &text)
{
    ChosenTarget chosen;
    chosen.problem = text;
    return chosen;
}

ChosenTarget use(const Target &target)
{
    const Result<CheckOptions> options = checkOptionsFor(target);
    if (!options)
        return problem(options.error());
    ChosenTarget chosen;
    chosen.options = *options;
    return chosen;
}

// With a version at hand any JSON schema will do: a cut-down one may be just what is wanted.
ChosenTarget useSchemaAs(const QString &path, const QString &version)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(path + QStringLiteral(": ") + file.errorString());
    Target target;
    target.version = version;
    target.schema = file.readAll();
    ChosenTarget chosen = use(target);
    if (!chosen.problem.isEmpty())
        chosen.problem = path + QStringLiteral(": ") + chosen.problem;
    return chosen;
}

bool isPacked(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isDir() || (file.open(QIODevice::ReadOnly) && startsLikeArchive(file.read(4096)));
}

} // namespace

ChosenTarget targetFromFile(const QString &path, const QString &version)
{
    if (!version.isEmpty() && !isPacked(path))
        return useSchemaAs(path, version);
    Result<Target> target = readTargetFrom(path);
    if (!target && !isPacked(path))
        if (ChosenTarget chosen = useSchemaAs(path, Schema::embeddedVersion()); chosen.problem.isEmpty())
            return chosen;
    if (!target)
        return problem(target.error());
    if (version.isEmpty()) {
        ChosenTarget chosen = use(*target);
        if (target->versionIsGuess)
            chosen.note = QStringLiteral("%1 does not say its version: it looks like cloud-init %2, whose rules are "
                                         "taken (give another with --cloud-init)")
                              .arg(path, target->version);
        return chosen;
    }
    const QString own = target->label();
    const bool isOwn = target->version == upstreamVersion(version) && !target->versionIsGuess;
    const Result<Target> renamed = withVersion(target.take(), version);
    if (!renamed)
        return problem(renamed.error());
    ChosenTarget chosen = use(*renamed);
    if (!isOwn)
        chosen.note = QStringLiteral("validating with the schema of cloud-init %1 under the rules of %2")
                          .arg(own, renamed->version);
    return chosen;
}

ChosenTarget knownTarget(const QString &version)
{
    if (const std::optional<Target> target = TargetStore().find(version))
        return use(*target);
    return problem(QStringLiteral("the schema of cloud-init %1 is not known (known: %2); give it with --schema")
                       .arg(version, knownVersions().join(QStringLiteral(", "))));
}

QStringList knownVersions()
{
    QStringList versions{Schema::embeddedVersion()};
    for (const Target &target : TargetStore().added()) {
        if (!versions.contains(target.label()))
            versions.append(target.label());
    }
    return versions;
}

} // namespace bootscope
