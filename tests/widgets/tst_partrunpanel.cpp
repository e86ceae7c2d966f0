// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/jsonpanel.h"
#include "widgets/diagnose/lamps.h"
#include "widgets/diagnose/partrunmodel.h"
#include "widgets/diagnose/partrunpanel.h"
#include "widgets/frame/plaintable.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace bootscope;

namespace {

QList<PartRun> twoRuns()
{
    PartRun ran;
    ran.part = 1;
    ran.name = QStringLiteral("part-001");
    ran.contentType = QStringLiteral("text/x-shellscript");
    ran.state = PartRunState::Ran;
    ran.sentence = QStringLiteral("It ran.");
    PartRun skipped = ran;
    skipped.part = 2;
    skipped.name = QStringLiteral("part-002");
    skipped.state = PartRunState::Skipped;
    skipped.reason = QStringLiteral("semaphore");
    skipped.sentence = QStringLiteral("Not again.");
    skipped.command = QStringLiteral("sudo rm -f /x && sudo reboot");
    skipped.evidence = {{0, LineNo(7), LineNo(7)}, {0, LineNo(9), LineNo(9)}};
    PartRun module = skipped;
    module.name = module.module = QStringLiteral("runcmd");
    return {ran, skipped, module};
}

} // namespace

class PartRunPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void model();
    void leadsToTheEvidence();
    void copiesTheCommand();
    void messageInPlaceOfRows();
    void json();
    void lampsTellWhatTheyAreAbout();
    void lampsByKeys();
    void lampsWithoutALog();
};

void PartRunPanelTest::model()
{
    PartRunModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRuns(twoRuns());
    QCOMPARE(model.rowCount(), 3);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, PartRunModel::PartColumn), QStringLiteral("1. part-001"));
    QCOMPARE(text(2, PartRunModel::PartColumn).trimmed(), QStringLiteral("runcmd"));
    QCOMPARE(text(1, PartRunModel::StateColumn), partRunStateName(PartRunState::Skipped));
    QCOMPARE(text(1, PartRunModel::CommandColumn), QStringLiteral("sudo rm -f /x && sudo reboot"));
    QVERIFY(model.index(0, PartRunModel::StateColumn).data(Qt::DecorationRole).isValid());
    QCOMPARE(model.run(3), nullptr);
    QSet<QString> names;
    for (int state = 0; state <= int(PartRunState::Unknown); ++state)
        names.insert(partRunStateId(PartRunState(state)) + partRunStateName(PartRunState(state)));
    QCOMPARE(names.size(), int(PartRunState::Unknown) + 1);
}

void PartRunPanelTest::leadsToTheEvidence()
{
    PartRunPanel panel;
    panel.setRuns(twoRuns());
    QSignalSpy shown(&panel, &PartRunPanel::evidenceActivated);
    QCOMPARE(panel.currentRow(), 0);
    panel.table()->selectRow(1);
    QToolButton *show = nullptr;
    for (QToolButton *button : panel.findChildren<QToolButton *>()) {
        if (button->text().contains(QLatin1String("Show")))
            show = button;
    }
    QVERIFY(show);
    // Round and round through what shows it.
    for (const quint32 line : {7U, 9U, 7U}) {
        show->click();
        QCOMPARE(shown.last().first().value<Evidence>().line.value, line);
    }
    panel.table()->selectRow(0);
    QVERIFY(show->isHidden()); // nothing shows it
}

void PartRunPanelTest::copiesTheCommand()
{
    PartRunPanel panel;
    panel.setRuns(twoRuns());
    panel.table()->selectRow(1);
    for (QToolButton *button : panel.findChildren<QToolButton *>()) {
        if (button->text().contains(QLatin1String("Copy")))
            button->click();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("sudo rm -f /x && sudo reboot"));
}

void PartRunPanelTest::messageInPlaceOfRows()
{
    PartRunPanel panel;
    panel.setRuns(twoRuns());
    panel.setMessage(QStringLiteral("Nothing."));
    QCOMPARE(panel.model()->rowCount(), 0);
    QCOMPARE(panel.table()->emptyText(), QStringLiteral("Nothing."));
    panel.setRuns(twoRuns());
    QCOMPARE(panel.model()->rowCount(), 3);
}

void PartRunPanelTest::json()
{
    JsonPanel panel;
    panel.setJson("{\n \"a\": 1\n}\n");
    panel.copyButton()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("{\n \"a\": 1\n}\n"));
    // Of what is very long the beginning is shown, up to the end of a line; all of it is copied.
    const QByteArray text = QByteArray(QByteArray(99, 'x') + '\n').repeated(20'000);
    panel.setJson(text);
    QVERIFY(panel.text()->toPlainText().size() <= JsonPanel::kMaxShown);
    QVERIFY(panel.text()->toPlainText().endsWith(QLatin1Char('x')));
    panel.copyButton()->click();
    QCOMPARE(QGuiApplication::clipboard()->text().size(), text.size());
    panel.setJson({});
    QVERIFY(!panel.copyButton()->isEnabled());
}

void PartRunPanelTest::lampsTellWhatTheyAreAbout()
{
    Analysis analysis;
    analysis.names = {QStringLiteral("config-runcmd")};
    Boot boot;
    boot.logInput = 0;
    boot.verdict = Verdict::Incomplete;
    StageRun config;
    config.stage = Stage::Config;
    Step step;
    step.line = step.endLine = LineNo(12);
    config.steps.push_back(step);
    boot.stages.push_back(config);
    Failure failure;
    failure.module = QStringLiteral("growpart");
    failure.message = QStringLiteral("no room");
    boot.failures = {failure};
    analysis.boots.push_back(boot);
    const auto lamps = lampsOf(&analysis.boots.front(), {}, &analysis);
    QCOMPARE(lamps[CloudInitLamp].failure, 0);
    QCOMPARE(lamps[CloudInitLamp].fact, QStringLiteral("growpart: no room"));
    QVERIFY(lamps[EndLamp].fact.contains(QLatin1String("runcmd")));
    QCOMPARE(lamps[EndLamp].evidence.line.value, 12U);
    QCOMPARE(lamps[ScriptsLamp].state, Lamp::State::Unknown);
}

void PartRunPanelTest::lampsByKeys()
{
    LampRow row;
    QSignalSpy activated(&row, &LampRow::lampActivated);
    QTest::keyClick(&row, Qt::Key_Right);
    QTest::keyClick(&row, Qt::Key_Return);
    QCOMPARE(activated.last().first().toInt(), int(CloudInitLamp));
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&row, Qt::Key_Right);
    QTest::keyClick(&row, Qt::Key_Space);
    QCOMPARE(activated.last().first().toInt(), int(EndLamp));
    QVERIFY(row.minimumSizeHint().width() < row.sizeHint().width());
    row.resize(row.minimumSizeHint());
    QTest::mouseClick(&row, Qt::LeftButton, {}, QPoint(row.width() - 4, 4));
    QCOMPARE(activated.last().first().toInt(), int(EndLamp));
    row.grab();
}

void PartRunPanelTest::lampsWithoutALog()
{
    Analysis analysis;
    Boot boot;
    boot.verdict = Verdict::Degraded;
    analysis.boots.push_back(boot);
    RecordedStatus status;
    status.input = 2;
    status.boot = 0;
    status.line = LineNo(1);
    status.extended = QStringLiteral("degraded done");
    status.messages = {{QStringLiteral("DEPRECATED"), QStringLiteral("old key"), LineNo(8)}};
    analysis.statuses = {status};
    const auto lamps = lampsOf(&analysis.boots.front(), {}, &analysis);
    QCOMPARE(lamps[DeprecationLamp].state, Lamp::State::Warning);
    QCOMPARE(lamps[DeprecationLamp].evidence, (Evidence{2, LineNo(8), LineNo(8)}));
    QCOMPARE(lamps[CloudInitLamp].state, Lamp::State::Warning);
    // Of another boot it says nothing.
    analysis.statuses.first().boot = -1;
    QCOMPARE(lampsOf(&analysis.boots.front(), {}, &analysis)[DeprecationLamp].state, Lamp::State::Unknown);
}

QTEST_MAIN(PartRunPanelTest)
#include "tst_partrunpanel.moc"
