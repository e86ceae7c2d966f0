// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadeboot.h"
#include "widgets/diagnose/cases/casemodel.h"
#include "widgets/diagnose/cases/casepanel.h"
#include "widgets/diagnose/cases/comparemodel.h"
#include "widgets/diagnose/cases/comparepanel.h"
#include "widgets/diagnose/cases/newmessagemodel.h"
#include "widgets/frame/theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace bootscope;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
const std::atomic<bool> kGoOn{false};

std::shared_ptr<Analysis> goodCase()
{
    auto made = handmade::analysis();
    made->boots[0].verdict = Verdict::Succeeded;
    made->boots[0].failures.clear();
    made->boots[0].stages[2].steps[0].result = StepResult::Success;
    return made;
}

QList<CaseSummary> someCases()
{
    QList<CaseSummary> cases;
    for (int i = 0; i < 6; ++i) {
        CaseSummary one;
        one.name = QStringLiteral("web%1").arg(i);
        one.paths = {QStringLiteral("/logs/") + one.name};
        one.boots = one.boot = 1;
        one.verdict = i < 2 ? Verdict::Failed : Verdict::Succeeded;
        one.kind = i < 2 ? QStringLiteral("no-space") : QString();
        one.message = one.cause = i < 2 ? QStringLiteral("No space left on device") : QString();
        one.cloudInit = i % 2 ? QStringLiteral("26.2") : QStringLiteral("22.4.2");
        one.durationUs = 1'000'000;
        cases.append(one);
    }
    return cases;
}

} // namespace

class TestComparePanels : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }
    void compareRows();
    void panelShowsWhereTheyPart();
    void panelOffersBoots();
    void caseRows();
    void casePanelReads();
    void casePanelFilters();
};

void TestComparePanels::compareRows()
{
    const auto good = goodCase();
    const auto bad = handmade::analysis();
    bad->boots[0].stages[1].steps[0].durationUs = 3'000'000;
    CompareModel model;
    const QAbstractItemModelTester tester(&model, kFatal);
    model.setComparison(compareBoots(*good, 0, *bad, 0));
    QCOMPARE(model.rowCount(), 2); // ssh is slower, scripts-user fails
    const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, CompareModel::StepColumn), QStringLiteral("ssh"));
    QCOMPARE(text(0, CompareModel::DifferenceColumn), QStringLiteral("+2.00 s"));
    QCOMPARE(model.index(0, CompareModel::DifferenceColumn).data(Qt::UserRole).toLongLong(), 2'000'000);
    QCOMPARE(model.rowOfFirstDivergence(), 1);
    model.setOnlyDifferences(false);
    QCOMPARE(model.rowCount(), 8);
    QCOMPARE(text(0, CompareModel::StageColumn), stageName(Stage::Local));
    QVERIFY(model.rowOfFirstDivergence() > 1);
    model.setComparison({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOfFirstDivergence(), -1);
    QVERIFY(!model.stepAt(0));
}

void TestComparePanels::panelShowsWhereTheyPart()
{
    const auto good = goodCase();
    const auto bad = handmade::analysis();
    ComparePanel panel;
    const QAbstractItemModelTester tester(const_cast<CompareModel *>(&panel.steps()), kFatal);
    panel.resize(1000, 200);
    panel.setBoots(bad, 0);
    NewMessages messages;
    messages.total = 1;
    messages.first = {{1, LineNo(3), LogLevel::None, QStringLiteral("systemctl: command not found")}};
    panel.setComparison(compareBoots(*good, 0, *bad, 0), messages, QStringLiteral("good.log"), *bad);
    QVERIFY(panel.sentence().contains(QStringLiteral("scripts-user")));
    QVERIFY(panel.sentence().contains(QStringLiteral("good.log")));
    QSignalSpy step(&panel, &ComparePanel::stepActivated);
    QSignalSpy line(&panel, &ComparePanel::lineActivated);
    auto *table = panel.findChild<QTableView *>();
    QCOMPARE(table->currentIndex().row(), panel.steps().rowOfFirstDivergence());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->currentIndex()).center());
    QCOMPARE(step.size(), 1);
    QCOMPARE(step.first().at(0).value<StepPlace>(), (StepPlace{2, 0}));
    const QList<QListView *> lists = panel.findChildren<QListView *>();
    const auto isOfMessages = [](QListView *view) { return qobject_cast<NewMessageModel *>(view->model()) != nullptr; };
    QListView *list = *std::find_if(lists.begin(), lists.end(), isOfMessages);
    QCOMPARE(list->model()->index(0, 0).data().toString(),
             QStringLiteral("cloud-init-output.log:3  systemctl: command not found"));
    Q_EMIT list->activated(list->model()->index(0, 0));
    QCOMPARE(line.size(), 1);
    QCOMPARE(line.first().at(1).value<LineNo>(), LineNo(3));
    panel.setFailure(QStringLiteral("No boot was found."));
    QCOMPARE(panel.sentence(), QStringLiteral("No boot was found."));
}

void TestComparePanels::panelOffersBoots()
{
    ComparePanel panel;
    auto *choice = panel.findChild<QComboBox *>();
    panel.setBoots(nullptr, -1);
    QVERIFY(!choice->isEnabled());
    auto several = handmade::analysis();
    several->boots.push_back(several->boots[0]);
    several->boots.push_back(several->boots[0]);
    panel.setBoots(several, 1);
    QCOMPARE(choice->count(), 3); // a hint and the two others
    QSignalSpy chosen(&panel, &ComparePanel::referenceChosen);
    QTest::keyClick(choice, Qt::Key_Down);
    Q_EMIT choice->activated(2);
    QCOMPARE(chosen.last().at(0).toInt(), 2); // the third boot
}

void TestComparePanels::caseRows()
{
    CaseModel model;
    const QAbstractItemModelTester tester(&model, kFatal);
    model.setCases(someCases(), GroupBy::Cause);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex group = model.index(0, 0);
    QCOMPARE(group.data().toString(), QStringLiteral("No space left on device"));
    QCOMPARE(model.index(0, CaseModel::CountColumn).data().toString(), QStringLiteral("2"));
    QCOMPARE(model.rowCount(group), 2);
    const QModelIndex one = model.index(1, 0, group);
    QCOMPARE(one.data().toString(), QStringLiteral("web1"));
    QCOMPARE(one.parent(), group);
    QCOMPARE(model.rowCount(one), 0);
    QVERIFY(!model.caseAt(group));
    QCOMPARE(model.caseAt(one)->paths, QStringList{QStringLiteral("/logs/web1")});
    model.setGroupBy(GroupBy::Version);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, CaseModel::VerdictColumn).data().toString(), QStringLiteral("1 failed (33 %)"));
    model.setCases({}, GroupBy::Image);
    QCOMPARE(model.rowCount(), 0);
}

void TestComparePanels::casePanelReads()
{
    CasePanel panel;
    panel.resize(900, 300);
    QSignalSpy cancelled(&panel, &CasePanel::cancelRequested);
    panel.setProgress(0, 0);
    panel.setProgress(3, 6);
    QCOMPARE(panel.findChild<QProgressBar *>()->value(), 3);
    panel.findChild<QPushButton *>()->click();
    QCOMPARE(cancelled.size(), 1);
    panel.setStopped();
    panel.setCases(someCases());
    QVERIFY(panel.findChild<QProgressBar *>()->isHidden());
    QVERIFY(panel.sentence().contains(QStringLiteral("2 failed")));
    QVERIFY(panel.tree()->isExpanded(panel.tree()->model()->index(0, 0)));  // what failed
    QVERIFY(!panel.tree()->isExpanded(panel.tree()->model()->index(1, 0))); // what did not
    QSignalSpy activated(&panel, &CasePanel::caseActivated);
    const QModelIndex one = panel.tree()->model()->index(0, 0, panel.tree()->model()->index(0, 0));
    Q_EMIT panel.tree()->activated(one.parent());
    QVERIFY(activated.isEmpty()); // a group is no case
    Q_EMIT panel.tree()->activated(one);
    QCOMPARE(activated.first().at(0).toStringList(), QStringList{QStringLiteral("/logs/web0")});
}

void TestComparePanels::casePanelFilters()
{
    CasePanel panel;
    panel.setCases(someCases());
    panel.findChild<QLineEdit *>()->setText(QStringLiteral("web1"));
    const QAbstractItemModel *shown = panel.tree()->model();
    QCOMPARE(shown->rowCount(), 1);
    QCOMPARE(shown->rowCount(shown->index(0, 0)), 1);
    panel.findChild<QLineEdit *>()->clear();
    QCOMPARE(shown->rowCount(), 2);
}

QTEST_MAIN(TestComparePanels)
#include "tst_comparepanels.moc"
