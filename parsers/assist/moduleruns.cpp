// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/moduleruns.h"

#include "parsers/plan/moduletable.h"

namespace bootscope::assist {

namespace {

QString stageWord(ModuleStage stage)
{
    switch (stage) {
    case ModuleStage::Network:
        return QStringLiteral("network");
    case ModuleStage::Config:
        return QStringLiteral("config");
    case ModuleStage::Final:
        break;
    }
    return QStringLiteral("final");
}

} // namespace

std::function<std::optional<ModuleRun>(const QString &)> moduleRunsOf(const QString &cloudInit)
{
    return [release = Release::of(cloudInit)](const QString &module) {
        const ModuleTable &table = ModuleTable::embedded();
        std::optional<ModuleRun> found;
        for (const QString &distro : table.distros()) {
            for (const ModuleRule &rule : table.rules(release, distro)) {
                if (rule.name != module)
                    continue;
                if (rule.isListed)
                    return std::optional<ModuleRun>({stageWord(rule.stage), rule.frequency});
                found = ModuleRun{{}, rule.frequency};
            }
        }
        return found;
    };
}

} // namespace bootscope::assist
