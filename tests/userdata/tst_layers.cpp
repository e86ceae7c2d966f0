// SPDX-License-Identifier: GPL-3.0-or-later
// Base64 and gzip around user data: taken off, bounded, and judged as cloud-init would.
#include "parsers/userdata/userdata.h"

#include <QTest>

#include <algorithm>
#include <zlib.h>

using namespace bootscope;

namespace {

const QByteArray kScript = "#!/bin/sh\necho hello\n";

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    QByteArray input = bytes;
    QByteArray output(qsizetype(deflateBound(&stream, uLong(bytes.size()))) + 64, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(output.data());
    stream.avail_out = uInt(output.size());
    deflate(&stream, Z_FINISH);
    output.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return output;
}

QByteArray wrapped(const QByteArray &base64)
{
    QByteArray lines;
    for (qsizetype at = 0; at < base64.size(); at += 20)
        lines += base64.mid(at, 20) + '\n';
    return lines;
}

QStringList errorsOf(const UserData &data)
{
    QStringList codes;
    for (const Diagnostic &diagnostic : data.diagnostics) {
        if (diagnostic.severity == Severity::Error)
            codes.append(diagnostic.code);
    }
    return codes;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peels_data();
    void peels();
    void stopsAtTooManyLayers();
    void stopsAtTooManyBytes();
    void leavesPlainTextAlone_data();
    void leavesPlainTextAlone();
    void countsTheLimitInsideBase64();
};

void TestLayers::peels_data()
{
    using enum Encoding;
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QList<Encoding>>("layers");
    QTest::addColumn<QString>("release");
    QTest::addColumn<QStringList>("errors");
    const QString old = QStringLiteral("22.4.2");
    const QString later = QStringLiteral("23.3");
    const QByteArray once = kScript.toBase64();
    QTest::newRow("gzip") << gzipped(kScript) << QList{Gzip} << old << QStringList{};
    QTest::newRow("two gzip members") << gzipped("#!/bin/sh\n") + gzipped("echo hello\n") << QList{Gzip} << old
                                      << QStringList{};
    QTest::newRow("zero bytes behind gzip")
        << gzipped(kScript) + QByteArray(5, '\0') << QList{Gzip} << old << QStringList{};
    QTest::newRow("base64") << once << QList{Base64} << old << QStringList{};
    QTest::newRow("base64 in lines") << wrapped(once) << QList{Base64} << old << QStringList{};
    QTest::newRow("gzip in base64") << gzipped(kScript).toBase64() << QList{Base64, Gzip} << old << QStringList{};
    QTest::newRow("base64 twice") << once.toBase64() << QList{Base64, Base64} << old
                                  << QStringList{QStringLiteral("userdata.base64-twice")};
    QTest::newRow("base64 twice, decoded since 23.3")
        << once.toBase64() << QList{Base64, Base64} << later << QStringList{};
    QTest::newRow("base64 twice in lines") << wrapped(once).toBase64() << QList{Base64, Base64} << later
                                           << QStringList{QStringLiteral("userdata.base64-twice")};
    QTest::newRow("gzip twice") << gzipped(gzipped(kScript)) << QList{Gzip, Gzip} << old
                                << QStringList{QStringLiteral("userdata.layers")};
    QTest::newRow("base64 in gzip") << gzipped(once) << QList{Gzip, Base64} << later
                                    << QStringList{QStringLiteral("userdata.layers")};
}

void TestLayers::peels()
{
    QFETCH(QByteArray, raw);
    QFETCH(QList<Encoding>, layers);
    QFETCH(QString, release);
    QFETCH(QStringList, errors);
    ReadOptions options;
    options.cloudInit = release;
    const UserData data = readUserData(raw, options);
    QCOMPARE(data.document, kScript);
    QCOMPARE(data.raw, raw);
    QCOMPARE(data.layers, layers);
    QCOMPARE(data.format, Format::ShellScript);
    QCOMPARE(errorsOf(data), errors);
}

void TestLayers::stopsAtTooManyLayers()
{
    QByteArray bytes = kScript;
    for (int i = 0; i < 40; ++i)
        bytes = i % 2 ? bytes.toBase64() : gzipped(bytes);
    const UserData data = readUserData(bytes);
    QCOMPARE(data.layers.size(), ReadOptions().maxLayers);
    QCOMPARE(data.format, Format::Unknown);
    QVERIFY(errorsOf(data).contains(QStringLiteral("userdata.too-many-layers")));
}

void TestLayers::stopsAtTooManyBytes()
{
    ReadOptions options;
    options.maxDecodedBytes = 100000;
    const UserData bomb = readUserData(gzipped("#cloud-config\n" + QByteArray(1000000, '#')), options);
    QCOMPARE(errorsOf(bomb), QStringList{QStringLiteral("userdata.decoded-too-large")});
    const QByteArray whole = gzipped(kScript);
    for (qsizetype size = 2; size < whole.size(); ++size) {
        const UserData cut = readUserData(whole.left(size));
        QCOMPARE(errorsOf(cut), QStringList{QStringLiteral("userdata.truncated-gzip")});
        QCOMPARE(cut.parts.size(), 1);
        QCOMPARE(cut.parts.first().contentType, QStringLiteral("text/x-not-multipart"));
    }
    QByteArray damaged = whole;
    damaged[12] = char(damaged.at(12) ^ 0x55);
    QCOMPARE(errorsOf(readUserData(damaged)).size(), 1);
}

void TestLayers::leavesPlainTextAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a word") << QByteArray("passwordpassword");
    QTest::newRow("a short word") << QByteArray("hello");
    QTest::newRow("a script") << kScript;
    QTest::newRow("words") << QByteArray("deadbeef deadbeef deadbeef\n");
}

void TestLayers::leavesPlainTextAlone()
{
    QFETCH(QByteArray, text);
    const UserData data = readUserData(text);
    QVERIFY(data.layers.isEmpty());
    QCOMPARE(data.document, text);
}

void TestLayers::countsTheLimitInsideBase64()
{
    const QByteArray fits = "#!/bin/sh\n" + QByteArray(kUserDataLimit - 10, '#');
    QCOMPARE(fits.size(), kUserDataLimit);
    QVERIFY(errorsOf(readUserData(fits)).isEmpty());
    QVERIFY(errorsOf(readUserData(fits.toBase64())).isEmpty());
    const QByteArray tooLarge = fits + '#';
    QCOMPARE(errorsOf(readUserData(tooLarge)), QStringList{QStringLiteral("userdata.too-large")});
    QCOMPARE(errorsOf(readUserData(tooLarge.toBase64())), QStringList{QStringLiteral("userdata.too-large")});
    // The limit is EC2's: cloud-init itself finds nothing wrong with a cloud-config of this size.
    const UserData config = readUserData("#cloud-config\n" + QByteArray(kUserDataLimit, '#'));
    QVERIFY(errorsOf(config).isEmpty());
    QCOMPARE(config.diagnostics.value(0).code, QStringLiteral("userdata.too-large"));
    QCOMPARE(readUserData(fits).base64Bytes(), 21848);
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
