// SPDX-License-Identifier: GPL-3.0-or-later
// The shell inside of cloud-config: what the tools are asked, and where their answers stand in the document.
#include "parsers/shell/shellanswers.h"
#include "parsers/userdata/scalarmap.h"

#include <QTest>

using namespace bootscope;

class TestEmbeddedShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsScalars_data();
    void mapsScalars();
    void findsScripts_data();
    void findsScripts();
    void joinsItems();
    void mapsToTheDocument_data();
    void mapsToTheDocument();
    void weighsAnswers();
    void editsWhereItMay_data();
    void editsWhereItMay();
};

void TestEmbeddedShell::mapsScalars_data()
{
    // The value's word MARK must be found at the place in the text where it stands.
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<TextPosition>("place");
    const auto row = [](const char *name, const char *yaml, TextPosition place) {
        QTest::newRow(name) << QByteArray(yaml) << place;
    };
    row("literal", "a: |\n  one\n\n  two MARK\n", {4, 7});
    row("literal with indicator", "a: |2-\n    one\n   MARK\n", {3, 4});
    row("literal, indented lines", "a: |\n  one\n    MARK\n  x\n", {3, 5});
    row("folded", "a: >\n  one two\n  three MARK\n", {3, 9});
    row("folded over an empty line", "a: >-\n  one\n\n  MARK\n", {4, 3});
    row("folded, more indented", "a: >\n  one\n    two\n  MARK\n", {4, 3});
    row("plain", "a: one MARK\n", {1, 8});
    row("plain over lines", "a: one\n  two\n  MARK three\n", {3, 3});
    row("single quotes", "a: 'it''s MARK'\n", {1, 11});
    row("single quotes over lines", "a: 'one\n\n  MARK'\n", {3, 3});
    row("double quotes", "a: \"one \\\"two\\\" MARK\"\n", {1, 17});
    row("escapes", "a: \"\\x41\\u00e9\\tMARK\"\n", {1, 16});
    row("escaped line end", "a: \"one \\\n   MARK\"\n", {2, 4});
    row("escaped line feed", "a: \"one\\nMARK\"\n", {1, 10});
    row("tag and anchor", "a: !!str &b one MARK\n", {1, 17});
    row("wide characters", "a: \"가나 MARK\"\n", {1, 8});
    row("CR LF", "a: |\r\n  one\r\n  MARK\r\n", {3, 3});
}

void TestEmbeddedShell::mapsScalars()
{
    QFETCH(QByteArray, yaml);
    const YamlDocument document = parseYaml(yaml);
    QVERIFY(document.root());
    const YamlNode &node = *document.root()->entries.first().value;
    const QByteArray value = node.text.toUtf8();
    const qsizetype at = value.indexOf("MARK");
    QVERIFY(at >= 0);
    const TextRange inValue = TextIndex(value).range(at, at + 4);
    const TextRange found = userdata::mapOfScalar(node, yaml, TextIndex(yaml)).toDocument(inValue);
    QTEST(found.begin, "place");
    QCOMPARE(found.end.line, found.begin.line);
    QCOMPARE(found.end.column, found.begin.column + 4);
}

void TestEmbeddedShell::findsScripts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("paths");
    const auto row = [](const char *name, const char *text, const QByteArrayList &paths) {
        QTest::newRow(name) << QByteArray(text) << paths;
    };
    row("both lists", "#cloud-config\nruncmd: [ls]\nbootcmd: [ls]\n", {"bootcmd", "runcmd"});
    row("a mapping spoils the list", "#cloud-config\nruncmd:\n  - ls\n  - echo a: b\n", {});
    row("nothing in it", "#cloud-config\nruncmd: []\nbootcmd: [~]\n", {});
    row("a file", "#cloud-config\nwrite_files:\n  - content: x\n  - content: |\n      #!/bin/bash\n      ls\n",
        {"write_files.1.content"});
    row("base64", "#cloud-config\nwrite_files:\n  - encoding: b64\n    content: IyEvYmluL3NoCmxzCg==\n",
        {"write_files.0.content"});
    row("gzip",
        "#cloud-config\nwrite_files:\n  - encoding: gz+b64\n    content: "
        "H4sIAAAAAAACA1NW1E/KzNMvzuDKKeYCAJnHNaANAAAA\n",
        {"write_files.0.content"});
    row("binary", "#cloud-config\nwrite_files:\n  - content: !!binary IyEvYmluL3NoCmxzCg==\n",
        {"write_files.0.content"});
    row("python", "#cloud-config\nwrite_files:\n  - content: |\n      #!/usr/bin/python3\n", {});
    row("appended", "#cloud-config\nwrite_files:\n  - append: true\n    content: |\n      #!/bin/sh\n", {});
    row("a template without marks", "## template: jinja\n#cloud-config\nruncmd: [ls]\n", {"runcmd"});
    row("a template", "## template: jinja\n#cloud-config\nruncmd: ['{{ v1 }}']\n", {});
}

void TestEmbeddedShell::findsScripts()
{
    QFETCH(QByteArray, text);
    QByteArrayList paths;
    for (const ShellQuestion &question : shellQuestions(readUserData(text)))
        paths.append(question.embedded ? question.embedded->path.toUtf8() : QByteArray());
    QTEST(paths, "paths");
}

void TestEmbeddedShell::joinsItems()
{
    const auto questions = shellQuestions(
        readUserData("#cloud-config\nruncmd:\n  - a=1\n  - [ echo, \"it's\", 5, true ]\n  - ~\n  - |\n    b\n    c\n"));
    QCOMPARE(questions.size(), 1);
    const ShellQuestion &question = questions.first();
    QCOMPARE(question.text, QByteArray("#!/bin/sh\na=1\n'echo' 'it'\\''s' '5' 'True'\nb\nc\n\n"));
    QCOMPARE(question.dialect, ShellDialect::Sh);
    QCOMPARE(question.embedded->pathOf(1), QStringLiteral("runcmd"));
    QCOMPARE(question.embedded->pathOf(3), QStringLiteral("runcmd.1"));
    QCOMPARE(question.embedded->pathOf(5), QStringLiteral("runcmd.3"));
    QVERIFY(question.embedded->originOf(3).isArgv);
    QVERIFY(!question.embedded->originOf(4).isArgv);
}

void TestEmbeddedShell::mapsToTheDocument_data()
{
    QTest::addColumn<QByteArray>("text"); // the word MARK in a script
    QTest::addColumn<TextPosition>("place");
    const auto row = [](const char *name, const QByteArray &text, TextPosition place) {
        QTest::newRow(name) << text << place;
    };
    row("plain item", "#cloud-config\nruncmd:\n  - ls\n  - echo MARK\n", {4, 10});
    row("block item", "#cloud-config\nruncmd:\n  - |\n    ls\n    echo MARK\n", {5, 10});
    row("folded item", "#cloud-config\nruncmd:\n  - >\n    echo\n    MARK\n", {5, 5});
    row("quoted item", "#cloud-config\nruncmd:\n  - 'echo ''x'' MARK'\n", {3, 17});
    row("file", "#cloud-config\nwrite_files:\n- path: /x\n  content: |\n    #!/bin/sh\n    echo MARK\n", {6, 10});
    row("encoded file: the line",
        "#cloud-config\nwrite_files:\n- encoding: b64\n  content: IyEvYmluL3NoCmVjaG8gTUFSSwo=\n", {4, 1});
    row("MIME",
        "Content-Type: multipart/mixed; boundary=\"b\"\nMIME-Version: 1.0\n\n--b\nContent-Type: text/cloud-config\n\n"
        "#cloud-config\nruncmd:\n  - echo MARK\n--b--\n",
        {9, 10});
    row("MIME in base64: the line",
        "Content-Type: multipart/mixed; boundary=\"b\"\nMIME-Version: 1.0\n\n--b\nContent-Type: text/cloud-config\n"
        "Content-Transfer-Encoding: base64\n\n" +
            QByteArray("#cloud-config\nruncmd:\n  - echo MARK\n").toBase64() + "\n--b--\n",
        {8, 1});
    row("archive",
        "#cloud-config-archive\n- type: text/cloud-config\n  content: |\n    #cloud-config\n    runcmd:\n"
        "      - |\n        echo MARK\n",
        {7, 14});
    row("template", "## template: jinja\n#cloud-config\nruncmd:\n  - echo MARK\n", {4, 10});
}

void TestEmbeddedShell::mapsToTheDocument()
{
    QFETCH(QByteArray, text);
    const auto questions = shellQuestions(readUserData(text));
    QCOMPARE(questions.size(), 1);
    const ShellQuestion &question = questions.first();
    const qsizetype at = question.text.indexOf("MARK");
    QVERIFY(at > 0);
    QTEST(question.lines.toDocument(TextIndex(question.text).range(at, at + 4)).begin, "place");
}

void TestEmbeddedShell::weighsAnswers()
{
    const QByteArray text = "#cloud-config\nruncmd:\n  - echo a\n  - [ echo, '$x' ]\n  - if true\n";
    const ShellQuestion question = shellQuestions(readUserData(text)).first();
    const QByteArray comment =
        "{\"line\":%1,\"endLine\":%1,\"column\":6,\"endColumn\":7,\"level\":\"error\",\"code\":%2,"
        "\"message\":\"m\",\"fix\":null}";
    ShellAnswers answers;
    answers.shellCheckJson = "{\"comments\":[" + QByteArray(comment).replace("%1", "2").replace("%2", "1072") + ',' +
                             QByteArray(comment).replace("%1", "3").replace("%2", "2016") + "]}";
    answers.bashMessages = "/dev/stdin: line 5: syntax error: unexpected end of file\n";
    answers.bashAccepts = false;
    const QList<Diagnostic> found = shellDiagnostics(question, answers);
    QCOMPARE(found.size(), 2); // nothing about the words of a list
    for (const Diagnostic &diagnostic : found)
        QCOMPARE(diagnostic.severity, Severity::Warning);
    QCOMPARE(found.at(0).code, QStringLiteral("shell.syntax"));
    QCOMPARE(found.at(0).range.begin.line, 5);
    QVERIFY(found.at(0).help.contains(QLatin1String("runcmd")));
    QCOMPARE(found.at(1).path, QStringLiteral("runcmd.0"));
    QCOMPARE(found.at(1).range.begin, (TextPosition{3, 10}));
}

void TestEmbeddedShell::editsWhereItMay_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("written"); // null: it cannot be
    const auto row = [](const char *name, const char *item, const char *replacement, const QString &written) {
        QTest::newRow(name) << QByteArray(item) << QString::fromLatin1(replacement) << written;
    };
    row("literal, a line", "|\n    echo MARK\n", "a: b", QStringLiteral("a: b"));
    row("literal, lines", "|\n    echo MARK\n", "a\nb", QStringLiteral("a\n    b"));
    row("plain", "echo MARK\n", "\"$x\"", QStringLiteral("\"$x\""));
    row("plain, a key", "echo MARK\n", "a: b", {});
    row("plain, a comment", "echo MARK\n", "a #b", {});
    row("single quotes", "'echo MARK'\n", "it's", {});
    row("double quotes", "\"echo MARK\"\n", "\"x\"", {});
    row("double quotes, harmless", "\"echo MARK\"\n", "-y", QStringLiteral("-y"));
    row("folded, lines", ">\n    echo MARK\n", "a\nb", {});
}

void TestEmbeddedShell::editsWhereItMay()
{
    QFETCH(QByteArray, item);
    QFETCH(QString, replacement);
    QFETCH(QString, written);
    const auto questions = shellQuestions(readUserData("#cloud-config\nruncmd:\n  - " + item));
    QCOMPARE(questions.size(), 1);
    const qsizetype at = questions.first().text.indexOf("MARK");
    const auto edit = questions.first().lines.edit(TextIndex(questions.first().text).range(at, at + 4), replacement);
    QCOMPARE(edit.has_value(), !written.isNull());
    if (edit)
        QCOMPARE(edit->replacement, written);
}

QTEST_GUILESS_MAIN(TestEmbeddedShell)
#include "tst_embeddedshell.moc"
