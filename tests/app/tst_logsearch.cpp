// SPDX-License-Identifier: GPL-3.0-or-later
#include "../widgets/handmadeboot.h"
#include "app/jobs/logsearch.h"
#include "app/jobs/readbootdetail.h"
#include "app/jobs/worker.h"

#include <QSignalSpy>
#include <QTest>

using namespace bootscope;

namespace {

// 40,000 lines, about 2.5 MB: several blocks. Every 1000th line has the word, every 500th is a warning.
LineRange bigLog()
{
    QByteArray bytes;
    for (int i = 1; i <= 40'000; ++i) {
        bytes += QByteArray::number(i) + (i % 500 == 0 ? " WARNING " : " debug ") + QByteArray(40, 'x');
        bytes += i % 1000 == 0 ? " Needle and 바늘\n" : "\n";
    }
    const Input input = handmade::input(QStringLiteral("big"), InputKind::CloudInitLog, bytes);
    return {input.source, input.lines, LineNo(1), LineNo(input.lines.lineCount())};
}

const std::atomic<bool> kGoOn{false};

} // namespace

class TestLogSearch : public QObject
{
    Q_OBJECT
private slots:
    void filters_data();
    void filters();
    void finds_data();
    void finds();
    void longLinesAndEdges();
    void cancels();
    void sectionsAndDeprecations();
    void workerLatestWins();
};

void TestLogSearch::filters_data()
{
    QTest::addColumn<LogFilter>("filter");
    QTest::addColumn<quint32>("first");
    QTest::addColumn<quint32>("last");
    QTest::addColumn<int>("count");
    QTest::addColumn<quint32>("firstHit");
    using Levels = LogFilter::Levels;
    QTest::newRow("text in any case") << LogFilter{Levels::All, "nEEdle", true} << 1U << 40'000U << 40 << 1000U;
    QTest::newRow("hangul") << LogFilter{Levels::All, "바늘", true} << 1U << 40'000U << 40 << 1000U;
    QTest::newRow("levels") << LogFilter{Levels::WarningsAndWorse, "", true} << 1U << 40'000U << 80 << 500U;
    QTest::newRow("both") << LogFilter{Levels::WarningsAndWorse, "needle", true} << 1U << 40'000U << 40 << 1000U;
    QTest::newRow("part of the log") << LogFilter{Levels::All, "needle", true} << 1001U << 3000U << 2 << 2000U;
    QTest::newRow("errors") << LogFilter{Levels::ErrorsAndWorse, "", true} << 1U << 40'000U << 0 << 0U;
    QTest::newRow("absent") << LogFilter{Levels::All, "nowhere", true} << 1U << 40'000U << 0 << 0U;
    QTest::newRow("every line") << LogFilter{Levels::All, "x", true} << 1U << 40'000U << 40'000 << 1U;
    QTest::newRow("past the end") << LogFilter{Levels::All, "x", true} << 39'999U << 99'999U << 2 << 39'999U;
}

void TestLogSearch::filters()
{
    QFETCH(LogFilter, filter);
    QFETCH(quint32, first);
    QFETCH(quint32, last);
    LineRange range = bigLog();
    range.first = LineNo(first);
    range.last = LineNo(last);
    const auto lines = filterLines(range, filter, kGoOn);
    QVERIFY(lines);
    QTEST(int(lines->size()), "count");
    QTEST(lines->empty() ? 0U : lines->front(), "firstHit");
    QVERIFY(std::is_sorted(lines->begin(), lines->end()));
}

void TestLogSearch::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint32>("from");
    QTest::addColumn<bool>("forward");
    QTest::addColumn<quint32>("found");
    QTest::newRow("from the top") << QByteArray("needle") << 0U << true << 1000U;
    QTest::newRow("the next") << QByteArray("needle") << 1000U << true << 2000U;
    QTest::newRow("far") << QByteArray("39000 warning") << 0U << true << 39'000U;
    QTest::newRow("the one before") << QByteArray("needle") << 39'000U << false << 38'000U;
    QTest::newRow("back over blocks") << QByteArray("1000 warning") << 30'000U << false << 21'000U;
    QTest::newRow("none before") << QByteArray("needle") << 1000U << false << 0U;
    QTest::newRow("none after") << QByteArray("needle") << 40'000U << true << 0U;
    QTest::newRow("nothing asked") << QByteArray() << 1U << true << 0U;
}

void TestLogSearch::finds()
{
    QFETCH(QByteArray, text);
    QFETCH(quint32, from);
    QFETCH(bool, forward);
    QTEST(findLine(bigLog(), {}, text, LineNo(from), forward, kGoOn).value, "found");
}

void TestLogSearch::longLinesAndEdges()
{
    // A line longer than a block, the word at its beginning, and a last line without a line feed.
    const QByteArray bytes = "word " + QByteArray(3 << 20, 'y') + "\nshort\nlast word";
    const Input input = handmade::input(QStringLiteral("long"), InputKind::OutputLog, bytes, LogLevel::None);
    const LineRange range{input.source, input.lines, LineNo(1), LineNo(3)};
    QCOMPARE(filterLines(range, {LogFilter::Levels::All, "word", true}, kGoOn), (std::vector<quint32>{1, 3}));
    QCOMPARE(filterLines({nullptr, {}, LineNo(1), LineNo(3)}, {}, kGoOn), std::vector<quint32>());
    QCOMPARE(findLine({}, {}, "x", LineNo(1), true, kGoOn), LineNo());
}

void TestLogSearch::cancels()
{
    const std::atomic<bool> cancelled{true};
    QVERIFY(!filterLines(bigLog(), {LogFilter::Levels::All, "needle", true}, cancelled));
    QCOMPARE(findLine(bigLog(), {}, "needle", LineNo(0), true, cancelled), LineNo());
}

void TestLogSearch::sectionsAndDeprecations()
{
    auto analysis = handmade::analysis();
    BootDetail detail = readBootDetail(*analysis, 0, kGoOn);
    QVERIFY(detail.known);
    QVERIFY(!detail.output.empty());
    QCOMPARE(detail.output.front().first, LineNo(1));
    QCOMPARE(detail.output.front().stage, Stage::Final);
    QCOMPARE(detail.output.back().last, LineNo(3));
    QCOMPARE(detail.deprecations, 0);
    analysis->inputs[0] = handmade::input(QStringLiteral("x"), InputKind::CloudInitLog,
                                          "a\nWARNING: this key is deprecated\nWARNING: other\n");
    detail = readBootDetail(*analysis, 0, kGoOn);
    QCOMPARE(detail.deprecations, 1);
    QCOMPARE(detail.firstDeprecation, LineNo(2));
    QVERIFY(!readBootDetail(*analysis, 7, kGoOn).known);
}

void TestLogSearch::workerLatestWins()
{
    Worker worker;
    QStringList said;
    std::atomic<bool> firstRuns{false};
    std::atomic<bool> firstSawCancel{false};
    worker.start([&](const Worker::Task &task) {
        firstRuns = true;
        while (!task.cancelled())
            QThread::yieldCurrentThread();
        firstSawCancel = true;
        task.post([&said] { said.append(QStringLiteral("first")); });
    });
    while (!firstRuns)
        QThread::yieldCurrentThread();
    worker.start([&](const Worker::Task &task) { task.post([&said] { said.append(QStringLiteral("second")); }); });
    QTRY_COMPARE(said, QStringList{QStringLiteral("second")});
    QVERIFY(firstSawCancel);
    // What was posted before a cancel but not delivered stays silent.
    std::atomic<bool> posted{false};
    worker.start([&](const Worker::Task &task) {
        task.post([&said] { said.append(QStringLiteral("third")); });
        posted = true;
    });
    while (!posted)
        QThread::yieldCurrentThread();
    worker.cancel();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(said.size(), 1);
}

QTEST_GUILESS_MAIN(TestLogSearch)
#include "tst_logsearch.moc"
