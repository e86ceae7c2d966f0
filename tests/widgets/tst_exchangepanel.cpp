// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/plaintable.h"
#include "widgets/metadata/exchangemodel.h"
#include "widgets/metadata/exchangepanel.h"
#include "widgets/metadata/stepsview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>
#include <QTextBlock>

using namespace bootscope;

class tst_ExchangePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toldAsSteps();
    void newOnesAreAdded();
    void onlyTheNewest();
    void chosenRowsOnly();
    void filteredOnly();
    void stepSelectsItsExchange();
    void stepsAreCopied();

private:
    static Exchange exchange(quint64 serial, const QByteArray &target)
    {
        Exchange made;
        made.serial = serial;
        made.method = "GET";
        made.target = target;
        made.status = 200;
        made.statusLine = "HTTP/1.1 200 OK";
        return made;
    }
    struct Page
    {
        ExchangeModel model;
        ExchangePanel panel{model};
        PlainTable *table = panel.findChild<PlainTable *>();
        StepsView *steps = panel.findChild<StepsView *>();
        quint64 serial = 0;

        explicit Page(int count)
        {
            panel.resize(1000, 300);
            panel.show();
            add(count);
        }
        void add(int count)
        {
            const int before = table->model()->rowCount();
            for (int i = 0; i < count; ++i) {
                ++serial;
                model.append(exchange(serial, "/latest/item-" + QByteArray::number(serial)));
            }
            QTRY_COMPARE(table->model()->rowCount(), before + count);
        }
        QStringList lines() const { return steps->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
        void click(int line)
        {
            QTextCursor at(steps->document()->findBlockByNumber(line));
            steps->setTextCursor(at);
            QTest::mouseClick(steps->viewport(), Qt::LeftButton, {}, steps->cursorRect(at).center());
        }
        QString note() const
        {
            QStringList words;
            for (const QLabel *label : panel.findChildren<QLabel *>())
                words.append(label->isVisible() ? label->text() : QString());
            return words.join(QLatin1Char(' '));
        }
    };
};

void tst_ExchangePanel::toldAsSteps()
{
    Page page(3);
    QVERIFY(!page.steps->isVisible());
    page.panel.showSteps(true);
    QVERIFY(page.steps->isVisible() && !page.table->isVisible());
    QCOMPARE(page.lines().size(), 3);
    QVERIFY2(page.lines().first().startsWith(QStringLiteral("1. GET /latest/item-1 ")),
             qPrintable(page.lines().first()));
    page.panel.retranslate();
    QCOMPARE(page.lines().size(), 3);
    page.model.clear();
    QVERIFY(page.lines().isEmpty());
    QVERIFY(!page.note().trimmed().isEmpty());
    page.panel.showSteps(false);
    QVERIFY(page.table->isVisible());
}

void tst_ExchangePanel::newOnesAreAdded()
{
    Page page(2);
    page.panel.showSteps(true);
    page.click(1);
    page.add(2);
    QCOMPARE(page.lines().size(), 4);
    QVERIFY(page.lines().last().startsWith(QStringLiteral("4. ")));
    QCOMPARE(page.steps->textCursor().blockNumber(), 1); // what somebody looks at stays
}

void tst_ExchangePanel::onlyTheNewest()
{
    Page page(StepsView::kMost + 50);
    page.panel.showSteps(true);
    QCOMPARE(page.lines().size(), StepsView::kMost);
    QVERIFY(page.lines().first().startsWith(QStringLiteral("51. GET /latest/item-51 ")));
    QVERIFY(page.note().contains(QString::number(StepsView::kMost + 50)));
    page.add(10);
    QCOMPARE(page.lines().size(), StepsView::kMost);
    QVERIFY(page.lines().first().startsWith(QStringLiteral("61. ")));
    QVERIFY(page.lines().last().startsWith(QStringLiteral("%1. ").arg(StepsView::kMost + 60)));
    page.click(0);
    QCOMPARE(page.table->currentIndex().row(), 60);
    page.panel.retranslate();
    QVERIFY(page.lines().first().startsWith(QStringLiteral("61. ")));
}

void tst_ExchangePanel::chosenRowsOnly()
{
    Page page(5);
    QItemSelectionModel *selection = page.table->selectionModel();
    for (const int row : {3, 1})
        selection->select(page.table->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    page.panel.showSteps(true);
    QCOMPARE(page.lines().size(), 2);
    QVERIFY(page.lines().first().contains(QStringLiteral("item-2")));
    page.add(1); // is not one of them
    QCOMPARE(page.lines().size(), 2);
}

void tst_ExchangePanel::filteredOnly()
{
    Page page(12);
    page.panel.showSteps(true);
    page.panel.setFilter(QStringLiteral("item-1"));
    QCOMPARE(page.lines().size(), 4); // 1, 10, 11, 12
    page.panel.setFilter({});
    QCOMPARE(page.lines().size(), 12);
}

void tst_ExchangePanel::stepSelectsItsExchange()
{
    Page page(5);
    page.panel.showSteps(true);
    page.click(3);
    QCOMPARE(page.table->currentIndex().row(), 3);
    QStringList shown;
    for (const QPlainTextEdit *text : page.panel.findChildren<QPlainTextEdit *>()) {
        if (text != page.steps)
            shown.append(text->toPlainText());
    }
    QVERIFY(shown.join(QString()).startsWith(QStringLiteral("GET /latest/item-4 ")));
    QTest::keyClick(page.steps, Qt::Key_Up);
    QCOMPARE(page.table->currentIndex().row(), 2);
}

void tst_ExchangePanel::stepsAreCopied()
{
    Page page(2);
    page.panel.showSteps(true);
    page.steps->selectAll();
    page.steps->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), page.steps->toPlainText());
}

QTEST_MAIN(tst_ExchangePanel)
#include "tst_exchangepanel.moc"
