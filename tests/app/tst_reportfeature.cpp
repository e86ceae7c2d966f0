// SPDX-License-Identifier: GPL-3.0-or-later
// From a case in the window to a report on disk or on the clipboard.
#include "app/settings/settings.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "app/workspaces/diagnose/reportfeature.h"
#include "widgets/diagnose/dialogs/maskedmodel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

class ReportFeatureTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingOpen();
    void markdown();
    void preview();
    void saves_data();
    void saves();
    void query();
    void model();

private:
    void openExample();

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<DiagnoseWorkspace> m_workspace;
    ReportFeature *m_feature = nullptr;
};

void ReportFeatureTest::init()
{
    m_settings = std::make_unique<Settings>();
    m_workspace = std::make_unique<DiagnoseWorkspace>(*m_settings);
    m_feature = m_workspace->findChild<ReportFeature *>();
    QVERIFY(m_feature);
}

void ReportFeatureTest::cleanup()
{
    m_workspace.reset();
}

void ReportFeatureTest::openExample()
{
    QSignalSpy finished(m_workspace.get(), &DiagnoseWorkspace::finishedReading);
    m_workspace->openExample();
    QVERIFY(finished.wait());
}

void ReportFeatureTest::nothingOpen()
{
    for (const QAction *action : m_feature->menuActions())
        QVERIFY(!action->isEnabled() || action->menu());
    m_feature->showDialog();
    QVERIFY(!m_feature->dialog());
}

void ReportFeatureTest::markdown()
{
    openExample();
    QSignalSpy copied(m_feature, &ReportFeature::copied);
    m_feature->copyMarkdown();
    QVERIFY(copied.wait());
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("## ")));
}

void ReportFeatureTest::preview()
{
    openExample();
    QSignalSpy previewed(m_feature, &ReportFeature::previewed);
    m_feature->showDialog();
    QVERIFY(m_feature->dialog());
    QVERIFY(previewed.wait());
    auto *table = m_feature->dialog()->findChild<QTableView *>();
    QVERIFY(table->model()->rowCount() > 0);
    QVERIFY(
        m_feature->dialog()->findChild<QPlainTextEdit *>()->toPlainText().startsWith(QLatin1String("<!DOCTYPE html>")));
    // Another form, and the preview follows.
    m_feature->dialog()->findChild<QComboBox *>()->setCurrentIndex(1);
    QVERIFY(previewed.wait());
    QVERIFY(m_feature->dialog()->findChild<QPlainTextEdit *>()->toPlainText().startsWith(QLatin1String("## ")));
}

void ReportFeatureTest::saves_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("html") << 0 << QByteArray("<!DOCTYPE html>");
    QTest::newRow("csv") << int(reportFormats().indexOf(ReportFormat::Csv)) << QByteArray("boot,stage,step");
    QTest::newRow("bundle") << int(reportFormats().size()) << QByteArray("\x1f\x8b");
}

void ReportFeatureTest::saves()
{
    QFETCH(int, format);
    QFETCH(QByteArray, begins);
    openExample();
    QTemporaryDir dir;
    QSignalSpy saved(m_feature, &ReportFeature::saved);
    m_feature->saveAs({format, true, kUsualMaskClasses}, dir.filePath(QStringLiteral("report")));
    QVERIFY(saved.wait());
    QVERIFY(saved.first().first().toBool());
    QFile file(dir.filePath(QStringLiteral("report")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(begins));
    m_feature->saveAs({format, true, kUsualMaskClasses}, QStringLiteral("/does/not/exist/report"));
    QVERIFY(saved.wait());
    QVERIFY(!saved.last().first().toBool());
    QVERIFY(m_workspace->messages().message().contains(QLatin1String("/does/not/exist/report")));
}

void ReportFeatureTest::query()
{
    openExample();
    QGuiApplication::clipboard()->clear();
    m_feature->copyQuery(QueryForm::LogsInsights);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("fields @timestamp")));
}

void ReportFeatureTest::model()
{
    MaskedModel model;
    const QAbstractItemModelTester tester(&model);
    MaskedItem item{"‹password-1›", MaskKind::Password, 30, {{QStringLiteral("a.log"), 3}}};
    model.setItems({item});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, MaskedModel::Label).data().toString(), QStringLiteral("‹password-1›"));
    QCOMPARE(model.index(0, MaskedModel::Count).data().toInt(), 30);
    QCOMPARE(model.index(0, MaskedModel::Places).data().toString(), QStringLiteral("a.log:3 …"));
    model.setItems({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(ReportFeatureTest)
#include "tst_reportfeature.moc"
