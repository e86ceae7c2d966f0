// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"
#include "app/workspaces/metadata/metadatasession.h"
#include "app/workspaces/metadata/metadataworkspace.h"
#include "widgets/frame/emptystate.h"
#include "widgets/metadata/emulatorpanel.h"
#include "widgets/metadata/exchangemodel.h"
#include "widgets/metadata/sourcepanel.h"
#include "widgets/metadata/valueview.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

class tst_MetadataWorkspace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsContactedAtFirst();
    void exampleStartsAndReads();
    void tokensSwitchAppliesAtOnce();
    void foreignEndpointIsRefused();
    void userDataGoesToTheEditor();
    void scenarioFileIsOpened();
    void languageAndThemeChange();

private:
    // On a free port: the usual one may be taken on this machine.
    static void useFreePort(MetadataWorkspace &page) { page.findChild<EmulatorPanel *>()->setPort(0); }
    static void startAndRead(MetadataWorkspace &page)
    {
        useFreePort(page);
        page.openExample();
        QVERIFY(page.emulator().isRunning());
        QTRY_VERIFY(page.session().isConnected());
    }
    Settings m_settings;
};

void tst_MetadataWorkspace::nothingIsContactedAtFirst()
{
    MetadataWorkspace page(m_settings);
    page.show();
    QVERIFY(!page.emulator().isRunning());
    QVERIFY(!page.session().client());
    QVERIFY(page.findChild<EmptyState *>()->isVisible());
    QVERIFY(page.strip().verdict().tone == Tone::Neutral);
}

void tst_MetadataWorkspace::exampleStartsAndReads()
{
    MetadataWorkspace page(m_settings);
    page.show();
    startAndRead(page);
    QVERIFY(page.strip().verdict().sentence.contains(page.emulator().endpoint().toString()));
    auto *view = page.findChild<ValueView *>();
    QTRY_COMPARE(view->text(), QStringLiteral("i-0a1b2c3d4e5f60718"));
    auto *table = page.findChild<ExchangeModel *>();
    QTRY_VERIFY(table->rowCount() >= 3);
    QCOMPARE(table->exchange(0)->method, QByteArray("PUT"));
    // A search knows what was never opened.
    page.findChild<SourcePanel *>()->findChildren<QLineEdit *>().last()->setText(QStringLiteral("vpc-id"));
    QTRY_VERIFY(
        page.session().model().indexOf("/latest/meta-data/network/interfaces/macs/02:29:96:8f:6a:2d/vpc-id").isValid());
}

void tst_MetadataWorkspace::tokensSwitchAppliesAtOnce()
{
    MetadataWorkspace page(m_settings);
    page.show();
    startAndRead(page);
    auto *box = page.findChild<EmulatorPanel *>()->findChild<QCheckBox *>();
    QVERIFY(!box->isChecked());
    box->click();
    QVERIFY(page.emulator().scenario().service.tokensRequired);
    QVERIFY(page.emulator().isRunning());
}

void tst_MetadataWorkspace::foreignEndpointIsRefused()
{
    MetadataWorkspace page(m_settings);
    page.show();
    auto *source = page.findChild<SourcePanel *>();
    source->setSource(SourcePanel::Source::Endpoint);
    source->setSourceText(QStringLiteral("http://192.0.2.1"));
    Q_EMIT source->connectRequested();
    QVERIFY(!page.session().client());
    QVERIFY(page.messages().message().contains(QStringLiteral("192.0.2.1")));
}

void tst_MetadataWorkspace::userDataGoesToTheEditor()
{
    MetadataWorkspace page(m_settings);
    page.show();
    startAndRead(page);
    QSignalSpy opened(&page, &Workspace::openInAuthor);
    Q_EMIT page.findChild<SourcePanel *>()->pathChosen("/latest/user-data");
    auto *view = page.findChild<ValueView *>();
    QTRY_VERIFY(view->text().startsWith(QStringLiteral("#cloud-config")));
    Q_EMIT view->openInEditorRequested(view->text().toUtf8());
    QCOMPARE(opened.size(), 1);
    QVERIFY(opened.first().first().toByteArray().startsWith("#cloud-config"));
}

void tst_MetadataWorkspace::scenarioFileIsOpened()
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(
        write(QStringLiteral("mine.yaml"), "format: imds-scenario/1\nname: mine\nservice: {http-tokens: required}\n"));
    QVERIFY(write(QStringLiteral("bad.yaml"), "format: imds-scenario/9\n"));
    MetadataWorkspace page(m_settings);
    page.show();
    useFreePort(page);
    page.openPaths({folder.filePath(QStringLiteral("bad.yaml"))});
    QVERIFY(!page.emulator().isRunning());
    QVERIFY(page.messages().message().contains(QStringLiteral("line 1")));
    page.openPaths({folder.filePath(QStringLiteral("mine.yaml"))});
    QVERIFY(page.emulator().isRunning());
    QTRY_VERIFY(page.session().isConnected());
    QVERIFY(page.strip().verdict().sentence.contains(QStringLiteral("mine")));
}

void tst_MetadataWorkspace::languageAndThemeChange()
{
    MetadataWorkspace page(m_settings);
    page.show();
    startAndRead(page);
    const QString before = page.strip().verdict().sentence.left(20);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&page, &change);
    Theme::apply(Theme::Mode::Dark);
    Theme::apply(Theme::Mode::Light);
    QCOMPARE(page.strip().verdict().sentence.left(20), before);
    page.saveState();
}

QTEST_MAIN(tst_MetadataWorkspace)
#include "tst_metadataworkspace.moc"
