// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/scenario.h"

#include "imds/client/capture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

// Q_INIT_RESOURCE must stand outside of every namespace. A static library's resources are dropped by the linker
// unless somebody asks for them.
static void initScenarioResources()
{
    Q_INIT_RESOURCE(scenarios);
}

namespace bootscope {

namespace {
constexpr qint64 kMaxScenarioBytes = 8 * 1024 * 1024;
const QString kDefaultScenario = QStringLiteral("web-server");
} // namespace

bool isTagKey(const QByteArray &key)
{
    return !key.isEmpty() && !key.contains('/') && key != "." && key != ".." && key != "_index";
}

Scenario Scenario::minimal()
{
    Scenario scenario;
    NetworkInterface primary;
    primary.localIpv4s = {"172.31.0.10"};
    primary.securityGroups = {{"sg-0123456789abcdef0", "default"}};
    primary.vpcIpv4Cidrs = {"172.31.0.0/16"};
    scenario.interfaces = {primary};
    scenario.blockDevices = {{"ami", "/dev/xvda"}, {"root", "/dev/xvda"}};
    return scenario;
}

Result<Scenario> loadScenario(const QString &path)
{
    initScenarioResources();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            QCoreApplication::translate("bootscope::Scenario", "%1 cannot be read: %2").arg(path, file.errorString())};
    const QByteArray text = file.read(kMaxScenarioBytes + 1);
    if (text.size() > kMaxScenarioBytes)
        return Error{QCoreApplication::translate("bootscope::Scenario", "%1 is larger than a scenario may be (8 MiB)")
                         .arg(path)};
    Result<Scenario> result =
        isCapture(text) ? scenarioFromCapture(text) : readScenario(text, QFileInfo(path).absolutePath());
    if (!result)
        return Error{QStringLiteral("%1: %2").arg(path, result.error())};
    Scenario scenario = result.take();
    if (scenario.name.isEmpty())
        scenario.name = QFileInfo(path).completeBaseName();
    return scenario;
}

QList<BuiltInScenario> builtInScenarios()
{
    initScenarioResources();
    QList<BuiltInScenario> list;
    const QDir folder(QStringLiteral(":/scenarios"));
    for (const QString &name : folder.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        const BuiltInScenario scenario{QFileInfo(name).completeBaseName(), folder.filePath(name)};
        if (scenario.id == kDefaultScenario)
            list.prepend(scenario);
        else
            list.append(scenario);
    }
    return list;
}

} // namespace bootscope
