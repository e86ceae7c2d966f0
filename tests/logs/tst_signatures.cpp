// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/signatures.h"
#include "parsers/boots/explain.h"

#include <QTest>

using namespace bootscope;

class SignaturesTest : public QObject
{
    Q_OBJECT

private slots:
    void catalogueIsSound();
    void samples_data();
    void samples();
    void texts_data();
    void texts();
    void exitCodes_data();
    void exitCodes();
    void whoseStatusItIs_data();
    void whoseStatusItIs();
    void explanations();
    void ownTexts();
    void brokenCatalogue();
};

void SignaturesTest::catalogueIsSound()
{
    const Signatures &catalogue = Signatures::catalogue();
    QCOMPARE(catalogue.errors(), QStringList());
    QVERIFY(catalogue.rules().size() >= 115);
}

void SignaturesTest::samples_data()
{
    QTest::addColumn<QString>("id");
    for (const Signature &rule : Signatures::catalogue().rules())
        QTest::newRow(qPrintable(rule.id)) << rule.id;
}

// A sample must be found by its own rule: a rule that one above it always shadows is dead.
void SignaturesTest::samples()
{
    QFETCH(QString, id);
    const Signatures &catalogue = Signatures::catalogue();
    for (const Signature &rule : catalogue.rules()) {
        if (rule.id != id)
            continue;
        QVERIFY2(rule.match.match(rule.sample).hasMatch(), qPrintable(rule.sample));
        QVERIFY(rule.counterSample.isEmpty() || !rule.match.match(rule.counterSample).hasMatch());
        QStringList winners;
        for (const auto place : {SignaturePlace::Record, SignaturePlace::Exception, SignaturePlace::Output}) {
            if ((rule.places & quint8(place)) == 0)
                continue;
            const Signature *found = catalogue.find(rule.sample, place);
            QVERIFY(found);
            winners.append(found->id);
        }
        QVERIFY2(winners.contains(id), qPrintable(winners.join(u' ')));
    }
}

void SignaturesTest::texts_data()
{
    QTest::addColumn<QString>("kind");
    const QStringList kinds = Signatures::catalogue().kinds();
    for (const QString &kind : kinds)
        QTest::newRow(qPrintable(kind)) << kind;
}

void SignaturesTest::texts()
{
    QFETCH(QString, kind);
    const Explanation english = explain(kind, QStringLiteral("en"));
    const Explanation korean = explain(kind, QStringLiteral("ko"));
    for (const QString &text :
         {english.title, english.cause, english.advice, korean.title, korean.cause, korean.advice})
        QVERIFY(!text.isEmpty());
    QVERIFY(english.title.size() <= 40);
    QVERIFY(korean.cause != english.cause);
    QVERIFY(!english.cause.contains(u'!') || english.cause.contains(QLatin1String("#!")));
}

// The same status means one thing from the shell and another from the program that it was to run.
void SignaturesTest::whoseStatusItIs_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("words");
    QTest::newRow("not there") << 127 << "docker: command not found"
                               << "docker run x"
                               << "part-001"
                               << "a command was not found";
    QTest::newRow("not in the container")
        << 127 << "docker: Error response from daemon: exec: \"x\": executable file not found in $PATH"
        << "docker run x"
        << "part-001"
        << "the command is not in the container";
    QTest::newRow("of a module") << 6 << "useradd: group 'web' does not exist" << QString() << QString()
                                 << exitCodeWords(6, QStringLiteral("useradd"), QStringLiteral("en"));
    QTest::newRow("of a script") << 6 << "useradd: group 'web' does not exist" << QString() << "part-001" << QString();
}

void SignaturesTest::whoseStatusItIs()
{
    QFETCH(int, code);
    Failure failure;
    failure.exitCode = code;
    QFETCH(QString, message);
    failure.message = message;
    QFETCH(QString, command);
    QFETCH(QString, script);
    failure.command = command;
    failure.script = script;
    QTEST(exitCodeWords(failure, QStringLiteral("en")), "words");
}

void SignaturesTest::exitCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("expected"); // a part of it; empty: nothing is known
    const auto row = [](int code, const char *command, const char *expected) {
        QTest::addRow("%d %s", code, command) << code << QString::fromUtf8(command) << QString::fromUtf8(expected);
    };
    row(127, "", "not found");
    row(42, "", "");
    row(137, "", "SIGKILL");
    row(-9, "", "SIGKILL");
    row(141, "yes | head -n 1", "SIGPIPE");
    row(140, "", "signal 12");
    row(1, "grep -q x /etc/passwd", "no line matched");
    row(1, "[ -e /etc/x ]", "false");
    row(1, "[[ -e /etc/x ]]", "false");
    row(6, "curl -fsS https://example.org", "resolved");
    row(22, "sudo curl -f https://example.org", "404");
    row(6, "useradd -G docker app", "group");
    row(32, "mount /dev/xvdf /data", "mount");
    row(100, "apt-get install -y x", "E:");
    row(124, "timeout 5 curl https://example.org", "time limit");
    row(7, "timeout 5 curl https://example.org", "connected");
    row(2, "VALUE=$(jq -r .a /tmp/a.json)", "no JSON");
    row(1, "tar xf a.tar | grep -q b", "no line matched");
}

void SignaturesTest::exitCodes()
{
    QFETCH(int, code);
    QFETCH(QString, command);
    QFETCH(QString, expected);
    const QString english = exitCodeWords(code, command, QStringLiteral("en"));
    const QString korean = exitCodeWords(code, command, QStringLiteral("ko"));
    QCOMPARE(english.isEmpty(), expected.isEmpty());
    QCOMPARE(korean.isEmpty(), expected.isEmpty());
    QVERIFY2(english.contains(expected), qPrintable(english));
    QVERIFY(english.isEmpty() || english != korean);
    QCOMPARE(exitCodeWords(code, command, QStringLiteral("fr")), english);
}

void SignaturesTest::explanations()
{
    const QString english = QStringLiteral("en");
    QCOMPARE(explain(QStringLiteral("no such kind"), english).title, explain(QStringLiteral("unknown"), english).title);
    QCOMPARE(explain(QStringLiteral("disk-full"), QStringLiteral("fr")).title,
             explain(QStringLiteral("disk-full"), english).title);
    Failure failure;
    failure.kind = QStringLiteral("network-unreachable");
    failure.signature = QStringLiteral("curl-timeout");
    QCOMPARE(explain(failure, english).title, explain(failure.kind, english).title);
    QVERIFY(explain(failure, english).cause != explain(failure.kind, english).cause);
    failure.kind = QStringLiteral("disk-full"); // a rule speaks for its own kind only
    QCOMPARE(explain(failure, english).cause, explain(failure.kind, english).cause);
}

void SignaturesTest::ownTexts()
{
    for (const Signature &rule : Signatures::catalogue().rules()) {
        if (rule.texts.isEmpty())
            continue;
        const KindText text = rule.texts.value(QStringLiteral("en"));
        QVERIFY2(text.cause.endsWith(u'.') && text.advice.endsWith(u'.'), qPrintable(rule.id));
        QVERIFY2(rule.texts.value(QStringLiteral("ko")).cause != text.cause, qPrintable(rule.id));
    }
}

void SignaturesTest::brokenCatalogue()
{
    const auto errors = [](const QByteArray &yaml) { return Signatures::read({yaml}).errors(); };
    QVERIFY(!errors("a: [").isEmpty());
    QVERIFY(!errors("kinds: {x: {en: {title: t}}}").isEmpty());
    const QByteArray kind(
        "kinds: {x: {en: {title: t, cause: c, advice: a}, ko: {title: t, cause: c, advice: a}}}\nrules:\n");
    QVERIFY(errors(kind + "  - {id: a, kind: x, in: output, match: b, sample: b}\n").isEmpty());
    QVERIFY(!errors(kind + "  - {id: a, kind: y, in: output, match: b, sample: b}\n").isEmpty());
    QVERIFY(!errors(kind + "  - {id: a, kind: x, in: nowhere, match: b, sample: b}\n").isEmpty());
    QVERIFY(!errors(kind + "  - {id: a, kind: x, in: output, match: '(', sample: b}\n").isEmpty());
    QVERIFY(!errors(kind + "  - {id: a, kind: x, in: output, match: b}\n").isEmpty());
    QVERIFY(
        !errors(kind + "  - {id: a, kind: x, in: output, match: b, sample: b, en: {cause: c, advice: a}}\n").isEmpty());
}

QTEST_APPLESS_MAIN(SignaturesTest)
#include "tst_signatures.moc"
