// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/targets/targetstore.h"

#include "parsers/targets/targetversion.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVersionNumber>

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Targets)
};

const QString kSuffix = QStringLiteral(".json");
constexpr qint64 kMaxFile = 32LL * 1024 * 1024;

constexpr std::array kSources{std::pair{Target::Source::SchemaFile, QLatin1String("schema")},
                              std::pair{Target::Source::Package, QLatin1String("package")},
                              std::pair{Target::Source::SourceTree, QLatin1String("source")}};

QJsonArray listAsJson(const QList<ListedModule> &list)
{
    QJsonArray array;
    for (const ListedModule &module : list)
        array.append(QJsonArray{module.name, module.frequency, module.condition});
    return array;
}

QList<ListedModule> listFromJson(const QJsonValue &value)
{
    QList<ListedModule> list;
    for (const QJsonValue &module : value.toArray())
        list.append({module[0].toString(), module[1].toString(), module[2].toString()});
    return list;
}

QJsonObject factsAsJson(const TargetFacts &facts)
{
    QJsonArray modules;
    for (const ModuleFile &module : facts.modules)
        modules.append(QJsonObject{{QStringLiteral("name"), module.name},
                                   {QStringLiteral("frequency"), module.frequency},
                                   {QStringLiteral("keys"), QJsonArray::fromStringList(module.keys)},
                                   {QStringLiteral("all_distros"), module.allDistros}});
    return {{QStringLiteral("lists_from"), facts.listsFrom},
            {QStringLiteral("init"), listAsJson(facts.initModules)},
            {QStringLiteral("config"), listAsJson(facts.configModules)},
            {QStringLiteral("final"), listAsJson(facts.finalModules)},
            {QStringLiteral("modules"), modules}};
}

TargetFacts factsFromJson(const QJsonObject &object)
{
    TargetFacts facts;
    facts.listsFrom = object.value(QLatin1String("lists_from")).toString();
    facts.initModules = listFromJson(object.value(QLatin1String("init")));
    facts.configModules = listFromJson(object.value(QLatin1String("config")));
    facts.finalModules = listFromJson(object.value(QLatin1String("final")));
    for (const QJsonValue &module : object.value(QLatin1String("modules")).toArray())
        facts.modules.append({module[QLatin1String("name")].toString(), module[QLatin1String("frequency")].toString(),
                              module[QLatin1String("keys")].toVariant().toStringList(),
                              module[QLatin1String("all_distros")].toBool()});
    return facts;
}

QByteArray asJson(const Target &target)
{
    QString source;
    for (const auto &[known, word] : kSources) {
        if (known == target.source)
            source = word;
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("bootscope_target"), 1},
                                     {QStringLiteral("version"), target.version},
                                     {QStringLiteral("package"), target.package},
                                     {QStringLiteral("version_is_guess"), target.versionIsGuess},
                                     {QStringLiteral("source"), source},
                                     {QStringLiteral("file"), target.file},
                                     {QStringLiteral("schema"), QString::fromUtf8(target.schema)},
                                     {QStringLiteral("facts"), factsAsJson(target.facts)}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Target> fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Target target;
    target.version = object.value(QLatin1String("version")).toString();
    target.package = object.value(QLatin1String("package")).toString();
    target.versionIsGuess = object.value(QLatin1String("version_is_guess")).toBool();
    target.file = object.value(QLatin1String("file")).toString();
    target.schema = object.value(QLatin1String("schema")).toString().toUtf8();
    target.facts = factsFromJson(object.value(QLatin1String("facts")).toObject());
    for (const auto &[known, word] : kSources) {
        if (object.value(QLatin1String("source")).toString() == word)
            target.source = known;
    }
    const bool isTarget = object.value(QLatin1String("bootscope_target")).toInt() == 1;
    if (!isTarget || !hasSchemaFile(target.version) || target.schema.isEmpty())
        return std::nullopt;
    return target;
}

bool isNewer(const Target &left, const Target &right)
{
    const QVersionNumber leftNumber = QVersionNumber::fromString(left.version);
    const QVersionNumber rightNumber = QVersionNumber::fromString(right.version);
    return leftNumber != rightNumber ? leftNumber > rightNumber : left.label() > right.label();
}

} // namespace

TargetStore::TargetStore(const QString &folder) : m_folder(folder) {}

QString TargetStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/bootscope/targets");
}

bool TargetStore::isEmpty() const
{
    return QDir(m_folder).entryList({QLatin1Char('*') + kSuffix}, QDir::Files).isEmpty();
}

QList<Target> TargetStore::added(QStringList *problems) const
{
    QList<Target> targets;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({QLatin1Char('*') + kSuffix}, QDir::Files)) {
        QFile file(folder.filePath(name));
        const bool isRead = file.open(QIODevice::ReadOnly) && file.size() <= kMaxFile;
        if (const std::optional<Target> target = isRead ? fromJson(file.readAll()) : std::nullopt)
            targets.append(*target);
        else if (problems)
            problems->append(Words::tr("%1 cannot be read as a target version: it is left out.").arg(file.fileName()));
    }
    std::sort(targets.begin(), targets.end(), isNewer);
    return targets;
}

Result<bool> TargetStore::add(const Target &target) const
{
    QSaveFile file(QDir(m_folder).filePath(target.id() + kSuffix));
    const QByteArray json = asJson(target);
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly) || file.write(json) != json.size() ||
        !file.commit())
        return Error{Words::tr("Cannot keep %1: %2").arg(file.fileName(), file.errorString())};
    return true;
}

bool TargetStore::remove(const QString &id) const
{
    return !id.contains(QLatin1Char('/')) && QFile::remove(QDir(m_folder).filePath(id + kSuffix));
}

std::optional<Target> TargetStore::find(const QString &version) const
{
    if (version == Schema::embeddedVersion())
        return embeddedTarget();
    const QList<Target> targets = added();
    for (const Target &target : targets) {
        if (target.package == version)
            return target;
    }
    for (const Target &target : targets) {
        if (target.version == version)
            return target;
    }
    return std::nullopt;
}

} // namespace bootscope
