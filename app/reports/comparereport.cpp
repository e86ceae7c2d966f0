// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/comparereport.h"

#include "parsers/boots/explain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bootscope {

namespace {

constexpr int kMaxMessages = 20; // in the text

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue secondsValue(qint64 us)
{
    return us < 0 ? QJsonValue() : QJsonValue(double(us) / 1e6);
}

QString secondsText(qint64 us)
{
    return us < 0 ? QStringLiteral("-") : QString::number(double(us) / 1e6, 'f', 3) + QStringLiteral(" s");
}

QJsonObject bootObject(const Boot &boot, const QStringList &paths)
{
    return {{QStringLiteral("paths"), QJsonArray::fromStringList(paths)},
            {QStringLiteral("boot"), boot.index},
            {QStringLiteral("verdict"), verdictId(boot.verdict)},
            {QStringLiteral("cloud_init"), orNull(boot.cloudInit)},
            {QStringLiteral("datasource"), orNull(boot.datasource)},
            {QStringLiteral("instance_id"), orNull(boot.instanceId)},
            {QStringLiteral("start"), orNull(toIsoString(boot.start, boot.isUtc))},
            {QStringLiteral("duration_s"), secondsValue(boot.durationUs)}};
}

QJsonValue placeObject(const Boot &boot, StepPlace place)
{
    if (place.stage < 0)
        return {};
    const StageRun &stage = boot.stages[size_t(place.stage)];
    const Step *step = place.step < 0 ? nullptr : &stage.steps[size_t(place.step)];
    return QJsonObject{{QStringLiteral("duration_s"), secondsValue(step ? step->durationUs : stage.durationUs)},
                       {QStringLiteral("result"), resultId(step ? step->result : stage.result)},
                       {QStringLiteral("line"), qint64((step ? step->line : stage.line).value)}};
}

// What a log says may hold terminal control sequences; they are not passed on.
QString printable(QString text)
{
    for (QChar &c : text) {
        if (c < QLatin1Char(' ') || c == QChar(0x7f))
            c = QLatin1Char(' ');
    }
    return text;
}

QString headOf(const char *what, const Boot &boot, const QStringList &paths)
{
    QString text = QStringLiteral("%1 %2, boot %3: %4")
                       .arg(QLatin1String(what), paths.join(QLatin1String(", ")))
                       .arg(boot.index)
                       .arg(verdictId(boot.verdict));
    if (boot.durationUs >= 0)
        text += QStringLiteral(", ") + secondsText(boot.durationUs);
    return text + QLatin1Char('\n');
}

QString stepLine(const ComparedStep &row)
{
    const QString name = row.name.isEmpty() ? stageId(row.stage) : QStringLiteral("  ") + row.name;
    return QStringLiteral("  %1 %2 %3 %4\n")
        .arg(name, -32)
        .arg(secondsText(row.referenceUs), 12)
        .arg(secondsText(row.bootUs), 12)
        .arg(changeId(row.change));
}

} // namespace

QByteArray comparisonAsText(const ComparedCases &cases)
{
    const Boot &was = cases.referenceCase.boots[size_t(cases.reference)];
    const Boot &is = cases.bootCase.boots[size_t(cases.boot)];
    QString text = headOf("reference:", was, cases.referencePaths) + headOf("boot:     ", is, cases.bootPaths) +
                   QLatin1Char('\n') + comparisonSentence(cases.comparison) + QLatin1Char('\n');
    if (!cases.comparison.facts.isEmpty())
        text += QLatin1Char('\n');
    for (const ComparedFact &fact : cases.comparison.facts) {
        const auto known = [](const QString &value) {
            return value.isEmpty() ? QStringLiteral("unknown") : printable(value);
        };
        text += QStringLiteral("  %1: %2 -> %3\n").arg(fact.name, known(fact.reference), known(fact.boot));
    }
    const ComparedStep *stage = nullptr; // its line is due before that of its first step
    bool headed = false;
    for (const ComparedStep &row : cases.comparison.steps) {
        const bool isStage = row.name.isEmpty();
        if (isStage)
            stage = &row;
        if (row.change == StepChange::Same)
            continue;
        if (!headed)
            text += QStringLiteral("\n  %1 %2 %3\n")
                        .arg(QString(), -32)
                        .arg(QStringLiteral("reference"), 12)
                        .arg(QStringLiteral("boot"), 12);
        headed = true;
        if (!isStage && stage)
            text += stepLine(*stage);
        stage = nullptr;
        text += stepLine(row);
    }
    if (cases.messages.total > 0)
        text += QStringLiteral("\nlines that the reference has none like: %1%2\n")
                    .arg(cases.messages.total)
                    .arg(cases.messages.cut ? QStringLiteral(" (the logs are long; only their beginning was compared)")
                                            : QString());
    for (const NewMessage &message : cases.messages.first.mid(0, kMaxMessages)) {
        text += QStringLiteral("  %1:%2: %3\n")
                    .arg(cases.bootCase.inputs.at(message.input).path)
                    .arg(message.line.value)
                    .arg(message.text);
    }
    if (cases.messages.total > kMaxMessages)
        text += QStringLiteral("  ... and %1 more\n").arg(cases.messages.total - kMaxMessages);
    return text.toUtf8();
}

QByteArray comparisonAsJson(const ComparedCases &cases)
{
    const Boot &was = cases.referenceCase.boots[size_t(cases.reference)];
    const Boot &is = cases.bootCase.boots[size_t(cases.boot)];
    QJsonArray steps;
    bool same = true;
    for (const ComparedStep &row : cases.comparison.steps) {
        same = same && row.change == StepChange::Same;
        steps.append(QJsonObject{{QStringLiteral("stage"), orNull(stageId(row.stage))},
                                 {QStringLiteral("module"), orNull(row.name)},
                                 {QStringLiteral("change"), changeId(row.change)},
                                 {QStringLiteral("reference"), placeObject(was, row.reference)},
                                 {QStringLiteral("boot"), placeObject(is, row.boot)}});
    }
    QJsonArray facts;
    for (const ComparedFact &fact : cases.comparison.facts) {
        facts.append(QJsonObject{{QStringLiteral("name"), fact.name},
                                 {QStringLiteral("reference"), orNull(fact.reference)},
                                 {QStringLiteral("boot"), orNull(fact.boot)}});
    }
    QJsonArray messages;
    for (const NewMessage &message : cases.messages.first) {
        messages.append(QJsonObject{{QStringLiteral("input"), message.input},
                                    {QStringLiteral("line"), qint64(message.line.value)},
                                    {QStringLiteral("level"), orNull(levelName(message.level))},
                                    {QStringLiteral("text"), message.text}});
    }
    const int first = cases.comparison.firstDivergence;
    const QJsonObject root{{QStringLiteral("schema"), 1},
                           {QStringLiteral("reference"), bootObject(was, cases.referencePaths)},
                           {QStringLiteral("boot"), bootObject(is, cases.bootPaths)},
                           {QStringLiteral("same"), same},
                           {QStringLiteral("first_divergence"), first < 0 ? QJsonValue() : QJsonValue(first)},
                           {QStringLiteral("facts"), facts},
                           {QStringLiteral("steps"), steps},
                           {QStringLiteral("new_messages"), QJsonObject{{QStringLiteral("total"), cases.messages.total},
                                                                        {QStringLiteral("cut"), cases.messages.cut},
                                                                        {QStringLiteral("first"), messages}}}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace bootscope
