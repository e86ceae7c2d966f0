// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/bootplan.h"

#include "parsers/plan/planbuilder.h"
#include "parsers/plan/planmessages.h"

#include <algorithm>
#include <utility>

namespace bootscope {

namespace {

const Diagnostic *findAny(const UserData &userData, std::initializer_list<QLatin1String> codes)
{
    for (const Diagnostic &diagnostic : userData.diagnostics) {
        const bool isOne = std::any_of(codes.begin(), codes.end(),
                                       [&diagnostic](QLatin1String code) { return diagnostic.code == code; });
        if (isOne && diagnostic.severity == Severity::Error)
            return &diagnostic;
    }
    return nullptr;
}

// Why cloud-init takes nothing of the user data, though we can read what is inside; empty when it does.
QString lostAsAWhole(const UserData &userData)
{
    if (const Diagnostic *failure = findAny(userData, {QLatin1String("mime.gzip"), QLatin1String("mime.not-utf8"),
                                                       QLatin1String("archive.entry"), QLatin1String("include.url")}))
        return PlanMessage::tr("cloud-init gives up all of the user data: %1").arg(failure->message);
    if (const Diagnostic *wrapping =
            findAny(userData, {QLatin1String("userdata.base64-twice"), QLatin1String("userdata.layers"),
                               QLatin1String("userdata.too-many-layers"), QLatin1String("userdata.decoded-too-large")}))
        return wrapping->message;
    return {};
}

bool doesRun(const PlanItem &item)
{
    return item.state == PlanState::Runs || item.state == PlanState::Unknown;
}

} // namespace

PlanBuilder::PlanBuilder(const UserData &userData, const PlanOptions &options)
    : m_userData(userData), m_release(Release::of(options.cloudInit))
{
    const QStringList &distros = ModuleTable::embedded().distros();
    m_plan.cloudInit = options.cloudInit;
    m_plan.distro = distros.contains(options.distro) ? options.distro : distros.value(0);
    for (int stage = 0; stage < kPlanStages; ++stage)
        m_plan.own.append(QStringList());
}

PlanItem &PlanBuilder::add(PlanStage stage, const QString &what)
{
    PlanItem item;
    item.stage = stage;
    item.what = what;
    m_plan.items.append(item);
    return m_plan.items.last();
}

BootPlan PlanBuilder::build()
{
    m_plan.emptyReason = lostAsAWhole(m_userData);
    if (!m_plan.emptyReason.isEmpty())
        return std::move(m_plan);
    m_plan.config = mergeConfig(m_userData, m_plan.cloudInit);
    planParts();
    readLists();
    for (int stage = 0; stage < kModuleStages; ++stage)
        planStage(ModuleStage(stage));
    planLeftOvers();
    planLeftScripts();
    m_plan.items += m_late;
    std::stable_sort(m_plan.items.begin(), m_plan.items.end(),
                     [](const PlanItem &a, const PlanItem &b) { return a.stage < b.stage; });
    finish();
    return std::move(m_plan);
}

// Scripts that no module is left to run.
void PlanBuilder::planLeftScripts()
{
    for (auto folder = m_scripts.cbegin(); folder != m_scripts.cend(); ++folder) {
        for (const Script &script : folder.value()) {
            if (script.part == 0)
                continue;
            const Part &part = m_userData.parts.at(script.part - 1);
            PlanItem &item = add(PlanStage::Final, PlanMessage::tr("%1: run the script").arg(script.name));
            item.part = part.index;
            item.module = QString(folder.key()).replace(QLatin1Char('-'), QLatin1Char('_'));
            item.state = PlanState::Ignored;
            item.places = {part.lines.toDocument(TextRange{{1, 1}, {std::max(1, part.lines.lineCount()), 1}})};
            item.note =
                PlanMessage::tr("The user data's own module list leaves %1 out: the script is written and not run.")
                    .arg(item.module);
        }
    }
}

void PlanBuilder::finish()
{
    int number = 0;
    for (PlanItem &item : m_plan.items) {
        if (doesRun(item))
            item.number = ++number;
        const QString index = item.part > 0 ? m_userData.parts.at(item.part - 1).launchIndex : QString();
        if (!index.isEmpty()) {
            item.flags |= PlanFlag::Conditional;
            if (item.note.isEmpty())
                item.note = PlanMessage::tr("Only on the instance of the launch with index %1.").arg(index);
        }
        if (item.flags.testFlag(PlanFlag::InstanceData) && item.note.isEmpty())
            item.note = PlanMessage::tr(
                "Its values depend on instance data; where one of them is missing, cloud-init may drop the part.");
    }
    if (number > 0)
        return;
    const auto error = std::find_if(m_userData.diagnostics.cbegin(), m_userData.diagnostics.cend(),
                                    [](const Diagnostic &one) { return one.severity == Severity::Error; });
    const auto noted = std::find_if(m_plan.items.cbegin(), m_plan.items.cend(),
                                    [](const PlanItem &item) { return !item.note.isEmpty(); });
    m_plan.emptyReason = m_userData.document.isEmpty()            ? PlanMessage::tr("There is no user data.")
                         : error != m_userData.diagnostics.cend() ? error->message
                         : noted != m_plan.items.cend()
                             ? noted->note
                             : PlanMessage::tr("Nothing in it asks cloud-init for anything.");
}

int BootPlan::runCount() const
{
    return int(std::count_if(items.cbegin(), items.cend(), doesRun));
}

BootPlan planBoot(const UserData &userData, const PlanOptions &options)
{
    return PlanBuilder(userData, options).build();
}

} // namespace bootscope
