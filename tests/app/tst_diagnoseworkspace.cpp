// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/workspaces/diagnose/diagnoseview.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "widgets/diagnose/failurecard.h"
#include "widgets/diagnose/failuremodel.h"
#include "widgets/diagnose/logs/filterrow.h"
#include "widgets/diagnose/logs/logpanel.h"
#include "widgets/diagnose/timeline/timelineview.h"
#include "widgets/diagnose/userdataview.h"
#include "widgets/frame/emptystate.h"
#include "widgets/frame/plaintable.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

QByteArray record(int second, const QByteArray &source, const QByteArray &level, const QByteArray &message)
{
    return "2026-03-01 10:00:" + QByteArray::number(second).rightJustified(2, '0') + ",500 - " + source + '[' + level +
           "]: " + message + '\n';
}

// A boot in which the user's script ends with status 127, as cloud-init 22.4.2 writes it.
QByteArray detailedLog(int minute)
{
    QByteArray log;
    const auto stage = [&](const char *action, const char *event, int second, double up) {
        log += record(second, "util.py", "DEBUG",
                      QByteArray("Cloud-init v. 22.4.2 running '") + action +
                          "' at Sun, 01 Mar 2026 10:00:" + QByteArray::number(second).rightJustified(2, '0') +
                          " +0000. Up " + QByteArray::number(up) + " seconds.");
        log += record(second, "handlers.py", "DEBUG", QByteArray("start: ") + event + ": running modules");
    };
    const auto done = [&](const char *event, int second, const char *result) {
        log += record(second, "handlers.py", "DEBUG",
                      QByteArray("finish: ") + event + ": " + result + ": running modules");
    };
    stage("init-local", "init-local", 1, 5);
    done("init-local", 2, "SUCCESS");
    stage("init", "init-network", 3, 7);
    done("init-network", 4, "SUCCESS");
    stage("modules:config", "modules-config", 5, 9);
    done("modules-config", 6, "SUCCESS");
    stage("modules:final", "modules-final", 7, 11);
    log += record(8, "handlers.py", "DEBUG", "start: modules-final/config-scripts-user: running config-scripts-user");
    log += record(
        8, "subp.py", "DEBUG",
        "Running command ['/var/lib/cloud/instance/scripts/part-001'] with allowed return codes [0] (shell=False, "
        "capture=False)");
    log += record(9, "subp.py", "DEBUG",
                  "Unexpected error while running command.\nCommand: "
                  "['/var/lib/cloud/instance/scripts/part-001']\nExit code: 127\nReason: -\nStdout: -\nStderr: -");
    log += record(9, "cc_scripts_user.py", "WARNING",
                  "Failed to run module scripts-user (scripts in /var/lib/cloud/instance/scripts)");
    log += record(9, "handlers.py", "DEBUG",
                  "finish: modules-final/config-scripts-user: FAIL: running config-scripts-user");
    done("modules-final", 10, "FAIL");
    return log.replace(" 10:00:", QByteArray(" 10:" + QByteArray::number(minute).rightJustified(2, '0') + ':'));
}

const QByteArray kOutput =
    "Cloud-init v. 22.4.2 running 'init-local' at Sun, 01 Mar 2026 10:00:01 +0000. Up 5 seconds.\n"
    "Cloud-init v. 22.4.2 running 'init' at Sun, 01 Mar 2026 10:00:03 +0000. Up 7 seconds.\n"
    "Cloud-init v. 22.4.2 running 'modules:config' at Sun, 01 Mar 2026 10:00:05 +0000. Up 9 seconds.\n"
    "Cloud-init v. 22.4.2 running 'modules:final' at Sun, 01 Mar 2026 10:00:07 +0000. Up 11 seconds.\n"
    "/var/lib/cloud/instance/scripts/part-001: line 3: dokcer: command not found\n"
    "Cloud-init v. 22.4.2 finished at Sun, 01 Mar 2026 10:00:10 +0000. Datasource DataSourceEc2.  Up 14 seconds\n";

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestDiagnoseWorkspace : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void startsEmpty();
    void opensAndExplains();
    void jumpsBothWays();
    void filtersAndFinds();
    void rangeOfTheTimelineFiltersTheLogs();
    void severalBoots();
    void badInput_data();
    void badInput();
    void latestOpenWins();
    void speaksAnotherLanguage();
    void opensTheCorpus_data();
    void opensTheCorpus();

private:
    void open(DiagnoseWorkspace &workspace, const QStringList &paths);
    Settings m_settings;
    QTemporaryDir m_dir;
    QString m_case;
};

void TestDiagnoseWorkspace::initTestCase()
{
    Theme::apply(Theme::Mode::Light);
    useLanguage(QStringLiteral("en"));
    m_case = m_dir.filePath(QStringLiteral("case"));
    QVERIFY(QDir().mkpath(m_case));
    write(m_case + QStringLiteral("/cloud-init.log"), detailedLog(0));
    write(m_case + QStringLiteral("/cloud-init-output.log"), kOutput);
    write(m_case + QStringLiteral("/user-data"), "#!/bin/bash\necho hello\ndokcer run x\n");
}

void TestDiagnoseWorkspace::open(DiagnoseWorkspace &workspace, const QStringList &paths)
{
    QSignalSpy finished(&workspace, &DiagnoseWorkspace::finishedReading);
    workspace.openPaths(paths);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
}

void TestDiagnoseWorkspace::startsEmpty()
{
    DiagnoseWorkspace workspace(m_settings);
    QCOMPARE(workspace.analysis(), nullptr);
    QVERIFY(!workspace.strip().verdict().sentence.isEmpty());
    QVERIFY(workspace.findChild<EmptyState *>());
    workspace.nextFailure(1); // nothing to go to
    workspace.showBoot(3);
    workspace.openPaths({});
    QCOMPARE(workspace.currentBoot(), -1);
}

void TestDiagnoseWorkspace::opensAndExplains()
{
    DiagnoseWorkspace workspace(m_settings);
    workspace.resize(1200, 740);
    open(workspace, {m_case});
    QVERIFY(workspace.analysis());
    QCOMPARE(workspace.currentBoot(), 0);
    QCOMPARE(workspace.currentFailure(), 0);
    QCOMPARE(workspace.strip().verdict().tone, Tone::Error);
    QVERIFY2(workspace.strip().verdict().sentence.contains(QStringLiteral("dokcer: command not found")),
             qPrintable(workspace.strip().verdict().sentence));
    DiagnoseView &view = workspace.view();
    QVERIFY(view.card->toPlainText().contains(QStringLiteral("127")));
    QCOMPARE(view.userData->markedLine(), 3);
    QVERIFY(view.bootTable->isHidden()); // one boot needs no chooser
    QVERIFY(workspace.statusSegments().contains(QStringLiteral("boot 1 of 1")));
    QSignalSpy edit(&workspace, &Workspace::openInAuthor);
    view.userData->findChild<QPushButton *>()->click();
    QCOMPARE(edit.size(), 1);
    QCOMPARE(edit.first().at(0).toByteArray(), QByteArray("#!/bin/bash\necho hello\ndokcer run x\n"));
    QCOMPARE(edit.first().at(1).toString(), QStringLiteral("user-data"));
    QCOMPARE(edit.first().at(2).toInt(), 3);
}

void TestDiagnoseWorkspace::jumpsBothWays()
{
    DiagnoseWorkspace workspace(m_settings);
    workspace.resize(1200, 740);
    open(workspace, {m_case});
    DiagnoseView &view = workspace.view();
    const Boot &boot = workspace.analysis()->boots.at(0);
    // Failure -> log line and timeline.
    view.timeline->setSelected({});
    workspace.showFailure(0);
    const Evidence evidence = boot.failures.first().evidence.first();
    QCOMPARE(view.logs->currentInput(), evidence.input);
    QCOMPARE(view.logs->currentTable()->currentLine(), evidence.line);
    const StepRef failed = view.timeline->selected();
    QVERIFY(stepOf(boot, failed));
    QCOMPARE(view.timeline->layoutValue().stepName(failed), QStringLiteral("scripts-user"));
    // Log line -> step.
    view.timeline->setSelected({});
    const LineNo line = stepOf(boot, failed)->line;
    Q_EMIT view.logs->lineActivated(boot.logInput, LineNo(line.value + 1));
    QCOMPARE(view.timeline->selected(), failed);
    Q_EMIT view.logs->lineActivated(boot.logInput, LineNo(1));
    QCOMPARE(view.timeline->selected().stage, 0);
    // Step -> its log line, and the list of steps.
    Q_EMIT view.timeline->stepActivated(failed);
    QCOMPARE(view.logs->currentInput(), boot.logInput);
    QCOMPARE(view.logs->currentTable()->currentLine(), line);
    QVERIFY(view.stepTable->currentIndex().isValid());
    // Output line -> stage.
    view.timeline->setSelected({});
    QTRY_VERIFY(!view.timeline->layoutValue().output().empty());
    Q_EMIT view.logs->lineActivated(boot.outputInput, LineNo(5));
    QCOMPARE(boot.stages.at(size_t(view.timeline->selected().stage)).stage, Stage::Final);
    // The list of failures -> everything.
    view.failureTable->setCurrentIndex({});
    view.failureTable->setCurrentIndex(view.failures->index(0, 0));
    QCOMPARE(view.timeline->selected(), failed);
}

void TestDiagnoseWorkspace::filtersAndFinds()
{
    DiagnoseWorkspace workspace(m_settings);
    workspace.resize(1200, 740);
    open(workspace, {m_case});
    LogPanel *logs = workspace.view().logs;
    const int log = workspace.analysis()->boots.at(0).logInput;
    logs->showLines(log, LineNo(1), LineNo(1));
    LogTable *table = logs->table(log);
    const int all = table->model()->rowCount();
    logs->findChild<QComboBox *>()->setCurrentIndex(1);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->model()
                ->index(0, LogModel::MessageColumn)
                .data()
                .toString()
                .contains(QStringLiteral("Failed to run module")));
    // A jump to a line that the filter hides takes the filter away.
    logs->showLines(log, LineNo(2), LineNo(2));
    QTRY_COMPARE(table->model()->rowCount(), all);
    QTRY_COMPARE(table->currentLine(), LineNo(2));
    Q_EMIT logs->findRequested("exit CODE", false, true);
    QTRY_VERIFY(table->lines().lineText(table->currentLine(), 100).startsWith(QStringLiteral("Exit code: 127")));
}

void TestDiagnoseWorkspace::rangeOfTheTimelineFiltersTheLogs()
{
    DiagnoseWorkspace workspace(m_settings);
    workspace.resize(1200, 740);
    open(workspace, {m_case});
    LogPanel *logs = workspace.view().logs;
    TimelineView *timeline = workspace.view().timeline;
    const int log = workspace.analysis()->boots.at(0).logInput;
    logs->showLines(log, LineNo(1), LineNo(1));
    const int all = logs->table(log)->model()->rowCount();
    timeline->setSelected({3, 0}); // scripts-user in Final
    QTest::keyClick(timeline, Qt::Key_R);
    QTRY_VERIFY(logs->table(log)->model()->rowCount() < all);
    QVERIFY(logs->table(log)->model()->rowCount() > 0);
    QVERIFY(timeline->rangeEnd() > timeline->rangeBegin());
    logs->filterRow().openFilter(); // without the condition there is no range
    QCOMPARE(timeline->rangeEnd(), 0.0);
    QTRY_COMPARE(logs->table(log)->model()->rowCount(), all);
    logs->filterRow().undo();
    QVERIFY(timeline->rangeEnd() > timeline->rangeBegin());
    QTest::keyClick(timeline, Qt::Key_Escape);
    QVERIFY(logs->filter().chips.isEmpty());
}

void TestDiagnoseWorkspace::severalBoots()
{
    const QString path = m_dir.filePath(QStringLiteral("two.log"));
    write(path, detailedLog(0) + detailedLog(30));
    DiagnoseWorkspace workspace(m_settings);
    workspace.resize(1200, 740);
    open(workspace, {path});
    QCOMPARE(workspace.analysis()->boots.size(), size_t(2));
    QVERIFY(!workspace.view().bootTable->isHidden());
    QCOMPARE(workspace.currentBoot(), 1); // the last that failed
    LogPanel *logs = workspace.view().logs;
    const Boot &second = workspace.analysis()->boots.at(1);
    QCOMPARE(logs->currentTable()->lines().lineOf(0), second.logBegin);
    // Without "only this boot" all lines are there, and a line of another boot brings that boot.
    logs->findChild<QCheckBox *>()->setChecked(false);
    QCOMPARE(logs->currentTable()->lines().lineOf(0), LineNo(1));
    Q_EMIT logs->lineActivated(0, LineNo(3));
    QCOMPARE(workspace.currentBoot(), 0);
    // F8 goes on in the next boot.
    workspace.nextFailure(1);
    QCOMPARE(workspace.currentBoot(), 1);
    workspace.nextFailure(1);
    QCOMPARE(workspace.currentBoot(), 1);
    workspace.nextFailure(-1);
    QCOMPARE(workspace.currentBoot(), 0);
}

void TestDiagnoseWorkspace::badInput_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("binary") << QByteArray(5000, '\0');
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n"
                                           "garbage\xff\xfe");
    QTest::newRow("other text") << QByteArray("Dear diary,\nnothing booted today.\n");
}

void TestDiagnoseWorkspace::badInput()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_dir.filePath(QStringLiteral("odd"));
    write(path, bytes);
    DiagnoseWorkspace workspace(m_settings);
    open(workspace, {path});
    QVERIFY(!workspace.messages().isHidden());
    QVERIFY(!workspace.messages().message().isEmpty());
    open(workspace, {m_dir.filePath(QStringLiteral("absent"))});
    QVERIFY(!workspace.messages().message().isEmpty());
    open(workspace, {m_case}); // and a good case afterwards is as good as ever
    QCOMPARE(workspace.currentFailure(), 0);
}

void TestDiagnoseWorkspace::latestOpenWins()
{
    DiagnoseWorkspace workspace(m_settings);
    QSignalSpy finished(&workspace, &DiagnoseWorkspace::finishedReading);
    workspace.openPaths({m_dir.filePath(QStringLiteral("absent"))});
    workspace.openPaths({m_case});
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(workspace.analysis());
    QCOMPARE(workspace.currentFailure(), 0);
}

void TestDiagnoseWorkspace::speaksAnotherLanguage()
{
    DiagnoseWorkspace workspace(m_settings);
    open(workspace, {m_case});
    DiagnoseView &view = workspace.view();
    const QString english = view.failures->index(0, FailureModel::WhatColumn).data().toString();
    useLanguage(QStringLiteral("ko"));
    QCoreApplication::sendPostedEvents();
    QVERIFY(view.failures->index(0, FailureModel::WhatColumn).data().toString() != english);
    useLanguage(QStringLiteral("en"));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(view.failures->index(0, FailureModel::WhatColumn).data().toString(), english);
    QCOMPARE(workspace.title(), QStringLiteral("Diagnose"));
    Theme::apply(Theme::Mode::Dark);
    workspace.grab();
    Theme::apply(Theme::Mode::Light);
}

void TestDiagnoseWorkspace::opensTheCorpus_data()
{
    QTest::addColumn<QString>("path");
    const QString corpus = QStringLiteral(BOOTSCOPE_SHARED "/corpus/");
    for (const char *folder : {"boots/22.4.2-debian", "boots/26.2", "logs"}) {
        const QDir dir(corpus + QLatin1String(folder));
        for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(QLatin1String(folder) + QLatin1Char('/') + name)) << dir.filePath(name);
    }
    if (!QDir(corpus).exists())
        QTest::newRow("absent") << QString();
}

void TestDiagnoseWorkspace::opensTheCorpus()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the corpus of real logs is not here");
    DiagnoseWorkspace workspace(m_settings);
    workspace.resize(1200, 740);
    // File by file: a folder is searched for known names, and some of these have others.
    QStringList files;
    for (const QFileInfo &file : QDir(path).entryInfoList(QDir::Files)) {
        if (file.fileName() != QLatin1String("truth.json"))
            files.append(file.filePath());
    }
    open(workspace, files);
    QVERIFY(workspace.analysis());
    QVERIFY(!workspace.strip().verdict().sentence.isEmpty());
    // Every failure of every boot can be walked through, and shows the line that it names.
    for (int boot = 0; boot < int(workspace.analysis()->boots.size()); ++boot) {
        workspace.showBoot(boot);
        const QList<Failure> &failures = workspace.analysis()->boots.at(size_t(boot)).failures;
        for (int i = 0; i < failures.size(); ++i) {
            workspace.showFailure(i);
            const Evidence evidence = firstEvidence(failures.at(i));
            LogTable *table = workspace.view().logs->table(evidence.input);
            if (table)
                QCOMPARE(table->currentLine(), evidence.line);
        }
        workspace.grab();
    }
}

QTEST_MAIN(TestDiagnoseWorkspace)
#include "tst_diagnoseworkspace.moc"
