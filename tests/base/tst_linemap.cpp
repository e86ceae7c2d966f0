// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/base/linemap.h"

#include <QTest>

using namespace bootscope;

class TestLineMap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void consecutiveMovesLinesAndColumns()
    {
        const LineMap map = LineMap::consecutive(10, 3, 4);
        QCOMPARE(map.toDocument(TextPosition{1, 1}), (TextPosition{10, 5}));
        QCOMPARE(map.toDocument(TextPosition{3, 7}), (TextPosition{12, 11}));
        QCOMPARE(map.firstLine(), 10);
        QCOMPARE(map.lastLine(), 12);
    }

    void pastTheEndIsTheLastLine()
    {
        const LineMap map = LineMap::consecutive(5, 2);
        QCOMPARE(map.toDocument(TextPosition{9, 1}).line, 6);
    }

    void collapsedKnowsOnlyTheLine()
    {
        const LineMap map = LineMap::collapsed(7, 3);
        QCOMPARE(map.toDocument(TextPosition{1, 1}).line, 7);
        QCOMPARE(map.toDocument(TextPosition{3, 20}).line, 7);
    }

    void unknownStaysUnknown()
    {
        QVERIFY(!LineMap::consecutive(1, 5).toDocument(TextPosition{}).isKnown());
        QVERIFY(!LineMap().toDocument(TextPosition{1, 1}).isKnown());
    }

    void thenComposes()
    {
        // A script in a block scalar (lines 4 to 6, indented by 6) of a MIME part that begins in line 20.
        const LineMap part = LineMap::consecutive(20, 10);
        const LineMap script = LineMap::consecutive(4, 3, 6);
        const LineMap both = part.then(script);
        QCOMPARE(both.lineCount(), 3);
        QCOMPARE(both.toDocument(TextPosition{2, 3}), (TextPosition{24, 9}));
    }

    void aRangeIsMappedAtBothEnds()
    {
        const LineMap map = LineMap::consecutive(3, 4, 2);
        const TextRange range = map.toDocument(TextRange{{1, 2}, {2, 5}});
        QCOMPARE(range.begin, (TextPosition{3, 4}));
        QCOMPARE(range.end, (TextPosition{4, 7}));
    }
};

QTEST_GUILESS_MAIN(TestLineMap)
#include "tst_linemap.moc"
