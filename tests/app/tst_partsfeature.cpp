// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs "Parts" and "JSON" of Diagnose: worked out when they are seen.
#include "app/settings/settings.h"
#include "app/workspaces/diagnose/diagnoseview.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "widgets/diagnose/jsonpanel.h"
#include "widgets/diagnose/partrunmodel.h"
#include "widgets/diagnose/partrunpanel.h"
#include "widgets/frame/plaintable.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace bootscope;

class PartsFeatureTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void parts();
    void evidenceIsShown();
    void json();

private:
    Settings m_settings;
    std::unique_ptr<DiagnoseWorkspace> m_workspace;

    template<class Panel> Panel *open()
    {
        auto *panel = m_workspace->findChild<Panel *>();
        m_workspace->view().tabs->setCurrentWidget(panel);
        return panel;
    }
};

void PartsFeatureTest::init()
{
    m_workspace = std::make_unique<DiagnoseWorkspace>(m_settings);
    m_workspace->resize(1280, 800);
    m_workspace->show();
    QSignalSpy finished(m_workspace.get(), &DiagnoseWorkspace::finishedReading);
    m_workspace->openExample();
    QVERIFY(finished.wait());
}

void PartsFeatureTest::cleanup()
{
    m_workspace.reset();
}

void PartsFeatureTest::parts()
{
    auto *panel = m_workspace->findChild<PartRunPanel *>();
    QVERIFY(panel);
    QCOMPARE(panel->model()->rowCount(), 0); // nobody looked yet
    open<PartRunPanel>();
    QTRY_VERIFY(panel->model()->rowCount() > 0);
    QCOMPARE(panel->model()->run(0)->part, 1);
}

void PartsFeatureTest::evidenceIsShown()
{
    auto *panel = open<PartRunPanel>();
    QTRY_VERIFY(panel->model()->rowCount() > 0);
    QSignalSpy shown(panel, &PartRunPanel::evidenceActivated);
    for (int row = 0; row < panel->model()->rowCount() && shown.isEmpty(); ++row)
        Q_EMIT panel->table()->activated(panel->model()->index(row, 0));
    panel->table()->selectRow(0);
    Q_EMIT panel->table()->activated(panel->model()->index(0, 0));
    QVERIFY(!shown.isEmpty());
    const auto evidence = shown.last().first().value<Evidence>();
    QVERIFY(evidence.input >= 0 && evidence.input < m_workspace->analysis()->inputs.size());
}

void PartsFeatureTest::json()
{
    auto *panel = open<JsonPanel>();
    QVERIFY(panel);
    QTRY_VERIFY(!panel->json().isEmpty());
    const QJsonObject root = QJsonDocument::fromJson(panel->json()).object();
    QCOMPARE(root.value(QLatin1String("schema")).toInt(), 1);
    QVERIFY(panel->json().contains("\"verdict\": \"failed\""));
}

QTEST_MAIN(PartsFeatureTest)
#include "tst_partsfeature.moc"
