// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a text to start from: what the list shows, how it narrows, what the keys do.
#include "widgets/editor/templates/templategallery.h"
#include "widgets/editor/templates/templatemodel.h"
#include "widgets/editor/userdataeditor.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bootscope;

namespace {

const QString kEnglish = QStringLiteral("en");

} // namespace

class TestTemplateGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAProperModel();
    void saysWhatEachIs_data();
    void saysWhatEachIs();
    void showsTheText();
    void narrows();
    void keepsTheChoiceWhileItIsThere();
    void keysWork();
    void followsTheLanguage();
};

void TestTemplateGallery::isAProperModel()
{
    TemplateModel model(Templates::catalogue());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int all = model.rowCount();
    QCOMPARE(all, int(Templates::catalogue().all().size()));
    model.setFilter(QStringLiteral("swap"), {});
    QCOMPARE(model.rowCount(), 1);
    model.setLanguage(QStringLiteral("ko"));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("스왑 파일"));
    model.setFilter(QStringLiteral("no such word"), {});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.at(0), nullptr);
    model.setFilter({}, {});
    QCOMPARE(model.rowCount(), all);
}

void TestTemplateGallery::saysWhatEachIs_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("facts");
    QTest::newRow("script") << QStringLiteral("docker-ubuntu")
                            << QStringLiteral("Shell script · Ubuntu · needs a network");
    QTest::newRow("any") << QStringLiteral("swap") << QStringLiteral("Cloud-config · any distribution");
    QTest::newRow("MIME") << QStringLiteral("config-and-script") << QStringLiteral("MIME multipart · any distribution");
}

void TestTemplateGallery::saysWhatEachIs()
{
    QFETCH(QString, id);
    const UserDataTemplate *entry = Templates::catalogue().find(id);
    QVERIFY(entry);
    QTEST(TemplateModel::facts(*entry), "facts");
}

void TestTemplateGallery::showsTheText()
{
    TemplateGallery gallery(Templates::catalogue(), kEnglish);
    gallery.show();
    auto *list = gallery.findChild<QListView *>();
    auto *preview = gallery.findChild<UserDataEditor *>();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        QCOMPARE(preview->bytes(), Templates::contents(*Templates::catalogue().find(gallery.currentId())));
        QVERIFY(preview->isReadOnly());
    }
}

void TestTemplateGallery::narrows()
{
    TemplateGallery gallery(Templates::catalogue(), kEnglish);
    gallery.show();
    auto *words = gallery.findChild<QLineEdit *>();
    auto *distros = gallery.findChild<QComboBox *>();
    auto *list = gallery.findChild<QListView *>();
    const int all = list->model()->rowCount();
    distros->setCurrentText(QStringLiteral("Ubuntu"));
    const int ubuntu = list->model()->rowCount();
    QVERIFY(ubuntu > 0 && ubuntu < all);
    QTest::keyClicks(words, QStringLiteral("docker"));
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(gallery.currentId(), QStringLiteral("docker-ubuntu"));
    QTest::keyClicks(words, QStringLiteral(" zzz"));
    QCOMPARE(list->model()->rowCount(), 0);
    QVERIFY(gallery.currentId().isEmpty());
    QVERIFY(gallery.findChild<UserDataEditor *>()->bytes().isEmpty());
    QSignalSpy chosen(&gallery, &TemplateGallery::chosen);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(gallery.isVisible());
    words->clear();
    QCOMPARE(list->model()->rowCount(), ubuntu);
}

void TestTemplateGallery::keepsTheChoiceWhileItIsThere()
{
    TemplateGallery gallery(Templates::catalogue(), kEnglish);
    auto *words = gallery.findChild<QLineEdit *>();
    auto *list = gallery.findChild<QListView *>();
    words->setText(QStringLiteral("swap"));
    QCOMPARE(gallery.currentId(), QStringLiteral("swap"));
    words->setText(QStringLiteral("s"));
    QVERIFY(list->model()->rowCount() > 1);
    QCOMPARE(gallery.currentId(), QStringLiteral("swap"));
}

void TestTemplateGallery::keysWork()
{
    TemplateGallery gallery(Templates::catalogue(), kEnglish);
    gallery.show();
    auto *words = gallery.findChild<QLineEdit *>();
    QSignalSpy chosen(&gallery, &TemplateGallery::chosen);
    const QString first = gallery.currentId();
    QVERIFY(!first.isEmpty());
    QTest::keyClick(words, Qt::Key_Down);
    QVERIFY(gallery.currentId() != first);
    QTest::keyClick(words, Qt::Key_Up);
    QCOMPARE(gallery.currentId(), first);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), first);
    QVERIFY(!gallery.isVisible());
}

void TestTemplateGallery::followsTheLanguage()
{
    TemplateGallery gallery(Templates::catalogue(), kEnglish);
    auto *list = gallery.findChild<QListView *>();
    const QString before = list->model()->index(0, 0).data().toString();
    gallery.setLanguage(QStringLiteral("ko"));
    QVERIFY(list->model()->index(0, 0).data().toString() != before);
}

QTEST_MAIN(TestTemplateGallery)
#include "tst_templategallery.moc"
