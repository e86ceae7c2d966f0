// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadeboot.h"
#include "widgets/diagnose/bootmodel.h"
#include "widgets/diagnose/factmodel.h"
#include "widgets/diagnose/failurecard.h"
#include "widgets/diagnose/failuremodel.h"
#include "widgets/diagnose/format.h"
#include "widgets/diagnose/lamps.h"
#include "widgets/diagnose/logs/logtable.h"
#include "widgets/diagnose/stepmodel.h"
#include "widgets/diagnose/userdataview.h"
#include "widgets/frame/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace bootscope;

using Strict = QAbstractItemModelTester;
constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

class TestDiagnoseModels : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }
    void printsSafely_data();
    void printsSafely();
    void durations_data();
    void durations();
    void failureRows();
    void stepsSortByNumber();
    void bootRows();
    void facts();
    void cardLinksToTheLog();
    void cardOfNothing();
    void userDataIsMarked();
    void lamps_data();
    void lamps();
};

void TestDiagnoseModels::printsSafely_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("hello") << QStringLiteral("hello");
    QTest::newRow("ansi") << QByteArray("\x1b[1;31mred\x1b[0m!") << QStringLiteral("red!");
    QTest::newRow("title") << QByteArray("\x1b]0;h\x07$ ls\x1b]2;x\x1b\\!") << QStringLiteral("$ ls!");
    QTest::newRow("character set") << QByteArray("\x1b(Bplain\x1b=") << QStringLiteral("plain");
    QTest::newRow("escape at the end") << QByteArray("x\x1b") << QStringLiteral("x");
    QTest::newRow("cut title") << QByteArray("x\x1b]0;ti") << QStringLiteral("x");
    QTest::newRow("cut ansi") << QByteArray("x\x1b[1") << QStringLiteral("x");
    QTest::newRow("nul") << QByteArray("a\0b", 3) << QStringLiteral("a␀b");
    QTest::newRow("broken utf-8") << QByteArray("a\xff"
                                                "b")
                                  << QStringLiteral("a\uFFFDb");
    QTest::newRow("hangul") << QByteArray("한글") << QStringLiteral("한글");
    QTest::newRow("long") << QByteArray(30, 'x') << QString(20, QLatin1Char('x')) + QChar(0x2026);
}

void TestDiagnoseModels::printsSafely()
{
    QFETCH(QByteArray, bytes);
    QTEST(printable(bytes, 20), "text");
}

void TestDiagnoseModels::durations_data()
{
    QTest::addColumn<qint64>("us");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown") << kUnknownDuration << QStringLiteral("–");
    QTest::newRow("ms") << qint64(12'999) << QStringLiteral("12 ms");
    QTest::newRow("s") << qint64(2'104'000) << QStringLiteral("2.10 s");
    QTest::newRow("min") << qint64(185'000'000) << QStringLiteral("3 min 05 s");
    QTest::newRow("h") << qint64(7'260'000'000) << QStringLiteral("2 h 01 min");
}

void TestDiagnoseModels::durations()
{
    QFETCH(qint64, us);
    QTEST(formatDuration(us), "text");
}

void TestDiagnoseModels::failureRows()
{
    FailureModel model;
    const Strict strict(&model, kFatal);
    model.setBoot(handmade::analysis(), 0);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, FailureModel::RoleColumn).data().toString(), QStringLiteral("Root cause"));
    QVERIFY(!model.index(0, FailureModel::RoleColumn).data(Qt::DecorationRole).isNull());
    QCOMPARE(model.index(0, FailureModel::MessageColumn).data().toString(),
             QStringLiteral("systemctl: command not found"));
    QCOMPARE(model.index(0, FailureModel::WhereColumn).data().toString(),
             QStringLiteral("Final · scripts_user · part-001"));
    QCOMPARE(model.index(0, FailureModel::ExitColumn).data().toString(), QStringLiteral("127"));
    QCOMPARE(model.index(0, FailureModel::UserDataColumn).data().toString(), QStringLiteral("line 2"));
    const QString english = model.index(0, FailureModel::WhatColumn).data().toString();
    QVERIFY(!english.isEmpty());
    model.setLanguage(QStringLiteral("ko"));
    QVERIFY(model.index(0, FailureModel::WhatColumn).data().toString() != english);
    model.setBoot(nullptr, -1);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.failure(0), nullptr);
}

void TestDiagnoseModels::stepsSortByNumber()
{
    auto analysis = handmade::analysis();
    analysis->boots[0].stages[0].steps[0].durationUs = 120'000'000; // as text it would stand below "30 s"
    analysis->boots[0].stages[0].steps[1].durationUs = 30'000'000;
    StepModel model;
    const Strict strict(&model, kFatal);
    model.setBoot(analysis, 0);
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(Qt::UserRole);
    sorted.sort(StepModel::DurationColumn, Qt::DescendingOrder);
    QCOMPARE(sorted.rowCount(), 5);
    QCOMPARE(sorted.index(0, StepModel::NameColumn).data().toString(), QStringLiteral("check-cache"));
    QCOMPARE(sorted.index(1, StepModel::NameColumn).data().toString(), QStringLiteral("search-NoCloud"));
    QCOMPARE(sorted.index(4, StepModel::NameColumn).data().toString(), QStringLiteral("scripts-user"));
    QCOMPARE(model.stepAt(3), (StepRef{2, 0}));
    QCOMPARE(model.rowOf({2, 0}), 3);
    QCOMPARE(model.stepAt(99), StepRef());
}

void TestDiagnoseModels::bootRows()
{
    auto one = handmade::analysis();
    auto three = handmade::analysis();
    three->boots.resize(3, three->boots[0]);
    three->boots[1].verdict = Verdict::Succeeded;
    BootModel model;
    const Strict strict(&model, kFatal);
    model.setAnalysis(one);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setAnalysis(three);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(resets.isEmpty());
    QCOMPARE(model.index(0, BootModel::VerdictColumn).data().toString(), QStringLiteral("failed"));
    QCOMPARE(model.nextFailed(0, 1), 2); // past the one that succeeded
    QCOMPARE(model.nextFailed(2, 1), -1);
    QCOMPARE(model.nextFailed(2, -1), 0);
}

void TestDiagnoseModels::facts()
{
    FactModel model;
    const Strict strict(&model, kFatal);
    model.setBoot(handmade::analysis(), 0);
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data().toString() + QLatin1Char('=') + model.index(row, 1).data().toString());
    QVERIFY2(all.contains(QStringLiteral("Datasource=not known")),
             qPrintable(all.join(QLatin1Char('\n')))); // never invented
    QVERIFY(all.contains(QStringLiteral("Took=3.00 s")));
    model.setBoot(nullptr, -1);
    QCOMPARE(model.rowCount(), 0);
}

void TestDiagnoseModels::cardLinksToTheLog()
{
    FailureCard card;
    card.setFailure(handmade::analysis(), 0, 0);
    const QString text = card.toPlainText();
    for (const char *part : {"systemctl: command not found", "Exit status 127", "Line 2 of your user data",
                             "cloud-init-output.log line 3"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    QSignalSpy evidence(&card, &FailureCard::evidenceActivated);
    QSignalSpy userData(&card, &FailureCard::userDataActivated);
    Q_EMIT card.anchorClicked(QUrl(QStringLiteral("evidence:1:3:3")));
    QCOMPARE(evidence.size(), 1);
    QCOMPARE(evidence.first().first().value<Evidence>(), (Evidence{1, LineNo(3), LineNo(3)}));
    Q_EMIT card.anchorClicked(QUrl(QStringLiteral("userdata:")));
    QCOMPARE(userData.size(), 1);
    auto hostile = handmade::analysis();
    hostile->boots[0].failures[0].message = QStringLiteral("<img src=x><b>bold</b>");
    card.setFailure(hostile, 0, 0);
    QVERIFY(card.toPlainText().contains(QStringLiteral("<img src=x><b>bold</b>"))); // log text is never markup
}

void TestDiagnoseModels::cardOfNothing()
{
    FailureCard card;
    QVERIFY(card.toPlainText().isEmpty());
    auto analysis = handmade::analysis();
    analysis->boots[0].verdict = Verdict::Succeeded;
    card.setFailure(analysis, 0, -1);
    QCOMPARE(card.toPlainText(), QStringLiteral("Nothing failed in this boot."));
    // A record that stops: what had begun, and its last line.
    analysis->boots[0].verdict = Verdict::Incomplete;
    analysis->boots[0].stages[2].steps[1].finished = false;
    QCOMPARE(unfinishedStep(analysis->boots[0]), (StepRef{2, 1}));
    card.setFailure(analysis, 0, -1);
    QVERIFY(card.toPlainText().contains(QStringLiteral("final-message in Final, line 9")));
    QVERIFY(card.toPlainText().contains(QStringLiteral("cloud-init.log line 10")));
    analysis->boots[0].stages[2].steps[1].finished = true;
    QCOMPARE(unfinishedStep(analysis->boots[0]), StepRef());
}

void TestDiagnoseModels::userDataIsMarked()
{
    UserDataView view;
    view.resize(400, 200);
    QVERIFY(view.text()->isHidden());
    view.setUserData(handmade::analysis()->userData);
    view.showLines(2, 2);
    QCOMPARE(view.markedLine(), 2);
    QCOMPARE(view.text()->textCursor().blockNumber(), 1);
    QCOMPARE(view.text()->extraSelections().size(), 1);
    view.grab();
    QSignalSpy opened(&view, &UserDataView::openRequested);
    view.findChild<QPushButton *>()->click();
    QCOMPARE(opened.first().first().toInt(), 2);
    view.showLines(99, 99); // past the end: a wrong number marks nothing
    QVERIFY(view.text()->extraSelections().isEmpty());
    Failure failure = handmade::analysis()->boots[0].failures[0];
    view.showFailure(&failure);
    QCOMPARE(view.markedLine(), 2);
    view.grab();
    // Two lines that fit alike are both marked, and said to be candidates.
    failure.userData.reset();
    failure.userDataCandidates = {{1, 1, 1}, {1, 2, 2}};
    view.showFailure(&failure);
    QCOMPARE(view.text()->extraSelections().size(), 2);
    QVERIFY(view.findChild<QLabel *>()->text().contains(QStringLiteral("1, 2")));
    view.grab();
    view.showFailure(nullptr);
    QVERIFY(view.text()->extraSelections().isEmpty());
}

void TestDiagnoseModels::lamps_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<bool>("userFailure");
    QTest::addColumn<int>("deprecations"); // -1: not looked up
    QTest::addColumn<QList<int>>("states");
    const auto states = [](Lamp::State a, Lamp::State b, Lamp::State c, Lamp::State d) {
        return QList<int>{int(a), int(b), int(c), int(d)};
    };
    using S = Lamp::State;
    QTest::newRow("script failed") << Verdict::Failed << true << 0 << states(S::Bad, S::Good, S::Good, S::Good);
    QTest::newRow("cloud-init failed") << Verdict::Failed << false << 2 << states(S::Good, S::Bad, S::Warning, S::Good);
    QTest::newRow("incomplete") << Verdict::Incomplete << true << -1 << states(S::Bad, S::Good, S::Unknown, S::Bad);
    QTest::newRow("nothing known") << Verdict::Unknown << true << -1 << states(S::Bad, S::Good, S::Unknown, S::Unknown);
}

void TestDiagnoseModels::lamps()
{
    QFETCH(Verdict, verdict);
    QFETCH(bool, userFailure);
    QFETCH(int, deprecations);
    QFETCH(QList<int>, states);
    auto analysis = handmade::analysis();
    Boot &boot = analysis->boots[0];
    boot.verdict = verdict;
    if (!userFailure) {
        Failure &failure = boot.failures[0];
        failure.userData.reset();
        failure.script.clear();
        failure.module = QStringLiteral("growpart");
    }
    BootDetail detail;
    detail.known = deprecations >= 0;
    detail.deprecations = std::max(deprecations, 0);
    const auto lamps = lampsOf(&boot, detail);
    for (int id = 0; id < kLampCount; ++id)
        QCOMPARE(int(lamps[size_t(id)].state), states.at(id));
    for (const Lamp &lamp : lampsOf(nullptr, {}))
        QCOMPARE(lamp.state, Lamp::State::Unknown);
}

QTEST_MAIN(TestDiagnoseModels)
#include "tst_diagnosemodels.moc"
