// SPDX-License-Identifier: GPL-3.0-or-later
#include "../widgets/handmadeboot.h"
#include "app/jobs/filterspans.h"
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
    void recordsAreWhole();
    void outputHasBounds();
    void costlyPatternsEnd();
    void stagesAndModules();
    void stagesOfBothLogs();
    void longLinesAndEdges();
    void cancels();
    void sectionsAndDeprecations();
    void workerLatestWins();
};

void TestLogSearch::filters_data()
{
    using Levels = LogFilter::Levels;
    using Kind = FilterChip::Kind;
    QTest::addColumn<LogFilter>("filter");
    QTest::addColumn<quint32>("first");
    QTest::addColumn<quint32>("last");
    QTest::addColumn<int>("count");
    QTest::addColumn<quint32>("firstHit");
    const auto chip = [](FilterChip::Kind kind, const char *text, bool exclude = false) {
        FilterChip made;
        made.kind = kind;
        made.text = QString::fromUtf8(text);
        made.exclude = exclude;
        return LogFilter{Levels::All, {}, true, false, {made}};
    };
    LogFilter both = chip(Kind::Text, "needle");
    both.contains = "2000 WARNING";
    FilterChip hidden;
    hidden.kind = Kind::Level;
    hidden.level = LogLevel::Debug;
    hidden.exclude = true;
    QTest::newRow("text in any case") << LogFilter{Levels::All, "nEEdle", true, false, {}} << 1U << 40'000U << 40
                                      << 1000U;
    QTest::newRow("hangul") << LogFilter{Levels::All, "바늘", true, false, {}} << 1U << 40'000U << 40 << 1000U;
    QTest::newRow("levels") << LogFilter{Levels::WarningsAndWorse, "", true, false, {}} << 1U << 40'000U << 80 << 500U;
    QTest::newRow("both") << LogFilter{Levels::WarningsAndWorse, "needle", true, false, {}} << 1U << 40'000U << 40
                          << 1000U;
    QTest::newRow("part of the log") << LogFilter{Levels::All, "needle", true, false, {}} << 1001U << 3000U << 2
                                     << 2000U;
    QTest::newRow("errors") << LogFilter{Levels::ErrorsAndWorse, "", true, false, {}} << 1U << 40'000U << 0 << 0U;
    QTest::newRow("absent") << LogFilter{Levels::All, "nowhere", true, false, {}} << 1U << 40'000U << 0 << 0U;
    QTest::newRow("every line") << LogFilter{Levels::All, "x", true, false, {}} << 1U << 40'000U << 40'000 << 1U;
    QTest::newRow("chip") << chip(Kind::Text, "Needle") << 1U << 40'000U << 40 << 1000U;
    QTest::newRow("two conditions") << both << 1U << 40'000U << 4 << 2000U; // 2000, 12000, 22000, 32000
    QTest::newRow("excluded") << chip(Kind::Text, "x", true) << 1U << 40'000U << 0 << 0U;
    QTest::newRow("a level hidden") << LogFilter{Levels::All, {}, true, false, {hidden}} << 1U << 40'000U << 80 << 500U;
    QTest::newRow("pattern") << chip(Kind::Pattern, "^\\d*7000 W.*NEEDLE") << 1U << 40'000U << 4 << 7000U;
    QTest::newRow("typed pattern") << LogFilter{Levels::All, "^39...0 warn", true, false, {}} << 1U << 40'000U << 0
                                   << 0U;
    QTest::newRow("typed as a pattern") << LogFilter{Levels::All, "^39..0 warn", true, true, {}} << 1U << 40'000U << 2
                                        << 39'000U;
    QTest::newRow("pattern excluded") << chip(Kind::Pattern, "debug", true) << 1U << 40'000U << 80 << 500U;
    QTest::newRow("past the end") << LogFilter{Levels::All, "x", true, false, {}} << 39'999U << 99'999U << 2 << 39'999U;
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
    QTEST(int(lines->lines.size()), "count");
    QTEST(lines->lines.empty() ? 0U : lines->lines.front(), "firstHit");
    QVERIFY(std::is_sorted(lines->lines.begin(), lines->lines.end()));
    QCOMPARE(lines->costly, 0U);
}

// Four records: at 10:00:01 with a traceback, at 10:00:05, one of another source at 10:00:09.
void TestLogSearch::recordsAreWhole()
{
    const QByteArray bytes = "2026-03-01 10:00:01,000 - util.py[WARNING]: one\nTraceback:\n  File\nKeyError\n"
                             "2026-03-01 10:00:05,000 - util.py[DEBUG]: two\n"
                             "2026-03-01 10:00:09,000 - stages.py[DEBUG]: three\n";
    Input input = handmade::records(bytes);
    LineRange range{input.source, input.lines, LineNo(1), LineNo(6)};
    range.continues = true;
    const auto lines = [&range](const LogFilter &filter) { return filterLines(range, filter, kGoOn)->lines; };
    LogFilter filter;
    filter.levels = LogFilter::Levels::WarningsAndWorse;
    QCOMPARE(lines(filter), (std::vector<quint32>{1, 2, 3, 4})); // what goes on with a record is of its level
    FilterChip chip;
    chip.kind = FilterChip::Kind::Source;
    chip.text = QStringLiteral("util.py");
    filter = {};
    filter.chips = {chip};
    QCOMPARE(lines(filter), (std::vector<quint32>{1, 2, 3, 4, 5}));
    chip.kind = FilterChip::Kind::Time;
    chip.from = parseRecordHead("2026-03-01 10:00:02,000 - util.py[DEBUG]: x").time;
    filter.chips = {chip};
    QCOMPARE(lines(filter), (std::vector<quint32>{5, 6}));
    std::swap(chip.from, chip.until);
    filter.chips = {chip};
    QCOMPARE(lines(filter), (std::vector<quint32>{1, 2, 3, 4}));
    range.folds = std::make_shared<const std::vector<Fold>>(std::vector<Fold>{{LineNo(1), LineNo(4)}});
    filter = {};
    filter.contains = "keyerror";
    QCOMPARE(lines(filter), std::vector<quint32>{1}); // the row that hides it
    range.only = std::vector<LineSpan>{{LineNo(2), LineNo(2)}, {LineNo(5), LineNo(9)}};
    filter.contains = "e";
    QCOMPARE(lines(filter), (std::vector<quint32>{1, 5, 6}));
}

void TestLogSearch::outputHasBounds()
{
    const Input input = handmade::input(QStringLiteral("out"), InputKind::OutputLog, "a\nb\nc\n", LogLevel::None);
    LineRange range{input.source, input.lines, LineNo(1), LineNo(3)};
    const auto second = [](qint64 s) { return LogTime{s * 1'000'000}; };
    std::vector<OutputStretch> stretches(3);
    for (quint32 i = 0; i < 3; ++i)
        stretches[i].first = stretches[i].last = LineNo(i + 1);
    stretches[0].earliest = second(10);
    stretches[0].latest = second(20);
    stretches[1].earliest = second(30); // and nothing is known of the third
    range.output = std::make_shared<const std::vector<OutputStretch>>(stretches);
    FilterChip chip;
    chip.kind = FilterChip::Kind::Time;
    LogFilter filter;
    const auto lines = [&](LogTime from, LogTime until) {
        chip.from = from;
        chip.until = until;
        filter.chips = {chip};
        return filterLines(range, filter, kGoOn)->lines;
    };
    QCOMPARE(lines(second(15), {}), (std::vector<quint32>{1, 2}));
    QCOMPARE(lines(second(25), {}), std::vector<quint32>{2});
    QCOMPARE(lines({}, second(12)), std::vector<quint32>{1});
    QCOMPARE(lines({}, second(5)), std::vector<quint32>());
}

void TestLogSearch::costlyPatternsEnd()
{
    QByteArray bytes = QByteArray(5000, 'a') + "b\nab\n";
    const Input input = handmade::input(QStringLiteral("x"), InputKind::OutputLog, bytes, LogLevel::None);
    LogFilter filter;
    filter.contains = "^(a+)+$";
    filter.isPattern = true;
    const auto found = filterLines({input.source, input.lines, LineNo(1), LineNo(2)}, filter, kGoOn);
    QVERIFY(found);
    QCOMPARE(found->lines, std::vector<quint32>());
    QCOMPARE(found->costly, 1U); // said, not taken for a line that does not match
    QVERIFY(!patternError(QStringLiteral("a(")).isEmpty());
    QVERIFY(patternError(QStringLiteral("a(b)")).isEmpty());
    QVERIFY(!patternError(QString(5000, QLatin1Char('a'))).isEmpty());
}

namespace {

LogFilter placeFilter(FilterChip::Kind kind, Stage stage, const QString &module, bool exclude = false)
{
    FilterChip chip;
    chip.kind = kind;
    chip.stage = stage;
    chip.text = module;
    chip.exclude = exclude;
    LogFilter filter;
    filter.chips = {chip};
    return filter;
}

QString spansText(const std::optional<std::vector<LineSpan>> &spans)
{
    QStringList texts;
    for (const LineSpan &span : spans.value_or(std::vector<LineSpan>()))
        texts.append(QStringLiteral("%1-%2").arg(span.first.value).arg(span.last.value));
    return texts.join(QLatin1Char(' '));
}

} // namespace

void TestLogSearch::stagesAndModules()
{
    const auto analysis = handmade::analysis();
    using Kind = FilterChip::Kind;
    const auto spans = [&](const LogFilter &filter) { return spansText(allowedLines(*analysis, 0, 0, {}, filter)); };
    QVERIFY(!allowedLines(*analysis, 0, 0, {}, LogFilter())); // it names none
    QCOMPARE(spans(placeFilter(Kind::Stage, Stage::Final, {})), QStringLiteral("7-10"));
    QCOMPARE(spans(placeFilter(Kind::Stage, Stage::Network, {}, true)), QStringLiteral("1-4 7-10"));
    QCOMPARE(spans(placeFilter(Kind::Module, {}, QStringLiteral("ssh"))), QStringLiteral("5-6"));
    QCOMPARE(spans(placeFilter(Kind::Module, {}, QStringLiteral("absent"))), QString());
    LogFilter both = placeFilter(Kind::Stage, Stage::Final, {});
    both.chips += placeFilter(Kind::Module, {}, QStringLiteral("scripts-user"), true).chips;
    QCOMPARE(spans(both), QStringLiteral("9-10"));
    // A step that never finished goes on to the end of its stage.
    analysis->boots[0].stages[2].steps[0].finished = false;
    QCOMPARE(spans(placeFilter(Kind::Module, {}, QStringLiteral("scripts-user"))), QStringLiteral("7-10"));
}

void TestLogSearch::stagesOfBothLogs()
{
    const auto analysis = handmade::analysis();
    using Kind = FilterChip::Kind;
    const std::vector<OutputStretch> output = placeOutput(*analysis, 0, kGoOn);
    const LogFilter filter = placeFilter(Kind::Stage, Stage::Final, {});
    QCOMPARE(spansText(allowedLines(*analysis, 0, 1, output, filter)), QStringLiteral("1-3"));
    QCOMPARE(spansText(allowedLines(*analysis, 0, 1, {}, filter)), QString()); // nothing is known of its lines yet
    const MergedLogPtr merged = mergeLogs(*analysis, 0, output, kGoOn);
    QVERIFY(merged);
    quint32 lines = 0;
    const auto both = allowedLines(*analysis, 0, *merged, output, filter);
    for (const LineSpan &span : *both) {
        for (LineNo line = span.first; line <= span.last; ++line.value) {
            const MergedLog::Origin origin = merged->originOf(line);
            QVERIFY(origin.input == 1 || origin.line.value >= 7);
            ++lines;
        }
    }
    QCOMPARE(lines, 7U); // four of the one, three of the other
    const std::vector<OutputStretch> places = stretchesOf(*merged);
    QCOMPARE(places.size(), output.size());
    QCOMPARE(merged->originOf(places.front().first).input, 1);
}

void TestLogSearch::longLinesAndEdges()
{
    // A line longer than a block, the word at its beginning, and a last line without a line feed.
    const QByteArray bytes = "word " + QByteArray(3 << 20, 'y') + "\nshort\nlast word";
    const Input input = handmade::input(QStringLiteral("long"), InputKind::OutputLog, bytes, LogLevel::None);
    const LineRange range{input.source, input.lines, LineNo(1), LineNo(3)};
    LogFilter filter;
    filter.contains = "word";
    QCOMPARE(filterLines(range, filter, kGoOn)->lines, (std::vector<quint32>{1, 3}));
    filter.isPattern = true;
    QCOMPARE(filterLines(range, filter, kGoOn)->lines, (std::vector<quint32>{1, 3}));
    QVERIFY(filterLines(LineRange(), {}, kGoOn)->lines.empty());
}

void TestLogSearch::cancels()
{
    const std::atomic<bool> cancelled{true};
    LogFilter filter;
    filter.contains = "needle";
    QVERIFY(!filterLines(bigLog(), filter, cancelled));
    filter.isPattern = true;
    QVERIFY(!filterLines(bigLog(), filter, cancelled));
    filter = {};
    filter.levels = LogFilter::Levels::ErrorsAndWorse;
    QVERIFY(!filterLines(bigLog(), filter, cancelled));
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
