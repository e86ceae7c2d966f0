// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/tokens.h"

#include <QSet>
#include <QTest>

using namespace bootscope;

class tst_Tokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void form();
    void life();
    void forged();
    void ttl_data();
    void ttl();
};

void tst_Tokens::form()
{
    TokenMint mint;
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray token = mint.issue(60, 5);
        QCOMPARE(token.size(), 56);
        QVERIFY(token.startsWith("AQAE"));
        seen.insert(token);
    }
    QCOMPARE(seen.size(), 1000);
}

void tst_Tokens::life()
{
    TokenMint mint;
    const QByteArray token = mint.issue(2, 1000);
    QCOMPARE(mint.verify(token, 1000)->secondsLeft, 2);
    QCOMPARE(mint.verify(token, 2001)->secondsLeft, 1);
    QCOMPARE(mint.verify(token, 2999)->ageMs, qint64(1999));
    QVERIFY(!mint.verify(token, 3000));
    QVERIFY(!mint.verify(token, 999)); // not issued yet: not ours
}

void tst_Tokens::forged()
{
    TokenMint mint;
    TokenMint other;
    const QByteArray token = mint.issue(60, 0);
    QVERIFY(mint.verify(token, 1));
    QVERIFY(!other.verify(token, 1));
    for (qsizetype i = 0; i < 54; ++i) { // the last two characters are padding
        QByteArray changed = token;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        // The last character before the padding has bits that mean nothing.
        if (i < 53)
            QVERIFY2(!mint.verify(changed, 1), qPrintable(QString::number(i)));
    }
    for (const char *text : {"", "A", "AQAEAIXkhdOR3sIqAVRdg0mVAdHYRr_fkfFDU7SDzH9whlWZJwANKg==",
                             "********************************************************"})
        QVERIFY(!mint.verify(text, 1));
}

void tst_Tokens::ttl_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("seconds"); // 0: refused
    const std::pair<const char *, int> rows[] = {
        {"1", 1},   {"21600", 21600}, {" 60 ", 60}, {"0", 0},  {"21601", 0}, {"-1", 0},
        {"abc", 0}, {"", 0},          {"1.5", 0},   {"+5", 0}, {"0x10", 0},  {"99999999999999999999", 0},
        {"6 0", 0}};
    for (const auto &[text, seconds] : rows)
        QTest::newRow(*text ? text : "empty") << QByteArray(text) << seconds;
}

void tst_Tokens::ttl()
{
    QFETCH(QByteArray, text);
    QFETCH(int, seconds);
    QCOMPARE(TokenMint::parseTtl(text).value_or(0), seconds);
}

QTEST_GUILESS_MAIN(tst_Tokens)
#include "tst_tokens.moc"
