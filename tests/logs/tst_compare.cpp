// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/compare/compare.h"
#include "parsers/boots/compare/comparelines.h"
#include "parsers/boots/compare/plainmessage.h"
#include "parsers/boots/compare/stepalignment.h"
#include "tests/widgets/handmadeboot.h"

#include <QTest>

using namespace bootscope;

namespace {

const std::atomic<bool> kGoOn{false};

std::vector<QString> letters(const char *text)
{
    std::vector<QString> made;
    for (const char *c = text; *c; ++c)
        made.push_back(QString(QLatin1Char(*c)));
    return made;
}

const ComparedStep *rowOf(const BootComparison &comparison, const char *name)
{
    for (const ComparedStep &row : comparison.steps) {
        if (row.name == QLatin1String(name))
            return &row;
    }
    return nullptr;
}

// The same boot, but it went well.
std::shared_ptr<Analysis> goodCase()
{
    auto made = handmade::analysis();
    made->boots[0].verdict = Verdict::Succeeded;
    made->boots[0].failures.clear();
    made->boots[0].stages[2].steps[0].result = StepResult::Success;
    return made;
}

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT
private slots:
    void plainMessages_data();
    void plainMessages();
    void aligns_data();
    void aligns();
    void alignsLongSequences();
    void sameBootIsTheSame();
    void findsWhereTheyPart();
    void tellsChanges_data();
    void tellsChanges();
    void missingOrNotReached_data();
    void missingOrNotReached();
    void spellingsOfModulesAreOne();
    void linesThatAreNew();
    void nothingToCompare();
    void picksBoots();
};

void TestCompare::plainMessages_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("keepStatus");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *name, const char *message, bool keep, const char *plain) {
        QTest::newRow(name) << QString::fromUtf8(message) << keep << QString::fromUtf8(plain);
    };
    row("numbers", "Read 12 bytes in 0.003 seconds", false, "Read # bytes in # seconds");
    row("temporary name", "Read 12 bytes from /tmp/tmpab3k_9x2/a", false, "Read # bytes from /tmp/#/a");
    row("address", "connect to 10.0.0.7:8080 failed", false, "connect to # failed");
    row("ipv6 and mac", "eth0 fe80::1 02:42:ac:11:00:02", false, "eth0 fe80::# #");
    row("uuid", "id 3f2c1b9e-0a1b-4c2d-8e3f-aabbccddeeff.", false, "id #.");
    row("instance", "instance i-0abc123def4567890 is new", false, "instance i-# is new");
    row("names stay", "python3 sha256 ipv4 bad dead", false, "python3 sha256 ipv4 bad dead");
    row("pointer", "<object at 0x7f3a2b>", false, "<object at #>");
    row("status is dropped", "exit code 127", false, "exit code #");
    row("status is kept", "exit code 127 of pid 127", true, "exit code 127 of pid #");
    row("errno is kept", "[Errno 13] Permission denied", true, "[Errno 13] Permission denied");
    row("http is kept", "404 error: status: 404", true, "# error: status: 404");
    row("time", "at 2026-11-23 12:33:01,5 +0000", false, "at # # +#");
    row("spaces", "  a \t b ", false, "a b");
    row("empty", "", false, "");
}

void TestCompare::plainMessages()
{
    QFETCH(QString, message);
    QFETCH(bool, keepStatus);
    QTEST(plainMessage(message, keepStatus ? Numbers::KeepStatus : Numbers::Drop), "plain");
    // The hash tells the same apart as the text does.
    const QByteArray bytes = message.toUtf8();
    QCOMPARE(plainHash(bytes), plainHash(QByteArray(bytes).replace("12 ", "977 ")));
    QVERIFY(plainHash(bytes) != plainHash(QByteArray(bytes + "!")));
}

void TestCompare::aligns_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("pairs");
    QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << QByteArray("aa bb cc");
    QTest::newRow("one more") << QByteArray("ac") << QByteArray("abc") << QByteArray("aa -b cc");
    QTest::newRow("one less") << QByteArray("abc") << QByteArray("ac") << QByteArray("aa b- cc");
    QTest::newRow("replaced") << QByteArray("abc") << QByteArray("axc") << QByteArray("aa b- -x cc");
    QTest::newRow("twice") << QByteArray("aab") << QByteArray("ab") << QByteArray("aa a- bb");
    QTest::newRow("none") << QByteArray("") << QByteArray("ab") << QByteArray("-a -b");
}

void TestCompare::aligns()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QByteArray text;
    for (const auto &[a, b] : align(letters(first.constData()), letters(second.constData()))) {
        text += text.isEmpty() ? "" : " ";
        text += a < 0 ? '-' : first.at(a);
        text += b < 0 ? '-' : second.at(b);
    }
    QTEST(text, "pairs");
}

void TestCompare::alignsLongSequences()
{
    std::vector<QString> many;
    for (int i = 0; i < 5000; ++i)
        many.push_back(QString::number(i % 100));
    std::vector<QString> other = many;
    other.erase(other.begin() + 2500);
    int both = 0;
    for (const auto &[a, b] : align(many, other))
        both += a >= 0 && b >= 0 ? 1 : 0;
    QCOMPARE(both, 4999);
}

void TestCompare::sameBootIsTheSame()
{
    const auto made = handmade::analysis();
    const BootComparison comparison = compareBoots(*made, 0, *made, 0);
    QCOMPARE(comparison.steps.size(), size_t(3 + 5));
    QCOMPARE(comparison.firstDivergence, -1);
    QVERIFY(comparison.facts.isEmpty());
    QVERIFY(comparisonSentence(comparison).contains(QStringLiteral("same steps")));
    QCOMPARE(newMessages(*made, 0, *made, 0, kGoOn).total, 0);
}

void TestCompare::findsWhereTheyPart()
{
    const auto good = goodCase();
    const auto bad = handmade::analysis();
    bad->boots[0].stages[2].result = StepResult::Fail; // the stage as well, but the step tells it
    const BootComparison comparison = compareBoots(*good, 0, *bad, 0);
    QVERIFY(comparison.firstDivergence >= 0);
    const ComparedStep &first = comparison.steps[size_t(comparison.firstDivergence)];
    QCOMPARE(first.name, QStringLiteral("scripts-user"));
    QCOMPARE(first.change, StepChange::Worse);
    QCOMPARE(first.boot, (StepPlace{2, 0}));
    QVERIFY(comparisonSentence(comparison).contains(QStringLiteral("Final / scripts-user: failing")));
    QCOMPARE(comparison.facts.size(), 1); // the first failure
}

void TestCompare::tellsChanges_data()
{
    QTest::addColumn<int>("result");
    QTest::addColumn<bool>("finished");
    QTest::addColumn<qint64>("us");
    QTest::addColumn<int>("change");
    const auto row = [](const char *name, StepResult result, bool finished, qint64 us, StepChange change) {
        QTest::newRow(name) << int(result) << finished << us << int(change);
    };
    row("same", StepResult::Success, true, 1'000'000, StepChange::Same);
    row("a little slower", StepResult::Success, true, 1'400'000, StepChange::Same);
    row("slower", StepResult::Success, true, 2'000'000, StepChange::Slower);
    row("faster", StepResult::Success, true, 100'000, StepChange::Faster);
    row("warned", StepResult::Warn, true, 1'000'000, StepChange::Worse);
    row("failed and slower", StepResult::Fail, true, 9'000'000, StepChange::Worse);
    row("never finished", StepResult::Unknown, false, kUnknownDuration, StepChange::Unfinished);
    row("skipped", StepResult::Skipped, true, 10, StepChange::Skipped);
    row("no time", StepResult::Success, true, kUnknownDuration, StepChange::Same);
}

void TestCompare::tellsChanges()
{
    QFETCH(int, result);
    QFETCH(bool, finished);
    QFETCH(qint64, us);
    QFETCH(int, change);
    const auto good = goodCase(); // config-ssh takes a second
    const auto other = goodCase();
    Step &step = other->boots[0].stages[1].steps[0];
    step.result = StepResult(result);
    step.finished = finished;
    step.durationUs = us;
    const BootComparison comparison = compareBoots(*good, 0, *other, 0);
    const ComparedStep *row = rowOf(comparison, "ssh");
    QVERIFY(row);
    QCOMPARE(changeId(row->change), changeId(StepChange(change)));
    QCOMPARE(comparison.firstDivergence >= 0, isDivergence(StepChange(change)));
}

void TestCompare::missingOrNotReached_data()
{
    QTest::addColumn<bool>("cut");
    QTest::newRow("left out") << false;
    QTest::newRow("record stops") << true;
}

void TestCompare::missingOrNotReached()
{
    QFETCH(bool, cut);
    const auto good = goodCase();
    const auto other = goodCase();
    Boot &boot = other->boots[0];
    boot.stages[2].steps.pop_back();
    boot.stages[0].steps.pop_back(); // in the middle: never the end of a record
    if (cut) {
        boot.verdict = Verdict::Incomplete;
        boot.stages[2].finished = false;
    }
    const BootComparison comparison = compareBoots(*good, 0, *other, 0);
    QCOMPARE(rowOf(comparison, "final-message")->change, cut ? StepChange::NotReached : StepChange::Missing);
    QCOMPARE(rowOf(comparison, "search-NoCloud")->change, StepChange::Missing);
    // A whole stage.
    const auto halved = goodCase();
    halved->boots[0].stages = std::vector<StageRun>{good->boots[0].stages[0]};
    const BootComparison half = compareBoots(*good, 0, *halved, 0);
    QCOMPARE(half.steps[size_t(half.firstDivergence)].stage, Stage::Network);
    QVERIFY(half.steps[size_t(half.firstDivergence)].name.isEmpty());
    const BootComparison grown = compareBoots(*halved, 0, *good, 0);
    QCOMPARE(grown.steps[size_t(grown.firstDivergence)].change, StepChange::New);
}

void TestCompare::spellingsOfModulesAreOne()
{
    const auto good = goodCase();
    const auto other = goodCase();
    for (QString &name : other->names)
        name.replace(QStringLiteral("scripts-user"), QStringLiteral("scripts_user"));
    QCOMPARE(compareBoots(*good, 0, *other, 0).firstDivergence, -1);
}

void TestCompare::linesThatAreNew()
{
    const auto good = goodCase();
    const auto bad = goodCase();
    good->inputs[0] = handmade::input(QStringLiteral("a"), InputKind::CloudInitLog,
                                      "2026-11-23 12:38:51,100 - util.py[DEBUG]: Read 12 bytes from /tmp/tmpab3k_9x2\n"
                                      "2026-11-23 12:38:52,100 - util.py[DEBUG]: pid 77 ended\n");
    bad->inputs[0] = handmade::input(QStringLiteral("b"), InputKind::CloudInitLog,
                                     "2026-11-24 01:02:03,456 - util.py[DEBUG]: Read 9 bytes from /tmp/tmpzz_q1r2s\n"
                                     "2026-11-24 01:02:04,456 - util.py[WARNING]: no route to host\n"
                                     "2026-11-24 01:02:05,456 - util.py[WARNING]: no route to host\n");
    bad->boots[0].logEnd = LineNo(3);
    const NewMessages found = newMessages(*good, 0, *bad, 0, kGoOn);
    QCOMPARE(found.total, 1); // said twice, listed once
    QCOMPARE(found.first.at(0).line, LineNo(2));
    QCOMPARE(found.first.at(0).level, LogLevel::Warning);
    QVERIFY(found.first.at(0).text.endsWith(QStringLiteral("no route to host")));
    // What matters stands first, and a boot's own instance is no difference.
    good->boots[0].instanceId = QStringLiteral("i-good");
    bad->boots[0].instanceId = QStringLiteral("i-bad-one");
    good->inputs[0] = handmade::input(QStringLiteral("a"), InputKind::CloudInitLog, "in /instances/i-good/sem\n");
    bad->inputs[0] = handmade::input(QStringLiteral("b"), InputKind::CloudInitLog,
                                     "in /instances/i-bad-one/sem\nfirst\nWARNING second\n");
    const NewMessages sorted = newMessages(*good, 0, *bad, 0, kGoOn);
    QCOMPARE(sorted.total, 2);
    QCOMPARE(sorted.first.at(0).line, LineNo(3));
    QCOMPARE(sorted.first.at(1).line, LineNo(2));
    QCOMPARE(newMessages(*good, 0, *bad, 0, kGoOn, 1).first.size(), 1);
}

void TestCompare::nothingToCompare()
{
    const auto made = handmade::analysis();
    for (const auto &[a, b] : {std::pair(-1, 0), std::pair(0, 9), std::pair(5, -7)}) {
        QVERIFY(compareBoots(*made, a, *made, b).steps.empty());
        QCOMPARE(newMessages(*made, a, *made, b, kGoOn).total, 0);
    }
    const Analysis empty;
    QCOMPARE(bootToCompare(empty, true), -1);
}

void TestCompare::picksBoots()
{
    Analysis several;
    for (const Verdict verdict : {Verdict::Succeeded, Verdict::Failed, Verdict::Succeeded, Verdict::Degraded}) {
        Boot boot;
        boot.verdict = verdict;
        several.boots.push_back(boot);
    }
    QCOMPARE(bootToCompare(several, true), 2);
    QCOMPARE(bootToCompare(several, false), 1);
    several.boots.resize(1);
    QCOMPARE(bootToCompare(several, false), 0);
}

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
