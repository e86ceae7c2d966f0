// SPDX-License-Identifier: GPL-3.0-or-later
// Marks that are kept between runs, and lines that are saved.
#include "../widgets/handmadeboot.h"
#include "app/jobs/markstore.h"
#include "app/jobs/savelines.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

const std::atomic<bool> kGoOn{false};

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Analysis caseOf(const QByteArray &bytes)
{
    Analysis analysis;
    analysis.inputs.append(handmade::records(bytes));
    return analysis;
}

const QByteArray kLog = "2026-11-23 12:38:52,100 - util.py[DEBUG]: one\n"
                        "Traceback\n  File\nKeyError\n"
                        "2026-11-23 12:38:53,100 - util.py[DEBUG]: two\n"
                        "last without an end";

} // namespace

class TestLogMarks : public QObject
{
    Q_OBJECT
private slots:
    void keepsMarks();
    void aChangedLineLosesItsMark();
    void aLogThatGrowsKeepsThem();
    void damagedFilesAreNone_data();
    void damagedFilesAreNone();
    void savesWhatIsShown();
    void savesAllOrNothing();
};

void TestLogMarks::keepsMarks()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("marks"));
    const Analysis analysis = caseOf(kLog);
    const QMap<quint32, QString> marks{{1, QString()}, {5, QStringLiteral("메모 \"x\"")}};
    QVERIFY(saveMarks(folder, analysis.inputs[0], marks));
    QCOMPARE(loadMarks(folder, analysis), (LogNotes{{0, marks}}));
    Analysis moved = analysis;
    moved.inputs[0].path = QStringLiteral("/elsewhere/x.bin"); // its content is what counts
    QCOMPARE(loadMarks(folder, moved), (LogNotes{{0, marks}}));
    QVERIFY(loadMarks(folder, caseOf("another log\n")).isEmpty());
    QVERIFY(saveMarks(folder, analysis.inputs[0], {}));
    QVERIFY(QDir(folder).isEmpty()); // nothing is left of a log without marks
}

void TestLogMarks::aChangedLineLosesItsMark()
{
    const QTemporaryDir dir;
    const QByteArray filler = QByteArray("2026-11-23 12:38:52,100 - util.py[DEBUG]: filler\n").repeated(100);
    const Analysis before = caseOf(filler + "one\ntwo\n");
    QVERIFY(saveMarks(dir.path(), before.inputs[0], {{101, {}}, {102, {}}}));
    QCOMPARE(loadMarks(dir.path(), caseOf(filler + "one\nother\n")), (LogNotes{{0, {{101, {}}}}}));
}

void TestLogMarks::aLogThatGrowsKeepsThem()
{
    const QTemporaryDir dir;
    const QByteArray filler = QByteArray("2026-11-23 12:38:52,100 - util.py[DEBUG]: filler\n").repeated(100);
    QVERIFY(saveMarks(dir.path(), caseOf(filler).inputs[0], {{7, {}}}));
    QCOMPARE(loadMarks(dir.path(), caseOf(filler + "more\n")), (LogNotes{{0, {{7, {}}}}}));
}

void TestLogMarks::damagedFilesAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\0\xff nonsense", 11);
    QTest::newRow("another shape") << QByteArray("[1, 2]");
    QTest::newRow("lines that are none") << QByteArray(
        R"({"marks": [{"line": -1}, {"line": 1e300}, {"line": "x"}, 7, {"line": 1, "text_sha256": "00"}]})");
}

void TestLogMarks::damagedFilesAreNone()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir dir;
    const Analysis analysis = caseOf(kLog);
    QFile file(dir.filePath(QString::fromLatin1(contentKey(*analysis.inputs[0].source)) + QStringLiteral(".json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QVERIFY(loadMarks(dir.path(), analysis).isEmpty());
}

void TestLogMarks::savesWhatIsShown()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("shown.log"));
    const Input log = handmade::records(kLog);
    RowMap rows;
    rows.setRange(1, 6);
    QCOMPARE(saveLines(path, *log.source, log.lines, rows, kGoOn).value(), 6U);
    QCOMPARE(read(path), kLog + '\n');
    rows.setList(std::make_shared<const std::vector<quint32>>(std::vector<quint32>{1, 6}));
    rows.setFolds(std::make_shared<const std::vector<Fold>>(std::vector<Fold>{{LineNo(1), LineNo(4)}}));
    QCOMPARE(saveLines(path, *log.source, log.lines, rows, kGoOn).value(), 5U); // what a row hides is of it
    QCOMPARE(read(path), kLog.left(kLog.indexOf("2026-11-23 12:38:53")) + "last without an end\n");
    rows.setOpen(*rows.fold(1), true);
    QCOMPARE(saveLines(path, *log.source, log.lines, rows, kGoOn).value(), 5U);
}

void TestLogMarks::savesAllOrNothing()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("shown.log"));
    const Input log = handmade::records(kLog);
    RowMap rows;
    rows.setRange(1, 6);
    const std::atomic<bool> cancelled{true};
    QVERIFY(!saveLines(path, *log.source, log.lines, rows, cancelled));
    QVERIFY(!QFile::exists(path));
    const auto refused =
        saveLines(dir.filePath(QStringLiteral("no/such/folder/x")), *log.source, log.lines, rows, kGoOn);
    QVERIFY(!refused);
    QVERIFY(refused.error().contains(QStringLiteral("no/such/folder/x")));
}

QTEST_GUILESS_MAIN(TestLogMarks)
#include "tst_logmarks.moc"
