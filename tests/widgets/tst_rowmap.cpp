// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logs/rowmap.h"

#include <QTest>

using namespace bootscope;

namespace {

FoldList folds(std::vector<Fold> list)
{
    return std::make_shared<const std::vector<Fold>>(std::move(list));
}

LineList lines(std::vector<quint32> list)
{
    return std::make_shared<const std::vector<quint32>>(std::move(list));
}

QList<quint32> shown(const RowMap &map)
{
    QList<quint32> all;
    for (int row = 0; row < map.count(); ++row)
        all.append(map.lineAt(row));
    return all;
}

const FoldList kFolds = folds({{LineNo(2), LineNo(4)}, {LineNo(6), LineNo(9)}, {LineNo(10), LineNo(11)}});

} // namespace

class TestRowMap : public QObject
{
    Q_OBJECT
private slots:
    void ranges();
    void opensInARange();
    void opensInAList();
    void cutsAtTheRange();
    void agreesWithItself();
    void costsNothingALine();
};

void TestRowMap::ranges()
{
    RowMap map;
    QCOMPARE(map.count(), 0);
    QCOMPARE(map.lineAt(0), 0U);
    QCOMPARE(map.nearestRow(1), -1);
    map.setRange(3, 5);
    QCOMPARE(shown(map), (QList<quint32>{3, 4, 5}));
    QCOMPARE(map.rowOf(5), 2);
    QCOMPARE(map.rowOf(6), -1);
    QCOMPARE(map.nearestRow(99), 2);
    QCOMPARE(map.nearestRow(1), 0);
    map.setList(lines({}));
    QCOMPARE(map.count(), 0);
    QCOMPARE(map.nearestRow(3), -1);
}

void TestRowMap::opensInARange()
{
    RowMap map;
    map.setRange(1, 12);
    map.setFolds(kFolds);
    QCOMPARE(shown(map), (QList<quint32>{1, 2, 5, 6, 10, 12}));
    QCOMPARE(map.hiddenBelow(6), 3U);
    QCOMPARE(map.hiddenBelow(7), 0U);
    QCOMPARE(map.rowOf(7), -1);
    QCOMPARE(map.nearestRow(7), 3); // the row that hides it
    map.setOpen(*map.fold(7), true);
    QCOMPARE(shown(map), (QList<quint32>{1, 2, 5, 6, 7, 8, 9, 10, 12}));
    QCOMPARE(map.rowOf(7), 4);
    QCOMPARE(map.hiddenBelow(6), 0U);
    map.setOpen(*map.fold(2), true);
    map.setOpen(*map.fold(6), false);
    QCOMPARE(shown(map), (QList<quint32>{1, 2, 3, 4, 5, 6, 10, 12}));
    map.setFolds(nullptr);
    QCOMPARE(map.count(), 12);
}

void TestRowMap::opensInAList()
{
    RowMap map;
    map.setFolds(kFolds);
    map.setList(lines({1, 2, 6, 12}));
    QCOMPARE(shown(map), (QList<quint32>{1, 2, 6, 12}));
    map.setOpen(*map.fold(6), true);
    QCOMPARE(shown(map), (QList<quint32>{1, 2, 6, 7, 8, 9, 12}));
    map.setOpen(*map.fold(2), true);
    QCOMPARE(shown(map), (QList<quint32>{1, 2, 3, 4, 6, 7, 8, 9, 12}));
    QCOMPARE(map.rowOf(8), 6);
    QCOMPARE(map.rowOf(12), 8);
    QCOMPARE(map.rowOf(10), -1); // its fold is not of the list
    QVERIFY(!map.fold(10));
    map.setOpen(*map.fold(2), false);
    QCOMPARE(map.nearestRow(3), 1);
}

void TestRowMap::cutsAtTheRange()
{
    RowMap map;
    map.setFolds(kFolds);
    map.setRange(3, 8); // both folds at its ends are cut: they stay as they are
    QCOMPARE(shown(map), (QList<quint32>{3, 4, 5, 6, 7, 8}));
    QVERIFY(!map.fold(3));
    QVERIFY(!map.fold(7));
}

void TestRowMap::agreesWithItself()
{
    for (unsigned opened = 0; opened < 8; ++opened) {
        for (const bool listed : {false, true}) {
            RowMap map;
            map.setFolds(kFolds);
            if (listed)
                map.setList(lines({2, 5, 6, 10, 12}));
            else
                map.setRange(2, 12);
            for (unsigned i = 0; i < 3; ++i)
                map.setOpen((*kFolds)[i], ((opened >> i) & 1) != 0);
            const QList<quint32> all = shown(map);
            QVERIFY(std::is_sorted(all.begin(), all.end()));
            for (int row = 0; row < all.size(); ++row) {
                QCOMPARE(map.rowOf(all.at(row)), row);
                QCOMPARE(map.nearestRow(all.at(row)), row);
            }
            for (quint32 line = 1; line < 15; ++line)
                QCOMPARE(map.rowOf(line), int(all.indexOf(line)));
        }
    }
}

void TestRowMap::costsNothingALine()
{
    std::vector<Fold> many;
    for (quint32 line = 1; line < 4'000'000; line += 40)
        many.push_back({LineNo(line), LineNo(line + 9)});
    RowMap map;
    map.setRange(1, 4'000'000);
    map.setFolds(folds(std::move(many)));
    QCOMPARE(map.count(), 4'000'000 - 100'000 * 9);
    QCOMPARE(map.lineAt(map.count() - 1), 4'000'000U);
    QCOMPARE(map.lineAt(31), 41U);
    QCOMPARE(map.rowOf(41), 31);
}

QTEST_APPLESS_MAIN(TestRowMap)
#include "tst_rowmap.moc"
