// SPDX-License-Identifier: GPL-3.0-or-later
// Reports as those read them that they are made for: a browser, Perfetto, a collector, a spreadsheet.
#include "app/reports/failurequeries.h"
#include "app/reports/reportsource.h"
#include "app/reports/reportwords.h"
#include "parsers/boots/exitcodes.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace bootscope;

namespace {

AnalysisPtr example()
{
    const auto result = analyze({QStringLiteral(":/examples/boot")});
    return result ? *result : nullptr;
}

QByteArray written(const Analysis &analysis, ReportFormat format, bool redacted = true)
{
    Redactor redactor;
    const ReportOptions options;
    learnCase(analysis, options, redactor);
    ReportSource source(analysis, redacted ? &redactor : nullptr);
    countMasked(source, options, redactor);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    writeReport(format, source, options, out);
    return out.data();
}

Analysis oddCase()
{
    Analysis analysis;
    analysis.names = {QStringLiteral("=cmd|' /C calc'!A0"), QStringLiteral("a,\"b\"\n</script><b>%1 %2")};
    Boot boot;
    boot.verdict = Verdict::Failed;
    StageRun stage;
    stage.stage = Stage::Final;
    for (quint32 i = 0; i < 2; ++i) {
        Step step;
        step.name = i;
        stage.steps.push_back(step);
    }
    boot.stages.push_back(stage);
    Failure failure;
    failure.kind = QStringLiteral("unknown");
    failure.message = QStringLiteral("<img src=x> ``` | `code` %1 [x](y)");
    failure.evidence = {{7, LineNo(1), LineNo(1)}, {-1, LineNo(0), LineNo(0)}};
    failure.userData = UserDataLines{1, 4000, 4000};
    boot.failures = {failure};
    analysis.boots = {boot, boot};
    analysis.boots[1].index = 2;
    return analysis;
}

std::size_t stepCount(const Analysis &analysis)
{
    std::size_t count = 0;
    for (const Boot &boot : analysis.boots) {
        for (const StageRun &stage : boot.stages)
            count += stage.steps.size();
    }
    return count;
}

} // namespace

class ReportsTest : public QObject
{
    Q_OBJECT

private slots:
    void html_data();
    void html();
    void markdown();
    void wordsOfAFailure_data();
    void wordsOfAFailure();
    void readersNotes();
    void csv();
    void trace();
    void otlp();
    void unknownTimes();
    void masked_data();
    void masked();
    void queries_data();
    void queries();
};

void ReportsTest::html_data()
{
    QTest::addColumn<bool>("odd");
    QTest::newRow("example") << false;
    QTest::newRow("odd") << true;
}

// Well-formed, of one piece, and every link leads somewhere.
void ReportsTest::html()
{
    QFETCH(bool, odd);
    const AnalysisPtr analysis = odd ? std::make_shared<const Analysis>(oddCase()) : example();
    const QByteArray text = written(*analysis, ReportFormat::Html);
    QXmlStreamReader reader(text);
    QStringList links;
    QSet<QString> ids;
    int pictures = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        QVERIFY(reader.name() != QLatin1String("script") && reader.name() != QLatin1String("link") &&
                reader.name() != QLatin1String("img"));
        pictures += reader.name() == QLatin1String("svg") ? 1 : 0;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (attributes.hasAttribute(QStringLiteral("id"))) {
            const QString id = attributes.value(QStringLiteral("id")).toString();
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
        }
        if (reader.name() == QLatin1String("a"))
            links.append(attributes.value(QStringLiteral("href")).toString());
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    for (const QString &link : std::as_const(links))
        QVERIFY2(link.startsWith(QLatin1Char('#')) && ids.contains(link.mid(1)), qPrintable(link));
    QCOMPARE(pictures, odd ? 0 : 1);
    QVERIFY(ids.contains(QStringLiteral("boot-1-failure-1")));
    if (!odd) {
        QVERIFY(links.size() > 10);
        QVERIFY(text.contains("The boot failed in Final"));
        QVERIFY(text.contains("class=\"hit\""));
    }
    QVERIFY(!text.contains("http"));
}

void ReportsTest::markdown()
{
    const QString text = QString::fromUtf8(written(*example(), ReportFormat::Markdown));
    QVERIFY(text.startsWith(QLatin1String("## The boot failed in Final")));
    QCOMPARE(text.count(QRegularExpression(QStringLiteral("^```"), QRegularExpression::MultilineOption)) % 2, 0);
    QVERIFY(text.contains(QLatin1String("> ")));
    const QString odd = QString::fromUtf8(written(oddCase(), ReportFormat::Markdown));
    QVERIFY(odd.contains(QLatin1String("\\<img src=x\\>"))); // in a heading
    QVERIFY(odd.contains(QLatin1String("`` <img src=x> ` ``")));
}

void ReportsTest::wordsOfAFailure_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("words");
    QTest::newRow("the tool's own status") << QStringLiteral("scripts-user") << QStringLiteral("curl -f http://x") << 6
                                           << exitCodeWords(6, QStringLiteral("curl"), QStringLiteral("en"));
    QTest::newRow("of the vendor") << QStringLiteral("scripts-vendor") << QString() << 1
                                   << QStringLiteral("of the vendor data, not of the user data");
}

void ReportsTest::wordsOfAFailure()
{
    QFETCH(QString, words);
    Analysis analysis = oddCase();
    Failure &failure = analysis.boots[0].failures[0];
    failure.userData.reset();
    QFETCH(QString, module);
    QFETCH(QString, command);
    QFETCH(int, exitCode);
    failure.module = module;
    failure.command = command;
    failure.exitCode = exitCode;
    QVERIFY(written(analysis, ReportFormat::Html).contains(words.toHtmlEscaped().toUtf8()));
    QVERIFY(QString::fromUtf8(written(analysis, ReportFormat::Markdown)).contains(words));
}

void ReportsTest::readersNotes()
{
    const AnalysisPtr analysis = example();
    const Boot &boot = analysis->boots.front();
    ReportOptions options;
    options.notes = std::make_shared<const LogNotes>(
        LogNotes{{boot.outputInput, {{boot.outputEnd.value, QStringLiteral("ask <Ann>")}}}});
    for (const int onlyBoot : {0, 1, 2}) { // there is no second one
        options.onlyBoot = onlyBoot;
        QCOMPARE(readerNotes(*analysis, options).size(), onlyBoot == 2 ? 0 : 1);
    }
    options.onlyBoot = 0;
    ReportSource source(*analysis, nullptr);
    QBuffer html;
    html.open(QIODevice::WriteOnly);
    writeReport(ReportFormat::Html, source, options, html);
    QVERIFY(html.data().contains("<td>ask &lt;Ann&gt;</td>"));
    QBuffer markdown;
    markdown.open(QIODevice::WriteOnly);
    writeReport(ReportFormat::Markdown, source, options, markdown);
    QVERIFY(markdown.data().contains("ask \\<Ann\\>"));
}

void ReportsTest::csv()
{
    const AnalysisPtr analysis = example();
    const QList<QByteArray> rows = written(*analysis, ReportFormat::Csv).split('\n');
    QCOMPARE(std::size_t(rows.size()), stepCount(*analysis) + 2); // the names, and what is behind the last line end
    QCOMPARE(rows.at(1).count(','), rows.at(0).count(','));
    QVERIFY(rows.at(1).startsWith("1,local,"));
    const QByteArray odd = written(oddCase(), ReportFormat::Csv);
    QVERIFY(odd.contains(",\"'=cmd|' /C calc'!A0\","));
    QVERIFY(odd.contains("\"a,\"\"b\"\"\n</script><b>%1 %2\""));
    QVERIFY(!odd.contains(",=cmd"));
}

void ReportsTest::trace()
{
    const AnalysisPtr analysis = example();
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(written(*analysis, ReportFormat::Trace), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    qint64 stageBegin = 0;
    qint64 stageEnd = 0;
    std::size_t steps = 0;
    std::size_t failed = 0;
    std::size_t passed = 0;
    for (const QJsonValue &value : root.value(QLatin1String("traceEvents")).toArray()) {
        const QJsonObject event = value.toObject();
        for (const char *key : {"name", "ph", "pid", "tid", "args"})
            QVERIFY2(event.contains(QLatin1String(key)), key);
        const QString phase = event.value(QLatin1String("ph")).toString();
        const bool isStep = event.value(QLatin1String("cat")).toString() == QLatin1String("step");
        if (phase == QLatin1String("i")) // a failure, or a step that was passed over
            (isStep ? passed : failed) += 1;
        if (phase != QLatin1String("X"))
            continue;
        const qint64 begin = event.value(QLatin1String("ts")).toInteger();
        const qint64 end = begin + event.value(QLatin1String("dur")).toInteger(-1);
        QVERIFY(end >= begin && begin > 1'000'000'000'000'000); // microseconds
        if (event.value(QLatin1String("cat")).toString() == QLatin1String("stage")) {
            stageBegin = begin;
            stageEnd = end;
            continue;
        }
        ++steps;
        QVERIFY(begin >= stageBegin && end <= stageEnd);
    }
    QCOMPARE(steps + passed, stepCount(*analysis));
    QVERIFY(failed > 0);
}

void ReportsTest::otlp()
{
    const AnalysisPtr analysis = example();
    const QByteArray text = written(*analysis, ReportFormat::Otlp);
    QCOMPARE(written(*analysis, ReportFormat::Otlp), text);
    const QList<QByteArray> lines = text.trimmed().split('\n');
    QCOMPARE(std::size_t(lines.size()), analysis->boots.size());
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]+$"));
    static const QRegularExpression number(QStringLiteral("^[0-9]{19}$"));
    const QJsonArray spans =
        QJsonDocument::fromJson(lines.first())
            .object()[QStringLiteral("resourceSpans")][0][QStringLiteral("scopeSpans")][0][QStringLiteral("spans")]
            .toArray();
    QCOMPARE(std::size_t(spans.size()), stepCount(*analysis) + analysis->boots[0].stages.size() + 1);
    QSet<QString> ids;
    int withoutParent = 0;
    for (const QJsonValue &value : spans) {
        const QJsonObject span = value.toObject();
        const QString id = span.value(QLatin1String("spanId")).toString();
        QVERIFY(id.size() == 16 && hex.match(id).hasMatch() && !ids.contains(id));
        const QString trace = span.value(QLatin1String("traceId")).toString();
        QVERIFY(trace.size() == 32 && hex.match(trace).hasMatch());
        const QString parent = span.value(QLatin1String("parentSpanId")).toString();
        withoutParent += parent.isEmpty() ? 1 : 0;
        QVERIFY(parent.isEmpty() || ids.contains(parent));
        ids.insert(id);
        const QString start = span.value(QLatin1String("startTimeUnixNano")).toString();
        const QString end = span.value(QLatin1String("endTimeUnixNano")).toString();
        QVERIFY(number.match(start).hasMatch() && number.match(end).hasMatch());
        QVERIFY(end.toLongLong() >= start.toLongLong());
    }
    QCOMPARE(withoutParent, 1);
}

// No time in the log, none in a report.
void ReportsTest::unknownTimes()
{
    const Analysis analysis = oddCase();
    ReportSource source(analysis, nullptr);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(!writeReport(ReportFormat::Otlp, source, ReportOptions(), out));
    QVERIFY(out.data().isEmpty());
    const QByteArray trace = written(analysis, ReportFormat::Trace);
    QVERIFY(!trace.contains("\"ts\""));
    QVERIFY(trace.contains("\"events_without_a_time\":8"));
    QVERIFY(!written(analysis, ReportFormat::Html).contains("1970"));
    QVERIFY(!written(analysis, ReportFormat::Csv).contains("1970"));
}

void ReportsTest::masked_data()
{
    QTest::addColumn<ReportFormat>("format");
    for (const ReportFormat format : reportFormats())
        QTest::newRow(qPrintable(reportFormatId(format))) << format;
}

void ReportsTest::masked()
{
    QFETCH(ReportFormat, format);
    Analysis analysis = oddCase();
    const QByteArray log("2026-11-23 12:33:00,347 - util.py[WARNING]: login with Pl4nted-01 at 10.9.8.7 failed\n"
                         "DB_PASSWORD=Pl4nted-02\n");
    Input input;
    input.path = QStringLiteral("/home/jane/cases/i-0123456789abcdef0/cloud-init.log");
    input.kind = InputKind::CloudInitLog;
    input.source = ByteSource::fromBytes(log);
    analysis.inputs = {input};
    analysis.userData =
        std::make_shared<const UserData>(readUserData("#cloud-config\npassword: Pl4nted-01\nhostname: web-prod-7\n"));
    analysis.names[0] = QStringLiteral("config-web-prod-7");
    Boot &boot = analysis.boots[0];
    boot.instanceId = QStringLiteral("i-0123456789abcdef0");
    boot.start = LogTime{1'800'000'000'000'000};
    boot.logInput = 0;
    boot.stages[0].start = boot.start;
    boot.stages[0].steps[0].start = boot.start;
    boot.failures[0].message = QStringLiteral("login with Pl4nted-01 from i-0123456789abcdef0 failed");
    boot.failures[0].userData = UserDataLines{1, 2, 2};
    const QByteArray text = written(analysis, format);
    QVERIFY(text.size() > 100);
    for (const char *secret : {"Pl4nted", "10.9.8.7", "i-0123456789abcdef0", "web-prod-7", "/home/jane"})
        QVERIFY2(!text.contains(secret), text.constData());
    const QByteArray open = written(analysis, format, false);
    QVERIFY(open.contains("web-prod-7"));
}

void ReportsTest::queries_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("line"); // of another machine; empty: nothing is looked for
    const auto row = [](const char *message, const char *line) {
        QTest::newRow(message) << QString::fromUtf8(message) << QString::fromUtf8(line);
    };
    row("systemctl: command not found",
        "/var/lib/cloud/instance/scripts/part-001: line 9: systemctl: command not found");
    row("E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1234 (unattended-upgr)",
        "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 987 (unattended-upgr)");
    row("Failed to fetch http://10.0.0.1/x i-0123456789abcdef0",
        "Failed to fetch http://10.9.9.9/x i-0fedcba9876543210");
    row("it's 100% \"broken\" (a+b)", "it's 99% \"broken\" (a+b)");
    row("42", "");
    row("", "");
}

void ReportsTest::queries()
{
    QFETCH(QString, message);
    QFETCH(QString, line);
    Failure failure;
    failure.message = message;
    const QString pattern = failurePattern(failure);
    QCOMPARE(pattern.isEmpty(), line.isEmpty());
    for (const QueryForm form : queryForms())
        QCOMPARE(failureQuery(failure, form).isEmpty(), line.isEmpty());
    if (!line.isEmpty()) {
        QVERIFY2(line.contains(QRegularExpression(pattern)), qPrintable(pattern));
        QVERIFY(!QStringLiteral("all went well").contains(QRegularExpression(pattern)));
    }
}

QTEST_GUILESS_MAIN(ReportsTest)
#include "tst_reports.moc"
