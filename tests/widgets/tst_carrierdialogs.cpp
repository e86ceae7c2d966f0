// SPDX-License-Identifier: GPL-3.0-or-later
// The size meter and the dialogs about user data on its way, as their user works with them.
#include "parsers/carriers/packing.h"
#include "widgets/carriers/composerdialog.h"
#include "widgets/carriers/everybootdialog.h"
#include "widgets/carriers/exportdialog.h"
#include "widgets/carriers/partlistmodel.h"
#include "widgets/editor/sizemeter.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace bootscope;

namespace {

const QByteArray kScript("#!/bin/sh\necho ${X}\n");

template<class Button> Button *buttonNamed(const QWidget &in, const QString &text)
{
    const QList<Button *> buttons = in.findChildren<Button *>();
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [&text](const Button *button) {
        return button->text().remove(QLatin1Char('&')) == text;
    });
    return found == buttons.cend() ? nullptr : *found;
}

bool shows(const QWidget &in, const QString &words)
{
    const QList<QLabel *> labels = in.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&words](const QLabel *label) {
        return label->isVisibleTo(label->window()) && label->text().contains(words);
    });
}

} // namespace

class TestCarrierDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMeterSaysWhatFits_data();
    void theMeterSaysWhatFits();
    void theMeterIsClicked();
    void everyFormIsShown();
    void exportsAreCopiedAndSaved();
    void tooMuchIsRefused();
    void partsAreMoved();
    void aPartIsEdited();
    void theComposerSaysWhatIsRead();
    void everyBootIsChosen();
    void everyBootOfOthersIsExplained();
};

void TestCarrierDialogs::theMeterSaysWhatFits_data()
{
    QTest::addColumn<qint64>("plain");
    QTest::addColumn<qint64>("gzip");
    QTest::addColumn<QString>("label");
    QTest::newRow("fits") << qint64(812) << qint64(400) << "812 of 16,384 bytes";
    QTest::newRow("just fits") << qint64(16384) << qint64(400) << "16,384 of 16,384 bytes";
    QTest::newRow("fits as gzip") << qint64(16385) << qint64(16384) << "16,385 of 16,384 bytes; fits as gzip";
    QTest::newRow("does not fit") << qint64(90000) << qint64(16385) << "90,000 of 16,384 bytes; too much even as gzip";
    QTest::newRow("not compressed") << qint64(9000000) << qint64(0)
                                    << "9,000,000 of 16,384 bytes; too much even as gzip";
}

void TestCarrierDialogs::theMeterSaysWhatFits()
{
    QFETCH(qint64, plain);
    QFETCH(qint64, gzip);
    QFETCH(QString, label);
    SizeMeter meter;
    meter.setSizes({plain, gzip}, 16384);
    QCOMPARE(meter.label(), label);
    QCOMPARE(meter.accessibleName(), label);
    QVERIFY(meter.accessibleDescription().contains(QLocale().toString((plain + 2) / 3 * 4)));
    QVERIFY(meter.sizeHint().width() >= meter.fontMetrics().horizontalAdvance(label));
}

void TestCarrierDialogs::theMeterIsClicked()
{
    SizeMeter meter;
    meter.resize(200, 30);
    QSignalSpy asked(&meter, &SizeMeter::packRequested);
    QTest::mouseClick(&meter, Qt::LeftButton);
    QTest::keyClick(&meter, Qt::Key_Return);
    QTest::mouseClick(&meter, Qt::RightButton);
    QCOMPARE(asked.size(), 2);
}

void TestCarrierDialogs::everyFormIsShown()
{
    ExportDialog dialog;
    dialog.setUserData(kScript, QStringLiteral("a.sh"));
    auto *forms = dialog.findChild<QListWidget *>();
    QCOMPARE(forms->count(), int(exportForms().size()));
    for (int row = 0; row < forms->count(); ++row) {
        forms->setCurrentRow(row);
        QCOMPARE(dialog.exported().bytes,
                 exportUserData(kScript, dialog.form(), {false, QStringLiteral("a.sh")}).bytes);
        QCOMPARE(dialog.findChild<QPlainTextEdit *>()->toPlainText().toUtf8(), dialog.exported().bytes);
    }
    dialog.setForm(ExportForm::TerraformInstance);
    QVERIFY(dialog.findChild<QPlainTextEdit *>()->toPlainText().contains(QStringLiteral("echo $${X}")));
    dialog.setGzip(true);
    QVERIFY(dialog.findChild<QPlainTextEdit *>()->toPlainText().contains(QStringLiteral("user_data_base64")));
    QVERIFY(shows(dialog, QStringLiteral("Sent as base64: it is compressed.")));
}

void TestCarrierDialogs::exportsAreCopiedAndSaved()
{
    ExportDialog dialog;
    dialog.setUserData(kScript, QStringLiteral("a.sh"));
    dialog.setForm(ExportForm::Base64);
    buttonNamed<QPushButton>(dialog, QStringLiteral("Copy"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), kScript.toBase64());
    QSignalSpy saved(&dialog, &ExportDialog::saveRequested);
    buttonNamed<QPushButton>(dialog, QStringLiteral("Save…"))->click();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().first().value<Exported>().fileName, QStringLiteral("a.sh.b64"));
    // Compressed bytes are no text to copy.
    dialog.setForm(ExportForm::Plain);
    dialog.setGzip(true);
    QVERIFY(!buttonNamed<QPushButton>(dialog, QStringLiteral("Copy"))->isEnabled());
    QCOMPARE(dialog.exported().bytes, gzipOf(kScript));
}

void TestCarrierDialogs::tooMuchIsRefused()
{
    ExportDialog dialog;
    dialog.setUserData(QByteArray(kMaxExportBytes + 1, 'x'), QStringLiteral("a"));
    QVERIFY(dialog.exported().bytes.isEmpty());
    QVERIFY(!buttonNamed<QPushButton>(dialog, QStringLiteral("Save…"))->isEnabled());
    dialog.setUserData(QByteArray(kUserDataLimit + 1, 'x'), QStringLiteral("a"));
    QVERIFY(shows(dialog, QStringLiteral("EC2 refuses it")));
    dialog.setGzip(true);
    QVERIFY(!shows(dialog, QStringLiteral("EC2 refuses it")));
}

void TestCarrierDialogs::partsAreMoved()
{
    PartListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.append({{{}, QStringLiteral("a"), {}, kScript}, {{}, QStringLiteral("b"), {}, {}}});
    model.append({{{}, QStringLiteral("c"), {}, {}}});
    const auto names = [&model] {
        QString all;
        for (const MimePart &part : model.parts())
            all += part.filename;
        return all;
    };
    model.movePart(0, 2);
    QCOMPARE(names(), QStringLiteral("bca"));
    model.movePart(2, 1);
    QCOMPARE(names(), QStringLiteral("bac"));
    model.movePart(0, 5);
    QCOMPARE(names(), QStringLiteral("bac"));
    // Dragged below the last, and to the top.
    const std::unique_ptr<QMimeData> first(model.mimeData({model.index(0, 0)}));
    QVERIFY(!model.dropMimeData(first.get(), Qt::MoveAction, 3, 0, {}));
    QCOMPARE(names(), QStringLiteral("acb"));
    const std::unique_ptr<QMimeData> last(model.mimeData({model.index(2, 0)}));
    QVERIFY(!model.dropMimeData(last.get(), Qt::MoveAction, 0, 0, {}));
    QCOMPARE(names(), QStringLiteral("bac"));
    QMimeData foreign;
    QVERIFY(!model.dropMimeData(&foreign, Qt::MoveAction, 0, 0, {}));
    model.removePart(1);
    QCOMPARE(names(), QStringLiteral("bc"));
    QCOMPARE(model.data(model.index(0, PartListModel::Type), Qt::DisplayRole).toString(), QStringLiteral("text/plain"));
    model.setParts({});
    QCOMPARE(model.rowCount(), 0);
}

void TestCarrierDialogs::aPartIsEdited()
{
    ComposerDialog dialog;
    dialog.addParts({{{}, QStringLiteral("a.sh"), {}, kScript}, {{}, {}, {}, "#cloud-config\npackages: [a]\n"}});
    for (QTreeView *view : dialog.findChildren<QTreeView *>()) {
        if (view->model() == &dialog.parts())
            view->setCurrentIndex(dialog.parts().index(0, 0));
    }
    const QList<QComboBox *> boxes = dialog.findChildren<QComboBox *>();
    QCOMPARE(boxes.size(), 2);
    QCOMPARE(boxes.first()->currentText(), QStringLiteral("text/x-shellscript"));
    QVERIFY(!boxes.last()->isEnabled()); // scripts are not merged
    boxes.first()->setEditText(QStringLiteral("text/x-shellscript-per-boot"));
    QCOMPARE(dialog.parts().parts().first().type, QStringLiteral("text/x-shellscript-per-boot"));
    QVERIFY(shows(dialog, QStringLiteral("22.1")));
    QVERIFY(dialog.message().contains("Content-Type: text/x-shellscript-per-boot"));
    buttonNamed<QToolButton>(dialog, QStringLiteral("Down"))->click();
    QCOMPARE(dialog.parts().parts().last().filename, QStringLiteral("a.sh"));
    QSignalSpy edited(&dialog, &ComposerDialog::openPartRequested);
    buttonNamed<QToolButton>(dialog, QStringLiteral("Edit in a tab"))->click();
    QCOMPARE(edited.first().first().value<MimePart>().bytes, kScript);
    buttonNamed<QToolButton>(dialog, QStringLiteral("Remove"))->click();
    QCOMPARE(dialog.parts().rowCount(), 1);
    QVERIFY(boxes.last()->isEnabled());
}

void TestCarrierDialogs::theComposerSaysWhatIsRead()
{
    ComposerDialog dialog;
    QVERIFY(!buttonNamed<QPushButton>(dialog, QStringLiteral("Open as a new text"))->isEnabled());
    dialog.addParts({{QStringLiteral("text/x-shellscript-per-boot"), QStringLiteral("a.sh"), {}, kScript},
                     {{}, QStringLiteral("b.sh"), {}, kScript}});
    const UserData read = readUserData(dialog.message());
    QCOMPARE(read.parts.size(), 2);
    QVERIFY(read.diagnostics.isEmpty());
    // Amazon Linux 2 does not know the type.
    dialog.setCloudInit(QStringLiteral("19.3"));
    QVERIFY(shows(dialog, QStringLiteral("text/x-shellscript-per-boot")));
    QSignalSpy opened(&dialog, &ComposerDialog::openRequested);
    buttonNamed<QPushButton>(dialog, QStringLiteral("Open as a new text"))->click();
    QCOMPARE(opened.first().first().toByteArray(), dialog.message());
}

void TestCarrierDialogs::everyBootIsChosen()
{
    EveryBootDialog dialog;
    dialog.setUserData(readUserData(kScript), QStringLiteral("22.4.2"));
    const QList<QRadioButton *> choices = dialog.findChildren<QRadioButton *>();
    QCOMPARE(choices.size(), 3);
    QVERIFY(choices.first()->isChecked());
    QVERIFY(dialog.result().contains("text/x-shellscript-per-boot"));
    choices.at(1)->click();
    QVERIFY(dialog.result().contains("/var/lib/cloud/scripts/per-boot/every-boot.sh"));
    auto *name = dialog.findChild<QLineEdit *>();
    name->setText(QStringLiteral("mine"));
    QVERIFY(dialog.result().contains("per-boot/mine'"));
    name->clear();
    QVERIFY(!buttonNamed<QPushButton>(dialog, QStringLiteral("Open as a new text"))->isEnabled());
    name->setText(QStringLiteral("mine"));
    QSignalSpy opened(&dialog, &EveryBootDialog::openRequested);
    buttonNamed<QPushButton>(dialog, QStringLiteral("Open as a new text"))->click();
    QCOMPARE(opened.first().first().toByteArray(), dialog.result());
}

void TestCarrierDialogs::everyBootOfOthersIsExplained()
{
    EveryBootDialog dialog;
    dialog.setUserData(readUserData("#cloud-boothook\n#!/bin/sh\n"), QStringLiteral("22.4.2"));
    QVERIFY(dialog.findChildren<QRadioButton *>().isEmpty());
    QVERIFY(shows(dialog, QStringLiteral("already")));
    QVERIFY(dialog.result().isEmpty());
}

QTEST_MAIN(TestCarrierDialogs)
#include "tst_carrierdialogs.moc"
