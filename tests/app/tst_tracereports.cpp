// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs ask of a trace, of many logs.
#include "app/reports/reportsource.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace bootscope;

namespace {

QByteArray written(const Analysis &analysis, ReportFormat format)
{
    ReportSource source(analysis, nullptr);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    writeReport(format, source, ReportOptions(), out);
    return out.data();
}

} // namespace

class TraceReportsTest : public QObject
{
    Q_OBJECT
private slots:
    void traceEventFormat_data() { logs(); }
    void traceEventFormat();
    void otlpProtobufJson_data() { logs(); }
    void otlpProtobufJson();

private:
    static void logs();
};

void TraceReportsTest::logs()
{
    QTest::addColumn<QString>("path");
    const QDir data(QStringLiteral(BOOTSCOPE_TEST_DATA "/logs"));
    for (const QString &name : data.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(name)) << data.filePath(name);
    QTest::newRow("two boots") << QStringLiteral(BOOTSCOPE_TEST_DATA "/parts/second-boot-26.2.log");
}

// Trace Event Format: every thread and process has a name before its first event, the events of a thread come in the
// order of time, in whole microseconds, and complete events lie in each other or behind each other.
void TraceReportsTest::traceEventFormat()
{
    QFETCH(QString, path);
    const Result<AnalysisPtr> analysis = analyze({path});
    QVERIFY(analysis);
    const QJsonObject root = QJsonDocument::fromJson(written(**analysis, ReportFormat::Trace)).object();
    QSet<std::pair<qint64, qint64>> threads;
    QSet<qint64> processes;
    QMap<std::pair<qint64, qint64>, QList<qint64>> open; // ends
    QMap<std::pair<qint64, qint64>, qint64> last;
    for (const QJsonValue &value : root.value(QLatin1String("traceEvents")).toArray()) {
        const QJsonObject event = value.toObject();
        const std::pair<qint64, qint64> thread{event.value(QLatin1String("pid")).toInteger(-1),
                                               event.value(QLatin1String("tid")).toInteger(-1)};
        QVERIFY(thread.first >= 0 && thread.second >= 0);
        QVERIFY(!event.value(QLatin1String("name")).toString().isEmpty());
        const QString phase = event.value(QLatin1String("ph")).toString();
        if (phase == QLatin1String("M")) {
            if (event.value(QLatin1String("name")) == QLatin1String("process_name"))
                processes.insert(thread.first);
            else
                threads.insert(thread);
            QVERIFY(!event[QStringLiteral("args")][QStringLiteral("name")].toString().isEmpty());
            continue;
        }
        QVERIFY(processes.contains(thread.first) && threads.contains(thread));
        const qint64 begin = event.value(QLatin1String("ts")).toInteger(-1);
        QVERIFY(begin >= last.value(thread, 0));
        last.insert(thread, begin);
        if (phase == QLatin1String("i"))
            continue;
        QCOMPARE(phase, QStringLiteral("X"));
        const qint64 end = begin + event.value(QLatin1String("dur")).toInteger(-1);
        QVERIFY(end >= begin);
        QList<qint64> &ends = open[thread];
        ends.removeIf([begin](qint64 one) { return one <= begin; });
        QVERIFY2(ends.isEmpty() || end <= ends.constLast(), QJsonDocument(event).toJson().constData());
        ends.append(end);
    }
}

// The JSON that protobuf's mapping makes of a TracesData, with the two exceptions of OTLP: identifiers are hexadecimal
// and enumerations are numbers.
void TraceReportsTest::otlpProtobufJson()
{
    QFETCH(QString, path);
    const Result<AnalysisPtr> analysis = analyze({path});
    QVERIFY(analysis);
    static const QRegularExpression hex(QStringLiteral("^(?!0+$)[0-9a-f]+$"));
    static const QRegularExpression nanoseconds(QStringLiteral("^(?:0|[1-9][0-9]{0,19})$"));
    const auto timeOf = [](const QJsonObject &span, const char *key) {
        const QJsonValue value = span.value(QLatin1String(key));
        return nanoseconds.match(value.toString()).hasMatch() ? value.toString().toLongLong() : qint64(-1);
    };
    const auto checkAttributes = [](const QJsonObject &object) {
        const QJsonArray attributes = object.value(QLatin1String("attributes")).toArray();
        QSet<QString> keys;
        return std::all_of(attributes.cbegin(), attributes.cend(), [&keys](const QJsonValue &one) {
            const QJsonObject value = one[QStringLiteral("value")].toObject();
            const QString kind = value.keys().value(0);
            const QString key = one[QStringLiteral("key")].toString();
            const bool isNew = !keys.contains(key); // a collector keeps one of two attributes of a name
            keys.insert(key);
            return isNew && value.size() == 1 && !key.isEmpty() &&
                   (kind == QLatin1String("boolValue")    ? value[kind].isBool()
                    : kind == QLatin1String("arrayValue") ? value[kind][QStringLiteral("values")].isArray()
                                                          : value[kind].isString());
        });
    };
    for (const QByteArray &line : written(**analysis, ReportFormat::Otlp).split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonValue resource = QJsonDocument::fromJson(line).object()[QStringLiteral("resourceSpans")][0];
        QVERIFY(checkAttributes(resource[QStringLiteral("resource")].toObject()));
        QMap<QString, QJsonObject> spans;
        for (const QJsonValue &value : resource[QStringLiteral("scopeSpans")][0][QStringLiteral("spans")].toArray()) {
            const QJsonObject span = value.toObject();
            const QString id = span.value(QLatin1String("spanId")).toString();
            const QString trace = span.value(QLatin1String("traceId")).toString();
            QVERIFY(id.size() == 16 && hex.match(id).hasMatch() && !spans.contains(id));
            QVERIFY(trace.size() == 32 && hex.match(trace).hasMatch());
            QVERIFY(spans.isEmpty() || trace == spans.first().value(QLatin1String("traceId")).toString());
            const int kind = span.value(QLatin1String("kind")).toInt(-1);
            const int status = span[QStringLiteral("status")][QStringLiteral("code")].toInt(-1);
            QVERIFY(kind >= 1 && kind <= 5 && status >= 0 && status <= 2);
            const qint64 start = timeOf(span, "startTimeUnixNano");
            const qint64 end = timeOf(span, "endTimeUnixNano");
            QVERIFY(start >= 0 && start <= end);
            QVERIFY(!span.value(QLatin1String("name")).toString().isEmpty() && checkAttributes(span));
            for (const QJsonValue &event : span.value(QLatin1String("events")).toArray())
                QVERIFY(timeOf(event.toObject(), "timeUnixNano") >= 0 && checkAttributes(event.toObject()));
            spans.insert(id, span);
        }
        int roots = 0;
        for (const QJsonObject &span : std::as_const(spans)) {
            const QString parent = span.value(QLatin1String("parentSpanId")).toString();
            roots += parent.isEmpty() ? 1 : 0;
            if (parent.isEmpty())
                continue;
            QVERIFY(spans.contains(parent));
            QVERIFY2(timeOf(span, "startTimeUnixNano") >= timeOf(spans.value(parent), "startTimeUnixNano"),
                     qPrintable(span.value(QLatin1String("name")).toString()));
            QVERIFY2(timeOf(span, "endTimeUnixNano") <= timeOf(spans.value(parent), "endTimeUnixNano"),
                     qPrintable(span.value(QLatin1String("name")).toString()));
        }
        QCOMPARE(roots, 1);
    }
}

QTEST_GUILESS_MAIN(TraceReportsTest)
#include "tst_tracereports.moc"
