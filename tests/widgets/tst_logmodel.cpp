// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a log: filtered, folded, measured, marked, copied; of files that grow and of millions of lines.
#include "handmadeboot.h"
#include "widgets/diagnose/logs/logtable.h"
#include "widgets/frame/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace bootscope;

using Strict = QAbstractItemModelTester;
constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

class TestLogModel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }
    void logRows();
    void logGrowsAndFilters();
    void logOfMillionsIsLazy();
    void logTableCopiesAndShows();
    void recordsFold();
    void timesAreMeasured();
    void rawAndMarked();
    void mergedRowsSayWhence();
};

void TestLogModel::logRows()
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

void TestLogModel::logGrowsAndFilters()
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

void TestLogModel::logOfMillionsIsLazy()
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

void TestLogModel::logTableCopiesAndShows()
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

void TestLogModel::recordsFold()
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

void TestLogModel::timesAreMeasured()
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

void TestLogModel::rawAndMarked()
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

void TestLogModel::mergedRowsSayWhence()
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

QTEST_MAIN(TestLogModel)
#include "tst_logmodel.moc"
