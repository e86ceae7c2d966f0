// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/bootplan.h"

#include "parsers/base/distroname.h"
#include "parsers/plan/planbuilder.h"
#include "parsers/plan/planmessages.h"

namespace bootscope {

namespace {

QString linesText(const PlanItem &item)
{
    if (item.places.isEmpty() || !item.places.first().isKnown())
        return {};
    return PlanMessage::tr("line %1").arg(item.places.first().begin.line);
}

QString lineOf(const PlanItem &item)
{
    QStringList words{item.number > 0                       ? QStringLiteral("%1.").arg(item.number, 3)
                      : item.state == PlanState::Overridden ? PlanMessage::tr("  - overridden:")
                                                            : PlanMessage::tr("  - ignored:"),
                      item.what};
    QStringList facts;
    for (const QString &fact : {item.module, item.frequency, linesText(item)}) {
        if (!fact.isEmpty())
            facts.append(fact);
    }
    if (!facts.isEmpty())
        words.append(QLatin1Char('[') + facts.join(QStringLiteral(", ")) + QLatin1Char(']'));
    if (!item.note.isEmpty())
        words.append(item.note);
    return words.join(QLatin1Char(' ')) + QLatin1Char('\n');
}

} // namespace

QString planText(const BootPlan &plan)
{
    QString text = PlanMessage::tr("Plan for cloud-init %1 on %2").arg(plan.cloudInit, distroName(plan.distro)) +
                   QLatin1Char('\n');
    if (!plan.emptyReason.isEmpty())
        text += PlanMessage::tr("Nothing runs: %1").arg(plan.emptyReason) + QLatin1Char('\n');
    for (int stage = 0; stage < kPlanStages; ++stage) {
        const QStringList own = plan.own.value(stage);
        bool isNamed = false;
        for (const PlanItem &item : plan.items) {
            if (int(item.stage) != stage)
                continue;
            if (!isNamed)
                text += planStageName(PlanStage(stage)) + QLatin1Char('\n');
            isNamed = true;
            text += lineOf(item);
        }
        if (isNamed && !own.isEmpty())
            text += QStringLiteral("     ") +
                    PlanMessage::tr("and cloud-init's own: %1").arg(own.join(QStringLiteral(", "))) + QLatin1Char('\n');
    }
    return text;
}

QString planStageName(PlanStage stage)
{
    switch (stage) {
    case PlanStage::UserData:
        return PlanMessage::tr("User data is read");
    case PlanStage::Network:
        return PlanMessage::tr("Network stage");
    case PlanStage::Config:
        return PlanMessage::tr("Config stage");
    case PlanStage::Final:
        break;
    }
    return PlanMessage::tr("Final stage");
}

} // namespace bootscope
