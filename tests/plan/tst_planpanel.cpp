// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as people see it: its list, its merged config, and the way to the lines.
#include "parsers/plan/configtext.h"
#include "tests/plan/planuserdata.h"
#include "widgets/editor/configmodel.h"
#include "widgets/editor/plan/planmodel.h"
#include "widgets/editor/plan/planpanel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace bootscope;

namespace {

std::shared_ptr<const BootPlan> planOf(const QByteArray &document)
{
    return std::make_shared<const BootPlan>(planBoot(readUserData(document)));
}

const QByteArray kConfig = "#cloud-config\nbootcmd:\n  - a\nruncmd:\n  - b\n  - c\n";

QByteArray twoConfigs()
{
    return mimeOf({{kConfigType, "#cloud-config\nruncmd: [first]\n", {}, {}},
                   {kConfigType, "#cloud-config\nruncmd: [second]\n", {}, {}}});
}

} // namespace

class TestPlanPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void planIsAProperModel()
    {
        PlanModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setPlan(planOf(kConfig));
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            rows.append(QStringLiteral("%1 %2")
                            .arg(index.data(PlanModel::RowRole).toInt())
                            .arg(index.data(PlanModel::NumberRole).toString()));
        }
        // A heading, the steps and one line of cloud-init's own in each stage.
        const QStringList wanted{QStringLiteral("0 "), QStringLiteral("1 1"), QStringLiteral("2 "),
                                 QStringLiteral("0 "), QStringLiteral("1 2"), QStringLiteral("2 "),
                                 QStringLiteral("0 "), QStringLiteral("1 3"), QStringLiteral("2 ")};
        QCOMPARE(rows, wanted);
        QCOMPARE(model.index(1).data(PlanModel::BadgeRole).toString(), frequencyBadge(QStringLiteral("always")));
        QVERIFY(model.index(1).data(Qt::ToolTipRole).toString().contains(frequencyMeaning(QStringLiteral("always"))));
        model.setPlan(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void caretMarksItsSteps()
    {
        PlanModel model;
        model.setPlan(planOf(kConfig));
        const auto marked = [&model] {
            QList<int> rows;
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.index(row).data(PlanModel::HereRole).toBool())
                    rows.append(row);
            }
            return rows;
        };
        QCOMPARE(model.setCaretLine(3), 1);
        QCOMPARE(marked(), QList<int>{1});
        QCOMPARE(model.setCaretLine(6), 7); // written in Config, run in Final
        QCOMPARE(marked(), (QList<int>{4, 7}));
        QCOMPARE(model.setCaretLine(1), -1);
        QCOMPARE(marked(), QList<int>());
        QCOMPARE(model.setCaretLine(0), -1);
    }

    void configIsAProperModel()
    {
        ConfigModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setLines(writeConfig(planOf(twoConfigs())->config));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ConfigModel::TextColumn).data().toString(), QStringLiteral("runcmd:"));
        // The value of the second part, at its line in the message that holds both.
        const QList<QByteArray> lines = twoConfigs().split('\n');
        const int line = model.index(1, 0).data(ConfigModel::LineRole).toInt();
        QVERIFY(line > 0 && line <= lines.size());
        QVERIFY(lines.at(line - 1).contains("second"));
        QVERIFY(model.index(1, ConfigModel::OriginColumn).data().toString().contains(QLatin1Char('2')));
        model.setLines({});
        QCOMPARE(model.rowCount(), 0);
    }

    void clickGoesToTheLines()
    {
        PlanPanel panel;
        panel.resize(300, 400);
        panel.setPlan(planOf(kConfig));
        QSignalSpy places(&panel, &PlanPanel::placeRequested);
        auto *list = panel.findChild<QListView *>(QStringLiteral("planSteps"));
        QVERIFY(list);
        Q_EMIT list->clicked(list->model()->index(1, 0));
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.first().first().value<TextPosition>().line, 2);
        Q_EMIT list->clicked(list->model()->index(0, 0)); // a heading leads nowhere
        QCOMPARE(places.size(), 1);
    }

    void mergedConfigShowsWhereMergingMatters()
    {
        PlanPanel panel;
        panel.resize(300, 400);
        panel.show();
        auto *tabs = panel.findChild<QTabBar *>();
        auto *pages = panel.findChild<QStackedWidget *>();
        panel.setPlan(planOf(kConfig));
        QVERIFY(!tabs->isVisible());
        panel.setPlan(planOf(twoConfigs()));
        QVERIFY(tabs->isVisible());
        QVERIFY(qobject_cast<QListView *>(pages->currentWidget()));
        tabs->setCurrentIndex(1);
        auto *table = qobject_cast<QTableView *>(pages->currentWidget());
        QVERIFY(table);
        QSignalSpy places(&panel, &PlanPanel::placeRequested);
        Q_EMIT table->clicked(table->model()->index(1, 0));
        QCOMPARE(places.first().first().value<TextPosition>().line, 13);
        panel.setPlan(planOf(kConfig));
        QVERIFY(qobject_cast<QListView *>(pages->currentWidget()));
    }

    void emptyPlanSaysWhy()
    {
        PlanPanel panel;
        const auto plan = planOf("echo hi\n");
        panel.setPlan(plan);
        const QString shown =
            qobject_cast<QListView *>(panel.findChild<QStackedWidget *>()->currentWidget())
                ? panel.text()
                : qobject_cast<QLabel *>(panel.findChild<QStackedWidget *>()->currentWidget())->text();
        QVERIFY(shown.contains(plan->emptyReason));
        panel.setPlan(nullptr);
        QCOMPARE(panel.text(), QString());
    }

    void distributionCanBeChosen()
    {
        PlanPanel panel;
        QSignalSpy chosen(&panel, &PlanPanel::distroChosen);
        panel.setDistro(QStringLiteral("debian"));
        QCOMPARE(panel.distro(), QStringLiteral("debian"));
        QCOMPARE(chosen.size(), 0);
        panel.setDistro(QStringLiteral("unheard-of"));
        QCOMPARE(panel.distro(), ModuleTable::embedded().distros().first());
        auto *combo = panel.findChild<QComboBox *>();
        combo->setCurrentIndex(2);
        Q_EMIT combo->activated(2);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), panel.distro());
    }

    void everyRowCanBePainted()
    {
        PlanPanel panel;
        panel.resize(300, 600);
        panel.setPlan(planOf(twoConfigs()));
        panel.setCaretLine(13);
        QVERIFY(!panel.grab().toImage().isNull());
        QVERIFY(panel.text().contains(QLatin1String("second")) || panel.text().contains(QLatin1String("runcmd")));
    }
};

QTEST_MAIN(TestPlanPanel)
#include "tst_planpanel.moc"
