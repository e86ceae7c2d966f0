// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/exchangemodel.h"
#include "widgets/metadata/metadatamodel.h"
#include "widgets/metadata/valuetext.h"
#include "widgets/metadata/valueview.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bootscope;

class tst_MetadataModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void treeIsLazy();
    void treeSearchesEverything();
    void treeShowsProblems();
    void exchangesAreBounded();
    void values_data();
    void values();
    void curlLinesAreQuoted();
    void secretsStayMaskedUntilRevealed();
};

// Without a model tester: that one opens everything, as a search does.
void tst_MetadataModels::treeIsLazy()
{
    MetadataModel model;
    QSignalSpy wanted(&model, &MetadataModel::listingWanted);
    model.clear();
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(wanted.last().first().toByteArray(), QByteArray("/latest/"));
    QVERIFY(!model.canFetchMore({}));
    model.setListing("/latest/", parseListing("/latest/", "meta-data\nuser-data"));
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex metaData = model.index(0, 0);
    QVERIFY(model.hasChildren(metaData) && model.canFetchMore(metaData));
    QVERIFY(!model.hasChildren(model.index(1, 0)));
    model.fetchMore(metaData);
    model.setListing("/latest/meta-data/", parseListing("/latest/meta-data/", "ami-id\npublic-keys/"));
    QCOMPARE(model.indexOf("/latest/meta-data/ami-id").data().toString(), QStringLiteral("ami-id"));
    QCOMPARE(model.index(1, 0, metaData).data().toString(), QStringLiteral("public-keys"));
    QCOMPARE(model.entry(model.index(0, 0, metaData))->path, QByteArray("/latest/meta-data/ami-id"));
    // A second answer, or one for a path that is not there, changes nothing.
    model.setListing("/latest/meta-data/", parseListing("/latest/meta-data/", "other"));
    model.setListing("/latest/nothing/", parseListing("/latest/nothing/", "other"));
    QCOMPARE(model.rowCount(metaData), 2);
    model.clear("2021-03-23");
    QCOMPARE(model.rowCount(), 0);
}

void tst_MetadataModels::treeSearchesEverything()
{
    MetadataModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    // A service that lists itself for ever: the model has to stop.
    QByteArrayList open;
    int asked = 0;
    connect(&model, &MetadataModel::listingWanted, this, [&](const QByteArray &path) { open.append(path); });
    model.clear();
    model.fetchAll();
    while (!open.isEmpty() && asked < 1000) {
        const QByteArray path = open.takeFirst();
        ++asked;
        model.setListing(path, parseListing(path, "again/\nleaf"));
    }
    QVERIFY2(asked > 1 && asked < 40, qPrintable(QString::number(asked)));
    QVERIFY(!model.isLoading());
}

void tst_MetadataModels::treeShowsProblems()
{
    MetadataModel model;
    model.clear();
    model.fetchMore({});
    model.setListing("/latest/", parseListing("/latest/", "meta-data"));
    model.fetchMore(model.index(0, 0));
    model.setProblem("/latest/meta-data/", QStringLiteral("refused"));
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("refused"));
    QVERIFY(!model.isLoading());
}

void tst_MetadataModels::exchangesAreBounded()
{
    ExchangeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Exchange exchange;
    exchange.method = "GET";
    exchange.target = "/latest/meta-data/ami-id";
    exchange.status = 401;
    exchange.rule = Rule::TokenMissing;
    exchange.requestHeaders = {{"User-Agent", "aws-cli/2.9 Python/3.11"}};
    exchange.at = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < ExchangeModel::kMaxRows + 50; ++i) {
        exchange.serial = quint64(i);
        model.append(exchange);
        if (i == ExchangeModel::kMaxRows / 2)
            QTRY_VERIFY(model.rowCount() > 0);
    }
    QTRY_COMPARE(model.rowCount(), int(ExchangeModel::kMaxRows));
    QTRY_COMPARE(model.exchange(model.rowCount() - 1)->serial, quint64(ExchangeModel::kMaxRows + 49));
    QCOMPARE(model.index(0, ExchangeModel::Status).data().toString(), QStringLiteral("401"));
    QCOMPARE(model.index(0, ExchangeModel::Session).data().toString(), QStringLiteral("v1"));
    QCOMPARE(model.index(0, ExchangeModel::Who).data().toString(), QStringLiteral("aws-cli/2.9"));
    QCOMPARE(model.index(0, ExchangeModel::RuleColumn).data().toString(), ruleSentence(Rule::TokenMissing));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.exchange(0));
}

void tst_MetadataModels::values_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("part"); // of the text shown
    QTest::newRow("text") << QByteArray("ami-1") << QStringLiteral("ami-1");
    QTest::newRow("empty") << QByteArray("") << QString();
    QTest::newRow("compact json") << QByteArray(R"({"action":"stop"})")
                                  << QStringLiteral("{\n    \"action\": \"stop\"\n}");
    QTest::newRow("laid out json keeps its order")
        << QByteArray("{\n  \"b\" : 1,\n  \"a\" : 2\n}") << QStringLiteral("{\n  \"b\" : 1,\n  \"a\" : 2\n}");
    QTest::newRow("broken json") << QByteArray("{\"a\":") << QStringLiteral("{\"a\":");
    QTest::newRow("binary") << QByteArray("\x1f\x8b\x00z", 4) << QStringLiteral("1f 8b 00 7a");
    QTest::newRow("broken UTF-8") << QByteArray("a\xff") << QStringLiteral("61 ff");
}

void tst_MetadataModels::values()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, part);
    const ReadableValue value = readableValue("/latest/meta-data/x", body, false);
    QVERIFY2(value.text.contains(part), qPrintable(value.text));
    QVERIFY(!value.kind.isEmpty() && !value.hasSecret);
}

void tst_MetadataModels::curlLinesAreQuoted()
{
    const QUrl endpoint(QStringLiteral("http://127.0.0.1:1338/"));
    QCOMPARE(curlWithoutToken(endpoint, "/latest/meta-data/ami-id"),
             QStringLiteral("curl -s http://127.0.0.1:1338/latest/meta-data/ami-id"));
    QCOMPARE(curlWithoutToken(endpoint, "/latest/a'$(x)"),
             QStringLiteral("curl -s 'http://127.0.0.1:1338/latest/a'\\''$(x)'"));
    QVERIFY(curlWithToken(endpoint, "/latest/")
                .startsWith(QStringLiteral("TOKEN=$(curl -s -X PUT \"http://127.0.0.1:1338/latest/api/token\"")));
}

void tst_MetadataModels::secretsStayMaskedUntilRevealed()
{
    const QByteArray path = "/latest/meta-data/iam/security-credentials/r";
    const QByteArray body =
        R"({"AccessKeyId":"ASIAEXAMPLE","SecretAccessKey":"EXAMPLEsecretEXAMPLE","Token":"EXAMPLEtokenEXAMPLE"})";
    ValueView view;
    view.show();
    QSignalSpy fetch(&view, &ValueView::fetchRequested);
    view.showWithheld(path);
    QPushButton *reveal = nullptr;
    for (QPushButton *button : view.findChildren<QPushButton *>()) {
        if (button->isVisible())
            reveal = button;
    }
    QVERIFY(reveal);
    reveal->click();
    QCOMPARE(fetch.size(), 1);
    view.showValue(path, body);
    QVERIFY(!view.text().contains(QStringLiteral("EXAMPLEsecret")));
    reveal->click();
    QVERIFY(view.text().contains(QStringLiteral("EXAMPLEsecretEXAMPLE")));
    reveal->click();
    QVERIFY(!view.text().contains(QStringLiteral("EXAMPLEsecret")));
    // Another item and back: masked again.
    reveal->click();
    view.showValue("/latest/meta-data/ami-id", "ami-1");
    view.showValue(path, body);
    QVERIFY(!view.text().contains(QStringLiteral("EXAMPLEsecret")));
}

QTEST_MAIN(tst_MetadataModels)
#include "tst_metadatamodels.moc"
