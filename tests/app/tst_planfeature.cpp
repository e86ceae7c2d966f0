// SPDX-License-Identifier: GPL-3.0-or-later
// The plan beside the text, on Author's page.
#include "app/settings/settings.h"
#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authorworkspace.h"
#include "widgets/editor/plan/planmodel.h"
#include "widgets/editor/plan/planpanel.h"
#include "widgets/editor/userdataeditor.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QListView>
#include <QTest>

using namespace bootscope;

class TestPlanFeature : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QDir(RecoveryStore::defaultFolder()).removeRecursively();
        m_settings = std::make_unique<Settings>();
        m_page = std::make_unique<AuthorWorkspace>(*m_settings);
        m_page->resize(1200, 700);
        m_page->show();
        QVERIFY(panel());
    }

    void cleanup()
    {
        m_page.reset();
        m_settings.reset();
    }

    void planFollowsTheText()
    {
        m_page->openText("#cloud-config\nruncmd: [a]\n", QStringLiteral("a"), 0);
        QTRY_VERIFY(panel()->text().contains(QStringLiteral("scripts_user")));
        editor().setBytes("#!/bin/sh\necho\n");
        QTRY_VERIFY(panel()->text().contains(QStringLiteral("part-001")));
        QVERIFY(!panel()->text().contains(QStringLiteral("runcmd")));
        editor().setBytes("nothing that anybody runs\n");
        QTRY_VERIFY(!panel()->text().contains(QStringLiteral("part-001: run")));
    }

    void stepsAndCaretFollowEachOther()
    {
        m_page->openText("#cloud-config\nbootcmd: [b]\n\nruncmd: [a]\n", QStringLiteral("a"), 0);
        QTRY_VERIFY(list()->model()->rowCount() > 0);
        QModelIndex bootcmd;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const QModelIndex index = list()->model()->index(row, 0);
            if (index.data(PlanModel::LineRole).toInt() == 2)
                bootcmd = index;
        }
        QVERIFY(bootcmd.isValid());
        QVERIFY(!bootcmd.data(PlanModel::HereRole).toBool());
        Q_EMIT list()->clicked(bootcmd);
        QCOMPARE(editor().caret().line, 2);
        QTRY_VERIFY(bootcmd.data(PlanModel::HereRole).toBool());
        editor().goTo({4, 1});
        QTRY_VERIFY(!bootcmd.data(PlanModel::HereRole).toBool());
    }

    void distributionIsChosenAndKept()
    {
        m_page->openText("#cloud-config\nyum_repos: {a: {}}\n", QStringLiteral("a"), 0);
        QTRY_VERIFY(!panel()->text().isEmpty());
        auto *combo = panel()->findChild<QComboBox *>();
        combo->setCurrentIndex(combo->findData(QStringLiteral("rhel")));
        Q_EMIT combo->activated(combo->currentIndex());
        QTRY_VERIFY(panel()->text().contains(QStringLiteral("1. yum_repos")));
        m_page->saveState();
        m_page = std::make_unique<AuthorWorkspace>(*m_settings);
        QCOMPARE(panel()->distro(), QStringLiteral("rhel"));
        panel()->setDistro({});
        m_page->saveState();
    }

    void planIsCopied()
    {
        m_page->openText("#cloud-config\nruncmd: [a]\n", QStringLiteral("a"), 0);
        QTRY_VERIFY(!panel()->text().isEmpty());
        const QList<QAction *> actions = m_page->menuActions();
        const auto copy = std::find_if(actions.cbegin(), actions.cend(), [](const QAction *action) {
            return action->text().remove(QLatin1Char('&')) == QStringLiteral("Copy the plan");
        });
        QVERIFY(copy != actions.cend());
        (*copy)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), panel()->text());
    }

private:
    PlanPanel *panel() const { return m_page->findChild<PlanPanel *>(); }
    QListView *list() const { return panel()->findChild<QListView *>(QStringLiteral("planSteps")); }
    UserDataEditor &editor() const { return m_page->current()->editor(); }

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AuthorWorkspace> m_page;
};

QTEST_MAIN(TestPlanFeature)
#include "tst_planfeature.moc"
