// SPDX-License-Identifier: GPL-3.0-or-later
// Which scripts the shell tools are asked about, and how their answers come back to the lines of the document.
#include "parsers/shell/shellanswers.h"

#include <QTest>

using namespace bootscope;

namespace {

QByteArray comment(const QByteArray &level, int code, TextRange range, const QByteArray &fix = "null")
{
    return "{\"comments\":[{\"file\":\"-\",\"line\":" + QByteArray::number(range.begin.line) +
           ",\"endLine\":" + QByteArray::number(range.end.line) +
           ",\"column\":" + QByteArray::number(range.begin.column) +
           ",\"endColumn\":" + QByteArray::number(range.end.column) + ",\"level\":\"" + level +
           "\",\"code\":" + QByteArray::number(code) + ",\"message\":\"m\",\"fix\":" + fix + "}]}";
}

ShellQuestion onlyQuestion(const QByteArray &document)
{
    const QList<ShellQuestion> questions = shellQuestions(readUserData(document));
    return questions.size() == 1 ? questions.first() : ShellQuestion();
}

ShellAnswers answersOf(const QByteArray &json, std::optional<QByteArray> bash, bool accepts)
{
    return {json, std::move(bash), accepts};
}

} // namespace

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsDialects_data();
    void tellsDialects();
    void asksAboutWhatIsWritten();
    void asksWithoutRunning();
    void weighsFindings_data();
    void weighsFindings();
    void mapsColumns();
    void offersFixesOnlyInPlainText();
    void readsBash_data();
    void readsBash();
    void survivesNonsense();
};

void TestShell::tellsDialects_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<ShellDialect>("dialect");
    QTest::newRow("sh") << QByteArray("#!/bin/sh\n") << ShellDialect::Sh;
    QTest::newRow("bash with options") << QByteArray("#! /bin/bash -ex\n") << ShellDialect::Bash;
    QTest::newRow("env") << QByteArray("#!/usr/bin/env bash\n") << ShellDialect::Bash;
    QTest::newRow("env with options") << QByteArray("#!/usr/bin/env -S A=1 bash -e\n") << ShellDialect::Bash;
    QTest::newRow("busybox") << QByteArray("#!/bin/busybox ash\n") << ShellDialect::Dash;
    QTest::newRow("dash") << QByteArray("#!/bin/dash") << ShellDialect::Dash;
    QTest::newRow("ksh") << QByteArray("#!/bin/ksh93\n") << ShellDialect::Ksh;
    QTest::newRow("below a newline") << QByteArray("\n#!/bin/sh\n") << ShellDialect::Sh;
    QTest::newRow("CR LF") << QByteArray("#!/bin/bash\r\n") << ShellDialect::Bash;
    QTest::newRow("python") << QByteArray("#!/usr/bin/python3\n") << ShellDialect::None;
    QTest::newRow("zsh") << QByteArray("#!/bin/zsh\n") << ShellDialect::None;
    QTest::newRow("nothing") << QByteArray("#!\n") << ShellDialect::None;
    QTest::newRow("no #!") << QByteArray("echo\n") << ShellDialect::None;
}

void TestShell::tellsDialects()
{
    QFETCH(QByteArray, script);
    QFETCH(ShellDialect, dialect);
    QCOMPARE(shellDialect(script), dialect);
}

void TestShell::asksAboutWhatIsWritten()
{
    QCOMPARE(onlyQuestion("#!/bin/sh\r\necho\r\n").text, QByteArray("#!/bin/sh\necho\n"));

    const ShellQuestion hook = onlyQuestion("#cloud-boothook\n\n#!/bin/sh\necho\n");
    QCOMPARE(hook.text, QByteArray("#!/bin/sh\necho\n"));
    QCOMPARE(hook.lines.toDocument(TextPosition{2, 3}), (TextPosition{4, 3}));

    const ShellQuestion plain = onlyQuestion("## template: jinja\n#!/bin/sh\necho\n");
    QCOMPARE(plain.text, QByteArray("#!/bin/sh\necho\n"));
    QCOMPARE(plain.lines.toDocument(TextPosition{2, 1}).line, 3);

    QVERIFY(shellQuestions(readUserData("## template: jinja\n#!/bin/sh\necho {{ v1.region }}\n")).isEmpty());
    QVERIFY(shellQuestions(readUserData("#!/usr/bin/python3\n")).isEmpty());
    QVERIFY(shellQuestions(readUserData("#cloud-config\n")).isEmpty());
    QVERIFY(shellQuestions(readUserData("#!/bin/sh\n\xFF\n")).isEmpty());
    QVERIFY(shellQuestions(readUserData("#!/bin/sh\n" + QByteArray(1024 * 1024, '#'))).isEmpty());
}

void TestShell::asksWithoutRunning()
{
    ShellQuestion question = onlyQuestion("#!/bin/sh\n");
    QVERIFY(question.bashArguments().contains(QStringLiteral("-n")));
    QVERIFY(question.shellCheckArguments().contains(QStringLiteral("--shell=sh")));
    QVERIFY(question.shellCheckArguments().contains(QStringLiteral("--norc")));
    question.dialect = ShellDialect::Ksh;
    QVERIFY(question.bashArguments().isEmpty());
}

void TestShell::weighsFindings_data()
{
    QTest::addColumn<QByteArray>("level");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("bashAsked");
    QTest::addColumn<bool>("bashAccepts");
    QTest::addColumn<Severity>("severity");
    const QByteArray error = "error";
    QTest::newRow("bash refuses too") << error << 1072 << true << false << Severity::Error;
    QTest::newRow("bash accepts what ShellCheck cannot parse") << error << 1072 << true << true << Severity::Warning;
    QTest::newRow("bash was not there") << error << 1072 << false << true << Severity::Error;
    QTest::newRow("error that runs") << error << 2068 << false << true << Severity::Warning;
    QTest::newRow("error beside a refusal") << error << 2068 << true << false << Severity::Warning;
    QTest::newRow("warning") << QByteArray("warning") << 2034 << true << true << Severity::Warning;
    QTest::newRow("info") << QByteArray("info") << 2086 << true << true << Severity::Info;
    QTest::newRow("style") << QByteArray("style") << 2006 << true << true << Severity::Info;
}

void TestShell::weighsFindings()
{
    QFETCH(QByteArray, level);
    QFETCH(int, code);
    QFETCH(bool, bashAsked);
    QFETCH(bool, bashAccepts);
    QFETCH(Severity, severity);
    const ShellQuestion question = onlyQuestion("#!/bin/sh\necho\n");
    const auto bash = bashAsked ? std::optional(QByteArray("/dev/stdin: line 2: syntax error\n")) : std::nullopt;
    const QList<Diagnostic> found =
        shellDiagnostics(question, answersOf(comment(level, code, {{2, 1}, {2, 5}}), bash, bashAccepts));
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.last().severity, severity);
    QCOMPARE(found.last().code, QStringLiteral("SC%1").arg(code));
}

void TestShell::mapsColumns()
{
    // json1 counts a tab and a Hangul syllable as one column each, as we do.
    const QByteArray document = "#cloud-config-archive\n- |\n  #!/bin/sh\n  \techo \xEA\xB0\x80 $x\n";
    const ShellQuestion question = onlyQuestion(document);
    QCOMPARE(question.text, QByteArray("#!/bin/sh\n\techo \xEA\xB0\x80 $x\n"));
    const QList<Diagnostic> found =
        shellDiagnostics(question, answersOf(comment("info", 2086, {{2, 9}, {2, 11}}), QByteArray(), true));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().part, 1);
    QCOMPARE(found.first().range.begin, (TextPosition{4, 11}));
    QCOMPARE(found.first().range.end, (TextPosition{4, 13}));
}

void TestShell::offersFixesOnlyInPlainText()
{
    const QByteArray fix =
        "{\"replacements\":[{\"line\":2,\"endLine\":2,\"column\":6,\"endColumn\":6,\"replacement\":\"\\\"\"}]}";
    const QByteArray json = comment("info", 2086, {{2, 6}, {2, 8}}, fix);
    const QByteArray script = "#!/bin/sh\necho $x\n";
    const QList<Diagnostic> plain = shellDiagnostics(onlyQuestion(script), answersOf(json, QByteArray(), true));
    QCOMPARE(plain.first().fixes.size(), 1);
    const TextEdit edit = plain.first().fixes.first().edits.first();
    QCOMPARE(edit.range.begin, (TextPosition{2, 6}));
    QCOMPARE(edit.replacement, QStringLiteral("\""));

    const QByteArray encoded =
        "MIME-Version: 1.0\nContent-Type: text/x-shellscript\nContent-Transfer-Encoding: base64\n\n" +
        script.toBase64() + "\n";
    const QList<Diagnostic> inBase64 = shellDiagnostics(onlyQuestion(encoded), answersOf(json, QByteArray(), true));
    QCOMPARE(inBase64.first().range.begin.line, 5);
    QVERIFY(inBase64.first().fixes.isEmpty());
}

void TestShell::readsBash_data()
{
    QTest::addColumn<QByteArray>("messages");
    QTest::addColumn<bool>("accepts");
    QTest::addColumn<QStringList>("expected"); // "line severity message"
    const QByteArray refused =
        "/dev/stdin: line 2: syntax error near unexpected token `fi'\n/dev/stdin: line 2: `fi'\n";
    QTest::newRow("accepted") << QByteArray() << true << QStringList{};
    QTest::newRow("refused") << refused << false
                             << QStringList{QStringLiteral("2 2 syntax error near unexpected token `fi'")};
    QTest::newRow("at the end") << QByteArray("/dev/stdin: line 99: syntax error: unexpected end of file\n") << false
                                << QStringList{QStringLiteral("3 2 syntax error: unexpected end of file")};
    QTest::newRow("here-document")
        << QByteArray("/dev/stdin: line 3: warning: here-document at line 2 delimited by end-of-file\n") << true
        << QStringList{QStringLiteral("3 1 here-document at line 2 delimited by end-of-file")};
    QTest::newRow("without a line") << QByteArray("something else\n") << false
                                    << QStringList{QStringLiteral("1 2 bash cannot read this script")};
}

void TestShell::readsBash()
{
    QFETCH(QByteArray, messages);
    QFETCH(bool, accepts);
    QFETCH(QStringList, expected);
    const ShellQuestion question = onlyQuestion("#!/bin/sh\nfi\necho\n");
    QStringList found;
    for (const Diagnostic &diagnostic : shellDiagnostics(question, answersOf({}, messages, accepts)))
        found.append(QStringLiteral("%1 %2 %3")
                         .arg(diagnostic.range.begin.line)
                         .arg(int(diagnostic.severity))
                         .arg(diagnostic.message));
    QCOMPARE(found, expected);
}

void TestShell::survivesNonsense()
{
    const ShellQuestion question = onlyQuestion("#!/bin/sh\n");
    for (const QByteArray json : {"", "{", "[]", "{\"comments\":3}", "{\"comments\":[{}]}", "{\"comments\":[[]]}"}) {
        for (const Diagnostic &diagnostic : shellDiagnostics(question, answersOf(json, QByteArray("\0\xFF:", 3), true)))
            QVERIFY(diagnostic.severity != Severity::Error);
    }
}

QTEST_APPLESS_MAIN(TestShell)
#include "tst_shell.moc"
