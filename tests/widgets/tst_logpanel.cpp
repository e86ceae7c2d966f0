// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadeboot.h"
#include "widgets/diagnose/logs/filterrow.h"
#include "widgets/diagnose/logs/findrow.h"
#include "widgets/diagnose/logs/logpanel.h"
#include "widgets/diagnose/logs/markmodel.h"
#include "widgets/frame/theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace bootscope;

namespace {

FilterChip chip(FilterChip::Kind kind, const QString &text)
{
    FilterChip made;
    made.kind = kind;
    made.text = text;
    return made;
}

QStringList labels(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts.append(label->text());
    return texts;
}

} // namespace

class TestLogPanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }
    void chipsStackAndUndo();
    void typingIsOneChange();
    void badPatternsAreSaid();
    void chipsHaveWords_data();
    void chipsHaveWords();
    void tabsFollowTheCase();
    void sideBySide();
    void mergedTab();
    void menuOfALine();
    void findRowCounts();
    void notesAreEdited();
};

void TestLogPanel::chipsStackAndUndo()
{
    FilterRow row;
    QSignalSpy changed(&row, &FilterRow::changed);
    const FilterChip text = chip(FilterChip::Kind::Text, QStringLiteral("apt"));
    const FilterChip module = chip(FilterChip::Kind::Module, QStringLiteral("runcmd"));
    row.addChip(text);
    row.addChip(module);
    row.addChip(text); // is there already
    QCOMPARE(row.filter().chips, (QList<FilterChip>{text, module}));
    row.addChip(chip(FilterChip::Kind::Module, QStringLiteral("ssh"))); // a line is of one module
    QCOMPARE(row.filter().chips.size(), 2);
    QCOMPARE(row.filter().chips.at(1).text, QStringLiteral("ssh"));
    row.reverseChip(0);
    QVERIFY(row.filter().chips.at(0).exclude);
    row.removeChip(0);
    QCOMPARE(row.filter().chips.size(), 1);
    QCOMPARE(changed.size(), 5);
    for (int i = 0; i < 5; ++i)
        row.undo();
    QVERIFY(row.filter().isOpen());
    row.undo(); // nothing is left
    QVERIFY(row.filter().isOpen());
    row.redo();
    row.redo();
    QCOMPARE(row.filter().chips, (QList<FilterChip>{text, module}));
    row.openFilter();
    QVERIFY(row.filter().isOpen());
    row.undo();
    QCOMPARE(row.filter().chips.size(), 2);
}

void TestLogPanel::typingIsOneChange()
{
    FilterRow row;
    auto *edit = row.findChild<QLineEdit *>();
    QSignalSpy changed(&row, &FilterRow::changed);
    QTest::keyClicks(edit, QStringLiteral("ap"));
    QTRY_COMPARE(row.filter().contains, QByteArray("ap"));
    QTest::keyClicks(edit, QStringLiteral("t"));
    QTRY_COMPARE(row.filter().contains, QByteArray("apt"));
    QTest::keyClick(edit, Qt::Key_Return); // becomes a condition, and room for the next
    QCOMPARE(row.filter().chips, QList<FilterChip>{chip(FilterChip::Kind::Text, QStringLiteral("apt"))});
    QVERIFY(edit->text().isEmpty());
    row.undo();
    QCOMPARE(row.filter().contains, QByteArray("apt"));
    QCOMPARE(edit->text(), QStringLiteral("apt"));
    row.undo();
    QVERIFY(row.filter().isOpen());
    row.findChild<QComboBox *>()->setCurrentIndex(1);
    QCOMPARE(row.filter().levels, LogFilter::Levels::WarningsAndWorse);
}

void TestLogPanel::badPatternsAreSaid()
{
    FilterRow row;
    row.resize(700, 60);
    row.show();
    auto *edit = row.findChild<QLineEdit *>();
    for (QToolButton *button : row.findChildren<QToolButton *>()) {
        if (button->text() == QLatin1String(".*"))
            button->setChecked(true);
    }
    QSignalSpy changed(&row, &FilterRow::changed);
    edit->setText(QStringLiteral("fine|("));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(changed.isEmpty()); // a wrong one filters nothing
    QVERIFY(row.filter().chips.isEmpty());
    QVERIFY2(!labels(row).filter(QStringLiteral("character 7")).isEmpty(), qPrintable(labels(row).join(u'\n')));
    edit->setText(QStringLiteral("fine"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(row.filter().chips, QList<FilterChip>{chip(FilterChip::Kind::Pattern, QStringLiteral("fine"))});
    QVERIFY(labels(row).filter(QStringLiteral("character")).isEmpty());
}

void TestLogPanel::chipsHaveWords_data()
{
    QTest::addColumn<FilterChip>("wanted");
    QTest::addColumn<QString>("text");
    QTest::newRow("text") << chip(FilterChip::Kind::Text, QStringLiteral("a")) << QStringLiteral("contains a");
    FilterChip hidden = chip(FilterChip::Kind::Source, QStringLiteral("util.py"));
    hidden.exclude = true;
    QTest::newRow("hidden") << hidden << QStringLiteral("not: source util.py");
    FilterChip time = chip(FilterChip::Kind::Time, {});
    time.from.us = handmade::kStart;
    QTest::newRow("from") << time << QStringLiteral("from 12:38:52.000");
    time.until.us = handmade::kStart + 1'500'000;
    QTest::newRow("between") << time << QStringLiteral("12:38:52.000 to 12:38:53.500");
    time.from = {};
    QTest::newRow("until") << time << QStringLiteral("until 12:38:53.500");
    FilterChip stage = chip(FilterChip::Kind::Stage, {});
    stage.stage = Stage::Final;
    QTest::newRow("stage") << stage << QStringLiteral("stage Final");
    FilterChip level = chip(FilterChip::Kind::Level, {});
    level.level = LogLevel::Debug;
    QTest::newRow("level") << level << QStringLiteral("level DEBUG");
}

void TestLogPanel::chipsHaveWords()
{
    QFETCH(FilterChip, wanted);
    QTEST(chipText(wanted), "text");
}

void TestLogPanel::tabsFollowTheCase()
{
    LogPanel panel;
    QCOMPARE(panel.currentInput(), -1);
    QVERIFY(!panel.currentTable());
    panel.setAnalysis(handmade::analysis());
    QCOMPARE(panel.currentInput(), 0);
    QCOMPARE(panel.currentTable()->model()->rowCount(), 10);
    QSignalSpy wanted(&panel, &LogPanel::rowsWanted);
    QSignalSpy shown(&panel, &LogPanel::linesShown);
    panel.showLines(1, LineNo(3), LineNo(3));
    QCOMPARE(panel.currentInput(), 1);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(panel.currentTable()->currentLine(), LineNo(3));
    panel.showLines(7, LineNo(3), LineNo(3)); // no such log
    QCOMPARE(panel.currentInput(), 1);
    panel.setAnalysis(nullptr);
    QCOMPARE(panel.currentInput(), -1);
}

void TestLogPanel::sideBySide()
{
    LogPanel panel;
    panel.resize(1000, 400);
    panel.setAnalysis(handmade::analysis());
    panel.setBeside(true);
    QCOMPARE(panel.besideInput(), -1); // nobody said yet which two belong together
    panel.setPair(0, 1);
    QCOMPARE(panel.besideInput(), 1);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(panel.table(0)->isVisible());
    QVERIFY(panel.table(1)->isVisible());
    QVERIFY(panel.table(0)->isColumnHidden(LogModel::SourceColumn)); // room for the message
    // A jump to the log on the right leaves the left one where it is.
    panel.showLines(1, LineNo(3), LineNo(3));
    QCOMPARE(panel.currentInput(), 0);
    QCOMPARE(panel.table(1)->currentLine(), LineNo(3));
    panel.table(1)->setFocus();
    QCOMPARE(panel.activeTable(), panel.table(1));
    panel.setBeside(false);
    QCOMPARE(panel.besideInput(), -1);
    QVERIFY(!panel.table(1)->isVisible());
    QVERIFY(!panel.table(0)->isColumnHidden(LogModel::SourceColumn));
    panel.grab();
}

void TestLogPanel::mergedTab()
{
    const auto analysis = handmade::analysis();
    const std::atomic<bool> goOn{false};
    LogPanel panel;
    panel.setAnalysis(analysis);
    panel.setPair(0, 1);
    panel.setMerged(mergeLogs(*analysis, 0, placeOutput(*analysis, 0, goOn), goOn));
    auto *tabs = panel.findChild<QTabBar *>();
    QCOMPARE(tabs->count(), 3);
    panel.showLines(0, LineNo(8), LineNo(8));
    tabs->setCurrentIndex(2);
    QCOMPARE(panel.currentInput(), LogPanel::kMerged);
    QCOMPARE(panel.currentTable()->lines().originOf(panel.currentTable()->currentLine()),
             (std::pair<int, LineNo>(0, LineNo(8)))); // where the reader was
    // A jump stays in it, on the line that stands for the one meant.
    panel.showLines(1, LineNo(3), LineNo(3));
    QCOMPARE(panel.currentInput(), LogPanel::kMerged);
    LogTable *merged = panel.currentTable();
    QCOMPARE(merged->lines().originOf(merged->currentLine()), (std::pair<int, LineNo>(1, LineNo(3))));
    // And what is chosen in it is a line of its log.
    QSignalSpy activated(&panel, &LogPanel::lineActivated);
    merged->setCurrentIndex(merged->model()->index(0, 0));
    QCOMPARE(activated.size(), 1);
    QVERIFY(activated.first().at(0).toInt() >= 0);
    panel.setMerged(nullptr);
    QCOMPARE(tabs->count(), 2);
    QVERIFY(panel.currentInput() >= 0);
}

void TestLogPanel::menuOfALine()
{
    const auto analysis = handmade::analysis();
    LogTable table;
    table.setInput(analysis->inputs[0], 0);
    table.showLines(LineNo(7), LineNo(7)); // of scripts-user, in the final stage
    QList<FilterChip> chips;
    int marks = 0;
    const LogMenuCalls calls{[&](const FilterChip &wanted) { chips.append(wanted); }, [&] { ++marks; }, [] {}};
    QMenu menu;
    fillLogMenu(menu, table, analysis, calls);
    for (QAction *action : menu.actions())
        action->trigger();
    QCOMPARE(marks, 1);
    QCOMPARE(chips.size(), 6);
    QCOMPARE(chips.at(0), chip(FilterChip::Kind::Module, QStringLiteral("scripts-user")));
    QCOMPARE(chips.at(1).stage, Stage::Final);
    QCOMPARE(chips.at(2), chip(FilterChip::Kind::Source, QStringLiteral("util.py")));
    QVERIFY(chips.at(3).exclude);
    QVERIFY(chips.at(4).from.isKnown() && !chips.at(4).until.isKnown());
    QVERIFY(chips.at(5).until.isKnown() && !chips.at(5).from.isKnown());
    QCOMPARE(table.lines().reference(), LineNo(7)); // times are measured from it
    QVERIFY(!table.isColumnHidden(LogModel::DeltaColumn));
    LogTable empty;
    QMenu none;
    fillLogMenu(none, empty, nullptr, calls);
    QVERIFY(none.isEmpty());
}

void TestLogPanel::findRowCounts()
{
    FindRow row;
    QSignalSpy asked(&row, &FindRow::findRequested);
    row.open();
    auto *edit = row.findChild<QLineEdit *>();
    QTest::keyClick(edit, Qt::Key_Return); // nothing to look for
    QVERIFY(asked.isEmpty());
    edit->setText(QStringLiteral("x"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClick(edit, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0).at(0).toBool(), true);
    QCOMPARE(asked.at(1).at(0).toBool(), false);
    row.showCount(3, 120, false);
    QVERIFY(labels(row).contains(QStringLiteral("3 of 120")));
    row.showCount(1, 120, true);
    QVERIFY(!labels(row).filter(QStringLiteral("from the other end")).isEmpty());
    row.showCount(0, 0, false);
    QVERIFY(labels(row).contains(QStringLiteral("No match")));
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(row.isHidden());
}

void TestLogPanel::notesAreEdited()
{
    MarkModel model;
    const QAbstractItemModelTester strict(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setMarks(handmade::analysis(), std::make_shared<const LogNotes>(
                                             LogNotes{{1, {{3, QStringLiteral("here")}}}, {0, {{8, {}}, {2, {}}}}}));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.placeOf(0), (std::pair<int, LineNo>(0, LineNo(2))));
    QCOMPARE(model.placeOf(2), (std::pair<int, LineNo>(1, LineNo(3))));
    QCOMPARE(model.rowOf(0, LineNo(8)), 1);
    QCOMPARE(model.rowOf(0, LineNo(9)), -1);
    QCOMPARE(model.index(2, MarkModel::TextColumn).data().toString(), QStringLiteral("systemctl: command not found"));
    QSignalSpy edited(&model, &MarkModel::noteEdited);
    QVERIFY(model.setData(model.index(2, MarkModel::NoteColumn), QStringLiteral("there")));
    QVERIFY(!model.setData(model.index(2, MarkModel::TextColumn), QStringLiteral("no")));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.first().at(2).toString(), QStringLiteral("there"));
}

QTEST_MAIN(TestLogPanel)
#include "tst_logpanel.moc"
