// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/textform.h"

#include <QTest>

using namespace bootscope;

class TestTextForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void says_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("lineEnds");
        QTest::addColumn<bool>("bom");
        QTest::addColumn<int>("invalidLine");
        QTest::addColumn<bool>("loneCr");
        QTest::newRow("empty") << QByteArray() << int(LineEnds::None) << false << 0 << false;
        QTest::newRow("one line") << QByteArray("a") << int(LineEnds::None) << false << 0 << false;
        QTest::newRow("LF") << QByteArray("a\nb\n") << int(LineEnds::Lf) << false << 0 << false;
        QTest::newRow("CR LF") << QByteArray("a\r\nb\r\n") << int(LineEnds::CrLf) << false << 0 << false;
        QTest::newRow("CR") << QByteArray("a\rb\r") << int(LineEnds::Cr) << false << 0 << true;
        QTest::newRow("mixed") << QByteArray("a\r\nb\n") << int(LineEnds::Mixed) << false << 0 << false;
        QTest::newRow("a CR in it") << QByteArray("a\r\r\nb\r\n") << int(LineEnds::Mixed) << false << 0 << true;
        QTest::newRow("BOM") << QByteArray("\xef\xbb\xbf#\n") << int(LineEnds::Lf) << true << 0 << false;
        QTest::newRow("Latin-1") << QByteArray("a\nb\ncaf\xe9\n") << int(LineEnds::Lf) << false << 3 << false;
    }

    void says()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, lineEnds);
        QFETCH(bool, bom);
        QFETCH(int, invalidLine);
        QFETCH(bool, loneCr);
        const TextForm form = formOf(text);
        QCOMPARE(int(form.lineEnds), lineEnds);
        QCOMPARE(form.hasBom, bom);
        QCOMPARE(form.invalidLine, invalidLine);
        QCOMPARE(form.hasLoneCr, loneCr);
    }

    void latin1BecomesUtf8AndUtf8Stays()
    {
        QCOMPARE(latin1ToUtf8("caf\xe9 \xec\x95\x88\xff"), QByteArray("caf\xc3\xa9 \xec\x95\x88\xc3\xbf"));
        QCOMPARE(latin1ToUtf8("\xec\x95"), QByteArray("\xc3\xac\xc2\x95"));
        QCOMPARE(latin1ToUtf8("ascii"), QByteArray("ascii"));
    }
};

QTEST_GUILESS_MAIN(TestTextForm)
#include "tst_textform.moc"
