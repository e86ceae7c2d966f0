// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/plaintable.h"
#include "widgets/metadata/exchangemodel.h"
#include "widgets/metadata/metadatamodel.h"
#include "widgets/metadata/sourcepanel.h"
#include "widgets/metadata/valuetext.h"
#include "widgets/metadata/valueview.h"
#include "widgets/metadata/watchpanel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace bootscope;

class tst_MetadataModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void treeIsLazy();
    void treeSearchesEverything();
    void treeShowsProblems();
    void treeIsReadAgainInPlace();
    void exchangesAreBounded();
    void values_data();
    void values();
    void kinds_data();
    void kinds();
    void threeLooks();
    void secretsHideAgain();
    void secretsLeaveTheClipboard();
    void userDataSecretsAreMasked();
    void wholeTreeCanBeCancelled();
    void watchedItems();
    void sourcesNeedWords();
    void searchFetchesNothing();
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

void tst_MetadataModels::treeIsReadAgainInPlace()
{
    MetadataModel model;
    QAbstractItemModelTester tester(&model);
    QSignalSpy wanted(&model, &MetadataModel::listingWanted);
    model.clear();
    const auto list = [&model](const QByteArray &path, const QByteArray &body) {
        model.setListing(path, parseListing(path, body));
    };
    model.fetchMore({});
    list("/latest/", "dynamic\nmeta-data\nuser-data");
    model.fetchMore(model.indexOf("/latest/meta-data/"));
    list("/latest/meta-data/", "ami-id\nevents/\nspot/\ntags/");
    model.fetchMore(model.indexOf("/latest/meta-data/events/"));
    list("/latest/meta-data/events/", "maintenance/");
    const QPersistentModelIndex ami = model.indexOf("/latest/meta-data/ami-id");
    wanted.clear();
    model.refresh();
    QVERIFY(model.isLoading());
    QVERIFY(wanted.size() >= 3); // what was listed; the tester may have opened more
    list("/latest/", "dynamic\nmeta-data\nuser-data");
    list("/latest/meta-data/", "a-new\nami-id\nhostname\ntags/");
    QVERIFY(ami.isValid());
    QCOMPARE(ami.row(), 1);
    QCOMPARE(model.indexOf("/latest/meta-data/a-new").row(), 0);
    QCOMPARE(model.indexOf("/latest/meta-data/hostname").row(), 2);
    QVERIFY(!model.indexOf("/latest/meta-data/events/").isValid());
    QVERIFY(!model.indexOf("/latest/meta-data/events/maintenance/").isValid());
    list("/latest/meta-data/events/", "maintenance/"); // too late
    QVERIFY(!model.indexOf("/latest/meta-data/events/maintenance/").isValid());
    QCOMPARE(model.rowCount(model.indexOf("/latest/meta-data/")), 4);
    model.setProblem("/latest/dynamic/", QStringLiteral("gone"));
    model.setProblem("/latest/meta-data/tags/", QStringLiteral("gone"));
    QVERIFY(!model.isLoading());
    QCOMPARE(model.foldersRead(), model.folders());
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

void tst_MetadataModels::kinds_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    const QByteArray item = "/latest/meta-data/x";
    QTest::newRow("ssh key") << item << QByteArray("ssh-ed25519 AAAA my key") << QStringLiteral("ssh-ed25519, my key");
    QTest::newRow("certificate") << item << QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")
                                 << QStringLiteral("Certificate");
    QTest::newRow("private key") << item << QByteArray("-----BEGIN RSA PRIVATE KEY-----\nAAAA")
                                 << QStringLiteral("Private key");
    QTest::newRow("pkcs7") << QByteArray("/latest/dynamic/instance-identity/pkcs7") << QByteArray("MIAGCSqGSIb3")
                           << QStringLiteral("PKCS7");
    QTest::newRow("json") << item << QByteArray("{\"a\": 1}") << QStringLiteral("JSON");
}

void tst_MetadataModels::kinds()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    const QString kind = readableValue(path, body, false).kind;
    QVERIFY2(kind.contains(says), qPrintable(kind));
}

void tst_MetadataModels::threeLooks() // c-tree-05
{
    ValueView view;
    view.show();
    const auto look = [&view] {
        QString text = view.text();
        for (const QLabel *label : view.findChildren<QLabel *>())
            text += label->text() + label->palette().color(QPalette::WindowText).name();
        return text;
    };
    view.showValue("/latest/meta-data/tags/instance/Empty", "");
    const QString empty = look();
    view.showProblem("/latest/meta-data/tags/instance/Empty", QStringLiteral("There is no such item."), true);
    const QString absent = look();
    view.showProblem("/latest/meta-data/tags/instance/Empty", QStringLiteral("There is no such item."), false);
    const QString failed = look();
    QVERIFY(empty != absent && absent != failed && failed != empty);
}

namespace {
constexpr char kRole[] = "/latest/meta-data/iam/security-credentials/r";
const QByteArray kCredentials =
    R"({"AccessKeyId":"ASIAEXAMPLE","SecretAccessKey":"EXAMPLEsecretEXAMPLE","Token":"EXAMPLEtokenEXAMPLE"})";

QPushButton *buttonOf(const QWidget &widget, const QString &text)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}
} // namespace

void tst_MetadataModels::secretsHideAgain() // c-sec-01
{
    ValueView view;
    view.setSecretTimes(50, 50);
    view.show();
    view.showValue(kRole, kCredentials);
    QVERIFY(view.text().contains(QStringLiteral("****")) && view.text().contains(QStringLiteral("ASIAEXAMPLE")));
    buttonOf(view, QStringLiteral("Reveal"))->click();
    QVERIFY(view.text().contains(QStringLiteral("EXAMPLEsecretEXAMPLE")));
    QTRY_VERIFY(!view.text().contains(QStringLiteral("EXAMPLEsecretEXAMPLE")));
}

void tst_MetadataModels::secretsLeaveTheClipboard() // c-sec-02, c-sec-04
{
    ValueView view;
    view.setSecretTimes(10'000, 50);
    view.show();
    view.showValue(kRole, kCredentials);
    const auto copyValue = [&view] {
        for (QAction *action : view.findChildren<QAction *>()) {
            if (action->text() == QStringLiteral("Copy value"))
                action->trigger();
        }
    };
    copyValue();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("EXAMPLEsecret")));
    buttonOf(view, QStringLiteral("Reveal"))->click();
    copyValue();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("EXAMPLEsecret")));
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")),
             QByteArray("secret"));
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("EXAMPLEsecret")));
    // No widget tells it to whoever asks for its words.
    view.showValue(kRole, kCredentials);
    for (const QWidget *widget : view.findChildren<QWidget *>()) {
        for (const QString &words : {widget->toolTip(), widget->accessibleName(), widget->windowTitle()})
            QVERIFY(!words.contains(QStringLiteral("EXAMPLEsecret")));
    }
}

void tst_MetadataModels::userDataSecretsAreMasked() // c-sec-05
{
    const QByteArray path = "/latest/user-data";
    const QByteArray body = "#cloud-config\npassword: hunter2EXAMPLE\npackages: [curl]\n";
    const ReadableValue masked = readableValue(path, body, false);
    QVERIFY(masked.hasSecret);
    QVERIFY(!masked.text.contains(QStringLiteral("hunter2EXAMPLE")));
    QVERIFY(masked.text.contains(QStringLiteral("packages: [curl]")));
    QVERIFY(readableValue(path, body, true).text.contains(QStringLiteral("hunter2EXAMPLE")));
    QVERIFY(!readableValue(path, "#!/bin/sh\necho hello\n", false).hasSecret);
    // What goes to the editor and into a file is what came.
    ValueView view;
    view.show();
    view.showValue(path, body);
    QSignalSpy opened(&view, &ValueView::openInEditorRequested);
    buttonOf(view, QStringLiteral("Open in editor"))->click();
    QCOMPARE(opened.first().first().toByteArray(), body);
    QCOMPARE(view.body(), body);
}

void tst_MetadataModels::wholeTreeCanBeCancelled()
{
    MetadataModel model;
    QSignalSpy stopped(&model, &MetadataModel::fetchingStopped);
    model.clear();
    model.fetchAll();
    model.setListing("/latest/", parseListing("/latest/", "meta-data\ndynamic\nuser-data"));
    QCOMPARE(model.folders(), 3);
    QCOMPARE(model.foldersRead(), 1);
    QVERIFY(model.isFetchingAll());
    model.stopFetching();
    QCOMPARE(stopped.size(), 1);
    QVERIFY(!model.isFetchingAll() && !model.isLoading());
    QVERIFY(model.canFetchMore(model.indexOf("/latest/dynamic/"))); // may be asked for again
    model.setMarked({"/latest/user-data"});
    QVERIFY(!model.indexOf("/latest/user-data").data(Qt::DecorationRole).isNull());
}

void tst_MetadataModels::watchedItems()
{
    WatchPanel panel;
    panel.show();
    WatchState before;
    before.kind = WatchState::Kind::Absent;
    WatchState after;
    after.kind = WatchState::Kind::Value;
    after.body = kCredentials;
    panel.setItems({{kRole, before}});
    panel.setState(kRole, after);
    panel.addChange({QDateTime::currentDateTimeUtc(), kRole, before, after});
    const QList<PlainTable *> tables = panel.findChildren<PlainTable *>();
    QCOMPARE(tables.size(), 2);
    const bool isHistoryFirst = tables.first()->model()->columnCount() == 4;
    const QAbstractItemModel *items = tables.at(isHistoryFirst ? 1 : 0)->model();
    const QAbstractItemModel *history = tables.at(isHistoryFirst ? 0 : 1)->model();
    QVERIFY(!items->index(0, 1).data().toString().contains(QStringLiteral("EXAMPLEsecret")));
    QVERIFY(!history->index(0, 3).data(Qt::ToolTipRole).toString().contains(QStringLiteral("EXAMPLEsecret")));
    QCOMPARE(history->index(0, 2).data().toString(), QStringLiteral("absent (404)"));
    panel.clearHistory();
    QCOMPARE(history->rowCount(), 0);
    QCOMPARE(items->rowCount(), 1);
    after.body.clear();
    QCOMPARE(watchText(kRole, after), QStringLiteral("empty"));
}

void tst_MetadataModels::sourcesNeedWords()
{
    MetadataModel model;
    SourcePanel panel(model);
    panel.show();
    const auto canConnect = [&panel] { return buttonOf(panel, QStringLiteral("Connect"))->isEnabled(); };
    for (const auto source :
         {SourcePanel::Source::Emulator, SourcePanel::Source::RealIpv4, SourcePanel::Source::RealIpv6}) {
        panel.setSource(source);
        QVERIFY(canConnect());
        QCOMPARE(panel.sourceText(), QString());
    }
    for (const auto source :
         {SourcePanel::Source::Endpoint, SourcePanel::Source::Ssh, SourcePanel::Source::Recording}) {
        panel.setSource(source);
        QVERIFY(!canConnect());
        panel.setSourceText(QStringLiteral("word %1").arg(int(source)));
        QVERIFY(canConnect());
    }
    // Each keeps its own.
    panel.setSource(SourcePanel::Source::Ssh);
    QCOMPARE(panel.sourceText(), QStringLiteral("word %1").arg(int(SourcePanel::Source::Ssh)));
}

void tst_MetadataModels::searchFetchesNothing()
{
    MetadataModel model;
    model.clear();
    model.fetchMore({});
    SourcePanel panel(model);
    panel.show();
    model.setListing("/latest/", parseListing("/latest/", "meta-data\nuser-data"));
    model.fetchMore(model.indexOf("/latest/meta-data/"));
    model.setListing("/latest/meta-data/", parseListing("/latest/meta-data/", "ami-id\niam/\nmac"));
    model.fetchMore(model.indexOf("/latest/meta-data/iam/"));
    model.setListing("/latest/meta-data/iam/", parseListing("/latest/meta-data/iam/", "info"));
    QSignalSpy chosen(&panel, &SourcePanel::pathChosen);
    panel.select("/latest/meta-data/mac");
    QCOMPARE(chosen.size(), 1);
    auto *tree = panel.findChild<QTreeView *>();
    for (QLineEdit *edit : panel.findChildren<QLineEdit *>()) {
        if (edit->placeholderText() == QStringLiteral("Search the tree"))
            edit->setText(QStringLiteral("iam"));
    }
    QCOMPARE(chosen.size(), 1);
    // What is in the folder that was found is shown as well; the rest is not.
    QCOMPARE(tree->model()->rowCount(), 1);
    const QModelIndex metaData = tree->model()->index(0, 0);
    QCOMPARE(tree->model()->rowCount(metaData), 1);
    QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0, metaData)), 1);
}

QTEST_MAIN(tst_MetadataModels)
#include "tst_metadatamodels.moc"
