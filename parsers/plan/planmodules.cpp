// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/planbuilder.h"

#include "parsers/base/distroname.h"
#include "parsers/plan/planmessages.h"

#include <algorithm>

namespace bootscope {

using Kind = YamlNode::Kind;

namespace {

const QString kUserScripts = QStringLiteral("scripts-user");

bool isTrue(const YamlNode &node)
{
    if (node.kind == Kind::Bool)
        return node.boolean;
    const QString text = node.kind == Kind::Integer ? QString::number(node.integer) : node.text.trimmed().toLower();
    return text == QLatin1String("true") || text == QLatin1String("1") || text == QLatin1String("on") ||
           text == QLatin1String("yes");
}

bool isDeferred(const YamlNode &file)
{
    const YamlEntry *defer = file.isMapping() ? file.find(QStringLiteral("defer")) : nullptr;
    return defer && isTrue(*defer->value);
}

bool namesImports(const YamlEntry *users)
{
    return users && std::any_of(users->value->items.cbegin(), users->value->items.cend(), [](const YamlNode *user) {
               return user->isMapping() && user->find(QStringLiteral("ssh_import_id"));
           });
}

QString folderOf(const QString &module)
{
    return QString(module).replace(QLatin1Char('_'), QLatin1Char('-'));
}

} // namespace

QList<const YamlEntry *> PlanBuilder::askedOf(const ModuleRule &rule) const
{
    QList<const YamlEntry *> asked;
    for (const QString &key : rule.keys) {
        if (const YamlEntry *entry = m_plan.config.find(key))
            asked.append(entry);
    }
    const bool isDeferring = rule.name == QLatin1String("write_files_deferred");
    if ((isDeferring || rule.name == QLatin1String("write_files")) && !asked.isEmpty()) {
        const QList<const YamlNode *> &files = asked.first()->value->items;
        const auto isMine = [&](const YamlNode *file) { return isDeferred(*file) == isDeferring; };
        if (files.isEmpty() ? isDeferring : std::none_of(files.cbegin(), files.cend(), isMine))
            asked.clear();
    }
    if (rule.name == QLatin1String("ssh_import_id")) {
        const YamlEntry *users = m_plan.config.find(QStringLiteral("users"));
        if (namesImports(users))
            asked.append(users);
    }
    return asked;
}

void PlanBuilder::markValues(PlanItem &item, const QList<const YamlEntry *> &entries)
{
    const ConfigValues &values = m_plan.config.values();
    const auto take = [&](const ConfigOrigin &origin) {
        if (!origin.isKnown() || item.places.contains(origin.range))
            return;
        if (item.part == 0)
            item.part = origin.part;
        item.places.append(origin.range);
        if (m_plan.config.templates().contains(origin.part))
            item.flags |= PlanFlag::InstanceData;
    };
    for (const YamlEntry *entry : entries) {
        take(values.originOf(*entry));
        if (!values.originsOf(entry->value).isEmpty()) {
            for (const ConfigOrigin &origin : values.originsOf(entry->value)) {
                if (item.part != origin.part)
                    take(origin);
            }
            continue;
        }
        for (const YamlNode *child : entry->value->items.mid(0, 200)) // put together by merging: from several parts
            take(someOrigin(values, *child));
        for (const YamlEntry &child : entry->value->entries.mid(0, 200))
            take(values.originOf(child));
    }
}

void PlanBuilder::planStage(ModuleStage stage)
{
    for (const Listed &listed : std::as_const(m_lists[int(stage)]))
        planModule(listed, PlanStage(int(stage) + 1));
}

// What another value took the place of, right before the step that it would have been.
void PlanBuilder::planOverwrites(const ModuleRule &rule, PlanStage stage)
{
    const QList<Overwrite> &all = m_plan.config.overwrites();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Overwrite &one = all.at(i);
        if (m_shownOverwrites.contains(i) || !rule.keys.contains(one.path.section(QLatin1Char('.'), 0, 0)))
            continue;
        m_shownOverwrites.insert(i);
        PlanItem &item = add(stage, PlanMessage::tr("%1 of part %2").arg(shortPlanText(one.path)).arg(one.lost.part));
        item.state = PlanState::Overridden;
        item.module = rule.name;
        item.part = one.lost.part;
        item.places = {one.lost.range};
        item.winner = one.winner.range;
        switch (one.how) {
        case Overwrite::How::Replaced:
            item.note =
                PlanMessage::tr("Replaced by part %1, line %2.").arg(one.winner.part).arg(one.winner.range.begin.line);
            break;
        case Overwrite::How::KeptEarlier:
            item.note =
                one.winner.isKnown()
                    ? PlanMessage::tr("The merge type keeps the value of line %1.").arg(one.winner.range.begin.line)
                    : PlanMessage::tr("The merge type has no dict(): nothing of this part is merged.");
            break;
        case Overwrite::How::Deleted:
            item.note =
                PlanMessage::tr("Deleted by part %1, line %2.").arg(one.winner.part).arg(one.winner.range.begin.line);
            break;
        case Overwrite::How::WrittenTwice:
            item.note = PlanMessage::tr("The same key stands again on line %1: the last one counts.")
                            .arg(one.winner.range.begin.line);
            break;
        }
    }
}

void PlanBuilder::planModule(const Listed &listed, PlanStage stage)
{
    const ModuleRule &rule = listed.rule;
    planOverwrites(rule, stage);
    const QList<const YamlEntry *> asked = askedOf(rule);
    for (const YamlEntry *entry : asked)
        m_takenKeys.insert(entry->key->text);
    if (!rule.isVerified && !isForced(listed.written)) {
        if (asked.isEmpty())
            return;
        PlanItem &item = add(stage, whatModuleDoes(rule.name, asked));
        item.state = PlanState::Ignored;
        item.module = rule.name;
        markValues(item, asked);
        item.note =
            PlanMessage::tr("cloud-init skips %1 on %2: it is not verified there. unverified_modules can force it.")
                .arg(rule.name, distroName(m_plan.distro));
        return;
    }
    if (rule.name.startsWith(QLatin1String("scripts_")) && rule.name != QLatin1String("scripts_vendor")) {
        planScripts(listed, stage);
        return;
    }
    if (asked.isEmpty()) {
        if (rule.isOwn)
            m_plan.own[int(stage)].append(rule.name);
        return;
    }
    PlanItem &item = add(stage, whatModuleDoes(rule.name, asked));
    item.module = rule.name;
    item.frequency = listed.frequency;
    item.why = whyHere(rule.name, stage);
    markValues(item, asked);
    if (listed.isOverride) {
        item.flags |= PlanFlag::OwnFrequency;
        item.note = PlanMessage::tr("The user data's own module list sets this frequency, on line %1.")
                        .arg(listed.place.begin.line);
    }
    refine(item, asked);
}

void PlanBuilder::refine(PlanItem &item, const QList<const YamlEntry *> &asked)
{
    const YamlNode &value = *asked.first()->value;
    if (item.module == QLatin1String("runcmd") || item.module == QLatin1String("bootcmd"))
        refineCommands(item, value);
    else if (item.module == QLatin1String("write_files_deferred"))
        item.flags |= PlanFlag::Deferred;
    else if (item.module == QLatin1String("power_state_change"))
        refinePower(item, value);
    else if (item.module == QLatin1String("package_update_upgrade_install"))
        refinePackages(item, asked);
    else if (item.module == QLatin1String("set_hostname") || item.module == QLatin1String("update_hostname")) {
        const YamlEntry *preserve = m_plan.config.find(QStringLiteral("preserve_hostname"));
        if (preserve && isTrue(*preserve->value))
            item.note = PlanMessage::tr("preserve_hostname is set: the name of the machine is left as it is.");
    }
}

void PlanBuilder::refineCommands(PlanItem &item, const YamlNode &value)
{
    const auto isCommand = [](const YamlNode *command) {
        return command->isString() || command->isSequence() || command->kind == Kind::Null ||
               command->kind == Kind::Tuple;
    };
    const auto bad = std::find_if_not(value.items.cbegin(), value.items.cend(), isCommand);
    if (!value.isSequence() || bad != value.items.cend()) {
        item.state = PlanState::Ignored;
        const ConfigOrigin origin =
            bad != value.items.cend() ? someOrigin(m_plan.config.values(), **bad) : ConfigOrigin{};
        item.note = origin.isKnown()
                        ? PlanMessage::tr("The command on line %1 is neither a text nor a list: cloud-init fails on "
                                          "it and runs none of them.")
                              .arg(origin.range.begin.line)
                        : PlanMessage::tr("It must be a list of commands: cloud-init fails on it.");
        return;
    }
    if (item.module != QLatin1String("runcmd"))
        return;
    item.flags |= PlanFlag::WritesScript;
    if (m_userScriptsRan) {
        item.note = PlanMessage::tr(
            "The module list runs scripts_user before it: what is written here is not run at this boot.");
        return;
    }
    QMap<QByteArray, Script> &folder = m_scripts[kUserScripts];
    if (const auto it = folder.constFind("runcmd"); it != folder.cend() && it->part > 0) {
        const Part &part = m_userData.parts.at(it->part - 1);
        PlanItem lost;
        lost.stage = PlanStage::Final;
        lost.what = PlanMessage::tr("%1: run the script").arg(part.filename);
        lost.module = QStringLiteral("scripts_user");
        lost.part = part.index;
        lost.places = {part.lines.toDocument(TextRange{{1, 1}, {std::max(1, part.lines.lineCount()), 1}})};
        lost.state = PlanState::Overridden;
        lost.winner = item.places.value(0);
        lost.note = PlanMessage::tr("The commands of runcmd are written to a file of the same name.");
        m_late.append(lost);
    }
    folder.insert("runcmd", {0, item.flags.testFlag(PlanFlag::InstanceData), item.module});
}

void PlanBuilder::refinePower(PlanItem &item, const YamlNode &value)
{
    item.flags |= PlanFlag::StopsTheBoot;
    const YamlEntry *condition = value.isMapping() ? value.find(QStringLiteral("condition")) : nullptr;
    if (!condition)
        return;
    const YamlNode &test = *condition->value;
    if (test.kind == Kind::Bool && !test.boolean) {
        item.state = PlanState::Ignored;
        item.note = PlanMessage::tr("Its condition is false.");
    } else if (test.kind != Kind::Bool) {
        item.flags |= PlanFlag::Conditional;
        item.note = PlanMessage::tr("Only when its condition, a command, ends with 0.");
    }
}

void PlanBuilder::refinePackages(PlanItem &item, const QList<const YamlEntry *> &asked)
{
    bool doesAnything = false;
    bool mayReboot = false;
    for (const YamlEntry *entry : asked) {
        const bool isReboot = entry->key->text.endsWith(QLatin1String("_reboot_if_required"));
        mayReboot = mayReboot || (isReboot && isTrue(*entry->value));
        doesAnything = doesAnything || (!isReboot && (!entry->value->items.isEmpty() || isTrue(*entry->value)));
    }
    if (!doesAnything) {
        item.note = PlanMessage::tr("There is nothing to install or upgrade.");
    } else if (mayReboot) {
        item.flags |= PlanFlag::Conditional | PlanFlag::StopsTheBoot;
        item.note = PlanMessage::tr(
            "When a package asks for a reboot, the machine reboots here: what is below waits for the next "
            "boot.");
    }
}

// Files of one folder, in the order of their names, as run-parts does.
void PlanBuilder::planScripts(const Listed &listed, PlanStage stage)
{
    const QMap<QByteArray, Script> folder = m_scripts.take(folderOf(listed.rule.name));
    m_userScriptsRan = m_userScriptsRan || listed.rule.name == QLatin1String("scripts_user");
    if (folder.isEmpty())
        m_plan.own[int(stage)].append(listed.rule.name);
    for (const Script &script : folder) {
        PlanItem &item = add(stage, PlanMessage::tr("%1: run the script").arg(script.name));
        item.module = listed.rule.name;
        item.script = script.name;
        item.frequency = listed.frequency;
        item.why = whyHere(listed.rule.name, stage);
        if (script.isTemplate)
            item.flags |= PlanFlag::InstanceData;
        if (listed.isOverride) {
            item.flags |= PlanFlag::OwnFrequency;
            item.note = PlanMessage::tr("The user data's own module list sets this frequency, on line %1.")
                            .arg(listed.place.begin.line);
        }
        if (script.part > 0) {
            const Part &part = m_userData.parts.at(script.part - 1);
            item.part = part.index;
            item.places = {part.lines.toDocument(TextRange{{1, 1}, {std::max(1, part.lines.lineCount()), 1}})};
        } else if (const YamlEntry *commands = m_plan.config.find(QStringLiteral("runcmd"))) {
            item.what = PlanMessage::tr("runcmd: run its commands as one script");
            markValues(item, {commands});
        }
    }
}

} // namespace bootscope
