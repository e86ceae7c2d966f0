// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that every workspace has: verdict strip, message bar, empty state, copying from lists.
#include "widgets/frame/emptystate.h"
#include "widgets/frame/itemcopy.h"
#include "widgets/frame/messagebar.h"
#include "widgets/frame/verdictstrip.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace bootscope;

class TestFrame : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLongVerdictIsCutWithDotsWhenRoomIsTaken()
    {
        const QString sentence =
            QStringLiteral("The boot failed in Final: part-001 line 6: systemctl: command not found");
        VerdictStrip strip;
        strip.resize(900, 40);
        strip.show();
        strip.setVerdict({Tone::Error, sentence});
        const auto shown = [&strip] {
            QStringList texts;
            for (const QLabel *label : strip.findChildren<QLabel *>())
                texts.append(label->text());
            return texts.join(QString());
        };
        QCOMPARE(shown(), sentence);
        auto *end = new QWidget;
        end->setFixedWidth(600);
        strip.addEndWidget(end);
        end->show();
        QTRY_VERIFY(shown().endsWith(QStringLiteral("…")));
        QVERIFY(!end->geometry().intersects(strip.findChildren<QLabel *>().last()->geometry()));
    }

    void aMessageDoesWhatItsButtonSays()
    {
        MessageBar bar;
        QVERIFY(!bar.isVisible());
        int done = 0;
        bar.showMessage(Tone::Info, QStringLiteral("something"), QStringLiteral("Do it"), [&done] { ++done; });
        QCOMPARE(bar.message(), QStringLiteral("something"));
        QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(done, 1);
        QVERIFY(!bar.isVisible());
        bar.showMessage(Tone::Error, QStringLiteral("else"));
        QVERIFY(bar.isVisible());
        QVERIFY(!bar.findChild<QPushButton *>()->isVisible());
    }

    void theEmptyStateOffersTwoWays()
    {
        EmptyState empty;
        empty.setContent(QStringLiteral("author"), QStringLiteral("Drop"), {QStringLiteral("a")},
                         QStringLiteral("Open"), QStringLiteral("Example"));
        QSignalSpy primary(&empty, &EmptyState::primaryTriggered);
        QSignalSpy secondary(&empty, &EmptyState::secondaryTriggered);
        const QList<QPushButton *> buttons = empty.findChildren<QPushButton *>();
        buttons.at(0)->click();
        buttons.at(1)->click();
        QCOMPARE(primary.size(), 1);
        QCOMPARE(secondary.size(), 1);
    }

    void rowsAreCopiedAsText()
    {
        QStandardItemModel model(2, 2);
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < 2; ++column)
                model.setItem(row, column, new QStandardItem(QStringLiteral("%1%2").arg(row).arg(column)));
        }
        QTableView view;
        view.setSelectionBehavior(QAbstractItemView::SelectRows);
        view.setModel(&model);
        enableCopy(&view);
        view.show();
        view.selectAll();
        view.actions().constFirst()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("00\t01\n10\t11\n"));
    }
};

QTEST_MAIN(TestFrame)
#include "tst_frame.moc"
