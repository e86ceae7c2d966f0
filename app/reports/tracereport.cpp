// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/reportsource.h"

#include "parsers/boots/explain.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace bootscope {

namespace {

constexpr int kStages = 1; // "threads": steps lie within their stage, failures apart
constexpr int kFailures = 2;

class TraceWriter
{
public:
    TraceWriter(ReportSource &source, QIODevice &out) : m_source(source), m_out(out) {}

    void boot(const Boot &boot)
    {
        m_pid = boot.index;
        meta("process_name", QStringLiteral("Boot %1: %2").arg(QString::number(boot.index), verdictId(boot.verdict)),
             0);
        meta("thread_name", QStringLiteral("Stages and steps"), kStages);
        for (const StageRun &stage : boot.stages) {
            const QString name = stage.stage == Stage::Unknown ? QStringLiteral("unknown") : stageId(stage.stage);
            span(name, "stage", stage.start, stage.durationUs, resultId(stage.result), stage.line, boot);
            for (const Step &step : stage.steps)
                span(m_source.stepName(step), "step", step.start, step.durationUs, resultId(step.result), step.line,
                     boot);
        }
        failures(boot);
    }

    int left() const { return m_left; }

private:
    void event(QJsonObject event)
    {
        event.insert(QStringLiteral("pid"), m_pid);
        m_out.write(m_first ? "\n" : ",\n");
        m_out.write(QJsonDocument(event).toJson(QJsonDocument::Compact));
        m_first = false;
    }

    void meta(const char *what, const QString &name, int thread)
    {
        event({{QStringLiteral("name"), QLatin1String(what)},
               {QStringLiteral("ph"), QStringLiteral("M")},
               {QStringLiteral("tid"), thread},
               {QStringLiteral("args"), QJsonObject{{QStringLiteral("name"), name}}}});
    }

    void span(const QString &name, const char *category, LogTime start, qint64 durationUs, const QString &result,
              LineNo line, const Boot &boot)
    {
        if (!start.isKnown()) {
            ++m_left;
            return;
        }
        QJsonObject args{{QStringLiteral("result"), result}, {QStringLiteral("line"), qint64(line.value)}};
        if (boot.logInput >= 0)
            args.insert(QStringLiteral("file"), m_source.path(boot.logInput));
        QJsonObject made{{QStringLiteral("name"), name},
                         {QStringLiteral("cat"), QLatin1String(category)},
                         {QStringLiteral("ts"), start.us},
                         {QStringLiteral("tid"), kStages},
                         {QStringLiteral("args"), args}};
        if (durationUs >= 0) {
            made.insert(QStringLiteral("ph"), QStringLiteral("X"));
            made.insert(QStringLiteral("dur"), durationUs);
        } else {
            // One that was passed over took no time; of another one there is a beginning and no end.
            const bool passed = result == resultId(StepResult::Skipped);
            made.insert(QStringLiteral("ph"), passed ? QStringLiteral("i") : QStringLiteral("B"));
            if (passed)
                made.insert(QStringLiteral("s"), QStringLiteral("t"));
        }
        event(made);
    }

    void failures(const Boot &boot)
    {
        bool named = false;
        for (const Failure &failure : boot.failures) {
            const LogTime time = failureTime(m_source.analysis(), boot, failure);
            if (!time.isKnown()) {
                ++m_left;
                continue;
            }
            if (!named)
                meta("thread_name", QStringLiteral("Failures"), kFailures);
            named = true;
            event({{QStringLiteral("name"), explain(failure.kind, QStringLiteral("en")).title},
                   {QStringLiteral("cat"), QStringLiteral("failure")},
                   {QStringLiteral("ph"), QStringLiteral("i")},
                   {QStringLiteral("s"), QStringLiteral("p")},
                   {QStringLiteral("ts"), time.us},
                   {QStringLiteral("tid"), kFailures},
                   {QStringLiteral("args"),
                    QJsonObject{{QStringLiteral("role"), roleId(failure.role)},
                                {QStringLiteral("kind"), failure.kind},
                                {QStringLiteral("message"), m_source.text(failure.message.left(1000))}}}});
        }
    }

    ReportSource &m_source;
    QIODevice &m_out;
    int m_pid = 0;
    int m_left = 0; // events that have no time
    bool m_first = true;
};

} // namespace

void writeTraceReport(ReportSource &source, const ReportOptions &options, QIODevice &out)
{
    TraceWriter writer(source, out);
    out.write("{\"traceEvents\":[");
    for (const Boot &boot : source.analysis().boots) {
        if (options.isCancelled())
            return;
        if (options.onlyBoot == 0 || boot.index == options.onlyBoot)
            writer.boot(boot);
    }
    out.write("\n],\"displayTimeUnit\":\"ms\",\"otherData\":{\"generator\":\"Bootscope " BOOTSCOPE_VERSION
              "\",\"events_without_a_time\":");
    out.write(QByteArray::number(writer.left()) + "}}\n");
}

} // namespace bootscope
