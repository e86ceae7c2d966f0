// SPDX-License-Identifier: GPL-3.0-or-later
// The logs of the example in the whole workspace: folded, filtered, searched, merged, side by side, marked and saved.
#include "app/jobs/markstore.h"
#include "app/settings/settings.h"
#include "app/workspaces/diagnose/diagnoselogs.h"
#include "app/workspaces/diagnose/diagnoseview.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "app/workspaces/diagnose/logfeature.h"
#include "app/workspaces/diagnose/marksfeature.h"
#include "widgets/diagnose/logs/filterrow.h"
#include "widgets/diagnose/logs/findrow.h"
#include "widgets/diagnose/logs/logpanel.h"
#include "widgets/frame/plaintable.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

class TestDiagnoseLogs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void foldsRecords();
    void filtersByPlace();
    void filtersByTime();
    void searchesWithCounts();
    void readsBothAsOne();
    void keepsBothInStep();
    void everyLogShowsTheFailure();
    void keepsMarks();
    void savesWhatIsShown();

private:
    LogPanel &logs() { return *m_workspace->view().logs; }
    const Boot &boot() { return m_workspace->analysis()->boots.at(0); }
    LogTable &detailed() { return *logs().table(boot().logInput); }
    void openExample(DiagnoseWorkspace &workspace);
    void addChip(FilterChip::Kind kind, Stage stage, const QString &text = {});

    Settings m_settings;
    std::unique_ptr<DiagnoseWorkspace> m_workspace;
};

void TestDiagnoseLogs::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QDir(marksFolder()).removeRecursively(); // of an earlier run
    Theme::apply(Theme::Mode::Light);
}

void TestDiagnoseLogs::openExample(DiagnoseWorkspace &workspace)
{
    QSignalSpy finished(&workspace, &DiagnoseWorkspace::finishedReading);
    workspace.openPaths({QStringLiteral(BOOTSCOPE_TEST_DATA "/../../resources/examples/boot")});
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(workspace.analysis());
    QCOMPARE(workspace.analysis()->boots.size(), size_t(1));
    // Where the output belongs and what folds is found on workers.
    LogPanel &panel = *workspace.view().logs;
    QTRY_VERIFY(panel.table(LogPanel::kMerged));
    LogTable *log = panel.table(workspace.analysis()->boots.at(0).logInput);
    QVERIFY(log);
    QTRY_VERIFY(log->model()->rowCount() < int(log->lines().lineCount()));
}

void TestDiagnoseLogs::init()
{
    m_workspace = std::make_unique<DiagnoseWorkspace>(m_settings);
    m_workspace->resize(1200, 740);
    openExample(*m_workspace);
}

void TestDiagnoseLogs::cleanup()
{
    m_workspace.reset();
}

void TestDiagnoseLogs::addChip(FilterChip::Kind kind, Stage stage, const QString &text)
{
    FilterChip chip;
    chip.kind = kind;
    chip.stage = stage;
    chip.text = text;
    logs().filterRow().addChip(chip);
}

void TestDiagnoseLogs::foldsRecords()
{
    const Fold *held = detailed().lines().fold(LineNo(600)); // within the traceback of the failed module
    QVERIFY(held);
    const QString title =
        detailed().model()->index(detailed().lines().rowOf(held->first), LogModel::MessageColumn).data().toString();
    QVERIFY2(title.contains(QStringLiteral("RuntimeError: Runparts: 1 failures")), qPrintable(title));
    const int folded = detailed().model()->rowCount();
    m_workspace->navigator().logs().setFolded(false);
    QCOMPARE(detailed().model()->rowCount(), int(detailed().lines().lineCount()));
    m_workspace->navigator().logs().setFolded(true);
    QCOMPARE(detailed().model()->rowCount(), folded);
    // A jump into one opens it.
    m_workspace->navigator().showLines(boot().logInput, LineNo(600), LineNo(600));
    QCOMPARE(detailed().currentLine(), LineNo(600));
    QVERIFY(detailed().model()->rowCount() > folded);
}

void TestDiagnoseLogs::filtersByPlace()
{
    m_workspace->navigator().showLines(boot().logInput, LineNo(1), LineNo(1));
    addChip(FilterChip::Kind::Module, {}, QStringLiteral("scripts-user"));
    QTRY_VERIFY(detailed().model()->rowCount() < 20);
    const auto rows = detailed().model()->rowCount();
    QVERIFY(rows > 3);
    for (int row = 0; row < rows; ++row) {
        const LineNo line = detailed().lines().lineOf(row);
        QVERIFY(line.value > 570 && line.value < 620);
    }
    // The output of the same boot follows the same condition.
    logs().filterRow().openFilter();
    addChip(FilterChip::Kind::Stage, Stage::Local);
    LogTable *output = logs().table(boot().outputInput);
    const int all = output->model()->rowCount();
    logs().findChild<QTabBar *>()->setCurrentIndex(1);
    QCOMPARE(logs().currentTable(), output);
    QTRY_VERIFY(output->model()->rowCount() < all);
    QVERIFY(output->model()->rowCount() > 0);
    logs().filterRow().undo();
    QTRY_COMPARE(output->model()->rowCount(), all);
}

void TestDiagnoseLogs::filtersByTime()
{
    m_workspace->navigator().showLines(boot().logInput, LineNo(1), LineNo(1));
    const LogTime middle{boot().start.us + boot().durationUs / 2};
    const int all = detailed().model()->rowCount();
    m_workspace->navigator().logs().filterToTimes(middle, {});
    QTRY_VERIFY(detailed().model()->rowCount() < all);
    const LineNo first = detailed().lines().lineOf(0);
    QVERIFY(detailed().lines().timeOf(first) >= middle);
    m_workspace->navigator().logs().filterToTimes({}, middle); // in its place, not on top of it
    QCOMPARE(logs().filter().chips.size(), 1);
    QTRY_COMPARE(detailed().lines().lineOf(0), LineNo(1));
    m_workspace->navigator().logs().filterToTimes({}, {});
    QVERIFY(logs().filter().chips.isEmpty());
    // Of another boot the same time would hide every line.
    m_workspace->navigator().logs().filterToTimes(middle, {});
    m_workspace->navigator().logs().setBoot(m_workspace->analysis(), -1);
    QVERIFY(logs().filter().chips.isEmpty());
    m_workspace->navigator().logs().setBoot(m_workspace->analysis(), 0);
    QTRY_COMPARE(detailed().model()->rowCount(), all);
}

void TestDiagnoseLogs::searchesWithCounts()
{
    m_workspace->navigator().showLines(boot().logInput, LineNo(1), LineNo(1));
    const auto remark = [this] {
        QStringList texts;
        for (const QLabel *label : logs().findRow().findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(QLatin1Char(' '));
    };
    Q_EMIT logs().findRequested("RUNPARTS: 1 failures", false, true);
    QTRY_COMPARE(remark(), QStringLiteral("1 of 1"));
    QCOMPARE(detailed().currentLine(), LineNo(607)); // the last line of a traceback that was folded away
    Q_EMIT logs().findRequested("RUNPARTS: 1 failures", false, true);
    QVERIFY(remark().startsWith(QStringLiteral("1 of 1, "))); // round the end
    Q_EMIT logs().findRequested("^exit code: [0-9]", true, false);
    QTRY_COMPARE(remark(), QStringLiteral("1 of 1"));
    QCOMPARE(detailed().currentLine(), LineNo(585));
    Q_EMIT logs().findRequested("nowhere to be found", false, true);
    QTRY_COMPARE(remark(), QStringLiteral("No match"));
}

void TestDiagnoseLogs::readsBothAsOne()
{
    auto *tabs = logs().findChild<QTabBar *>();
    for (int tab = 0; tab < tabs->count() && logs().currentInput() != LogPanel::kMerged; ++tab)
        tabs->setCurrentIndex(tab);
    QCOMPARE(logs().currentInput(), LogPanel::kMerged);
    LogTable *merged = logs().currentTable();
    QCOMPARE(merged->lines().lineCount(), m_workspace->analysis()->inputs.at(boot().logInput).lines.lineCount() +
                                              m_workspace->analysis()->inputs.at(boot().outputInput).lines.lineCount());
    // The failure is marked in it, though it was shown before the logs were put together.
    const Evidence first = boot().failures.first().evidence.first();
    QCOMPARE(merged->lines().markOf(merged->lines().lineOfOrigin(first.input, first.line)), LogModel::Mark::Culprit);
    // The failure is shown in it, and so is what stands for it in the other log.
    m_workspace->showFailure(0);
    QCOMPARE(logs().currentInput(), LogPanel::kMerged);
    const Evidence evidence = boot().failures.first().evidence.first();
    QCOMPARE(merged->lines().originOf(merged->currentLine()), (std::pair<int, LineNo>(evidence.input, evidence.line)));
    QCOMPARE(merged->lines().markOf(merged->currentLine()), LogModel::Mark::Culprit);
    // The script's words stand between the start and the end of the step that ran it.
    const LineNo said = merged->lines().lineOfOrigin(evidence.input, evidence.line);
    QVERIFY(said > merged->lines().lineOfOrigin(boot().logInput, LineNo(570)));
    QVERIFY(said < merged->lines().lineOfOrigin(boot().logInput, LineNo(647)));
    const int all = merged->model()->rowCount();
    addChip(FilterChip::Kind::Stage, Stage::Final);
    QTRY_VERIFY(merged->model()->rowCount() < all);
    QVERIFY(merged->model()->rowCount() > 20);
}

void TestDiagnoseLogs::keepsBothInStep()
{
    logs().setBeside(true);
    m_workspace->showFailure(0);
    const QList<Evidence> evidence = boot().failures.first().evidence;
    QCOMPARE(evidence.first().input, boot().outputInput);
    QCOMPARE(logs().table(boot().outputInput)->currentLine(), evidence.first().line);
    // The other log shows the line that says the same.
    QCOMPARE(evidence.at(1).input, boot().logInput);
    QCOMPARE(detailed().currentLine(), evidence.at(1).line);
    // Elsewhere it goes where it was at that moment.
    logs().table(boot().outputInput)->setCurrentIndex(logs().table(boot().outputInput)->model()->index(0, 0));
    QVERIFY(detailed().currentLine().value < 100);
    logs().setBeside(false);
}

// Also those behind other tabs, so that whoever turns to them finds the place.
void TestDiagnoseLogs::everyLogShowsTheFailure()
{
    m_workspace->navigator().showFailure(0);
    QSet<int> inputs;
    for (const Evidence &evidence : boot().failures.constFirst().evidence) {
        if (inputs.contains(evidence.input))
            continue;
        inputs.insert(evidence.input);
        LogTable *table = logs().table(evidence.input);
        QVERIFY(table);
        const Fold *held = table->lines().fold(evidence.line);
        QVERIFY(table->currentLine() == evidence.line || (held && table->currentLine() == held->first));
    }
    QVERIFY(inputs.size() > 1);
}

void TestDiagnoseLogs::keepsMarks()
{
    auto *marks = m_workspace->findChild<MarksFeature *>();
    QVERIFY(marks);
    const auto toggle = [this] { Q_EMIT logs().markRequested(); };
    for (const quint32 line : {585U, 8U}) {
        m_workspace->navigator().showLines(boot().logInput, LineNo(line), LineNo(line));
        toggle();
    }
    QCOMPARE(marks->marks()->value(boot().logInput).size(), 2);
    QVERIFY(detailed().lines().noteOf(LineNo(8)));
    // From mark to mark, round the end.
    QAction *next = nullptr;
    for (QAction *action : marks->menuActions()) {
        if (action->shortcut() == QKeySequence(Qt::Key_F4))
            next = action;
    }
    QVERIFY(next);
    next->trigger();
    QCOMPARE(detailed().currentLine(), LineNo(585));
    next->trigger();
    QCOMPARE(detailed().currentLine(), LineNo(8));
    toggle(); // takes it off
    QCOMPARE(marks->marks()->value(boot().logInput).size(), 1);
    // Another run finds it again.
    m_workspace.reset();
    m_workspace = std::make_unique<DiagnoseWorkspace>(m_settings);
    openExample(*m_workspace);
    marks = m_workspace->findChild<MarksFeature *>();
    QTRY_COMPARE(marks->marks()->value(boot().logInput).keys(), QList<quint32>{585});
    QVERIFY(detailed().lines().noteOf(LineNo(585)));
}

void TestDiagnoseLogs::savesWhatIsShown()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("shown.log"));
    m_workspace->navigator().showLines(boot().logInput, LineNo(1), LineNo(1));
    addChip(FilterChip::Kind::Text, {}, QStringLiteral("Runparts: 1 failures"));
    QTRY_COMPARE(detailed().model()->rowCount(), 1);
    m_workspace->findChild<LogFeature *>()->saveShown(path);
    QTRY_VERIFY(m_workspace->messages().message().contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QVERIFY(lines.first().contains("Running module scripts-user")); // the record as a whole
    QVERIFY(lines.at(lines.size() - 2).startsWith("RuntimeError: Runparts"));
}

QTEST_MAIN(TestDiagnoseLogs)
#include "tst_diagnoselogs.moc"
