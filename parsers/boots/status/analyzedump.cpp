// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/status/analyzedump.h"

#include "parsers/boots/analysis.h"
#include "parsers/boots/causes/finding.h"
#include "parsers/boots/causes/modulekinds.h"
#include "parsers/boots/reading/bootassembler.h"
#include "parsers/boots/status/jsonlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace bootscope {

namespace {

constexpr double kLastEpoch = 32503680000; // the year 3000

// The line that the event was in the log; empty for what is no event.
QByteArray recordOf(const QJsonObject &event)
{
    const QString type = event.value(QLatin1String("event_type")).toString();
    const QString name = event.value(QLatin1String("name")).toString();
    const QString description = event.value(QLatin1String("description")).toString().left(1000);
    const bool isFinish = type == QLatin1String("finish");
    if ((!isFinish && type != QLatin1String("start")) || name.isEmpty() || name.contains(QLatin1Char(':')))
        return {};
    QStringList words{type, name};
    if (isFinish)
        words.append(event.value(QLatin1String("result")).toString(QStringLiteral("SUCCESS")));
    return (words + QStringList{description}).join(QLatin1String(": ")).toUtf8();
}

void findFailures(Boot &boot, const QStringList &names)
{
    for (const StageRun &stage : std::as_const(boot.stages)) {
        for (const Step &step : stage.steps) {
            const QString name = names.value(qsizetype(step.name));
            const QString module = moduleOfStep(name);
            if (step.result != StepResult::Fail || module == name)
                continue;
            Failure failure;
            failure.stage = stage.stage;
            failure.module = module;
            failure.kind = runsScripts(module) ? QStringLiteral("user-script-nonzero") : kindOfModule(module);
            failure.message = name + QStringLiteral(": FAIL");
            addEvidence(failure, {boot.logInput, step.endLine, step.endLine});
            boot.failures.append(failure);
            boot.verdict = Verdict::Failed;
        }
    }
}

} // namespace

std::vector<Boot> readAnalyzeDump(const QByteArray &json, int input, NameTable &names)
{
    const QJsonArray events = QJsonDocument::fromJson(json).array();
    const JsonLines lines(json);
    BootAssembler assembler(input, names);
    LineNo line(1);
    for (qsizetype i = 0; i < events.size(); ++i) {
        const QJsonObject event = events.at(i).toObject();
        const QByteArray record = recordOf(event);
        if (record.isEmpty())
            continue;
        if (const LineNo known = lines.line(QString::number(i)); known > line)
            line = known;
        RecordHead head;
        head.isHead = true;
        head.level = LogLevel::Debug;
        const double time = event.value(QLatin1String("timestamp")).toDouble(-1);
        if (time > 0 && time < kLastEpoch)
            head.time = LogTime{qint64(std::llround(time * 1e6))};
        assembler.addLine(line, record, head);
    }
    assembler.finish();
    std::vector<Boot> boots = assembler.takeBoots();
    for (Boot &boot : boots) {
        boot.isUtc = true;
        findFailures(boot, names.names());
    }
    return boots;
}

} // namespace bootscope
