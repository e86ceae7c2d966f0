// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/planreport.h"

#include "parsers/plan/configtext.h"

#include <QJsonArray>

namespace bootscope {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(int number)
{
    return number > 0 ? QJsonValue(number) : QJsonValue();
}

// A block's range ends at the first column of the line below it.
int lastLine(const TextRange &range)
{
    const bool isBelow = range.end.column <= 1 && range.end.line > range.begin.line;
    return isBelow ? range.end.line - 1 : range.end.line;
}

QJsonObject stepOf(const PlanItem &item)
{
    QJsonArray lines;
    for (const TextRange &place : item.places) {
        if (place.isKnown())
            lines.append(QJsonArray{place.begin.line, lastLine(place)});
    }
    return {{QStringLiteral("number"), orNull(item.number)},
            {QStringLiteral("stage"), planStageId(item.stage)},
            {QStringLiteral("state"), planStateId(item.state)},
            {QStringLiteral("module"), orNull(item.module)},
            {QStringLiteral("script"), orNull(item.script)},
            {QStringLiteral("part"), orNull(item.part)},
            {QStringLiteral("what"), item.what},
            {QStringLiteral("why"), orNull(item.why)},
            {QStringLiteral("frequency"), orNull(item.frequency)},
            {QStringLiteral("note"), orNull(item.note)},
            {QStringLiteral("flags"), QJsonArray::fromStringList(planFlagIds(item.flags))},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("overridden_by_line"), orNull(item.winner.begin.line)}};
}

QString howId(Overwrite::How how)
{
    switch (how) {
    case Overwrite::How::Replaced:
        return QStringLiteral("replaced");
    case Overwrite::How::KeptEarlier:
        return QStringLiteral("kept-earlier");
    case Overwrite::How::Deleted:
        return QStringLiteral("deleted");
    case Overwrite::How::WrittenTwice:
        break;
    }
    return QStringLiteral("written-twice");
}

} // namespace

QJsonObject planAsJson(const BootPlan &plan)
{
    QJsonArray steps;
    for (const PlanItem &item : plan.items)
        steps.append(stepOf(item));
    QJsonObject own;
    for (int stage = 0; stage < plan.own.size(); ++stage) {
        if (!plan.own.at(stage).isEmpty())
            own.insert(planStageId(PlanStage(stage)), QJsonArray::fromStringList(plan.own.at(stage)));
    }
    return {{QStringLiteral("cloud_init"), plan.cloudInit},
            {QStringLiteral("distro"), plan.distro},
            {QStringLiteral("nothing_runs"), orNull(plan.emptyReason)},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("own_modules"), own}};
}

QJsonValue mergedConfigAsJson(const EffectiveConfig &config)
{
    if (!config.root())
        return {};
    QJsonArray parts;
    for (const int part : config.parts())
        parts.append(part);
    QJsonArray overwritten;
    for (const Overwrite &one : config.overwrites())
        overwritten.append(QJsonObject{{QStringLiteral("path"), one.path},
                                       {QStringLiteral("how"), howId(one.how)},
                                       {QStringLiteral("part"), one.lost.part},
                                       {QStringLiteral("line"), orNull(one.lost.range.begin.line)},
                                       {QStringLiteral("by_part"), orNull(one.winner.part)},
                                       {QStringLiteral("by_line"), orNull(one.winner.range.begin.line)}});
    QJsonArray dropped;
    for (const DroppedConfig &one : config.dropped())
        dropped.append(QJsonObject{{QStringLiteral("part"), one.part},
                                   {QStringLiteral("reason"), one.reason},
                                   {QStringLiteral("line"), orNull(one.place.line)}});
    return QJsonObject{{QStringLiteral("yaml"), configText(config)},
                       {QStringLiteral("parts"), parts},
                       {QStringLiteral("overwritten"), overwritten},
                       {QStringLiteral("dropped"), dropped}};
}

} // namespace bootscope
