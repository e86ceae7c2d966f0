// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/reportsource.h"

#include "parsers/boots/explain.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <vector>

namespace bootscope {

namespace {

constexpr int kFailures = 2; // "threads": stages with their steps, and failures apart
constexpr int kFirstLane = 1, kNextLane = 3;

// A stage, a step, or one that was passed over and took no time.
struct TraceSpan
{
    QJsonObject event;
    qint64 begin = 0;
    qint64 end = 0;
};

class TraceWriter
{
public:
    TraceWriter(ReportSource &source, QIODevice &out) : m_source(source), m_out(out) {}

    void boot(const Boot &boot)
    {
        m_pid = boot.index;
        meta("process_name", QStringLiteral("Boot %1: %2").arg(QString::number(boot.index), verdictId(boot.verdict)),
             0);
        m_spans.clear();
        for (const StageRun &stage : boot.stages) {
            const QString name = stage.stage == Stage::Unknown ? QStringLiteral("unknown") : stageId(stage.stage);
            qint64 known = 0; // where the last of its steps ends that has an end
            for (const Step &step : stage.steps) {
                span(m_source.stepName(step), "step", step.start, step.durationUs, step.result, step.line, boot, 0);
                if (step.start.isKnown())
                    known = std::max(known, step.start.us + std::max<qint64>(step.durationUs, 0));
            }
            span(name, "stage", stage.start, stage.durationUs, stage.result, stage.line, boot, known);
        }
        writeSpans();
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

    // known: of one whose end is not told the time until which it ran at least.
    void span(const QString &name, const char *category, LogTime start, qint64 durationUs, StepResult result,
              LineNo line, const Boot &boot, qint64 known)
    {
        if (!start.isKnown()) {
            ++m_left;
            return;
        }
        QJsonObject args{{QStringLiteral("result"), resultId(result)}, {QStringLiteral("line"), qint64(line.value)}};
        if (boot.logInput >= 0)
            args.insert(QStringLiteral("file"), m_source.path(boot.logInput));
        const bool isPassed = durationUs < 0 && result == StepResult::Skipped;
        const qint64 end = durationUs >= 0 ? start.us + durationUs : std::max(start.us, known);
        // A beginning without an end would swallow all that comes after it.
        if (durationUs < 0 && !isPassed)
            args.insert(QStringLiteral("end_unknown"), true);
        QJsonObject made{{QStringLiteral("name"), name},
                         {QStringLiteral("cat"), QLatin1String(category)},
                         {QStringLiteral("ts"), start.us},
                         {QStringLiteral("args"), args}};
        made.insert(QStringLiteral("ph"), isPassed ? QStringLiteral("i") : QStringLiteral("X"));
        if (isPassed)
            made.insert(QStringLiteral("s"), QStringLiteral("t"));
        else
            made.insert(QStringLiteral("dur"), end - start.us);
        m_spans.push_back({made, start.us, end});
    }

    // In the order of time. What neither lies within another nor behind it has a lane of its own: a viewer takes what
    // overlaps on one thread for damage.
    void writeSpans()
    {
        std::stable_sort(m_spans.begin(), m_spans.end(), [](const TraceSpan &a, const TraceSpan &b) {
            return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
        });
        std::vector<std::vector<qint64>> lanes; // of each the ends of the spans that are open
        for (TraceSpan &one : m_spans) {
            std::size_t lane = 0;
            for (; lane < lanes.size(); ++lane) {
                while (!lanes[lane].empty() && lanes[lane].back() <= one.begin)
                    lanes[lane].pop_back();
                if (lanes[lane].empty() || one.end <= lanes[lane].back())
                    break;
            }
            const int thread = lane == 0 ? kFirstLane : kNextLane + int(lane) - 1;
            if (lane == lanes.size()) {
                lanes.emplace_back();
                meta("thread_name",
                     lane == 0 ? QStringLiteral("Stages and steps") : QStringLiteral("Steps beside them %1").arg(lane),
                     thread);
            }
            if (one.end > one.begin)
                lanes[lane].push_back(one.end);
            one.event.insert(QStringLiteral("tid"), thread);
            event(one.event);
        }
    }

    void failures(const Boot &boot)
    {
        std::vector<std::pair<qint64, const Failure *>> timed;
        for (const Failure &failure : boot.failures) {
            if (const LogTime time = failureTime(m_source.analysis(), boot, failure); time.isKnown())
                timed.emplace_back(time.us, &failure);
            else
                ++m_left;
        }
        std::stable_sort(timed.begin(), timed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        if (!timed.empty())
            meta("thread_name", QStringLiteral("Failures"), kFailures);
        for (const auto &[us, failure] : timed) {
            event({{QStringLiteral("name"), explain(*failure, QStringLiteral("en")).title},
                   {QStringLiteral("cat"), QStringLiteral("failure")},
                   {QStringLiteral("ph"), QStringLiteral("i")},
                   {QStringLiteral("s"), QStringLiteral("p")},
                   {QStringLiteral("ts"), us},
                   {QStringLiteral("tid"), kFailures},
                   {QStringLiteral("args"),
                    QJsonObject{{QStringLiteral("role"), roleId(failure->role)},
                                {QStringLiteral("kind"), failure->kind},
                                {QStringLiteral("message"), m_source.text(failure->message.left(1000))}}}});
        }
    }

    ReportSource &m_source;
    QIODevice &m_out;
    std::vector<TraceSpan> m_spans; // of the boot being written
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
