// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/analysis.h"
#include "parsers/logs/folds.h"
#include "parsers/logs/lineindexbuilder.h"

#include <QTest>

using namespace bootscope;

using Spans = QList<std::pair<quint32, quint32>>;

namespace {

const std::atomic<bool> kGoOn{false};

Spans spans(const std::vector<Fold> &folds)
{
    Spans found;
    for (const Fold &fold : folds)
        found.append({fold.first.value, fold.last.value});
    return found;
}

Input input(const QByteArray &bytes)
{
    LineIndexBuilder builder;
    for (qint64 begin = 0; begin < bytes.size();) {
        const qint64 feed = bytes.indexOf('\n', begin);
        const qint64 end = feed < 0 ? bytes.size() : feed + 1;
        const QByteArray line = bytes.mid(begin, end - begin);
        const RecordHead head = parseRecordHead(line);
        builder.append(begin, end, head.level, head.isHead);
        begin = end;
    }
    Input made;
    made.kind = InputKind::CloudInitLog;
    made.source = ByteSource::fromBytes(bytes);
    made.lines = builder.snapshot();
    return made;
}

const QByteArray kHead = "2026-11-23 12:38:52,100 - util.py[DEBUG]: message\n";

} // namespace

class TestFolds : public QObject
{
    Q_OBJECT
private slots:
    void records_data();
    void records();
    void text_data();
    void text();
    void titles_data();
    void titles();
    void holdsLines();
    void stops();
};

void TestFolds::records_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Spans>("expected");
    QTest::newRow("none") << QByteArray(kHead + kHead) << Spans();
    QTest::newRow("one more line is no event") << QByteArray(kHead + "more\n" + kHead) << Spans();
    QTest::newRow("traceback") << QByteArray(kHead + kHead + "Traceback (most recent call last):\n  File\nOops\n" +
                                             kHead)
                               << Spans{{2, 5}};
    QTest::newRow("at the end") << QByteArray(kHead + "a\nb\nc") << Spans{{1, 4}};
    QTest::newRow("lines before the first record belong to none") << QByteArray("a\nb\nc\n" + kHead) << Spans();
}

void TestFolds::records()
{
    QFETCH(QByteArray, bytes);
    const Input log = input(bytes);
    QTEST(spans(recordFolds(log.lines, LineNo(1), LineNo(log.lines.lineCount()), kGoOn)), "expected");
}

void TestFolds::text_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Spans>("expected");
    QTest::newRow("nothing") << QByteArray("a\n b\nc\n") << Spans();
    QTest::newRow("traceback")
        << QByteArray("a\nTraceback (most recent call last):\n  File \"x\"\n    y()\nKeyError: 'k'\nnext\n")
        << Spans{{2, 5}};
    QTest::newRow("chained") << QByteArray(
                                    "Traceback (most recent call last):\n  File\nA: 1\n\nDuring handling of the "
                                    "above exception, another exception occurred:\n\nTraceback (most recent call "
                                    "last):\n  File\nB: 2\nnext\n")
                             << Spans{{1, 9}};
    QTest::newRow("an empty line after it is not of it")
        << QByteArray("Traceback (most recent call last):\n  File\nA: 1\n\nnext\n") << Spans{{1, 3}};
    QTest::newRow("command") << QByteArray("Unexpected error while running command.\nCommand: ['false']\nExit code: "
                                           "1\nReason: -\nStdout: -\nStderr: a\n        b\nnext\n")
                             << Spans{{1, 7}};
    QTest::newRow("both") << QByteArray(
                                 "Traceback (most recent call last):\n  File\nErr: Unexpected error while running "
                                 "command.\nCommand: x\nExit code: 3\nReason: -\nStdout:\nStderr:\nnext\n")
                          << Spans{{1, 8}};
    QTest::newRow("cut off") << QByteArray("x\nTraceback (most recent call last):\n  File") << Spans{{2, 3}};
    QTest::newRow("alone") << QByteArray("Traceback (most recent call last):") << Spans();
    QTest::newRow("on a console")
        << QByteArray("[   12.345678] cloud-init[812]: Traceback (most recent call last):\n[   12.345679] "
                      "cloud-init[812]:   File\n[   12.345680] cloud-init[812]: KeyError: 'k'\n[   12.4] other\n")
        << Spans{{1, 3}};
}

void TestFolds::text()
{
    QFETCH(QByteArray, bytes);
    const Input log = input(bytes);
    QTEST(spans(textFolds(*log.source, log.lines, LineNo(1), LineNo(log.lines.lineCount()), kGoOn)), "expected");
}

void TestFolds::titles_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("title");
    QTest::newRow("traceback") << QStringList{QStringLiteral("Traceback:"), QStringLiteral("  File"),
                                              QStringLiteral("KeyError: 'k'"), QString()}
                               << QStringLiteral("KeyError: 'k'");
    QTest::newRow("command") << QStringList{QStringLiteral("Command: ['ls']"), QStringLiteral("Exit code: 2"),
                                            QStringLiteral("Stderr: no")}
                             << QStringLiteral("Exit code: 2 · Command: ['ls']");
    QTest::newRow("without its command") << QStringList{QStringLiteral("Exit code: 2"), QStringLiteral("Stderr: -")}
                                         << QStringLiteral("Exit code: 2");
    QTest::newRow("empty") << QStringList() << QString();
}

void TestFolds::titles()
{
    QFETCH(QStringList, lines);
    QTEST(foldTitle(lines), "title");
}

void TestFolds::holdsLines()
{
    const std::vector<Fold> folds{{LineNo(2), LineNo(4)}, {LineNo(9), LineNo(10)}};
    QVERIFY(!foldAt(folds, LineNo(1)));
    QCOMPARE(*foldAt(folds, LineNo(2)), folds[0]);
    QCOMPARE(*foldAt(folds, LineNo(4)), folds[0]);
    QVERIFY(!foldAt(folds, LineNo(5)));
    QCOMPARE(*foldAt(folds, LineNo(10)), folds[1]);
    QVERIFY(!foldAt({}, LineNo(1)));
}

void TestFolds::stops()
{
    const Input log =
        input("Traceback (most recent call last):\n" + QByteArray("  File\n").repeated(200'000) + "E: x\n");
    const std::vector<Fold> folds = textFolds(*log.source, log.lines, LineNo(1), LineNo(log.lines.lineCount()), kGoOn);
    QCOMPARE(spans(folds), (Spans{{1, 200'002}}));
    const std::atomic<bool> cancelled{true};
    QVERIFY(textFolds(*log.source, log.lines, LineNo(1), LineNo(log.lines.lineCount()), cancelled).empty());
}

QTEST_GUILESS_MAIN(TestFolds)
#include "tst_folds.moc"
