// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/carettext.h"
#include "parsers/assist/yamloutline.h"
#include "tests/assist/caretmark.h"

#include <QTest>

using namespace bootscope;
using namespace bootscope::assist;

// Where the caret stands, as "role path word", two places joined by " + ".
class TestYamlOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void texts_data();
    void texts();
    void deepNestingEnds();
};

namespace {

QString pathText(const QList<YamlKey> &path)
{
    QStringList steps;
    for (const YamlKey &key : path)
        steps.append(std::holds_alternative<QString>(key) ? std::get<QString>(key)
                                                          : QString::number(std::get<int>(key)));
    return steps.join(QLatin1Char('.'));
}

QString placeText(const YamlCursor &cursor)
{
    switch (cursor.where) {
    case YamlCursor::Where::Nowhere:
        return QStringLiteral("nowhere");
    case YamlCursor::Where::Comment:
        return QStringLiteral("comment");
    case YamlCursor::Where::BlockScalar:
        return QStringLiteral("block ") + pathText(cursor.text->path());
    case YamlCursor::Where::Structure:
        break;
    }
    QStringList places;
    for (const YamlPlace &place : cursor.places) {
        static const QStringList kRoles{QStringLiteral("key"), QStringLiteral("start"), QStringLiteral("item"),
                                        QStringLiteral("value")};
        places.append(kRoles.at(int(place.role)) + QStringLiteral(" [") + pathText(place.path) + QLatin1Char(']'));
    }
    return places.join(QStringLiteral(" + ")) + (cursor.flow ? QStringLiteral(" flow") : QString()) +
           (cursor.word.isEmpty() ? QString() : QStringLiteral(" '") + cursor.word + QLatin1Char('\''));
}

} // namespace

void TestYamlOutline::places_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *text, const char *place) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(place);
    };
    row("empty", "▮", "start []");
    row("first letter", "p▮", "start [] 'p'");
    row("second key", "a: 1\np▮", "key [] 'p'");
    row("between keys", "a: 1\n▮\nb: 2\n", "key []");
    row("middle of a key", "packa▮ges:\n  - a\n", "key [] 'packa'");
    row("behind the colon", "a: ▮", "value [a]");
    row("at the colon", "a:▮", "value [a]");
    row("in a value", "a: tr▮ue\n", "value [a] 'tr'");
    row("in a quoted value", "a: 'tr▮'\n", "value [a] 'tr'");
    row("an open quote", "a: 'tr▮\nb: 1\n", "value [a] 'tr'");
    row("below a key", "a:\n  ▮", "start [a]");
    row("below a key, further keys below", "a:\n  ▮\n  b: 1\n", "key [a]");
    row("below a key, word", "a:\n  b▮\n  c: 1\n", "key [a] 'b'");
    row("flush below a key", "a:\n▮", "key [] + start [a]");
    row("behind a dash", "a:\n  - ▮", "start [a.0]");
    row("word behind a dash", "a:\n  - n▮", "start [a.0] 'n'");
    row("word behind a dash, keys below", "a:\n  - n▮\n    b: 1\n", "key [a.0] 'n'");
    row("key behind a dash", "a:\n  - na▮me: x\n", "key [a.0] 'na'");
    row("second key of an item", "a:\n  - name: x\n    s▮\n", "key [a.0] 's'");
    row("second item", "a:\n  - name: x\n  - ▮\n", "start [a.1]");
    row("blank at the dash", "a:\n  - b\n  ▮\n", "item [a]");
    row("blank at a flush dash", "a:\n- b\n▮\n", "item [a] + key []");
    row("blank deep in an item", "a:\n  - b: 1\n    ▮\n  - c: 2\n", "key [a.0]");
    row("list in a list", "a:\n  - - x\n    - ▮\n", "start [a.0.1]");
    row("flow mapping key", "a: {n▮}", "key [a] flow 'n'");
    row("flow mapping second key", "a: {b: 1, ▮}", "key [a] flow");
    row("flow mapping value", "a: {b: ▮}", "value [a.b] flow");
    row("flow list", "a: [x, y▮]", "value [a.1] flow 'y'");
    row("flow list, open", "a: [x, ▮\nb: 1\n", "value [a.1] flow");
    row("flow over lines", "a: {\n  b: 1,\n  c▮\n}\n", "key [a] flow 'c'");
    row("behind an open flow", "a: [x,\nb▮\n", "value [a.1] flow 'b'");
    row("behind a closed flow", "a: [x]\nb▮\n", "key [] 'b'");
    row("JSON", "{\"a\": {\"b▮\": 1}}", "key [a] flow 'b'");
    row("comment", "a: 1 # x▮\n", "comment");
    row("comment line", "# x▮\n", "comment");
    row("literal", "a: |\n  #!/bin/sh\n  ec▮ho\n", "block a");
    row("literal, blank line inside", "a: |\n  x\n▮\n  y\n", "block a");
    row("literal, goes on", "a: |\n  x\n  ▮\n", "block a");
    row("literal, over", "a: |\n  x\n▮\n", "key []");
    row("literal in a list", "a:\n  - |\n    x▮\n", "block a.0");
    row("behind a literal", "a:\n  - |\n    x\n  - ▮\n", "start [a.1]");
    row("folded in an item", "a:\n  - c: >-\n      x▮\n    d: 1\n", "block a.0.c");
    row("text over lines", "a: some\n  te▮xt\n", "nowhere");
    row("quotes over lines", "a: \"some\n  te▮xt\"\nb: 1\n", "nowhere");
    row("anchor", "a: &x\n  b▮", "start [a] 'b'");
    row("tag", "a: !!str tr▮", "value [a] 'tr'");
    row("tab behind the colon", "a:\t▮", "value [a]");
    row("quoted key", "\"a\": 1\n\"b▮\": 2\n", "key [] 'b'");
    row("Korean", "a: 한글\nb: 가▮나\n", "value [b] '가'");
    row("badly indented", "a:\n    b: 1\n  c▮\n", "key [a] 'c'");
    row("behind a list that is badly indented", "a:\n    - b\n  ▮\n", "item [a]");
    row("document mark", "---\na▮", "start [] 'a'");
    row("value on its own line", "a:\n  'x▮'\n", "value [a] 'x'");
    row("colon in a value", "a: http://x▮\n", "value [a] 'http://x'");
}

void TestYamlOutline::places()
{
    QFETCH(QByteArray, text);
    const MarkedText at = marked(text.constData());
    const QStringList lines = linesOf(at.text);
    const int line = at.caret.line - 1;
    const YamlOutline outline(lines, line, utf16Column(lines.at(line), at.caret.column - 1));
    QTEST(placeText(outline.cursor()), "place");
    // The same text as it comes from Windows.
    const QStringList dos = linesOf(QByteArray(at.text).replace("\n", "\r\n"));
    const YamlOutline again(dos, line, utf16Column(dos.at(line), at.caret.column - 1));
    QTEST(placeText(again.cursor()), "place");
}

void TestYamlOutline::texts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *text, CaretKind kind, const char *line) {
        QTest::newRow(name) << QByteArray(text) << int(kind) << QString::fromUtf8(line);
    };
    row("empty", "▮", CaretKind::Head, "");
    row("header", "#cloud-▮config\na: 1\n", CaretKind::Head, "#cloud-config");
    row("cloud-config", "#cloud-config\na▮: 1\n", CaretKind::CloudConfig, "a: 1");
    row("script", "#!/bin/sh\necho▮\n", CaretKind::Shell, "echo");
    row("boothook", "#cloud-boothook\n#!/bin/sh\necho▮\n", CaretKind::Shell, "echo");
    row("no header", "hello\nworld▮\n", CaretKind::Nothing, "world");
    row("template", "## template: jinja\n#cloud-config\na: {{ v1.x }}▮\n", CaretKind::CloudConfig, "a: xxxxxxxxxx");
    row("below the template line", "## template: jinja\n▮", CaretKind::Head, "");
    row("statement of a template", "## template: jinja\n{% if x %}\n#cloud-config\n▮b: 1\n", CaretKind::CloudConfig,
        "b: 1");
    row("in an expression", "## template: jinja\n#cloud-config\na: {{ v1.▮ }}\n", CaretKind::Nothing, "");
    row("in a statement", "## template: jinja\n#cloud-config\n{% if x %}▮\na: 1\n", CaretKind::Nothing, "");
    row("archive", "#cloud-config-archive\n- ty▮\n", CaretKind::Archive, "- ty");
    row("content of an archive",
        "#cloud-config-archive\n- type: text/cloud-config\n  content: |\n    #cloud-config\n    pa▮\n",
        CaretKind::CloudConfig, "pa");
    row("script in an archive", "#cloud-config-archive\n- content: |\n    #!/bin/sh\n    ec▮ho\n", CaretKind::Shell,
        "echo");
    row("MIME header", "Content-Type: multipart/mixed; boundary=\"B\"\nMIME-▮Version: 1.0\n\n--B\n",
        CaretKind::MimeHeader, "MIME-Version: 1.0");
    row("header of a part",
        "Content-Type: multipart/mixed; boundary=\"B\"\nMIME-Version: 1.0\n\n--B\nContent-Ty▮\n\nx\n--B--\n",
        CaretKind::MimeHeader, "Content-Ty");
    row("cloud-config in a part",
        "Content-Type: multipart/mixed; boundary=\"B\"\nMIME-Version: 1.0\n\n--B\nContent-Type: text/cloud-config\n\n"
        "#cloud-config\npa▮\n--B\nContent-Type: text/x-shellscript\n\n#!/bin/sh\n--B--\n",
        CaretKind::CloudConfig, "pa");
    row("script in the second part",
        "Content-Type: multipart/mixed; boundary=\"B\"\nMIME-Version: 1.0\n\n--B\nContent-Type: text/cloud-config\n\n"
        "#cloud-config\na: 1\n--B\nContent-Type: text/x-shellscript\n\n#!/bin/sh\nec▮ho\n--B--\n",
        CaretKind::Shell, "echo");
    row("first line of a part",
        "Content-Type: multipart/mixed; boundary=\"B\"\nMIME-Version: 1.0\n\n--B\nContent-Type: "
        "text/cloud-config\n\n▮\n--B--\n",
        CaretKind::Head, "");
    row("base64 in a part",
        "Content-Type: multipart/mixed; boundary=\"B\"\nMIME-Version: 1.0\n\n--B\nContent-Type: text/cloud-config\n"
        "Content-Transfer-Encoding: base64\n\nI2Ns▮\n--B--\n",
        CaretKind::Nothing, "");
}

void TestYamlOutline::texts()
{
    QFETCH(QByteArray, text);
    const MarkedText at = marked(text.constData());
    const CaretText found = caretText(linesOf(at.text), at.caret, QStringLiteral("26.2"));
    QTEST(int(found.kind), "kind");
    QTEST(found.lines.isEmpty() ? QString() : found.lines.at(found.line), "line");
    if (found.kind != CaretKind::Nothing)
        QCOMPARE(rangeInDocument(linesOf(at.text), found, found.column, found.column).begin, at.caret);
}

void TestYamlOutline::deepNestingEnds()
{
    const QString open(100000, QLatin1Char('['));
    const YamlOutline flow({QStringLiteral("a: ") + open}, 0, 50000);
    QVERIFY(flow.root().find(QStringLiteral("a")));
    QString dashes;
    for (int i = 0; i < 20000; ++i)
        dashes += QLatin1String("- ");
    const YamlOutline block({dashes}, 0, 100);
    QCOMPARE(block.root().kind, OutlineNode::Kind::Sequence);
}

QTEST_APPLESS_MAIN(TestYamlOutline)
#include "tst_yamloutline.moc"
