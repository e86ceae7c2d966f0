// SPDX-License-Identifier: GPL-3.0-or-later
// Carriers in the editor's page: what is offered when one is opened, what is copied, what is composed.
#include "app/settings/settings.h"
#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authortabs.h"
#include "app/workspaces/author/authorworkspace.h"
#include "widgets/carriers/composerdialog.h"
#include "widgets/carriers/everybootdialog.h"
#include "widgets/carriers/exportdialog.h"
#include "widgets/carriers/partlistmodel.h"
#include "widgets/editor/sizemeter.h"
#include "widgets/editor/userdataeditor.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace bootscope;

namespace {

const QByteArray kScript("#!/bin/sh\necho ${X}\n");
const QByteArray
    kTemplate("Resources:\n  Web:\n    Type: AWS::EC2::Instance\n    Properties:\n      UserData: !Base64 |\n"
              "        #!/bin/sh\n        echo hi\n");

QAction *actionNamed(const QList<QAction *> &actions, const QString &text)
{
    for (QAction *action : actions) {
        if (action->text().remove(QLatin1Char('&')) == text)
            return action;
    }
    return nullptr;
}

} // namespace

class TestAuthorCarriers : public QObject
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
    }
    void cleanup()
    {
        m_page.reset();
        m_settings.reset();
    }
    void aTemplateIsOffered();
    void severalAreChosenFromAMenu();
    void whatIsNotInsideIsSaid();
    void userDataIsNotTakenForACarrier();
    void theTextIsCopiedAs();
    void theMeterExportsWhatIsTooLarge();
    void textsAreComposed();
    void aScriptRunsAtEveryBoot();

private:
    AuthorDocument *open(const QByteArray &text)
    {
        m_page->openText(text, QStringLiteral("x"), 0);
        return m_page->current();
    }
    QPushButton *offer() const { return m_page->messages().findChild<QPushButton *>(); }

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AuthorWorkspace> m_page;
};

void TestAuthorCarriers::aTemplateIsOffered()
{
    open(kTemplate);
    QTRY_VERIFY(m_page->messages().message().contains(QStringLiteral("Web (Instance)")));
    offer()->click();
    QCOMPARE(m_page->tabs().count(), 2);
    QCOMPARE(m_page->current()->editor().bytes(), QByteArray("#!/bin/sh\necho hi\n"));
    QCOMPARE(m_page->current()->name(), QStringLiteral("Web (Instance)"));
    QCOMPARE(m_page->tabs().document(0)->editor().bytes(), kTemplate);
    QVERIFY(!m_page->tabs().document(0)->isModified());
}

void TestAuthorCarriers::severalAreChosenFromAMenu()
{
    open(kTemplate + QByteArray(kTemplate).replace("Resources:\n", "").replace("Web", "Db"));
    QTRY_VERIFY(m_page->messages().message().contains(QStringLiteral("2 user data")));
    offer()->click();
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(menu->actions().at(1)->text().startsWith(QStringLiteral("Db (Instance)")));
    menu->actions().at(1)->trigger();
    menu->close();
    QCOMPARE(m_page->current()->name(), QStringLiteral("Db (Instance)"));
}

void TestAuthorCarriers::whatIsNotInsideIsSaid()
{
    open("resource \"aws_instance\" \"a\" {\n  user_data = file(\"init.sh\")\n}\n");
    QTRY_VERIFY(m_page->messages().message().contains(QStringLiteral("init.sh")));
    QVERIFY(!offer()->isVisible());
}

void TestAuthorCarriers::userDataIsNotTakenForACarrier()
{
    AuthorDocument *document = open("#cloud-config\nuser_data: x\n");
    QTRY_VERIFY(document->result());
    QTest::qWait(0);
    QVERIFY(!m_page->messages().isVisible());
}

void TestAuthorCarriers::theTextIsCopiedAs()
{
    open(kScript);
    QAction *copyAs = actionNamed(m_page->menuActions(), QStringLiteral("Copy as"));
    QVERIFY(copyAs && copyAs->menu());
    QCOMPARE(copyAs->menu()->actions().size(), exportForms().size());
    actionNamed(copyAs->menu()->actions(), exportFormName(ExportForm::Base64))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), kScript.toBase64());
    actionNamed(copyAs->menu()->actions(), exportFormName(ExportForm::TerraformInstance))->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("echo $${X}")));
    QVERIFY(m_page->messages().message().contains(QStringLiteral("aws_instance")));
}

void TestAuthorCarriers::theMeterExportsWhatIsTooLarge()
{
    AuthorDocument *document = open("#!/bin/sh\n# " + QByteArray(20000, 'x') + '\n');
    QTRY_VERIFY(document->result());
    QCOMPARE(m_page->sizeMeter().label(), QStringLiteral("20,013 of 16,384 bytes; fits as gzip"));
    Q_EMIT m_page->sizeMeter().packRequested();
    auto *dialog = m_page->findChild<ExportDialog *>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    QVERIFY(dialog->findChild<QCheckBox *>()->isChecked());
    QVERIFY(dialog->exported().counted < 16384);
    QCOMPARE(dialog->form(), ExportForm::AwsCliScript);
    // It follows the text in front.
    open(kScript);
    QTRY_VERIFY(dialog->exported().counted < 100);
}

void TestAuthorCarriers::textsAreComposed()
{
    AuthorDocument *first = open(kScript);
    m_page->tabs().add()->setText("#cloud-config\npackages: [a]\n", QStringLiteral("y"), false);
    QTRY_VERIFY(first->result() && m_page->current()->result());
    actionNamed(m_page->menuActions(), QStringLiteral("Compose MIME…"))->trigger();
    auto *composer = m_page->findChild<ComposerDialog *>();
    QVERIFY(composer && !composer->isModal());
    QCOMPARE(composer->parts().rowCount(), 1); // the text in front
    Q_EMIT composer->addMenu().aboutToShow();
    QCOMPARE(composer->addMenu().actions().size(), 2);
    composer->addMenu().actions().first()->trigger();
    QCOMPARE(composer->parts().rowCount(), 2);
    QCOMPARE(composer->parts().parts().last().bytes, kScript);
    Q_EMIT composer->openRequested(composer->message());
    QTRY_VERIFY(m_page->current()->result());
    QCOMPARE(m_page->current()->result()->userData.parts.size(), 2);
    QVERIFY(m_page->current()->isModified()); // it is nowhere else
}

void TestAuthorCarriers::aScriptRunsAtEveryBoot()
{
    AuthorDocument *document = open(kScript);
    QTRY_VERIFY(document->result());
    actionNamed(m_page->menuActions(), QStringLiteral("Run at every boot…"))->trigger();
    auto *dialog = m_page->findChild<EveryBootDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->openRequested(dialog->result());
    QTRY_VERIFY(m_page->current() != document && m_page->current()->result());
    QCOMPARE(m_page->current()->result()->userData.parts.first().frequency, QStringLiteral("always"));
}

QTEST_MAIN(TestAuthorCarriers)
#include "tst_authorcarriers.moc"
