// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/reportsource.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kInternal = 1; // SPAN_KIND_INTERNAL
constexpr int kUnset = 0, kOk = 1, kError = 2;

// The proto3 mapping of JSON: 64-bit integers are strings.
QString nanoseconds(qint64 us)
{
    return QString::number(us * 1000);
}

QJsonObject attribute(const char *key, const QString &value)
{
    return {{QStringLiteral("key"), QLatin1String(key)},
            {QStringLiteral("value"), QJsonObject{{QStringLiteral("stringValue"), value}}}};
}

QJsonObject attribute(const char *key, qint64 value)
{
    return {{QStringLiteral("key"), QLatin1String(key)},
            {QStringLiteral("value"), QJsonObject{{QStringLiteral("intValue"), QString::number(value)}}}};
}

QJsonObject attribute(const char *key, bool value)
{
    return {{QStringLiteral("key"), QLatin1String(key)},
            {QStringLiteral("value"), QJsonObject{{QStringLiteral("boolValue"), value}}}};
}

QJsonObject attribute(const char *key, const QStringList &values)
{
    QJsonArray array;
    for (const QString &value : values)
        array.append(QJsonObject{{QStringLiteral("stringValue"), value}});
    const QJsonObject list{{QStringLiteral("values"), array}};
    return {{QStringLiteral("key"), QLatin1String(key)},
            {QStringLiteral("value"), QJsonObject{{QStringLiteral("arrayValue"), list}}}};
}

struct SpanFacts
{
    QString name;
    LogTime start;
    qint64 durationUs = kUnknownDuration;
    StepResult result = StepResult::Unknown;
    LineNo line;
    QByteArray parent;    // hex; empty for the root
    qint64 lastKnown = 0; // when the last of what is in it ended; 0 when nothing is
};

// A span covers what is in it: a clock that was set, or an end that the log does not tell, may leave it shorter.
qint64 endOf(LogTime start, qint64 durationUs, qint64 lastKnown)
{
    return std::max(start.us + std::max<qint64>(durationUs, 0), lastKnown);
}

// When the last step of a stage ended, or began where its end is not told; 0 when none has a time.
qint64 lastKnownOf(const StageRun &stage)
{
    qint64 last = 0;
    for (const Step &step : stage.steps) {
        if (step.start.isKnown())
            last = std::max(last, endOf(step.start, step.durationUs, 0));
    }
    return last;
}

class OtlpWriter
{
public:
    OtlpWriter(ReportSource &source, const Boot &boot) : m_source(source), m_boot(boot)
    {
        // From what the report shows anyway: the same report has the same ids, and they tell nothing more than it does.
        m_seed = source.text(boot.instanceId).toUtf8() + '\n' + boot.cloudInit.toUtf8() + '\n' +
                 QByteArray::number(boot.index) + '\n' + QByteArray::number(boot.start.us) + '\n' +
                 QByteArray::number(boot.durationUs);
        m_trace = id("trace", 16);
    }

    QJsonObject document()
    {
        const QByteArray root = boot();
        for (const StageRun &stage : m_boot.stages) {
            const QString name = stage.stage == Stage::Unknown ? QStringLiteral("unknown") : stageId(stage.stage);
            const QByteArray id =
                span({name, stage.start, stage.durationUs, stage.result, stage.line, root, lastKnownOf(stage)});
            for (const Step &step : stage.steps)
                span({m_source.stepName(step), step.start, step.durationUs, step.result, step.line,
                      id.isEmpty() ? root : id, 0});
        }
        QJsonArray resource{attribute("service.name", QStringLiteral("cloud-init")),
                            attribute("cloud_init.boot.index", qint64(m_boot.index)),
                            attribute("cloud_init.verdict", verdictId(m_boot.verdict)),
                            attribute("cloud_init.clock",
                                      m_boot.isUtc ? QStringLiteral("UTC") : QStringLiteral("local, zone unknown"))};
        if (!m_boot.cloudInit.isEmpty())
            resource.append(attribute("service.version", m_boot.cloudInit));
        if (!m_boot.instanceId.isEmpty())
            resource.append(attribute("host.id", m_source.text(m_boot.instanceId)));
        if (!m_boot.datasource.isEmpty())
            resource.append(attribute("cloud_init.datasource", m_source.text(m_boot.datasource)));
        const QJsonObject scope{{QStringLiteral("name"), QStringLiteral("bootscope")},
                                {QStringLiteral("version"), QStringLiteral(BOOTSCOPE_VERSION)}};
        const QJsonObject scopeSpans{{QStringLiteral("scope"), scope}, {QStringLiteral("spans"), m_spans}};
        const QJsonObject resourceSpans{
            {QStringLiteral("resource"), QJsonObject{{QStringLiteral("attributes"), resource}}},
            {QStringLiteral("scopeSpans"), QJsonArray{scopeSpans}}};
        return {{QStringLiteral("resourceSpans"), QJsonArray{resourceSpans}}};
    }

    bool hasSpans() const { return !m_spans.isEmpty(); }

private:
    QByteArray id(const QByteArray &what, int bytes) const
    {
        return QCryptographicHash::hash(QByteArray(m_seed + '\n' + what), QCryptographicHash::Sha256)
            .first(bytes)
            .toHex();
    }

    QByteArray boot()
    {
        qint64 lastKnown = 0;
        for (const StageRun &stage : m_boot.stages) {
            if (stage.start.isKnown())
                lastKnown = std::max(lastKnown, endOf(stage.start, stage.durationUs, lastKnownOf(stage)));
        }
        const QByteArray made = span({QStringLiteral("boot"),
                                      m_boot.start,
                                      m_boot.durationUs,
                                      StepResult::Unknown,
                                      m_boot.logBegin,
                                      {},
                                      lastKnown});
        if (made.isEmpty())
            return made;
        QJsonObject root = m_spans.last().toObject();
        QJsonArray events;
        QStringList untimed; // an event needs a time: without one it is a fact of the boot
        for (const Failure &failure : m_boot.failures) {
            const LogTime time = failureTime(m_source.analysis(), m_boot, failure);
            const QString message = m_source.text(failure.message.left(1000));
            if (!time.isKnown()) {
                untimed.append(failure.kind + QStringLiteral(": ") + message);
                continue;
            }
            QJsonArray facts{attribute("cloud_init.failure.role", roleId(failure.role)),
                             attribute("cloud_init.failure.kind", failure.kind),
                             attribute("cloud_init.failure.message", message)};
            if (!failure.module.isEmpty())
                facts.append(attribute("cloud_init.failure.module", m_source.text(failure.module)));
            events.append(QJsonObject{{QStringLiteral("timeUnixNano"), nanoseconds(time.us)},
                                      {QStringLiteral("name"), QStringLiteral("cloud_init.failure")},
                                      {QStringLiteral("attributes"), facts}});
        }
        QJsonArray attributes = root.value(QLatin1String("attributes")).toArray();
        if (!untimed.isEmpty())
            attributes.append(attribute("cloud_init.failures", untimed));
        root.insert(QStringLiteral("attributes"), attributes);
        if (!events.isEmpty())
            root.insert(QStringLiteral("events"), events);
        const int code = m_boot.verdict == Verdict::Failed      ? kError
                         : m_boot.verdict == Verdict::Succeeded ? kOk
                                                                : kUnset;
        root.insert(QStringLiteral("status"), QJsonObject{{QStringLiteral("code"), code}});
        m_spans.replace(m_spans.size() - 1, root);
        return made;
    }

    // Its id; empty when it has no time and was left out.
    QByteArray span(const SpanFacts &facts)
    {
        if (!facts.start.isKnown())
            return {};
        const QByteArray made = id("span " + QByteArray::number(m_spans.size()) + ' ' + facts.name.toUtf8(), 8);
        QJsonArray attributes{attribute("cloud_init.result", resultId(facts.result)),
                              attribute("log.file.line", qint64(facts.line.value))};
        if (m_boot.logInput >= 0)
            attributes.append(attribute("log.file.path", m_source.path(m_boot.logInput)));
        // A span must end. One whose end the log does not tell ends with what is known of it, and says so.
        const bool isOpen = facts.durationUs < 0 && facts.result != StepResult::Skipped;
        if (isOpen)
            attributes.append(attribute("cloud_init.end_unknown", true));
        QJsonObject span{
            {QStringLiteral("traceId"), QString::fromLatin1(m_trace)},
            {QStringLiteral("spanId"), QString::fromLatin1(made)},
            {QStringLiteral("name"), facts.name},
            {QStringLiteral("kind"), kInternal},
            {QStringLiteral("startTimeUnixNano"), nanoseconds(facts.start.us)},
            {QStringLiteral("endTimeUnixNano"), nanoseconds(endOf(facts.start, facts.durationUs, facts.lastKnown))},
            {QStringLiteral("attributes"), attributes},
            {QStringLiteral("status"),
             QJsonObject{{QStringLiteral("code"), facts.result == StepResult::Fail      ? kError
                                                  : facts.result == StepResult::Success ? kOk
                                                                                        : kUnset}}}};
        if (!facts.parent.isEmpty())
            span.insert(QStringLiteral("parentSpanId"), QString::fromLatin1(facts.parent));
        m_spans.append(span);
        return made;
    }

    ReportSource &m_source;
    const Boot &m_boot;
    QByteArray m_seed;
    QByteArray m_trace;
    QJsonArray m_spans;
};

} // namespace

bool writeOtlpReport(ReportSource &source, const ReportOptions &options, QIODevice &out)
{
    bool hasSpans = false;
    for (const Boot &boot : source.analysis().boots) {
        if (options.isCancelled())
            break;
        if (options.onlyBoot != 0 && boot.index != options.onlyBoot)
            continue;
        OtlpWriter writer(source, boot);
        const QJsonObject document = writer.document();
        if (!writer.hasSpans())
            continue;
        hasSpans = true;
        out.write(QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n');
    }
    return hasSpans;
}

} // namespace bootscope
