// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/planbuilder.h"

#include "parsers/base/distroname.h"
#include "parsers/cloudconfig/pythonrepr.h"
#include "parsers/plan/planmessages.h"

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

constexpr std::array kListKeys{QLatin1String("cloud_init_modules"), QLatin1String("cloud_config_modules"),
                               QLatin1String("cloud_final_modules")};

PlanStage planStageOf(ModuleStage stage)
{
    return PlanStage(int(stage) + 1);
}

} // namespace

const ModuleRule *PlanBuilder::ruleOf(const QString &name) const
{
    const auto it =
        std::find_if(m_rules.cbegin(), m_rules.cend(), [&](const ModuleRule &rule) { return rule.name == name; });
    return it == m_rules.cend() ? nullptr : &*it;
}

// A list in the user data replaces the image's list, it is not added to it.
QList<PlanBuilder::Listed> PlanBuilder::ownList(ModuleStage stage, const YamlEntry &entry)
{
    const auto ignore = [&](const YamlNode &item, const QString &what, const QString &note) {
        PlanItem &made = add(planStageOf(stage), what);
        made.state = PlanState::Ignored;
        made.note = note;
        for (const ConfigOrigin &origin : m_plan.config.values().originsOf(&item))
            made.places.append(origin.range);
    };
    QList<Listed> list;
    for (const YamlNode *item : entry.value->items) {
        const YamlNode *name = item;
        const YamlNode *frequency = nullptr;
        if (item->isSequence()) {
            name = item->items.isEmpty() ? nullptr : item->items.first();
            frequency = item->items.value(1);
        } else if (item->isMapping()) {
            const YamlEntry *named = item->find(QStringLiteral("name"));
            const YamlEntry *timed = item->find(QStringLiteral("frequency"));
            name = named ? named->value : nullptr;
            frequency = timed ? timed->value : nullptr;
        }
        if (!name)
            continue;
        if (!name->isString()) {
            ignore(*item, shortPlanText(pythonRepr(*item, 60)),
                   PlanMessage::tr("This names no module, and the stage fails on it."));
            continue;
        }
        Listed listed;
        listed.written = name->text.trimmed();
        const QString canonical = canonicalModuleName(listed.written);
        const ModuleRule *rule =
            ruleOf(canonical == QLatin1String("ubuntu_advantage") && !ruleOf(canonical) ? QStringLiteral("ubuntu_pro")
                                                                                        : canonical);
        if (!rule) {
            if (!canonical.isEmpty())
                ignore(*item, shortPlanText(listed.written),
                       PlanMessage::tr("cloud-init %1 has no module of this name.").arg(m_plan.cloudInit));
            continue;
        }
        listed.rule = *rule;
        listed.frequency = rule->frequency;
        const QString asked = frequency && frequency->isString() ? frequency->text.trimmed() : QString();
        if (asked == QLatin1String("always") || asked == QLatin1String("once-per-instance") ||
            asked == QLatin1String("once")) {
            listed.isOverride = asked != rule->frequency;
            listed.frequency = asked;
        }
        const QList<ConfigOrigin> origins = m_plan.config.values().originsOf(item);
        if (!origins.isEmpty())
            listed.place = origins.first().range;
        list.append(listed);
    }
    return list;
}

QList<PlanBuilder::Listed> PlanBuilder::listOf(ModuleStage stage)
{
    if (const YamlEntry *entry = m_plan.config.find(kListKeys.at(std::size_t(stage))))
        return ownList(stage, *entry);
    QList<Listed> list;
    for (const ModuleRule &rule : std::as_const(m_rules)) {
        if (rule.isListed && rule.stage == stage)
            list.append({rule, rule.name, rule.frequency, false, {}});
    }
    return list;
}

void PlanBuilder::readLists()
{
    m_rules = ModuleTable::embedded().rules(m_release, m_plan.distro);
    for (int stage = 0; stage < kModuleStages; ++stage)
        m_lists.append(listOf(ModuleStage(stage)));
}

bool PlanBuilder::isForced(const QString &written) const
{
    const YamlEntry *forced = m_plan.config.find(QStringLiteral("unverified_modules"));
    return forced && std::any_of(forced->value->items.cbegin(), forced->value->items.cend(), [&](const YamlNode *item) {
               return item->isString() && canonicalModuleName(item->text) == canonicalModuleName(written);
           });
}

// Keys that nothing acted on, and why.
void PlanBuilder::planLeftOvers()
{
    if (!m_plan.config.root())
        return;
    const qsizetype most = m_plan.items.size() + 500; // nobody reads more of what does not run
    for (const YamlEntry &entry : m_plan.config.root()->entries) {
        if (m_plan.items.size() < most)
            planLeftOver(entry);
    }
}

void PlanBuilder::planLeftOver(const YamlEntry &entry)
{
    const QString key = entry.key->isString() ? entry.key->text : pythonStr(*entry.key);
    if (m_takenKeys.contains(key) || (entry.key->isString() && ModuleTable::embedded().isSetting(key)))
        return;
    const auto rule =
        std::find_if(m_rules.cbegin(), m_rules.cend(), [&](const ModuleRule &one) { return one.keys.contains(key); });
    const bool isKnown = rule != m_rules.cend();
    PlanItem &item = add(isKnown ? planStageOf(rule->stage) : PlanStage::UserData, shortPlanText(key));
    item.state = PlanState::Ignored;
    item.places = {m_plan.config.values().originOf(entry).range};
    if (!isKnown) {
        item.note =
            key == QLatin1String("network")
                ? PlanMessage::tr("cloud-init takes no network config from user data: it comes from the platform.")
                : PlanMessage::tr("No module of cloud-init %1 reads this key.").arg(m_plan.cloudInit);
        return;
    }
    item.module = rule->name;
    const QLatin1String listKey = kListKeys.at(std::size_t(rule->stage));
    if (rule->isListed && m_plan.config.find(listKey))
        item.note = PlanMessage::tr("The user data's own %1 replaces the whole list and leaves %2 out.")
                        .arg(listKey, rule->name);
    else
        item.note = PlanMessage::tr("The module lists of %1 have no %2 in cloud-init %3.")
                        .arg(distroName(m_plan.distro), rule->name, m_plan.cloudInit);
}

} // namespace bootscope
