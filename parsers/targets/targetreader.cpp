// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/targets/targetreader.h"

#include "parsers/archives/archivevisit.h"
#include "parsers/targets/targetcollector.h"
#include "parsers/targets/targetversion.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace bootscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Targets)
};

// cloud-init's own packages unpack to some 10 MB.
ArchiveLimits limits()
{
    ArchiveLimits limits;
    limits.totalBytes = 512LL * 1024 * 1024;
    limits.entryBytes = 64LL * 1024 * 1024; // the packed data of a package
    limits.entries = 50000;
    limits.nesting = 2;
    return limits;
}

class Picker : public ArchiveVisitor
{
public:
    EntryWish wish(const PackedEntry &entry) override
    {
        if (entry.kind != PackedEntry::Kind::File)
            return EntryWish::Skip;
        // A package's two halves; the source inside a source package.
        const QString name = entry.name();
        const bool isTar = name.contains(QLatin1String(".tar")) || name.endsWith(QLatin1String(".tgz"));
        if (isTar && !entry.path.contains(QLatin1String("/tests/")))
            return EntryWish::Enter;
        if (isControl(entry))
            return EntryWish::Read;
        return entry.size.value_or(0) <= TargetCollector::kMaxFileBytes && collector.wants(entry.path)
                   ? EntryWish::Read
                   : EntryWish::Skip;
    }

    bool take(const PackedEntry &entry, const QByteArray &bytes, bool whole) override
    {
        if (!whole || bytes.size() > TargetCollector::kMaxFileBytes)
            return true;
        if (isControl(entry))
            collector.takeControl(bytes);
        else
            collector.take(entry.path, bytes);
        return true;
    }

    TargetCollector collector;

private:
    static bool isControl(const PackedEntry &entry)
    {
        return entry.path == QLatin1String("control") && !entry.within.isEmpty() &&
               entry.within.last().startsWith(QLatin1String("control.tar"));
    }
};

Result<Target> readPacked(const QByteArray &bytes, const QString &name, const std::atomic_bool *cancelled)
{
    Picker picker;
    const ArchiveOutcome outcome = visitArchive(bytes, name, picker, limits(), cancelled);
    if (outcome.end == ArchiveOutcome::End::Cancelled)
        return Error{};
    Result<Target> target = picker.collector.finish(name);
    // What was cut off may be what is missing.
    if (!target && !outcome.problem.isEmpty())
        return Error{outcome.problem};
    if (!target && !outcome.notes.isEmpty())
        return Error{outcome.notes.first()};
    return target;
}

Result<Target> readSchema(const QByteArray &bytes, const QString &name)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    Target target;
    target.source = Target::Source::SchemaFile;
    target.file = name;
    target.schema = bytes;
    target.version = guessVersion(bytes);
    target.versionIsGuess = true;
    const Result<std::shared_ptr<const Schema>> schema = Schema::load(bytes, target.version);
    if (!schema)
        return Error{Words::tr("%1: %2").arg(name, schema.error())};
    // Any other schema would find nothing wrong with any text.
    if (!root.contains(QLatin1String("$defs")) || !bytes.contains("\"cc_runcmd\""))
        return Error{Words::tr("%1 is no schema of cloud-config: there is no module runcmd in it. The file is called "
                               "schema-cloud-config-v1.json.")
                         .arg(name)};
    return target;
}

} // namespace

Result<Target> readTarget(const QByteArray &bytes, const QString &name, const std::atomic_bool *cancelled)
{
    if (startsLikeArchive(bytes))
        return readPacked(bytes, name, cancelled);
    return readSchema(bytes, name);
}

Result<Target> withVersion(Target target, const QString &version)
{
    const QString upstream = upstreamVersion(version);
    if (upstream.isEmpty())
        return Error{Words::tr("\"%1\" is no version of cloud-init, such as 24.4.1").arg(version)};
    target.package = upstream == version ? QString() : version;
    target.version = upstream;
    target.versionIsGuess = false;
    if (const auto options = checkOptionsFor(target); !options)
        return Error{options.error()};
    return target;
}

} // namespace bootscope
