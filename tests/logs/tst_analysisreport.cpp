// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/reports/analysisjson.h"
#include "app/reports/analysistext.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bootscope;

namespace {

const QString kExample = QStringLiteral(":/examples/boot");

} // namespace

class AnalysisReportTest : public QObject
{
    Q_OBJECT

private slots:
    void json();
    void unknownIsNull();
    void oneBoot();
    void text();
    void usage_data();
    void usage();
};

void AnalysisReportTest::json()
{
    const auto analysis = analyze({kExample});
    QVERIFY(analysis);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    writeAnalysisJson(**analysis, 0, buffer);
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(buffer.data(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(root.value(QLatin1String("schema")).toInt(), 1);
    QCOMPARE(root.value(QLatin1String("inputs")).toArray().size(), (*analysis)->inputs.size());
    const QJsonObject boot = root.value(QLatin1String("boots")).toArray().at(0).toObject();
    QCOMPARE(boot.value(QLatin1String("verdict")).toString(), QStringLiteral("failed"));
    QVERIFY(boot.value(QLatin1String("start")).toString().endsWith(QLatin1Char('Z')));
    const QJsonArray parts = boot.value(QLatin1String("parts")).toArray();
    QVERIFY(!parts.isEmpty());
    for (const char *key :
         {"part", "name", "content_type", "module", "state", "reason", "explanation", "command", "evidence"})
        QVERIFY2(parts.at(0).toObject().contains(QLatin1String(key)), key);
    const QJsonArray stages = boot.value(QLatin1String("stages")).toArray();
    QCOMPARE(stages.size(), 4);
    const QJsonObject step = stages.at(1).toObject().value(QLatin1String("steps")).toArray().at(0).toObject();
    for (const char *key : {"name", "module", "start", "duration_s", "result", "input", "line", "end_line"})
        QVERIFY2(step.contains(QLatin1String(key)), key);
    const QJsonObject failure = boot.value(QLatin1String("failures")).toArray().at(0).toObject();
    for (const char *key : {"role", "kind", "stage", "module", "script", "exit_code", "message", "explanation",
                            "advice", "evidence", "user_data", "user_data_candidates"})
        QVERIFY2(failure.contains(QLatin1String(key)), key);
    QCOMPARE(failure.value(QLatin1String("exit_code")).toInt(), 1);
    QVERIFY(failure.value(QLatin1String("user_data")).toObject().value(QLatin1String("line")).toInt() > 1);
}

void AnalysisReportTest::unknownIsNull()
{
    Analysis analysis;
    analysis.names = {QStringLiteral("odd \"name\"\n")};
    Boot boot;
    StageRun stage;
    stage.stage = Stage::Final;
    stage.steps.emplace_back();
    boot.stages.push_back(stage);
    boot.failures.emplaceBack();
    analysis.boots.push_back(boot);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    writeAnalysisJson(analysis, 0, buffer);
    const QJsonObject root = QJsonDocument::fromJson(buffer.data()).object();
    const QJsonObject out = root.value(QLatin1String("boots")).toArray().at(0).toObject();
    for (const char *key : {"cloud_init", "datasource", "instance_id", "start", "duration_s"})
        QVERIFY2(out.value(QLatin1String(key)).isNull(), key);
    const QJsonObject step = out.value(QLatin1String("stages"))
                                 .toArray()
                                 .at(0)
                                 .toObject()
                                 .value(QLatin1String("steps"))
                                 .toArray()
                                 .at(0)
                                 .toObject();
    QCOMPARE(step.value(QLatin1String("name")).toString(), QStringLiteral("odd \"name\"\n"));
    QVERIFY(step.value(QLatin1String("duration_s")).isNull());
    QVERIFY(out.value(QLatin1String("failures")).toArray().at(0).toObject().value(QLatin1String("user_data")).isNull());
}

void AnalysisReportTest::oneBoot()
{
    Analysis analysis;
    analysis.boots.resize(3);
    for (int i = 0; i < 3; ++i)
        analysis.boots[std::size_t(i)].index = i + 1;
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    writeAnalysisJson(analysis, 2, buffer);
    const QJsonArray boots = QJsonDocument::fromJson(buffer.data()).object().value(QLatin1String("boots")).toArray();
    QCOMPARE(boots.size(), 1);
    QCOMPARE(boots.at(0).toObject().value(QLatin1String("index")).toInt(), 2);
}

void AnalysisReportTest::text()
{
    const auto analysis = analyze({kExample});
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    writeAnalysisText(**analysis, 0, buffer);
    const QString text = QString::fromUtf8(buffer.data());
    QVERIFY(text.contains(QLatin1String("The boot failed in Final")));
    QVERIFY(text.contains(QLatin1String("cloud-init-output.log:")));
    QVERIFY(text.contains(QLatin1String("user-data:")));
    QVERIFY(!text.contains(QChar(0x1b)));
}

void AnalysisReportTest::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const auto list = [](const char *words) {
        return QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    QTest::newRow("nothing") << QStringList() << 2;
    QTest::newRow("unknown option") << list("--loud x") << 2;
    QTest::newRow("unknown format") << list("--format nope :/examples/boot") << 2;
    QTest::newRow("report") << list("--format html :/examples/boot") << 1;
    QTest::newRow("bundle nowhere") << list("--bundle /does/not/exist/b.tar.gz :/examples/boot") << 2;
    QTest::newRow("no value") << list(":/examples/boot --format") << 2;
    QTest::newRow("no such file") << list("/does/not/exist") << 2;
    QTest::newRow("one of two missing") << list(":/examples/boot /does/not/exist") << 2;
    QTest::newRow("no such boot") << list("--boot 2 :/examples/boot") << 2;
    QTest::newRow("boot zero") << list("--boot 0 :/examples/boot") << 2;
    QTest::newRow("failed boot") << list("--boot=1 --format=json :/examples/boot") << 1;
    QTest::newRow("clean") << (list("--format text") << QStringLiteral(BOOTSCOPE_TEST_DATA "/logs/clean")) << 0;
    QTest::newRow("help") << list("--help") << 0;
}

void AnalysisReportTest::usage()
{
    QFETCH(QStringList, arguments);
    QTEST(runAnalyze(arguments), "status");
}

QTEST_GUILESS_MAIN(AnalysisReportTest)
#include "tst_analysisreport.moc"
