// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/snapshot.h"
#include "imds/tree/categories.h"
#include "imds/tree/metadatatree.h"

#include <QTest>

using namespace bootscope;

class tst_Categories : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyItemIsExplained_data();
    void everyItemIsExplained();
    void notes();
    void mistakesExplainNothing();
};

void tst_Categories::everyItemIsExplained_data()
{
    QTest::addColumn<QString>("file");
    for (const BuiltInScenario &scenario : builtInScenarios())
        QTest::newRow(qPrintable(scenario.id)) << scenario.path;
}

void tst_Categories::everyItemIsExplained()
{
    QFETCH(QString, file);
    const auto scenario = loadScenario(file);
    QVERIFY(scenario);
    const Categories &categories = Categories::builtIn();
    const Snapshot snapshot = snapshotOf(*scenario);
    for (auto item = snapshot.items.keyBegin(); item != snapshot.items.keyEnd(); ++item) {
        for (const char *language : {"en", "ko"}) {
            const QString text = categories.explain(*item, QString::fromLatin1(language));
            QVERIFY2(!text.isEmpty(), item->constData());
            QVERIFY2(text.endsWith(QLatin1Char('.')), qPrintable(text));
        }
        QVERIFY2(categories.explain(*item, QStringLiteral("en")) != categories.explain(*item, QStringLiteral("ko")),
                 item->constData());
    }
}

void tst_Categories::notes()
{
    const Categories &categories = Categories::builtIn();
    QCOMPARE(categories.since("/latest/meta-data/placement/region"), QByteArray("2020-08-24"));
    QCOMPARE(categories.since("meta-data/system"), QByteArray());
    QVERIFY(
        categories.absentWhen("/2021-03-23/meta-data/iam/info", QStringLiteral("en")).contains(QStringLiteral("role")));
    QVERIFY(categories.absentWhen("/latest/meta-data/iam/info", QStringLiteral("ko")) !=
            categories.absentWhen("/latest/meta-data/iam/info", QStringLiteral("en")));
    QCOMPARE(categories.absentWhen("/latest/meta-data/iam/info", QStringLiteral("fr")),
             categories.absentWhen("/latest/meta-data/iam/info", QStringLiteral("en")));
    QCOMPARE(categories.absentWhen("/latest/meta-data/ami-id", QStringLiteral("en")), QString());
    QCOMPARE(categories.explain("/latest/meta-data/invented", QStringLiteral("en")), QString());
    for (const char *path : {"meta-data/spot/instance-action", "meta-data/elastic-gpus/associations/x", "user-data"})
        QVERIFY2(!categories.since(path).isEmpty(), path);
}

void tst_Categories::mistakesExplainNothing()
{
    QCOMPARE(Categories("- path: [").count(), 0);
    const Categories odd("- path: meta-data/x\n  en: [1]\n  since: {a: b}\n- nonsense\n");
    QCOMPARE(odd.count(), 1);
    QCOMPARE(odd.explain("meta-data/x", QStringLiteral("en")), QString());
    QCOMPARE(odd.since("meta-data/x"), QByteArray());
}

QTEST_GUILESS_MAIN(tst_Categories)
#include "tst_categories.moc"
