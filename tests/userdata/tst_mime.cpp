// SPDX-License-Identifier: GPL-3.0-or-later
// MIME messages cut as Python's email package cuts them, and the way from a part's lines back to the document.
#include "parsers/userdata/userdata.h"

#include <QTest>

#include <algorithm>

using namespace bootscope;

namespace {

using Names = QList<QPair<QString, QString>>; // content type, file name

QByteArray message(const QByteArray &parts, const QByteArray &boundary = "B")
{
    return "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\n" + parts;
}

Names namesOf(const UserData &data)
{
    Names names;
    for (const Part &part : data.parts)
        names.append({part.contentType, part.filename});
    return names;
}

bool has(const UserData &data, const char *code, Severity severity, int line)
{
    return std::any_of(data.diagnostics.cbegin(), data.diagnostics.cend(), [&](const Diagnostic &diagnostic) {
        return diagnostic.code == QLatin1String(code) && diagnostic.severity == severity &&
               diagnostic.range.begin.line == line;
    });
}

} // namespace

class TestMime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsParts_data();
    void findsParts();
    void namesParts_data();
    void namesParts();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void mapsLines_data();
    void mapsLines();
    void garblesLikePython();
    void plansParts();
    void isBounded();
};

void TestMime::findsParts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Names>("names");
    const QByteArray config = "--B\nContent-Type: text/cloud-config\n\n#cloud-config\na: 1\n";
    const QByteArray script = "--B\nContent-Type: text/x-shellscript\n\n#!/bin/sh\necho\n";
    const QString configType = QStringLiteral("text/cloud-config");
    const QString scriptType = QStringLiteral("text/x-shellscript");
    const QString first = QStringLiteral("part-001");
    const QString second = QStringLiteral("part-002");
    const Names both{{configType, first}, {scriptType, second}};

    QTest::newRow("two") << message(config + script + "--B--\n") << both;
    QTest::newRow("CR LF") << message(config + script + "--B--\n").replace("\n", "\r\n") << both;
    QTest::newRow("no final boundary") << message(config + script) << both;
    QTest::newRow("blanks behind the boundary")
        << message(config + script + "--B--\n").replace("--B\n", "--B \t\n") << both;
    QTest::newRow("preamble and epilogue") << message("preamble\n" + config + script + "--B--\nepilogue\n") << both;
    QTest::newRow("boundary twice") << message("--B\n" + config + script) << both;
    QTest::newRow("type found by the payload")
        << message("--B\nContent-Type: text/plain\n\n#cloud-config\n--B\n\n#!/bin/sh\n--B--\n") << both;
    QTest::newRow("script that is a config")
        << message("--B\nContent-Type: text/x-shellscript\n\n#cloud-config\n--B--\n") << Names{{configType, first}};
    QTest::newRow("declared config is believed")
        << message("--B\nContent-Type: text/cloud-config\n\n#!/bin/sh\n--B--\n") << Names{{configType, first}};
    QTest::newRow("nested") << message("--B\nContent-Type: multipart/mixed; boundary=C\n\n" +
                                       QByteArray(config).replace("--B", "--C") + "--C--\n" + script + "--B--\n")
                            << both;
    QTest::newRow("nested, inner not closed") << message("--B\nContent-Type: multipart/mixed; boundary=C\n\n" +
                                                         QByteArray(config).replace("--B", "--C") + script + "--B--\n")
                                              << both;
    QTest::newRow("wrong boundary") << message(config + script, "A") << Names{};
    QTest::newRow("only the final boundary") << message("--B--\n") << Names{};
    QTest::newRow("header folded") << QByteArray("MIME-Version: 1.0\nContent-Type: multipart/mixed;\n boundary=B\n\n" +
                                                 config)
                                   << Names{{configType, first}};
    QTest::newRow("no blank line below the headers")
        << message("--B\nContent-Type: text/x-shellscript\n#!/bin/sh\n--B--\n") << Names{{scriptType, first}};
    QTest::newRow("single part") << QByteArray("MIME-Version: 1.0\nContent-Type: text/x-shellscript\n\n#!/bin/sh\n")
                                 << Names{{scriptType, first}};
    QTest::newRow("include in a part")
        << message("--B\nContent-Type: text/x-include-url\n\nhttps://a.example/\nhttps://b.example/\n" + script)
        << Names{{QStringLiteral("text/x-not-multipart"), first},
                 {QStringLiteral("text/x-not-multipart"), second},
                 {scriptType, QStringLiteral("part-003")}};
    QTest::newRow("archive in a part")
        << message("--B\nContent-Type: text/cloud-config-archive\n\n- '#cloud-config'\n- '#!/bin/sh'\n--B--\n") << both;
    QTest::newRow("the word in a script is no MIME")
        << QByteArray("#!/bin/sh\necho MIME-Version: 1.0\n") << Names{{scriptType, first}};
}

void TestMime::findsParts()
{
    QFETCH(QByteArray, text);
    QFETCH(Names, names);
    QCOMPARE(namesOf(readUserData(text)), names);
}

void TestMime::namesParts_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("filename");
    const auto row = [](const char *name, const QByteArray &headers, const char *filename) {
        QTest::newRow(name) << headers << QString::fromUtf8(filename);
    };
    const QByteArray type = "Content-Type: text/x-shellscript\n";
    row("plain", type + "Content-Disposition: attachment; filename=run.sh\n", "run.sh");
    row("quoted", type + "Content-Disposition: attachment; filename=\"a;b c.sh\"\n", "abc.sh");
    row("path", type + "Content-Disposition: attachment; filename=\"../../etc/x y.sh\"\n", ".._.._etc_xy.sh");
    row("nothing left", type + "Content-Disposition: attachment; filename=\"\xEA\xB0\x80\"\n", "");
    row("an empty name counts",
        "Content-Type: text/x-shellscript; name=n.sh\nContent-Disposition: attachment; filename=\"\"\n", "part-001");
    row("RFC 2231 that was not encoded",
        "Content-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''\xEA\xB0\x80.sh\n", "uac00.sh");
    row("RFC 2231", type + "Content-Disposition: attachment; filename*=utf-8''a%20b.sh\n", "ab.sh");
    row("RFC 2231 in pieces", type + "Content-Disposition: attachment; filename*0=\"ru\"; filename*1=\"n.sh\"\n",
        "run.sh");
    row("name of the type is lost when alone in the list", "Content-Type: text/plain; name=n.sh\n", "part-001");
    row("name of the type", "Content-Type: text/x-shellscript; name=n.sh\n", "n.sh");
    row("none", type, "part-001");
}

void TestMime::namesParts()
{
    QFETCH(QByteArray, headers);
    QFETCH(QString, filename);
    const UserData data = readUserData(message("--B\n" + headers + "\n#!/bin/sh\n--B--\n"));
    QCOMPARE(data.parts.size(), 1);
    QCOMPARE(data.parts.first().filename, filename);
}

void TestMime::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &text, const char *code, Severity severity, int line) {
        QTest::newRow(name) << text << QByteArray(code) << severity << line;
    };
    const QByteArray script = "--B\nContent-Type: text/x-shellscript\n\n#!/bin/sh\n";
    row("boundary differs", message(script, "A"), "mime.boundary", Severity::Error, 4);
    row("no boundary named", "MIME-Version: 1.0\nContent-Type: multipart/mixed\n\n" + script, "mime.no-boundary",
        Severity::Error, 2);
    row("no final boundary", message(script), "mime.no-final-boundary", Severity::Info, 2);
    row("one boundary differs", message(script + "--b\nContent-Type: text/plain\n\nx\n--B--\n"), "mime.boundary-like",
        Severity::Warning, 8);
    row("unknown type", message("--B\nContent-Type: text/x-foo\n\n#!/bin/sh\n--B--\n"), "mime.unknown-type",
        Severity::Error, 7);
    row("not UTF-8", message("--B\n\n#!/bin/sh\n# \xFF\n--B--\n"), "mime.not-utf8", Severity::Error, 7);
    row("no gzip", message("--B\nContent-Type: application/gzip\n\n#!/bin/sh\n--B--\n"), "mime.gzip", Severity::Error,
        5);
    row("no #! in a script", message("--B\nContent-Type: text/x-shellscript\n\necho\n--B--\n"), "script.no-shebang",
        Severity::Error, 7);
    row("script declared as config", message("--B\nContent-Type: text/cloud-config\n\n#!/bin/sh\n--B--\n"),
        "mime.declared-type", Severity::Error, 7);
    row("one name twice", message(script + script + "--B--\n").replace("shellscript\n", "shellscript; name=x\n"),
        "parts.same-name", Severity::Warning, 11);
    row("encoding with a blank", message("--B\nContent-Transfer-Encoding: base64 \n\nIyEvYmluL3NoCg==\n--B--\n"),
        "mime.encoding", Severity::Warning, 5);
    row("a name of which nothing is left",
        message("--B\nContent-Type: text/x-shellscript; name=\xEA\xB0\x80\n\n#!/bin/sh\n--B--\n"), "parts.name",
        Severity::Error, 7);
    row("a part that is uuencoded",
        message("--B\nContent-Type: text/x-shellscript\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 x\n"
                "%96-H;PH \n`\nend\n--B--\n"),
        "script.no-shebang", Severity::Error, 9);
    row("a patch of what is not there",
        message("--B\nContent-Type: text/cloud-config-jsonp\n\n[{\"op\": \"replace\", \"path\": \"/a\", \"value\": "
                "1}]\n--B--\n"),
        "jsonp.path", Severity::Error, 7);
    row("for nodeadm", message("--B\nContent-Type: application/node.eks.aws\n\nkind: NodeConfig\n--B--\n"),
        "mime.node-config", Severity::Info, 7);
    row("behind a part handler",
        message("--B\nContent-Type: text/part-handler\n\n#part-handler\n--B\nContent-Type: text/x-foo\n\nx\n--B--\n"),
        "mime.custom-type", Severity::Info, 11);
}

void TestMime::saysWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    QFETCH(Severity, severity);
    QFETCH(int, line);
    QVERIFY(has(readUserData(text), code.constData(), severity, line));
}

void TestMime::mapsLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TextPosition>("inPart");
    QTest::addColumn<TextPosition>("inDocument");
    const auto row = [](const char *name, const QByteArray &text, TextPosition inPart, TextPosition inDocument) {
        QTest::newRow(name) << text << inPart << inDocument;
    };
    row("plain document", "#!/bin/sh\necho\n", {2, 3}, {2, 3});
    row("plain part", message("--B\n\n#!/bin/sh\necho hello\n--B--\n"), {2, 6}, {7, 6});
    row("CR LF", message("--B\n\n#!/bin/sh\necho hello\n--B--\n").replace("\n", "\r\n"), {2, 6}, {7, 6});
    // Twelve digits a line hold nine bytes: the second line of the script begins in the second line of the text.
    row("base64", message("--B\nContent-Transfer-Encoding: base64\n\nIyEvYmluL3No\nCmVjaG8gaGVs\nbG8K\n--B--\n"),
        {2, 6}, {8, 1});
    row("quoted-printable",
        message("--B\nContent-Transfer-Encoding: quoted-printable\n\n#!/bin/sh\necho =\nhel=6Co\ntrue\n--B--\n"),
        {3, 1}, {10, 1});
    row("archive, block",
        "#cloud-config-archive\n- type: text/x-shellscript\n  content: |\n    #!/bin/sh\n    echo hello\n", {2, 6},
        {5, 10});
    row("archive, plain text", "#cloud-config-archive\n- content: 'abc: 1'\n", {1, 1}, {2, 13});
    row("archive in a part",
        message("--B\nContent-Type: text/cloud-config-archive\n\n- |\n  #!/bin/sh\n  echo hello\n--B--\n"), {2, 1},
        {9, 3});
}

void TestMime::mapsLines()
{
    QFETCH(QByteArray, text);
    QFETCH(TextPosition, inPart);
    QFETCH(TextPosition, inDocument);
    const UserData data = readUserData(text);
    QCOMPARE(data.parts.size(), 1);
    const TextPosition found = data.parts.first().lines.toDocument(inPart);
    QCOMPARE(found.line, inDocument.line);
    QCOMPARE(found.column, inDocument.column);
}

void TestMime::garblesLikePython()
{
    const UserData escaped = readUserData(message("--B\n\n#!/bin/sh\n# \xEA\xB0\x80\n--B--\n"));
    QCOMPARE(escaped.parts.first().bytes, QByteArray("#!/bin/sh\n# \\uac00"));
    QVERIFY(has(escaped, "mime.not-ascii", Severity::Warning, 7));
    const UserData latin = readUserData(message("--B\n\n#!/bin/sh\n# caf\xC3\xA9\n--B--\n"));
    QCOMPARE(latin.parts.first().bytes, QByteArray("#!/bin/sh\n# caf\xE9"));
    QVERIFY(has(latin, "mime.not-ascii", Severity::Error, 7));
    const QByteArray text = "#!/bin/sh\n# caf\xC3\xA9\n";
    const UserData encoded =
        readUserData(message("--B\nContent-Transfer-Encoding: base64\n\n" + text.toBase64() + "\n--B--\n"));
    QCOMPARE(encoded.parts.first().bytes, text);
    QVERIFY(encoded.diagnostics.isEmpty());
}

void TestMime::plansParts()
{
    const UserData data = readUserData(
        message("--B\n\n#!/bin/sh\n--B\nContent-Type: text/x-shellscript-per-boot\n\n#!/bin/sh\n--B\n\n#cloud-config\n"
                "--B\n\n#cloud-boothook\n#!/bin/sh\n--B\n\n## template: jinja\n#!/bin/sh\n--B--\n"));
    QCOMPARE(data.parts.size(), 5);
    QCOMPARE(data.parts.at(0).stage, QStringLiteral("final"));
    QCOMPARE(data.parts.at(0).module, QStringLiteral("scripts-user"));
    QCOMPARE(data.parts.at(0).frequency, QStringLiteral("once-per-instance"));
    QCOMPARE(data.parts.at(1).module, QStringLiteral("scripts-per-boot"));
    QCOMPARE(data.parts.at(1).frequency, QStringLiteral("always"));
    QVERIFY(data.parts.at(2).stage.isEmpty());
    QCOMPARE(data.parts.at(3).stage, QStringLiteral("network"));
    QCOMPARE(data.parts.at(3).frequency, QStringLiteral("always"));
    QCOMPARE(data.parts.at(4).rendersTo, Format::ShellScript);
    QCOMPARE(data.parts.at(4).module, QStringLiteral("scripts-user"));
}

void TestMime::isBounded()
{
    QByteArray nested;
    for (int i = 0; i < 2000; ++i) {
        const QByteArray number = QByteArray::number(i);
        nested += "Content-Type: multipart/mixed; boundary=b" + number + "\n\n--b" + number + '\n';
    }
    const UserData deep = readUserData("MIME-Version: 1.0\n" + nested);
    QVERIFY(std::any_of(deep.diagnostics.cbegin(), deep.diagnostics.cend(),
                        [](const Diagnostic &d) { return d.code == QLatin1String("mime.too-deep"); }));

    const UserData many = readUserData(message(QByteArray("--B\n\n#!/bin/sh\n").repeated(5000)));
    QCOMPARE(many.parts.size(), ReadOptions().maxParts);
    QVERIFY(has(many, "userdata.too-many-parts", Severity::Error, 1));
}

QTEST_APPLESS_MAIN(TestMime)
#include "tst_mime.moc"
