// SPDX-License-Identifier: GPL-3.0-or-later
// A text too long to be held as it is reads as if it were; where that is too much its end is kept.
#include "parsers/archives/packedentry.h"
#include "parsers/boots/analysis.h"
#include "parsers/evidence/longtext.h"
#include "tests/archives/packer.h"
#include "tests/evidence/evidencefolder.h"
#include "tests/evidence/samplelogs.h"

#include <QTest>

using namespace bootscope;
using namespace bootscope::test;

namespace {

QByteArray numberedLines(qint64 size)
{
    QByteArray text;
    for (int i = 0; text.size() < size; ++i)
        text += "line " + QByteArray::number(i) + '\n';
    text.truncate(size);
    return text;
}

} // namespace

class TestLongText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAsIfItWereWhole_data()
    {
        QTest::addColumn<qint64>("size");
        for (const qint64 size : {qint64(0), qint64(1), qint64(LongText::kBlock - 1), qint64(LongText::kBlock),
                                  qint64(LongText::kBlock + 1), qint64(LongText::kBlock * 12 + 77)})
            QTest::addRow("%lld bytes", size) << size;
    }
    void readsAsIfItWereWhole()
    {
        QFETCH(qint64, size);
        const QByteArray bytes = numberedLines(size);
        LongText text;
        for (qsizetype at = 0; at < bytes.size(); at += 70'001)
            text.append(QByteArrayView(bytes).sliced(at, qMin<qsizetype>(70'001, bytes.size() - at)));
        QCOMPARE(text.size(), size);
        const auto source = text.finish();
        QCOMPARE(source->size(), size);
        QCOMPARE(source->bytes(0, size), bytes);
        // Backwards, across blocks and past the end.
        for (qint64 at = size - 1; at >= 0; at -= 99'991)
            QCOMPARE(source->bytes(at, 300'000), bytes.mid(at, 300'000));
        QCOMPARE(source->bytes(size, 10), QByteArray());
        char byte = 0;
        QCOMPARE(source->read(-1, &byte, 1), 0);
    }

    void keepsTheEnd_data()
    {
        QTest::addColumn<qint64>("packed");
        QTest::addColumn<qint64>("plain");
        QTest::newRow("of many bytes") << qint64(1) << std::numeric_limits<qint64>::max();
        QTest::newRow("of many blocks") << std::numeric_limits<qint64>::max() << qint64(LongText::kBlock * 3);
    }
    void keepsTheEnd()
    {
        QFETCH(qint64, packed);
        QFETCH(qint64, plain);
        const QByteArray bytes = numberedLines(LongText::kBlock * 9 + 4321);
        LongText text({packed, plain});
        text.append(bytes);
        const auto source = text.finish();
        QVERIFY(source->size() > 0 && source->size() < bytes.size());
        QCOMPARE(source->bytes(0, source->size()), bytes.last(source->size()));
        QCOMPARE(bytes.at(bytes.size() - source->size() - 1), '\n');
    }

    // What a longer entry holds does not hang on how it is held.
    void aLongLogInAnArchiveIsReadToItsEnd_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("filter");
        for (const char *filter : {"gzip", "xz", "zstd"})
            QTest::newRow(filter) << QByteArray("raw") << QByteArray(filter);
        QTest::newRow("tar") << QByteArray("tar") << QByteArray("gzip");
        QTest::newRow("zip") << QByteArray("zip") << QByteArray();
    }
    void aLongLogInAnArchiveIsReadToItsEnd()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, filter);
        const QByteArray noise =
            QByteArray("2026-03-03 03:00:00,200 - util.py[DEBUG]: nothing ").repeated(6) + QByteArray(30, 'x') + '\n';
        const QByteArray log = detailedLog(3).left(detailedLog(3).indexOf('\n') + 1) +
                               noise.repeated(int(ArchiveLimits().atOnceBytes / noise.size()) + 1) + detailedLog(4);
        const EvidenceFolder folder;
        const auto analysis = analyze(
            {folder.write(QStringLiteral("cloud-init.log.x"), pack({{"cloud-init.log", log}}, format, filter))});
        QVERIFY(analysis);
        const Input &input = (*analysis)->inputs.constFirst();
        QCOMPARE(input.source->size(), log.size());
        QCOMPARE(input.lines.lineCount(), quint32(log.count('\n')));
        QCOMPARE(input.remark, QString());
        QCOMPARE((*analysis)->boots.size(), std::size_t(2));
        QCOMPARE((*analysis)->boots.back().verdict, Verdict::Succeeded);
    }
};

QTEST_GUILESS_MAIN(TestLongText)
#include "tst_longtext.moc"
