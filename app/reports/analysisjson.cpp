// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/analysisjson.h"

#include "parsers/boots/explain.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bootscope {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeValue(LogTime time, bool utc)
{
    return orNull(toIsoString(time, utc));
}

QJsonValue secondsValue(qint64 us)
{
    return us < 0 ? QJsonValue() : QJsonValue(double(us) / 1e6);
}

QJsonObject inputObject(const Input &input)
{
    return {{QStringLiteral("path"), input.path},
            {QStringLiteral("kind"), inputKindId(input.kind)},
            {QStringLiteral("format"), orNull(input.format)},
            {QStringLiteral("lines"), input.source ? QJsonValue(qint64(input.lines.lineCount())) : QJsonValue()},
            {QStringLiteral("remark"), orNull(input.remark)}};
}

QJsonObject stepObject(const Step &step, const Boot &boot, const QStringList &names)
{
    const QString name = names.value(qsizetype(step.name));
    const QString module = moduleOfStep(name);
    return {{QStringLiteral("name"), name},
            {QStringLiteral("module"), module == name ? QJsonValue() : QJsonValue(module)},
            {QStringLiteral("start"), timeValue(step.start, boot.isUtc)},
            {QStringLiteral("duration_s"), secondsValue(step.durationUs)},
            {QStringLiteral("result"), resultId(step.result)},
            {QStringLiteral("input"), boot.logInput},
            {QStringLiteral("line"), qint64(step.line.value)},
            {QStringLiteral("end_line"), qint64(step.endLine.value)}};
}

QJsonObject stageObject(const StageRun &stage, const Boot &boot, const QStringList &names)
{
    QJsonArray steps;
    for (const Step &step : stage.steps)
        steps.append(stepObject(step, boot, names));
    return {{QStringLiteral("name"), stageId(stage.stage)},
            {QStringLiteral("start"), timeValue(stage.start, boot.isUtc)},
            {QStringLiteral("duration_s"), secondsValue(stage.durationUs)},
            {QStringLiteral("result"), resultId(stage.result)},
            {QStringLiteral("steps"), steps}};
}

QJsonObject failureObject(const Failure &failure)
{
    const Explanation words = explain(failure.kind, QStringLiteral("en"));
    QJsonArray evidence;
    for (const Evidence &one : failure.evidence) {
        evidence.append(QJsonObject{{QStringLiteral("input"), one.input},
                                    {QStringLiteral("line"), qint64(one.line.value)},
                                    {QStringLiteral("end_line"), qint64(one.endLine.value)}});
    }
    QJsonValue place;
    if (failure.userData) {
        place = QJsonObject{{QStringLiteral("part"), failure.userData->part},
                            {QStringLiteral("line"), failure.userData->line},
                            {QStringLiteral("end_line"), failure.userData->endLine}};
    }
    return {{QStringLiteral("role"), roleId(failure.role)},
            {QStringLiteral("kind"), failure.kind},
            {QStringLiteral("stage"), orNull(stageId(failure.stage))},
            {QStringLiteral("module"), orNull(failure.module)},
            {QStringLiteral("script"), orNull(failure.script)},
            {QStringLiteral("exit_code"), failure.exitCode ? QJsonValue(*failure.exitCode) : QJsonValue()},
            {QStringLiteral("message"), failure.message},
            {QStringLiteral("explanation"), words.cause},
            {QStringLiteral("advice"), words.advice},
            {QStringLiteral("evidence"), evidence},
            {QStringLiteral("user_data"), place}};
}

QJsonObject bootObject(const Boot &boot, const QStringList &names)
{
    QJsonArray stages;
    for (const StageRun &stage : boot.stages)
        stages.append(stageObject(stage, boot, names));
    QJsonArray failures;
    for (const Failure &failure : boot.failures)
        failures.append(failureObject(failure));
    return {{QStringLiteral("index"), boot.index},
            {QStringLiteral("cloud_init"), orNull(boot.cloudInit)},
            {QStringLiteral("datasource"), orNull(boot.datasource)},
            {QStringLiteral("instance_id"), orNull(boot.instanceId)},
            {QStringLiteral("start"), timeValue(boot.start, boot.isUtc)},
            {QStringLiteral("duration_s"), secondsValue(boot.durationUs)},
            {QStringLiteral("verdict"), verdictId(boot.verdict)},
            {QStringLiteral("stages"), stages},
            {QStringLiteral("failures"), failures}};
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

void writeAnalysisJson(const Analysis &analysis, int onlyBoot, QIODevice &out)
{
    out.write("{\"schema\": 1, \"inputs\": [");
    for (qsizetype i = 0; i < analysis.inputs.size(); ++i) {
        out.write(i == 0 ? "\n " : ",\n ");
        out.write(compact(inputObject(analysis.inputs.at(i))));
    }
    out.write("],\n\"boots\": [");
    bool first = true;
    for (const Boot &boot : analysis.boots) {
        if (onlyBoot != 0 && boot.index != onlyBoot)
            continue;
        out.write(first ? "\n " : ",\n ");
        out.write(compact(bootObject(boot, analysis.names)));
        first = false;
    }
    out.write("]}\n");
}

} // namespace bootscope
