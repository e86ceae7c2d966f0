// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadeboot.h"
#include "widgets/diagnose/bootmodel.h"
#include "widgets/diagnose/factmodel.h"
#include "widgets/diagnose/failurecard.h"
#include "widgets/diagnose/failuremodel.h"
#include "widgets/diagnose/format.h"
#include "widgets/diagnose/lamps.h"
#include "widgets/diagnose/logs/logtable.h"
#include "widgets/diagnose/stepmodel.h"
#include "widgets/diagnose/userdataview.h"
#include "widgets/frame/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace bootscope;

using Strict = QAbstractItemModelTester;
constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

class TestDiagnoseModels : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }
    void printsSafely_data();
    void printsSafely();
    void durations_data();
    void durations();
    void logRows();
    void logGrowsAndFilters();
    void logOfMillionsIsLazy();
    void logTableCopiesAndShows();
    void recordsFold();
    void timesAreMeasured();
    void rawAndMarked();
    void mergedRowsSayWhence();
    void failureRows();
    void stepsSortByNumber();
    void bootRows();
    void facts();
    void cardLinksToTheLog();
    void cardOfNothing();
    void userDataIsMarked();
    void lamps_data();
    void lamps();
};

void TestDiagnoseModels::printsSafely_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("hello") << QStringLiteral("hello");
    QTest::newRow("ansi") << QByteArray("\x1b[1;31mred\x1b[0m!") << QStringLiteral("red!");
    QTest::newRow("title") << QByteArray("\x1b]0;h\x07$ ls\x1b]2;x\x1b\\!") << QStringLiteral("$ ls!");
    QTest::newRow("character set") << QByteArray("\x1b(Bplain\x1b=") << QStringLiteral("plain");
    QTest::newRow("escape at the end") << QByteArray("x\x1b") << QStringLiteral("x");
    QTest::newRow("cut title") << QByteArray("x\x1b]0;ti") << QStringLiteral("x");
    QTest::newRow("cut ansi") << QByteArray("x\x1b[1") << QStringLiteral("x");
    QTest::newRow("nul") << QByteArray("a\0b", 3) << QStringLiteral("a␀b");
    QTest::newRow("broken utf-8") << QByteArray("a\xff"
                                                "b")
                                  << QStringLiteral("a\uFFFDb");
    QTest::newRow("hangul") << QByteArray("한글") << QStringLiteral("한글");
    QTest::newRow("long") << QByteArray(30, 'x') << QString(20, QLatin1Char('x')) + QChar(0x2026);
}

void TestDiagnoseModels::printsSafely()
{
    QFETCH(QByteArray, bytes);
    QTEST(printable(bytes, 20), "text");
}

void TestDiagnoseModels::durations_data()
{
    QTest::addColumn<qint64>("us");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown") << kUnknownDuration << QStringLiteral("–");
    QTest::newRow("ms") << qint64(12'999) << QStringLiteral("12 ms");
    QTest::newRow("s") << qint64(2'104'000) << QStringLiteral("2.10 s");
    QTest::newRow("min") << qint64(185'000'000) << QStringLiteral("3 min 05 s");
    QTest::newRow("h") << qint64(7'260'000'000) << QStringLiteral("2 h 01 min");
}

void TestDiagnoseModels::durations()
{
    QFETCH(qint64, us);
    QTEST(formatDuration(us), "text");
}

void TestDiagnoseModels::logRows()
{
    const auto analysis = handmade::analysis();
    LogModel model;
    const Strict strict(&model, kFatal);
    model.setInput(analysis->inputs[0]);
    QCOMPARE(model.rowCount(), 10);
    QVERIFY(model.hasRecords());
    const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(cell(7, LogModel::LineColumn), QStringLiteral("8"));
    QCOMPARE(cell(7, LogModel::TimeColumn), QStringLiteral("12:38:58.100"));
    QCOMPARE(cell(7, LogModel::LevelColumn), QStringLiteral("WARNING"));
    QCOMPARE(cell(7, LogModel::SourceColumn), QStringLiteral("util.py"));
    QCOMPARE(cell(7, LogModel::MessageColumn), QStringLiteral("line 8"));
    QCOMPARE(model.index(7, LogModel::LevelColumn).data(Qt::ForegroundRole).value<QColor>(),
             Theme::color(Token::Warning));
    model.setMarks(LineNo(8), {{LineNo(7), LineNo(8)}});
    QCOMPARE(model.markOf(LineNo(8)), LogModel::Mark::Culprit);
    QCOMPARE(model.markOf(LineNo(7)), LogModel::Mark::Evidence);
    QVERIFY(!model.index(7, LogModel::MessageColumn).data(Qt::DecorationRole).isNull());
    QVERIFY(model.index(0, 0).data(Qt::BackgroundRole).isNull());
    model.setInput(analysis->inputs[1]); // output is shown as it stands
    QVERIFY(!model.hasRecords());
    QCOMPARE(cell(2, LogModel::MessageColumn), QStringLiteral("systemctl: command not found"));
}

void TestDiagnoseModels::logGrowsAndFilters()
{
    QByteArray bytes;
    for (int i = 0; i < 100; ++i)
        bytes += "line " + QByteArray::number(i + 1) + '\n';
    Input whole = handmade::input(QStringLiteral("x"), InputKind::OutputLog, bytes);
    Input half = handmade::input(QStringLiteral("x"), InputKind::OutputLog, bytes.left(bytes.indexOf("line 51")));
    half.source = whole.source;
    LogModel model;
    const Strict strict(&model, kFatal);
    model.setInput(half);
    QCOMPARE(model.rowCount(), 50);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setInput(whole);
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(inserted.size(), 1);
    QVERIFY(resets.isEmpty()); // nothing that is shown moves
    model.setRows(LineNo(11), LineNo(20));
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.rowOf(LineNo(20)), 9);
    QCOMPARE(model.rowOf(LineNo(21)), -1);
    model.setRows(LineNo(1), {}, std::make_shared<const std::vector<quint32>>(std::vector<quint32>{3, 40, 99}));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.lineOf(1), LineNo(40));
    QCOMPARE(model.rowOf(LineNo(99)), 2);
    QCOMPARE(model.rowOf(LineNo(41)), -1);
    QCOMPARE(model.nearestRow(LineNo(41)), 2);
    model.setRows(LineNo(1), {}, std::make_shared<const std::vector<quint32>>());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.nearestRow(LineNo(1)), -1);
}

void TestDiagnoseModels::logOfMillionsIsLazy()
{
    // Reads are counted: showing a log must not read it.
    struct Counting : ByteSource
    {
        mutable qint64 reads = 0;
        qint64 size() const override { return 3'000'000 * 10; }
        qint64 read(qint64 offset, char *buffer, qint64 length) const override
        {
            ++reads;
            for (qint64 i = 0; i < length; ++i)
                buffer[i] = (offset + i) % 10 == 9 ? '\n' : 'x';
            return length;
        }
    };
    LineIndexBuilder builder;
    for (qint64 i = 0; i < 3'000'000; ++i)
        builder.append(i * 10, i * 10 + 10, LogLevel::None, false);
    const auto source = std::make_shared<Counting>();
    LogTable table;
    table.resize(800, 400);
    Input input;
    input.path = QStringLiteral("big");
    input.kind = InputKind::OutputLog;
    input.source = source;
    input.lines = builder.snapshot();
    table.setInput(input);
    table.grab();
    QVERIFY(table.model()->rowCount() > 0);
    QCOMPARE(table.lines().allRows(), 3'000'000);
    const QAbstractItemModelTester strict(table.model(), kFatal);
    QTRY_COMPARE(table.model()->rowCount(), 3'000'000); // told in portions
    QVERIFY(table.showLines(LineNo(2'999'999), LineNo(2'999'999)));
    table.grab();
    QVERIFY(source->reads < 1000);
}

void TestDiagnoseModels::logTableCopiesAndShows()
{
    const auto analysis = handmade::analysis();
    LogTable table;
    table.resize(800, 300);
    table.setInput(analysis->inputs[0]);
    QSignalSpy activated(&table, &LogTable::lineActivated);
    QVERIFY(table.showLines(LineNo(8), LineNo(9)));
    QVERIFY(activated.isEmpty()); // a jump is no choice of the user
    QCOMPARE(table.currentLine(), LineNo(8));
    QCOMPARE(table.selectionModel()->selectedRows().size(), 2);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("8\t12:38:58.100\tWARNING\tutil.py\tline 8\n"
                                                                  "9\t12:38:59.100\tDEBUG\tutil.py\tline 9\n"));
    QTest::keyClick(&table, Qt::Key_Up);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<LineNo>(), LineNo(7));
    QVERIFY(!table.showLines(LineNo(11), LineNo(11)));
}

namespace {

const QByteArray kRecords = "2026-11-23 12:38:52,100 - util.py[DEBUG]: first\n"
                            "2026-11-23 12:38:53,200 - util.py[WARNING]: Running module x failed\n"
                            "Traceback (most recent call last):\n"
                            "  File \"x.py\"\n"
                            "KeyError: 'x'\n"
                            "2026-11-23 12:38:53,100 - util.py[DEBUG]: last\n";

FoldList traceback()
{
    return std::make_shared<const std::vector<Fold>>(std::vector<Fold>{{LineNo(2), LineNo(5)}});
}

QString message(const LogModel &model, int row)
{
    return model.index(row, LogModel::MessageColumn).data().toString();
}

} // namespace

void TestDiagnoseModels::recordsFold()
{
    LogTable table;
    table.resize(900, 300);
    table.setInput(handmade::records(kRecords), 0);
    LogModel &model = table.lines();
    const Strict strict(&model, kFatal);
    model.setFolds(traceback());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(message(model, 1), QStringLiteral("▸ +3  KeyError: 'x'  ·  Running module x failed"));
    // What it hides is still evidence, and a jump to it opens it.
    model.setMarks(LineNo(5), {{LineNo(5), LineNo(5)}});
    QCOMPARE(model.markOf(LineNo(2)), LogModel::Mark::Evidence);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QVERIFY(table.showLines(LineNo(5), LineNo(5)));
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(table.currentLine(), LineNo(5));
    QCOMPARE(message(model, 1), QStringLiteral("▾ Running module x failed"));
    QVERIFY(resets.isEmpty());
    QTest::keyClick(&table, Qt::Key_Left); // and closes again, on the row that stays
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(table.currentLine(), LineNo(2));
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(model.rowCount(), 6);
    QTest::keyClick(&table, Qt::Key_Return);
    table.copyText(); // a row stands for all that it hides
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QString::fromUtf8(kRecords).section(QLatin1Char('\n'), 1, 4) + QLatin1Char('\n'));
    model.setFolds(nullptr);
    QCOMPARE(model.rowCount(), 6);
}

void TestDiagnoseModels::timesAreMeasured()
{
    LogModel model;
    const Strict strict(&model, kFatal);
    model.setInput(handmade::records(kRecords));
    const auto delta = [&model](int row) { return model.index(row, LogModel::DeltaColumn).data().toString(); };
    QCOMPARE(delta(0), QString()); // nothing above it
    QCOMPARE(delta(1), QStringLiteral("+1.100"));
    QCOMPARE(delta(2), QString());                // a line without a time
    QCOMPARE(delta(5), QStringLiteral("−0.100")); // the clock went back
    model.setRows(LineNo(1), {}, std::make_shared<const std::vector<quint32>>(std::vector<quint32>{1, 6}));
    QCOMPARE(delta(1), QStringLiteral("+1.000")); // from the row that is shown above
    model.setRows(LineNo(1), {});
    model.setReference(LineNo(2));
    QCOMPARE(delta(0), QStringLiteral("−1.100"));
    QCOMPARE(delta(1), QStringLiteral("+0.000"));
    QVERIFY(model.headerData(LogModel::DeltaColumn, Qt::Horizontal, Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("line 2")));
}

void TestDiagnoseModels::rawAndMarked()
{
    LogModel model;
    const Strict strict(&model, kFatal);
    model.setInput(handmade::input(QStringLiteral("out"), InputKind::OutputLog,
                                   "\x1b[31mred\x1b[0m\n 10%\r 50%\r100%\r\n", LogLevel::None),
                   1);
    QCOMPARE(message(model, 0), QStringLiteral("red"));
    QCOMPARE(message(model, 1), QStringLiteral("100%"));
    model.setRaw(true);
    QCOMPARE(message(model, 0), QStringLiteral("␛[31mred␛[0m"));
    QCOMPARE(message(model, 1), QStringLiteral(" 10%␍ 50%␍100%"));
    model.setNotes(std::make_shared<const LogNotes>(LogNotes{{1, {{2, QStringLiteral("why")}}}}));
    QVERIFY(!model.noteOf(LineNo(1)));
    QCOMPARE(*model.noteOf(LineNo(2)), QStringLiteral("why"));
    QVERIFY(!model.index(1, LogModel::LineColumn).data(Qt::DecorationRole).isNull());
    QVERIFY(model.index(1, LogModel::LineColumn).data(Qt::ToolTipRole).toString().contains(QStringLiteral("why")));
}

void TestDiagnoseModels::mergedRowsSayWhence()
{
    const auto analysis = handmade::analysis();
    const std::atomic<bool> goOn{false};
    const MergedLogPtr merged = mergeLogs(*analysis, 0, placeOutput(*analysis, 0, goOn), goOn);
    QVERIFY(merged);
    LogModel model;
    const Strict strict(&model, kFatal);
    model.setMerged(merged);
    QCOMPARE(model.rowCount(), 13);
    const LineNo said = model.lineOfOrigin(1, LineNo(3));
    QVERIFY(said.value > 0);
    QCOMPARE(model.originOf(said), (std::pair<int, LineNo>(1, LineNo(3))));
    const int row = model.rowOf(said);
    QCOMPARE(message(model, row), QStringLiteral("systemctl: command not found"));
    QCOMPARE(model.index(row, LogModel::LineColumn).data().toInt(), 3);
    QCOMPARE(model.index(row, LogModel::TimeColumn).data().toString(), QString()); // never an invented time
    QVERIFY(model.index(row, LogModel::SourceColumn).data().toString().startsWith(QStringLiteral("output")));
    QVERIFY(!model.index(row, LogModel::SourceColumn).data(Qt::ToolTipRole).toString().isEmpty());
    model.setNotes(std::make_shared<const LogNotes>(LogNotes{{1, {{3, QString()}}}}));
    QVERIFY(model.noteOf(said)); // a mark is of the line, wherever it is shown
    model.setMerged(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestDiagnoseModels::failureRows()
{
    FailureModel model;
    const Strict strict(&model, kFatal);
    model.setBoot(handmade::analysis(), 0);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, FailureModel::RoleColumn).data().toString(), QStringLiteral("Root cause"));
    QVERIFY(!model.index(0, FailureModel::RoleColumn).data(Qt::DecorationRole).isNull());
    QCOMPARE(model.index(0, FailureModel::MessageColumn).data().toString(),
             QStringLiteral("systemctl: command not found"));
    QCOMPARE(model.index(0, FailureModel::WhereColumn).data().toString(),
             QStringLiteral("Final · scripts_user · part-001"));
    QCOMPARE(model.index(0, FailureModel::ExitColumn).data().toString(), QStringLiteral("127"));
    QCOMPARE(model.index(0, FailureModel::UserDataColumn).data().toString(), QStringLiteral("line 2"));
    const QString english = model.index(0, FailureModel::WhatColumn).data().toString();
    QVERIFY(!english.isEmpty());
    model.setLanguage(QStringLiteral("ko"));
    QVERIFY(model.index(0, FailureModel::WhatColumn).data().toString() != english);
    model.setBoot(nullptr, -1);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.failure(0), nullptr);
}

void TestDiagnoseModels::stepsSortByNumber()
{
    auto analysis = handmade::analysis();
    analysis->boots[0].stages[0].steps[0].durationUs = 120'000'000; // as text it would stand below "30 s"
    analysis->boots[0].stages[0].steps[1].durationUs = 30'000'000;
    StepModel model;
    const Strict strict(&model, kFatal);
    model.setBoot(analysis, 0);
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(Qt::UserRole);
    sorted.sort(StepModel::DurationColumn, Qt::DescendingOrder);
    QCOMPARE(sorted.rowCount(), 5);
    QCOMPARE(sorted.index(0, StepModel::NameColumn).data().toString(), QStringLiteral("check-cache"));
    QCOMPARE(sorted.index(1, StepModel::NameColumn).data().toString(), QStringLiteral("search-NoCloud"));
    QCOMPARE(sorted.index(4, StepModel::NameColumn).data().toString(), QStringLiteral("scripts-user"));
    QCOMPARE(model.stepAt(3), (StepRef{2, 0}));
    QCOMPARE(model.rowOf({2, 0}), 3);
    QCOMPARE(model.stepAt(99), StepRef());
}

void TestDiagnoseModels::bootRows()
{
    auto one = handmade::analysis();
    auto three = handmade::analysis();
    three->boots.resize(3, three->boots[0]);
    three->boots[1].verdict = Verdict::Succeeded;
    BootModel model;
    const Strict strict(&model, kFatal);
    model.setAnalysis(one);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setAnalysis(three);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(resets.isEmpty());
    QCOMPARE(model.index(0, BootModel::VerdictColumn).data().toString(), QStringLiteral("failed"));
    QCOMPARE(model.nextFailed(0, 1), 2); // past the one that succeeded
    QCOMPARE(model.nextFailed(2, 1), -1);
    QCOMPARE(model.nextFailed(2, -1), 0);
}

void TestDiagnoseModels::facts()
{
    FactModel model;
    const Strict strict(&model, kFatal);
    model.setBoot(handmade::analysis(), 0);
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data().toString() + QLatin1Char('=') + model.index(row, 1).data().toString());
    QVERIFY2(all.contains(QStringLiteral("Datasource=not known")),
             qPrintable(all.join(QLatin1Char('\n')))); // never invented
    QVERIFY(all.contains(QStringLiteral("Took=3.00 s")));
    model.setBoot(nullptr, -1);
    QCOMPARE(model.rowCount(), 0);
}

void TestDiagnoseModels::cardLinksToTheLog()
{
    FailureCard card;
    card.setFailure(handmade::analysis(), 0, 0);
    const QString text = card.toPlainText();
    for (const char *part : {"systemctl: command not found", "Exit status 127", "Line 2 of your user data",
                             "cloud-init-output.log line 3"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    QSignalSpy evidence(&card, &FailureCard::evidenceActivated);
    QSignalSpy userData(&card, &FailureCard::userDataActivated);
    Q_EMIT card.anchorClicked(QUrl(QStringLiteral("evidence:1:3:3")));
    QCOMPARE(evidence.size(), 1);
    QCOMPARE(evidence.first().first().value<Evidence>(), (Evidence{1, LineNo(3), LineNo(3)}));
    Q_EMIT card.anchorClicked(QUrl(QStringLiteral("userdata:")));
    QCOMPARE(userData.size(), 1);
    auto hostile = handmade::analysis();
    hostile->boots[0].failures[0].message = QStringLiteral("<img src=x><b>bold</b>");
    card.setFailure(hostile, 0, 0);
    QVERIFY(card.toPlainText().contains(QStringLiteral("<img src=x><b>bold</b>"))); // log text is never markup
}

void TestDiagnoseModels::cardOfNothing()
{
    FailureCard card;
    QVERIFY(card.toPlainText().isEmpty());
    auto analysis = handmade::analysis();
    analysis->boots[0].verdict = Verdict::Succeeded;
    card.setFailure(analysis, 0, -1);
    QCOMPARE(card.toPlainText(), QStringLiteral("Nothing failed in this boot."));
    // A record that stops: what had begun, and its last line.
    analysis->boots[0].verdict = Verdict::Incomplete;
    analysis->boots[0].stages[2].steps[1].finished = false;
    QCOMPARE(unfinishedStep(analysis->boots[0]), (StepRef{2, 1}));
    card.setFailure(analysis, 0, -1);
    QVERIFY(card.toPlainText().contains(QStringLiteral("final-message in Final, line 9")));
    QVERIFY(card.toPlainText().contains(QStringLiteral("cloud-init.log line 10")));
    analysis->boots[0].stages[2].steps[1].finished = true;
    QCOMPARE(unfinishedStep(analysis->boots[0]), StepRef());
}

void TestDiagnoseModels::userDataIsMarked()
{
    UserDataView view;
    view.resize(400, 200);
    QVERIFY(view.text()->isHidden());
    view.setUserData(handmade::analysis()->userData);
    view.showLines(2, 2);
    QCOMPARE(view.markedLine(), 2);
    QCOMPARE(view.text()->textCursor().blockNumber(), 1);
    QCOMPARE(view.text()->extraSelections().size(), 1);
    view.grab();
    QSignalSpy opened(&view, &UserDataView::openRequested);
    view.findChild<QPushButton *>()->click();
    QCOMPARE(opened.first().first().toInt(), 2);
    view.showLines(99, 99); // past the end: a wrong number marks nothing
    QVERIFY(view.text()->extraSelections().isEmpty());
    Failure failure = handmade::analysis()->boots[0].failures[0];
    view.showFailure(&failure);
    QCOMPARE(view.markedLine(), 2);
    view.grab();
    // Two lines that fit alike are both marked, and said to be candidates.
    failure.userData.reset();
    failure.userDataCandidates = {{1, 1, 1}, {1, 2, 2}};
    view.showFailure(&failure);
    QCOMPARE(view.text()->extraSelections().size(), 2);
    QVERIFY(view.findChild<QLabel *>()->text().contains(QStringLiteral("1, 2")));
    view.grab();
    view.showFailure(nullptr);
    QVERIFY(view.text()->extraSelections().isEmpty());
}

void TestDiagnoseModels::lamps_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<bool>("userFailure");
    QTest::addColumn<int>("deprecations"); // -1: not looked up
    QTest::addColumn<QList<int>>("states");
    const auto states = [](Lamp::State a, Lamp::State b, Lamp::State c, Lamp::State d) {
        return QList<int>{int(a), int(b), int(c), int(d)};
    };
    using S = Lamp::State;
    QTest::newRow("script failed") << Verdict::Failed << true << 0 << states(S::Bad, S::Good, S::Good, S::Good);
    QTest::newRow("cloud-init failed") << Verdict::Failed << false << 2 << states(S::Good, S::Bad, S::Warning, S::Good);
    QTest::newRow("incomplete") << Verdict::Incomplete << true << -1 << states(S::Bad, S::Good, S::Unknown, S::Bad);
    QTest::newRow("nothing known") << Verdict::Unknown << true << -1 << states(S::Bad, S::Good, S::Unknown, S::Unknown);
}

void TestDiagnoseModels::lamps()
{
    QFETCH(Verdict, verdict);
    QFETCH(bool, userFailure);
    QFETCH(int, deprecations);
    QFETCH(QList<int>, states);
    auto analysis = handmade::analysis();
    Boot &boot = analysis->boots[0];
    boot.verdict = verdict;
    if (!userFailure) {
        Failure &failure = boot.failures[0];
        failure.userData.reset();
        failure.script.clear();
        failure.module = QStringLiteral("growpart");
    }
    BootDetail detail;
    detail.known = deprecations >= 0;
    detail.deprecations = std::max(deprecations, 0);
    const auto lamps = lampsOf(&boot, detail);
    for (int id = 0; id < kLampCount; ++id)
        QCOMPARE(int(lamps[size_t(id)].state), states.at(id));
    for (const Lamp &lamp : lampsOf(nullptr, {}))
        QCOMPARE(lamp.state, Lamp::State::Unknown);
}

QTEST_MAIN(TestDiagnoseModels)
#include "tst_diagnosemodels.moc"
