// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/bytesource.h"
#include "parsers/logs/lineindexbuilder.h"
#include "parsers/logs/linescanner.h"
#include "parsers/logs/record.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

LineIndex indexOf(const ByteSource &source, QList<QByteArray> *handedOut = nullptr)
{
    LineIndexBuilder builder;
    scanLines(
        source,
        [&](QByteArrayView text, qint64 begin, qint64 end) {
            const RecordHead head = parseRecordHead(text);
            builder.append(begin, end, head.level, head.isHead);
            if (handedOut)
                handedOut->append(text.toByteArray());
        },
        [](qint64) { return true; });
    return builder.snapshot();
}

} // namespace

class LineIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void lines_data();
    void lines();
    void blockBorders();
    void longLine();
    void chunks();
    void farApart();
    void snapshotsStay();
    void levels();
    void stop();
    void files();
};

void LineIndexTest::lines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QByteArray>>("expected");
    using List = QList<QByteArray>;
    QTest::newRow("empty") << QByteArray() << List{};
    QTest::newRow("one") << QByteArray("a\n") << List{"a"};
    QTest::newRow("no final line feed") << QByteArray("a\nb") << List{"a", "b"};
    QTest::newRow("empty lines") << QByteArray("\n\na\n\n") << List{"", "", "a", ""};
    QTest::newRow("CR LF") << QByteArray("a\r\nb\r\r\n") << List{"a", "b"};
    QTest::newRow("lone CR ends no line") << QByteArray("10%\r20%\rdone\n") << List{"10%\r20%\rdone"};
    QTest::newRow("NUL") << QByteArray("a\0b\nc\n", 6) << List{QByteArray("a\0b", 3), "c"};
}

void LineIndexTest::lines()
{
    QFETCH(QByteArray, bytes);
    const auto source = ByteSource::fromBytes(bytes);
    QList<QByteArray> handedOut;
    const LineIndex index = indexOf(*source, &handedOut);
    QTEST(handedOut, "expected");
    QList<QByteArray> read;
    for (quint32 i = 1; i <= index.lineCount(); ++i)
        read.append(index.text(*source, LineNo(i)));
    QTEST(read, "expected");
    QCOMPARE(index.end(LineNo(index.lineCount())), index.lineCount() == 0 ? 0 : bytes.size());
    QCOMPARE(index.text(*source, LineNo(0)), QByteArray());
    QCOMPARE(index.text(*source, LineNo(index.lineCount() + 1)), QByteArray());
}

// Lines that lie across blocks come out whole.
void LineIndexTest::blockBorders()
{
    QByteArray bytes;
    QList<QByteArray> expected;
    for (int i = 0; bytes.size() < 3 * kScanBlock; ++i) {
        expected.append(QByteArray::number(i) + QByteArray(i % 977, 'x'));
        bytes += expected.constLast() + '\n';
    }
    QList<QByteArray> handedOut;
    const auto source = ByteSource::fromBytes(bytes);
    const LineIndex index = indexOf(*source, &handedOut);
    QVERIFY(handedOut == expected);
    for (quint32 i = 1; i <= index.lineCount(); i += 97) {
        QCOMPARE(index.lineAt(index.begin(LineNo(i))), LineNo(i));
        QCOMPARE(index.lineAt(index.end(LineNo(i)) - 1), LineNo(i));
        QCOMPARE(index.text(*source, LineNo(i)), expected.at(qsizetype(i) - 1));
    }
}

void LineIndexTest::longLine()
{
    const QByteArray longText(2 * kScanBlock + 12345, 'A');
    const auto source = ByteSource::fromBytes("first\n" + longText + "\nlast\n");
    QList<QByteArray> handedOut;
    const LineIndex index = indexOf(*source, &handedOut);
    QCOMPARE(index.lineCount(), 3U);
    QCOMPARE(handedOut.at(1).size(), kScanMaxLine);
    QCOMPARE(handedOut.at(2), QByteArray("last"));
    QCOMPARE(index.end(LineNo(2)) - index.begin(LineNo(2)), longText.size() + 1);
    QCOMPARE(index.text(*source, LineNo(2), 100).size(), 100);
    QVERIFY(index.text(*source, LineNo(2), 4 * kScanBlock) == longText);
}

void LineIndexTest::chunks()
{
    constexpr quint32 count = 2 * LineIndex::kChunkLines + 3;
    LineIndexBuilder builder;
    for (quint32 i = 0; i < count; ++i)
        builder.append(qint64(i) * 10, qint64(i) * 10 + 10, LogLevel::Debug, i % 2 == 0);
    const LineIndex index = builder.snapshot();
    QCOMPARE(index.lineCount(), count);
    for (const quint32 line : {1U, quint32(LineIndex::kChunkLines), quint32(LineIndex::kChunkLines) + 1, count}) {
        QCOMPARE(index.begin(LineNo(line)), qint64(line - 1) * 10);
        QCOMPARE(index.end(LineNo(line)), qint64(line) * 10);
        QCOMPARE(index.startsRecord(LineNo(line)), (line - 1) % 2 == 0);
        QCOMPARE(index.lineAt(qint64(line) * 10 - 5), LineNo(line));
    }
}

// A line of hundreds of megabytes among short ones, in the middle of a chunk and at its beginning.
void LineIndexTest::farApart()
{
    constexpr qint64 kHuge = 300'000'000;
    LineIndexBuilder builder;
    QList<qint64> begins;
    qint64 at = 0;
    for (int i = 0; i < 3 * LineIndex::kChunkLines; ++i) {
        begins.append(at);
        const qint64 end = at + (i == 1000 || i == LineIndex::kChunkLines ? kHuge : 10);
        builder.append(at, end, LogLevel(i % 8), i % 3 == 0);
        at = end;
    }
    const LineIndex index = builder.snapshot();
    for (int i = 0; i < begins.size(); ++i) {
        const LineNo line(quint32(i) + 1);
        if (index.begin(line) != begins.at(i) || index.level(line) != LogLevel(i % 8) ||
            index.startsRecord(line) != (i % 3 == 0) || index.lineAt(begins.at(i) + 5) != line)
            QFAIL(qPrintable(QStringLiteral("line %1").arg(line.value)));
    }
    QCOMPARE(index.end(LineNo(index.lineCount())), at);
}

void LineIndexTest::snapshotsStay()
{
    LineIndexBuilder builder;
    builder.append(0, 5, LogLevel::None, false);
    const LineIndex before = builder.snapshot();
    builder.append(5, 9, LogLevel::Error, true);
    QCOMPARE(before.lineCount(), 1U);
    QCOMPARE(before.end(LineNo(1)), 5);
    QCOMPARE(builder.snapshot().lineCount(), 2U);
}

void LineIndexTest::levels()
{
    const auto source = ByteSource::fromBytes("2026-11-23 12:33:00,347 - a.py[WARNING]: x\nTraceback\n"
                                              "2026-11-23 12:33:00,347 - a.py[DEPRECATED]: x\n");
    const LineIndex index = indexOf(*source);
    QCOMPARE(index.level(LineNo(1)), LogLevel::Warning);
    QCOMPARE(index.level(LineNo(2)), LogLevel::None);
    QCOMPARE(index.level(LineNo(3)), LogLevel::Deprecated);
    QVERIFY(index.startsRecord(LineNo(1)));
    QVERIFY(!index.startsRecord(LineNo(2)));
}

void LineIndexTest::stop()
{
    const auto source = ByteSource::fromBytes(QByteArray(3 * kScanBlock, '\n'));
    int blocks = 0;
    const bool done = scanLines(
        *source, [](QByteArrayView, qint64, qint64) {}, [&](qint64) { return ++blocks < 2; });
    QVERIFY(!done);
    QCOMPARE(blocks, 2);
}

void LineIndexTest::files()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("x.log"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("hello\nworld\n");
    file.close();
    const auto source = ByteSource::openFile(path);
    QVERIFY(source);
    QCOMPARE((*source)->size(), 12);
    QCOMPARE((*source)->bytes(6, 100), QByteArray("world\n"));
    QCOMPARE((*source)->bytes(-1, 5), QByteArray());
    QVERIFY(file.resize(3)); // truncated while open: shorter reads, nothing worse
    QCOMPARE((*source)->bytes(0, 12), QByteArray("hel"));
    QVERIFY(!ByteSource::openFile(dir.path()));
    const auto missing = ByteSource::openFile(dir.filePath(QStringLiteral("none")));
    QVERIFY(!missing);
    QVERIFY(missing.error().contains(QLatin1String("none")));
    const auto resource = ByteSource::openFile(QStringLiteral(":/examples/boot/user-data"));
    QVERIFY(resource);
    QVERIFY((*resource)->size() > 0);
}

QTEST_APPLESS_MAIN(LineIndexTest)
#include "tst_lineindex.moc"
