// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/targets/targetcollector.h"

#include "parsers/targets/modulelists.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Targets)
};

constexpr int kMostModules = 500;

// The path is FILE, or ends in /FILE.
bool is(const QString &path, QLatin1String file)
{
    return path == file || (path.endsWith(file) && path.at(path.size() - file.size() - 1) == QLatin1Char('/'));
}

} // namespace

TargetCollector::Role TargetCollector::roleOf(const QString &path)
{
    static const QRegularExpression kModule(QStringLiteral("(^|/)cloudinit/config/cc_[a-z0-9_]{1,60}\\.py$"));
    static const QRegularExpression kTests(QStringLiteral("(^|/)tests?/"));
    if (path.contains(kTests))
        return Role::None;
    if (is(path, QLatin1String("cloudinit/config/schemas/schema-cloud-config-v1.json")))
        return Role::Schema;
    if (is(path, QLatin1String("cloudinit/config/schema.py")) ||
        is(path, QLatin1String("cloudinit/config/cloud-init-schema.json")))
        return Role::OldSchema;
    if (is(path, QLatin1String("cloudinit/version.py")) || is(path, QLatin1String("cloudinit/meson_versions.py")))
        return Role::Version;
    if (is(path, QLatin1String("meson.build")))
        return Role::Meson;
    if (is(path, QLatin1String("PKG-INFO")))
        return Role::PackageInfo;
    if (is(path, QLatin1String("etc/cloud/cloud.cfg")))
        return Role::Config;
    if (is(path, QLatin1String("config/cloud.cfg.tmpl")))
        return Role::ConfigTemplate;
    return path.contains(kModule) ? Role::Module : Role::None;
}

bool TargetCollector::wants(const QString &path) const
{
    const Role role = roleOf(path);
    return role != Role::None && (role != Role::Module || m_modules.size() < kMostModules);
}

void TargetCollector::take(const QString &path, const QByteArray &bytes)
{
    const Role role = roleOf(path);
    if (role == Role::Module)
        m_modules.insert(path, bytes);
    else if (role == Role::Version && versionFromPython(bytes).version.isEmpty())
        return; // 26.1's version.py imports the number from the other file
    else if (role == Role::Meson && versionFromMeson(bytes).version.isEmpty())
        return;
    else if (role != Role::None)
        keepNearest(role, path, bytes);
}

void TargetCollector::keepNearest(Role role, const QString &path, const QByteArray &bytes)
{
    const auto known = m_found.constFind(role);
    if (known == m_found.constEnd() || path.count(QLatin1Char('/')) < known->path.count(QLatin1Char('/')))
        m_found.insert(role, {path, bytes});
}

void TargetCollector::takeControl(const QByteArray &control)
{
    m_controlPackage = packageFromControl(control);
    m_controlVersion = versionFromControl(control);
}

TargetFacts TargetCollector::facts() const
{
    TargetFacts facts;
    if (const auto config = m_found.constFind(Role::Config); config != m_found.constEnd()) {
        facts.listsFrom = config->path;
        readModuleLists(config->bytes, facts);
    } else if (const auto shape = m_found.constFind(Role::ConfigTemplate); shape != m_found.constEnd()) {
        facts.listsFrom = shape->path;
        readModuleListsTemplate(shape->bytes, facts);
    }
    for (auto module = m_modules.cbegin(); module != m_modules.cend(); ++module)
        facts.modules.append(readModuleFile(module.key(), module.value()));
    std::sort(facts.modules.begin(), facts.modules.end(),
              [](const ModuleFile &left, const ModuleFile &right) { return left.name < right.name; });
    return facts;
}

Result<Target> TargetCollector::finish(const QString &name) const
{
    Target target;
    target.file = name;
    const bool isPackage =
        !m_controlPackage.isEmpty() || m_found.value(Role::Schema).path.contains(QLatin1String("-packages/cloudinit/"));
    target.source = isPackage ? Target::Source::Package : Target::Source::SourceTree;
    // version.py first: a package's number may stand for more than upstream's ("22.4.2+really22.3").
    const FoundVersion candidates[] = {versionFromPython(m_found.value(Role::Version).bytes), m_controlVersion,
                                       versionFromMeson(m_found.value(Role::Meson).bytes),
                                       versionFromControl(m_found.value(Role::PackageInfo).bytes)};
    for (const FoundVersion &candidate : candidates) {
        if (target.version.isEmpty())
            target.version = candidate.version;
    }
    target.package = m_controlVersion.package.isEmpty() ? candidates[0].package : m_controlVersion.package;
    const bool isOld = !target.version.isEmpty() && !hasSchemaFile(target.version);
    target.schema = m_found.value(Role::Schema).bytes;
    if (target.schema.isEmpty() || isOld) {
        if (isOld || m_found.contains(Role::OldSchema)) {
            const QString version = target.version.isEmpty() ? Words::tr("This cloud-init")
                                                             : QStringLiteral("cloud-init %1").arg(target.version);
            return Error{
                Words::tr("%1: %2 is too old to be a target. It keeps its schema inside its modules; from 22.2 "
                          "on it is a file that Bootscope can read.")
                    .arg(name, version)};
        }
        if (m_controlPackage.startsWith("cloud-init") && m_modules.isEmpty())
            return Error{Words::tr("%1 holds no schema: this package only asks for others. Since 25.1.1, Ubuntu's "
                                   "schema is in the package cloud-init-base.")
                             .arg(name)};
        return Error{Words::tr("%1 holds no cloudinit/config/schemas/schema-cloud-config-v1.json: it is no package or "
                               "source of cloud-init.")
                         .arg(name)};
    }
    if (target.version.isEmpty()) {
        target.version = guessVersion(target.schema);
        target.versionIsGuess = true;
    }
    if (const auto options = checkOptionsFor(target); !options)
        return Error{
            Words::tr("%1: the schema of cloud-init %2 cannot be used. %3").arg(name, target.version, options.error())};
    target.facts = facts();
    return target;
}

} // namespace bootscope
