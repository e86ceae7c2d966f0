// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing two boots and summing up many cases, from the command line and in the window.
#include "app/commands/commands.h"
#include "app/jobs/comparejob.h"
#include "app/jobs/summarizecases.h"
#include "app/jobs/summaryjob.h"
#include "app/reports/comparereport.h"
#include "app/reports/summaryreport.h"
#include "app/settings/settings.h"
#include "app/workspaces/diagnose/casesfeature.h"
#include "app/workspaces/diagnose/comparefeature.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "app/workspaces/diagnose/picturefeature.h"
#include "tests/widgets/handmadeboot.h"
#include "widgets/diagnose/cases/casemodel.h"
#include "widgets/diagnose/cases/casepanel.h"
#include "widgets/diagnose/cases/comparemodel.h"
#include "widgets/diagnose/cases/comparepanel.h"
#include "widgets/frame/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

const std::atomic<bool> kGoOn{false};
const QString kExample = QStringLiteral(":/examples/boot");

// Copies the example so often, each into a folder of its own.
void copyExample(const QString &folder, int count)
{
    for (int i = 0; i < count; ++i) {
        const QString to = folder + QStringLiteral("/web%1").arg(i);
        QVERIFY(QDir().mkpath(to));
        for (const char *name : {"cloud-init.log", "cloud-init-output.log"})
            QVERIFY(QFile::copy(kExample + QLatin1Char('/') + QLatin1String(name),
                                to + QLatin1Char('/') + QLatin1String(name)));
    }
}

ComparedCases compared(const AnalysisPtr &was, const AnalysisPtr &is)
{
    return {*was,
            0,
            *is,
            0,
            {QStringLiteral("good")},
            {QStringLiteral("bad")},
            compareBoots(*was, 0, *is, 0),
            newMessages(*was, 0, *is, 0, kGoOn)};
}

} // namespace

class TestSeveralCases : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }
    void comparesAsJson();
    void comparesAsText();
    void usage_data();
    void usage();
    void sumsUpFolders();
    void cancels();
    void jobTellsProgress();
    void jobComparesWithPaths();
    void workspaceCompares();
    void aGoodBootOfTheCaseIsTheReference();
    void folderOfManyOpensTheTable();
    void folderOfOneOpensTheCase();
    void savesPictures();
};

void TestSeveralCases::comparesAsJson()
{
    auto good = handmade::analysis();
    good->boots[0].stages[2].steps[0].result = StepResult::Success;
    QJsonParseError error;
    const QJsonObject root =
        QJsonDocument::fromJson(comparisonAsJson(compared(good, handmade::analysis())), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QJsonArray steps = root.value(QLatin1String("steps")).toArray();
    const QJsonObject first = steps.at(root.value(QLatin1String("first_divergence")).toInt()).toObject();
    QCOMPARE(first.value(QLatin1String("module")).toString(), QStringLiteral("scripts-user"));
    QCOMPARE(first.value(QLatin1String("change")).toString(), QStringLiteral("worse"));
    QCOMPARE(first.value(QLatin1String("boot")).toObject().value(QLatin1String("line")).toInt(), 7);
    QVERIFY(!root.value(QLatin1String("same")).toBool());
    const auto same = handmade::analysis();
    const QJsonObject equal = QJsonDocument::fromJson(comparisonAsJson(compared(same, same))).object();
    QVERIFY(equal.value(QLatin1String("same")).toBool());
    QVERIFY(equal.value(QLatin1String("first_divergence")).isNull());
}

void TestSeveralCases::comparesAsText()
{
    auto good = handmade::analysis();
    good->boots[0].stages[2].steps[0].result = StepResult::Success;
    const QByteArray text = comparisonAsText(compared(good, handmade::analysis()));
    QVERIFY2(text.contains("Final / scripts-user"), text.constData());
    QVERIFY(!text.contains("check-cache")); // what is the same is not listed
    QVERIFY(text.endsWith('\n'));
}

void TestSeveralCases::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QString &arguments, int status) {
        QTest::newRow(name) << arguments.split(QLatin1Char(' ')) << status;
    };
    row("compare with itself", QStringLiteral("--compare :/examples/boot :/examples/boot"), 0);
    row("no such reference", QStringLiteral("--compare /nowhere :/examples/boot"), 2);
    row("no such boot", QStringLiteral("--compare :/examples/boot --with-boot 9 :/examples/boot"), 2);
    row("boot is no number", QStringLiteral("--compare :/examples/boot --with-boot x :/examples/boot"), 2);
    row("compare needs a value", QStringLiteral("--compare"), 2);
    row("summary", QStringLiteral("--summary :/examples/boot"), 1);
    row("summary of nothing", QStringLiteral("--summary /nowhere"), 2);
    row("unknown group", QStringLiteral("--summary --group-by colour :/examples/boot"), 2);
    row("no path", QStringLiteral("--summary"), 2);
}

void TestSeveralCases::usage()
{
    QFETCH(QStringList, arguments);
    QTEST(runAnalyze(arguments), "status");
}

void TestSeveralCases::sumsUpFolders()
{
    QTemporaryDir folder;
    copyExample(folder.path(), 3);
    const QList<CaseSummary> cases = summarizeCases({folder.path()}, kGoOn);
    QCOMPARE(cases.size(), 3);
    for (const CaseSummary &one : cases)
        QCOMPARE(one.verdict, Verdict::Failed);
    const QJsonObject root = QJsonDocument::fromJson(summaryAsJson(cases)).object();
    QCOMPARE(root.value(QLatin1String("cases")).toArray().size(), 3);
    QCOMPARE(root.value(QLatin1String("verdicts")).toObject().value(QLatin1String("failed")).toInt(), 3);
    const QJsonArray causes = root.value(QLatin1String("groups")).toObject().value(QLatin1String("cause")).toArray();
    QCOMPARE(causes.size(), 1);
    QCOMPARE(causes.at(0).toObject().value(QLatin1String("count")).toInt(), 3);
    QVERIFY(summaryAsText(cases, GroupBy::Cause).contains("3 of 3"));
    QVERIFY(summaryAsText(cases, GroupBy::Version).contains("3 failed (100 %)"));
}

void TestSeveralCases::cancels()
{
    QTemporaryDir folder;
    copyExample(folder.path(), 3);
    std::atomic<bool> cancelled{false};
    const QList<CaseSummary> cases =
        summarizeCases({folder.path()}, cancelled, [&cancelled](int, int) { cancelled = true; });
    QVERIFY(cases.size() < 3);
    for (const CaseSummary &one : cases)
        QVERIFY(one.error.isEmpty()); // what was cut short is no broken case
}

void TestSeveralCases::jobTellsProgress()
{
    QTemporaryDir folder;
    copyExample(folder.path(), 2);
    SummaryJob job;
    QSignalSpy progressed(&job, &SummaryJob::progressed);
    QSignalSpy finished(&job, &SummaryJob::finished);
    job.start({folder.path()});
    QVERIFY(job.isRunning());
    QVERIFY(finished.wait());
    QVERIFY(!job.isRunning());
    QCOMPARE(progressed.last().at(0).toInt(), 2);
    QCOMPARE(progressed.last().at(1).toInt(), 2);
    QCOMPARE(finished.first().at(0).value<QList<CaseSummary>>().size(), 2);
}

void TestSeveralCases::jobComparesWithPaths()
{
    const auto analysis = analyze({kExample});
    QVERIFY(analysis);
    CompareJob job;
    QSignalSpy finished(&job, &CompareJob::finished);
    QSignalSpy failed(&job, &CompareJob::failed);
    job.startWithPaths(*analysis, 0, {kExample});
    QVERIFY(finished.wait());
    const auto result = finished.first().at(0).value<std::shared_ptr<const ComparisonResult>>();
    QCOMPARE(result->comparison.firstDivergence, -1);
    job.startWithPaths(*analysis, 0, {QStringLiteral("/nowhere")});
    QVERIFY(failed.wait());
}

void TestSeveralCases::workspaceCompares()
{
    Settings settings;
    DiagnoseWorkspace workspace(settings);
    auto *feature = workspace.findChild<CompareFeature *>();
    QVERIFY(feature && feature->panel());
    QSignalSpy read(&workspace, &DiagnoseWorkspace::finishedReading);
    workspace.openExample();
    QVERIFY(read.wait());
    feature->compareWithPaths({kExample});
    QTRY_VERIFY(feature->panel()->sentence().contains(QStringLiteral("same steps")));
}

void TestSeveralCases::aGoodBootOfTheCaseIsTheReference()
{
    const auto boot = [](int hour, const char *result) -> QByteArray {
        const QByteArray h = QByteArray::number(hour).rightJustified(2, '0');
        const QByteArray stamp = "2026-03-03 " + h + ":00:00,100 - ";
        return stamp + "util.py[DEBUG]: Cloud-init v. 22.4.2 running 'init-local' at Tue, 03 Mar 2026 " + h +
               ":00:00 +0000. Up 5.00 seconds.\n" + stamp +
               "handlers.py[DEBUG]: start: modules-final/config-scripts-user: running config-scripts-user\n" + stamp +
               "handlers.py[DEBUG]: finish: modules-final/config-scripts-user: " + result + ": running\n" + stamp +
               "handlers.py[DEBUG]: finish: modules-final: " + result + ": running modules for final\n";
    };
    QTemporaryDir folder;
    QFile log(folder.filePath(QStringLiteral("cloud-init.log")));
    QVERIFY(log.open(QIODevice::WriteOnly) && log.write(boot(9, "SUCCESS") + boot(10, "FAIL")) > 0);
    log.close();
    Settings settings;
    DiagnoseWorkspace workspace(settings);
    auto *feature = workspace.findChild<CompareFeature *>();
    QSignalSpy read(&workspace, &DiagnoseWorkspace::finishedReading);
    workspace.openPaths({log.fileName()});
    QVERIFY(read.wait());
    QCOMPARE(workspace.currentBoot(), 1);
    workspace.show();
    Q_EMIT feature->tabWanted();
    QTRY_VERIFY(feature->panel()->steps().rowOfFirstDivergence() >= 0);
    QCOMPARE(feature->panel()->findChild<QComboBox *>()->currentData().toInt(), 0);
}

void TestSeveralCases::folderOfManyOpensTheTable()
{
    QTemporaryDir folder;
    copyExample(folder.path(), 2);
    Settings settings;
    DiagnoseWorkspace workspace(settings);
    auto *feature = workspace.findChild<CasesFeature *>();
    QVERIFY(feature);
    workspace.openPaths({folder.path()});
    QTRY_VERIFY(feature->panel());
    QTRY_COMPARE(feature->panel()->model().cases().size(), 2);
    QVERIFY(!workspace.analysis());
    QSignalSpy read(&workspace, &DiagnoseWorkspace::finishedReading);
    Q_EMIT feature->panel()->caseActivated(feature->panel()->model().cases().first().paths);
    QVERIFY(read.wait());
    QCOMPARE(workspace.analysis()->boots.size(), size_t(1));
}

void TestSeveralCases::folderOfOneOpensTheCase()
{
    QTemporaryDir folder;
    copyExample(folder.path(), 1);
    Settings settings;
    DiagnoseWorkspace workspace(settings);
    QSignalSpy read(&workspace, &DiagnoseWorkspace::finishedReading);
    workspace.openPaths({folder.path()});
    QVERIFY(read.wait());
    QVERIFY(!workspace.findChild<CasesFeature *>()->panel());
    QCOMPARE(workspace.currentBoot(), 0);
}

void TestSeveralCases::savesPictures()
{
    Settings settings;
    DiagnoseWorkspace workspace(settings);
    auto *feature = workspace.findChild<PictureFeature *>();
    QVERIFY(feature);
    for (const QAction *action : feature->menuActions())
        QVERIFY(!action->isEnabled()); // nothing is open
    QSignalSpy read(&workspace, &DiagnoseWorkspace::finishedReading);
    workspace.openExample();
    QVERIFY(read.wait());
    for (const QAction *action : feature->menuActions())
        QVERIFY(action->isEnabled());
    QTemporaryDir folder;
    QCOMPARE(feature->save(folder.filePath(QStringLiteral("a.png"))), QString());
    QVERIFY(!QImage(folder.filePath(QStringLiteral("a.png"))).isNull());
    QCOMPARE(feature->save(folder.filePath(QStringLiteral("a.svg"))), QString());
    QVERIFY(QFile(folder.filePath(QStringLiteral("a.svg"))).size() > 1000);
    QVERIFY(feature->save(QStringLiteral("/nowhere/a.png")).contains(QStringLiteral("/nowhere/a.png")));
}

QTEST_MAIN(TestSeveralCases)
#include "tst_severalcases.moc"
