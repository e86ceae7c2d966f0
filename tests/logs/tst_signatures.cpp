// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/explain.h"
#include "parsers/boots/signatures.h"

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
    void exitCodes();
    void brokenCatalogue();
};

void SignaturesTest::catalogueIsSound()
{
    const Signatures &catalogue = Signatures::catalogue();
    QCOMPARE(catalogue.errors(), QStringList());
    QVERIFY(catalogue.rules().size() >= 80);
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

void SignaturesTest::exitCodes()
{
    QVERIFY(exitCodeMeaning(127).contains(QLatin1String("not found")));
    QVERIFY(exitCodeMeaning(-9).contains(QLatin1Char('9')));
    QVERIFY(exitCodeMeaning(140).contains(QLatin1String("12")));
    QCOMPARE(exitCodeMeaning(42), QString());
    QCOMPARE(explain(QStringLiteral("no such kind"), QStringLiteral("en")).title,
             explain(QStringLiteral("unknown"), QStringLiteral("en")).title);
    QCOMPARE(explain(QStringLiteral("disk-full"), QStringLiteral("fr")).title,
             explain(QStringLiteral("disk-full"), QStringLiteral("en")).title);
}

void SignaturesTest::brokenCatalogue()
{
    QVERIFY(!Signatures::read("a: [").errors().isEmpty());
    QVERIFY(!Signatures::read("kinds: {x: {en: {title: t}}}").errors().isEmpty());
    const QByteArray kind(
        "kinds: {x: {en: {title: t, cause: c, advice: a}, ko: {title: t, cause: c, advice: a}}}\nrules:\n");
    QVERIFY(Signatures::read(kind + "  - {id: a, kind: x, in: output, match: b, sample: b}\n").errors().isEmpty());
    QVERIFY(!Signatures::read(kind + "  - {id: a, kind: y, in: output, match: b, sample: b}\n").errors().isEmpty());
    QVERIFY(!Signatures::read(kind + "  - {id: a, kind: x, in: nowhere, match: b, sample: b}\n").errors().isEmpty());
    QVERIFY(!Signatures::read(kind + "  - {id: a, kind: x, in: output, match: '(', sample: b}\n").errors().isEmpty());
    QVERIFY(!Signatures::read(kind + "  - {id: a, kind: x, in: output, match: b}\n").errors().isEmpty());
}

QTEST_APPLESS_MAIN(SignaturesTest)
#include "tst_signatures.moc"
