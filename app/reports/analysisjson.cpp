// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/analysisjson.h"

#include "parsers/boots/explain.h"
#include "parsers/boots/parts/partruns.h"
#include "parsers/logs/recordparser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bootscope {

namespace {

constexpr std::size_t kMostPartBoots = 20;

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
            {QStringLiteral("remark"), orNull(input.remark)},
            {QStringLiteral("origin"), QJsonArray::fromStringList(input.origin)},
            {QStringLiteral("case"), orNull(input.caseName)}};
}

// A text as JSON, quotes included.
QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

void addTime(QByteArray &out, LogTime time, bool utc)
{
    if (!time.isKnown()) {
        out += "null";
        return;
    }
    out += '"';
    appendIsoTime(out, time, utc);
    out += '"';
}

// "1.25": with as many decimals as it takes.
void addSeconds(QByteArray &out, qint64 us)
{
    if (us < 0) {
        out += "null";
        return;
    }
    out += QByteArray::number(us / 1'000'000);
    char decimals[7] = {'.'};
    qint64 rest = us % 1'000'000;
    for (int i = 6; i > 0; --i, rest /= 10)
        decimals[i] = char('0' + rest % 10);
    int count = 7;
    while (count > 1 && decimals[count - 1] == '0')
        --count;
    if (count > 1)
        out.append(decimals, count);
}

// A log may hold half a million steps: their text is put together without a tree of values.
class StepWriter
{
public:
    explicit StepWriter(const QStringList &names)
    {
        for (const QString &name : names) {
            const QString module = moduleOfStep(name);
            m_names.append("{\"name\":" + quoted(name) +
                           ",\"module\":" + (module == name ? QByteArray("null") : quoted(module)));
        }
    }

    void append(const Step &step, const Boot &boot, QByteArray &out) const
    {
        out += m_names.value(qsizetype(step.name));
        out += ",\"start\":";
        addTime(out, step.start, boot.isUtc);
        out += ",\"duration_s\":";
        addSeconds(out, step.durationUs);
        out += ",\"result\":\"";
        out += resultId(step.result).toLatin1();
        out += "\",\"input\":";
        out += QByteArray::number(boot.logInput);
        out += ",\"line\":";
        out += QByteArray::number(step.line.value);
        out += ",\"end_line\":";
        out += QByteArray::number(step.endLine.value);
        out += '}';
    }

private:
    QList<QByteArray> m_names; // the beginning of each step's object
};

QByteArray stagesText(const Boot &boot, const StepWriter &writer)
{
    QByteArray out("[");
    for (const StageRun &stage : boot.stages) {
        out += out.size() > 1 ? ",\n  " : "\n  ";
        out += "{\"name\":" + quoted(stageId(stage.stage)) + ",\"start\":";
        addTime(out, stage.start, boot.isUtc);
        out += ",\"duration_s\":";
        addSeconds(out, stage.durationUs);
        out += ",\"result\":" + quoted(resultId(stage.result)) + ",\"steps\":[";
        for (std::size_t i = 0; i < stage.steps.size(); ++i) {
            if (i > 0)
                out += ',';
            writer.append(stage.steps[i], boot, out);
        }
        out += "]}";
    }
    return out + ']';
}

QJsonObject placeObject(const UserDataLines &place)
{
    return {{QStringLiteral("part"), place.part},
            {QStringLiteral("line"), place.line},
            {QStringLiteral("end_line"), place.endLine}};
}

QJsonArray evidenceArray(const QList<Evidence> &evidence)
{
    QJsonArray array;
    for (const Evidence &one : evidence) {
        array.append(QJsonObject{{QStringLiteral("input"), one.input},
                                 {QStringLiteral("line"), qint64(one.line.value)},
                                 {QStringLiteral("end_line"), qint64(one.endLine.value)}});
    }
    return array;
}

// What became of each part of the user data; null where that would mean to read too much again.
QByteArray partsText(const Analysis &analysis, const Boot &boot, bool isOne)
{
    const bool isLong = boot.logEnd.value - boot.logBegin.value > kQuickPartLines;
    if (isLong || (!isOne && analysis.boots.size() > kMostPartBoots))
        return "null";
    QJsonArray parts;
    for (const PartRun &run : partRuns(analysis, boot.index - 1)) {
        parts.append(QJsonObject{{QStringLiteral("part"), run.part > 0 ? QJsonValue(run.part) : QJsonValue()},
                                 {QStringLiteral("name"), orNull(run.name)},
                                 {QStringLiteral("content_type"), orNull(run.contentType)},
                                 {QStringLiteral("module"), orNull(run.module)},
                                 {QStringLiteral("state"), partRunStateId(run.state)},
                                 {QStringLiteral("reason"), orNull(run.reason)},
                                 {QStringLiteral("explanation"), orNull(run.sentence)},
                                 {QStringLiteral("command"), orNull(run.command)},
                                 {QStringLiteral("evidence"), evidenceArray(run.evidence)}});
    }
    return QJsonDocument(parts).toJson(QJsonDocument::Compact);
}

QJsonObject failureObject(const Failure &failure)
{
    const Explanation words = explain(failure, QStringLiteral("en"));
    QJsonValue place;
    if (failure.userData)
        place = placeObject(*failure.userData);
    QJsonArray candidates;
    for (const UserDataLines &candidate : failure.userDataCandidates)
        candidates.append(placeObject(candidate));
    return {{QStringLiteral("role"), roleId(failure.role)},
            {QStringLiteral("kind"), failure.kind},
            {QStringLiteral("signature"), orNull(failure.signature)},
            {QStringLiteral("stage"), orNull(stageId(failure.stage))},
            {QStringLiteral("module"), orNull(failure.module)},
            {QStringLiteral("script"), orNull(failure.script)},
            {QStringLiteral("exit_code"), failure.exitCode ? QJsonValue(*failure.exitCode) : QJsonValue()},
            {QStringLiteral("command"), orNull(failure.command)},
            {QStringLiteral("message"), failure.message},
            {QStringLiteral("explanation"), words.cause},
            {QStringLiteral("advice"), words.advice},
            {QStringLiteral("evidence"), evidenceArray(failure.evidence)},
            {QStringLiteral("user_data"), place},
            {QStringLiteral("user_data_candidates"), candidates}};
}

// All but the stages.
QJsonObject bootObject(const Boot &boot)
{
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
    const StepWriter writer(analysis.names);
    for (const Boot &boot : analysis.boots) {
        if (onlyBoot != 0 && boot.index != onlyBoot)
            continue;
        out.write(first ? "\n " : ",\n ");
        QByteArray text = compact(bootObject(boot));
        text.chop(1); // its closing brace
        if (const QString name = caseNameOf(analysis, boot); !name.isEmpty())
            text += ",\"case\":" + quoted(name);
        text += ",\n  \"parts\":" + partsText(analysis, boot, onlyBoot != 0);
        out.write(text + ",\"stages\":" + stagesText(boot, writer) + '}');
        first = false;
    }
    out.write("]}\n");
}

} // namespace bootscope
