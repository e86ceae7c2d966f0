// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/summaryreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

constexpr qsizetype kNamesInFull = 8; // of the cases of a group
constexpr qsizetype kMaxTitle = 110;

constexpr std::array<Verdict, 5> kVerdicts{Verdict::Failed, Verdict::Incomplete, Verdict::Degraded, Verdict::Succeeded,
                                           Verdict::Unknown};

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

int countOf(const QList<CaseSummary> &cases, Verdict verdict)
{
    return int(std::count_if(cases.cbegin(), cases.cend(), [verdict](const CaseSummary &one) {
        return one.error.isEmpty() && one.verdict == verdict;
    }));
}

QString printable(QString text)
{
    for (QChar &c : text) {
        if (c < QLatin1Char(' ') || c == QChar(0x7f))
            c = QLatin1Char(' ');
    }
    return text.size() > kMaxTitle ? text.left(kMaxTitle) + QStringLiteral("...") : text;
}

QString nameOf(const CaseSummary &one)
{
    QString text = one.name;
    if (one.boots > 1)
        text += QStringLiteral(" (boot %1 of %2)").arg(one.boot).arg(one.boots);
    if (one.slowness > 0)
        text += QStringLiteral(" (%1 s, %2 times the median)")
                    .arg(double(one.durationUs) / 1e6, 0, 'f', 1)
                    .arg(one.slowness, 0, 'f', 1);
    return text;
}

QString headOf(const CaseGroup &group, const CaseSummary &first, GroupBy by, qsizetype all)
{
    const QString count = QStringLiteral("%1 of %2").arg(group.cases.size()).arg(all);
    QString text = QStringLiteral("%1  %2").arg(count, 12).arg(printable(group.title));
    if (by != GroupBy::Cause)
        return text + QStringLiteral(": %1 failed (%2 %)")
                          .arg(group.failed)
                          .arg(100.0 * group.failed / double(group.cases.size()), 0, 'f', 0);
    QStringList facts;
    for (const QString &fact : {first.error.isEmpty() ? verdictId(first.verdict) : QString(), first.kind,
                                stageId(first.stage), first.module}) {
        if (!fact.isEmpty())
            facts.append(fact);
    }
    return facts.isEmpty() ? text : text + QStringLiteral(" [%1]").arg(facts.join(QLatin1String(", ")));
}

QJsonObject caseObject(const CaseSummary &one)
{
    return {
        {QStringLiteral("name"), one.name},
        {QStringLiteral("paths"), QJsonArray::fromStringList(one.paths)},
        {QStringLiteral("error"), orNull(one.error)},
        {QStringLiteral("boots"), one.boots},
        {QStringLiteral("boot"), one.boot > 0 ? QJsonValue(one.boot) : QJsonValue()},
        {QStringLiteral("verdict"), verdictId(one.verdict)},
        {QStringLiteral("kind"), orNull(one.kind)},
        {QStringLiteral("stage"), orNull(stageId(one.stage))},
        {QStringLiteral("module"), orNull(one.module)},
        {QStringLiteral("message"), orNull(one.message)},
        {QStringLiteral("cause"), orNull(one.cause)},
        {QStringLiteral("cloud_init"), orNull(one.cloudInit)},
        {QStringLiteral("datasource"), orNull(one.datasource)},
        {QStringLiteral("image"), orNull(one.image)},
        {QStringLiteral("instance_id"), orNull(one.instanceId)},
        {QStringLiteral("start"), orNull(toIsoString(one.start, one.isUtc))},
        {QStringLiteral("duration_s"), one.durationUs < 0 ? QJsonValue() : QJsonValue(double(one.durationUs) / 1e6)},
        {QStringLiteral("slowness"), one.slowness > 0 ? QJsonValue(one.slowness) : QJsonValue()}};
}

QJsonArray groupArray(const QList<CaseSummary> &cases, GroupBy by)
{
    QJsonArray made;
    for (const CaseGroup &group : groupCases(cases, by)) {
        QJsonArray indices;
        for (const int index : group.cases)
            indices.append(index);
        made.append(QJsonObject{{QStringLiteral("key"), orNull(group.key)},
                                {QStringLiteral("title"), group.title},
                                {QStringLiteral("count"), group.cases.size()},
                                {QStringLiteral("failed"), group.failed},
                                {QStringLiteral("cases"), indices}});
    }
    return made;
}

} // namespace

QByteArray summaryAsText(const QList<CaseSummary> &cases, GroupBy by)
{
    QStringList counts;
    for (const Verdict verdict : kVerdicts) {
        if (const int count = countOf(cases, verdict); count > 0)
            counts.append(QStringLiteral("%1 %2").arg(count).arg(verdictId(verdict)));
    }
    const auto unreadable =
        std::count_if(cases.cbegin(), cases.cend(), [](const CaseSummary &one) { return !one.error.isEmpty(); });
    if (unreadable > 0)
        counts.append(QStringLiteral("%1 unreadable").arg(unreadable));
    QString text = QStringLiteral("%1 cases: %2\n").arg(cases.size()).arg(counts.join(QLatin1String(", ")));
    for (const CaseGroup &group : groupCases(cases, by)) {
        const CaseSummary &first = cases.at(group.cases.constFirst());
        text += QLatin1Char('\n') + headOf(group, first, by, cases.size()) + QLatin1Char('\n');
        for (const int index : group.cases.mid(0, kNamesInFull)) {
            const CaseSummary &one = cases.at(index);
            text += QStringLiteral("              ") + printable(nameOf(one));
            text += one.error.isEmpty() ? QString() : QStringLiteral(": ") + printable(one.error);
            text += QLatin1Char('\n');
        }
        if (group.cases.size() > kNamesInFull)
            text += QStringLiteral("              ... and %1 more\n").arg(group.cases.size() - kNamesInFull);
    }
    return text.toUtf8();
}

QByteArray summaryAsJson(const QList<CaseSummary> &cases)
{
    QJsonArray list;
    for (const CaseSummary &one : cases)
        list.append(caseObject(one));
    QJsonObject verdicts;
    for (const Verdict verdict : kVerdicts)
        verdicts.insert(verdictId(verdict), countOf(cases, verdict));
    QJsonObject groups;
    for (const GroupBy by : {GroupBy::Cause, GroupBy::Version, GroupBy::Datasource, GroupBy::Image})
        groups.insert(groupById(by), groupArray(cases, by));
    const QJsonObject root{{QStringLiteral("schema"), 1},
                           {QStringLiteral("cases"), list},
                           {QStringLiteral("verdicts"), verdicts},
                           {QStringLiteral("groups"), groups}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace bootscope
