// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/checks/check.h"

#include <QTest>

#include <zlib.h>

using namespace bootscope;

// Input that was made to harm: the answer names the limit that was met, or what is wrong, and is bounded itself.
class TestLimits : public QObject
{
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
};

namespace {

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))) + 32, '\0');
    QByteArray in = bytes;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = uInt(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

// a9 holds nine of a8, which holds nine of a7, ...
QByteArray laughs(const QByteArray &first, const QByteArray &open, const QByteArray &close)
{
    QByteArray text = "#cloud-config\na0: &a0 " + first + '\n';
    for (int i = 1; i < 10; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        const QByteArray name = 'a' + QByteArray::number(i);
        text += name + ": &" + name + ' ' + open + QByteArrayList(9, before).join(", ") + close + '\n';
    }
    return text;
}

} // namespace

void TestLimits::answers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &text, const char *code) {
        QTest::newRow(name) << text << QString::fromLatin1(code);
    };
    row("billion laughs", laughs("[x, x]", "[", "]") + "runcmd: *a9\n", "schema.type");
    row("merged mappings", laughs("{a: 1, b: 2, c: 3}", "{<<: [", "], z: 1}"), "yaml.limit");
    row("a list that holds itself", "#cloud-config\nruncmd: &a [*a]\n", "schema.type");
    row("brackets", "#cloud-config\na: " + QByteArray(100000, '['), "yaml.limit");
    row("braces", "#cloud-config\na: " + QByteArray("{a: ").repeated(100000), "yaml.limit");
    row("dashes", "#cloud-config\na:\n " + QByteArray("- ").repeated(100000), "yaml.limit");
    row("a line of 3 MB", "#cloud-config\nruncmd:\n - \"" + QByteArray(3000000, 'x') + "\"\n", "userdata.too-large");
    row("an open quote of 3 MB", "#cloud-config\nruncmd:\n - \"" + QByteArray(3000000, 'x'), "yaml.syntax");
    row("a script of 3 MB", "#!/bin/sh\necho " + QByteArray(3000000, 'x') + '\n', "userdata.too-large");
    row("20,000 errors", "#cloud-config\nbootcmd:\n" + QByteArray("- 1.5\n").repeated(20000), "config.more");
    row("20,000 tabs", "#cloud-config\nruncmd:\n" + QByteArray("\t- ls\n").repeated(20000), "yaml.syntax");
    row("20,000 equal keys", "#cloud-config\n" + QByteArray("runcmd: [a]\n").repeated(20000), "config.more");
    row("a gzip that was cut off", gzipped("#!/bin/sh\n" + QByteArray(5000, 'x')).chopped(6),
        "userdata.truncated-gzip");
    row("a gzip bomb", gzipped(QByteArray(40000000, '#')), "userdata.decoded-too-large");
    row("two gzips around a bomb", gzipped(gzipped(QByteArray(40000000, '\0'))), "userdata.decoded-too-large");
    QByteArray layers = "#!/bin/sh\n";
    for (int i = 0; i < 40; ++i)
        layers = i % 2 ? layers.toBase64() : gzipped(layers);
    row("40 layers", layers, "userdata.too-many-layers");
    const QByteArray part = "--x\nContent-Type: text/x-shellscript\n\n#!/bin/sh\n";
    row("20,000 parts", "Content-Type: multipart/mixed; boundary=x\nMIME-Version: 1.0\n\n" + part.repeated(20000),
        "userdata.too-many-parts");
    QByteArray nested = "MIME-Version: 1.0\n";
    for (int i = 0; i < 300; ++i) {
        const QByteArray name = 'b' + QByteArray::number(i);
        nested += "Content-Type: multipart/mixed; boundary=" + name + "\n\n--" + name + '\n';
    }
    row("300 nested multiparts", nested, "mime.too-deep");
    row("20,000 entries", "#cloud-config-archive\n" + QByteArray("- |\n  #!/bin/sh\n").repeated(20000),
        "userdata.too-many-parts");
    row("50,000 addresses", "#include\n" + QByteArray("https://e.invalid/\n").repeated(50000),
        "userdata.too-many-parts");
    row("open expressions", "## template: jinja\n#cloud-config\na: " + QByteArray("{{ (").repeated(100000),
        "jinja.syntax");
    row("NUL bytes", QByteArray(1000000, '\0'), "userdata.utf16");
    row("an ELF program",
        QByteArray("\x7f"
                   "ELF\x02\x01\x01\0\0\0\0\0\0",
                   13),
        "userdata.binary");
    row("a PDF document", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "userdata.binary");
    row("an image", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "userdata.binary");
    row("a ZIP archive", "PK\x03\x04\x14", "userdata.binary");
    row("UTF-16", QByteArray("\xff\xfe#\0!\0/\0", 8), "userdata.utf16");
}

void TestLimits::answers()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const CheckResult result = checkUserData(text);
    QStringList codes;
    for (const Diagnostic &diagnostic : result.diagnostics) {
        codes.append(diagnostic.code);
        QVERIFY(diagnostic.message.size() < 8000);
        QVERIFY(diagnostic.said.size() < 20000);
    }
    QVERIFY2(codes.contains(code), qPrintable(codes.mid(0, 10).join(QLatin1Char(' '))));
    QVERIFY(codes.size() <= 4004);
}

QTEST_APPLESS_MAIN(TestLimits)
#include "tst_limits.moc"
