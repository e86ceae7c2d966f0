// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/diagnoseview.h"

#include "app/settings/settings.h"
#include "widgets/diagnose/bootmodel.h"
#include "widgets/diagnose/factmodel.h"
#include "widgets/diagnose/failurecard.h"
#include "widgets/diagnose/failuremodel.h"
#include "widgets/diagnose/logs/logpanel.h"
#include "widgets/diagnose/stepmodel.h"
#include "widgets/diagnose/timeline/minimap.h"
#include "widgets/diagnose/timeline/timelineview.h"
#include "widgets/diagnose/userdataview.h"
#include "widgets/frame/plaintable.h"

#include <QEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace bootscope {

namespace {

QSplitter *makeSplitter(Qt::Orientation orientation, QWidget *parent)
{
    auto *splitter = new QSplitter(orientation, parent);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(5);
    return splitter;
}

PlainTable *makeTable(QAbstractItemModel *model, QWidget *parent)
{
    auto *table = new PlainTable(parent);
    table->setModel(model);
    return table;
}

const QString kStateRows = QStringLiteral("diagnose/rows");
const QString kStateTop = QStringLiteral("diagnose/top");
const QString kStateMiddle = QStringLiteral("diagnose/middle");
const QString kStateRight = QStringLiteral("diagnose/right");

} // namespace

DiagnoseView::DiagnoseView(QWidget *parent)
    : QWidget(parent)
    , boots(new BootModel(this))
    , failures(new FailureModel(this))
    , steps(new StepModel(this))
    , facts(new FactModel(this))
{
    m_rows = makeSplitter(Qt::Vertical, this);
    m_middle = makeSplitter(Qt::Horizontal, this);
    m_right = makeSplitter(Qt::Vertical, this);
    logs = new LogPanel(this);
    card = new FailureCard(this);
    userData = new UserDataView(this);
    tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    makeTables();

    m_right->addWidget(card);
    m_right->addWidget(userData);
    m_right->setSizes({250, 116});
    m_middle->addWidget(logs);
    m_middle->addWidget(m_right);
    m_middle->setSizes({800, 400});
    m_middle->setStretchFactor(0, 1);
    m_rows->addWidget(makeTimelineArea());
    m_rows->addWidget(m_middle);
    m_rows->addWidget(tabs);
    m_rows->setSizes({216, 366, 126});
    m_rows->setStretchFactor(1, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);
    refreshFonts();
}

QWidget *DiagnoseView::makeTimelineArea()
{
    m_top = makeSplitter(Qt::Horizontal, this);
    bootTable = makeTable(boots, m_top);
    bootTable->setSelectionMode(QAbstractItemView::SingleSelection);
    bootTable->setItemDelegateForColumn(BootModel::PictureColumn, new BootPictureDelegate(bootTable));
    auto *area = new QWidget(m_top);
    timeline = new TimelineView(area);
    m_zoomIn = new QToolButton(area);
    m_zoomOut = new QToolButton(area);
    m_fit = new QToolButton(area);
    auto *buttons = new QVBoxLayout;
    buttons->setContentsMargins(2, 2, 2, 2);
    buttons->setSpacing(2);
    for (QToolButton *button : {m_zoomIn, m_zoomOut, m_fit}) {
        button->setAutoRaise(true);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    connect(m_zoomIn, &QToolButton::clicked, timeline, &TimelineView::zoomIn);
    connect(m_zoomOut, &QToolButton::clicked, timeline, &TimelineView::zoomOut);
    connect(m_fit, &QToolButton::clicked, timeline, &TimelineView::fit);
    auto *layout = new QHBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(timeline, 1);
    column->addWidget(new TimelineMinimap(*timeline, area));
    layout->addLayout(column, 1);
    layout->addLayout(buttons);
    m_top->addWidget(bootTable);
    m_top->addWidget(area);
    m_top->setSizes({500, 720});
    m_top->setStretchFactor(1, 1);
    return m_top;
}

void DiagnoseView::makeTables()
{
    failureTable = makeTable(failures, tabs);
    failureTable->horizontalHeader()->setStretchLastSection(false);
    failureTable->horizontalHeader()->setSectionResizeMode(FailureModel::MessageColumn, QHeaderView::Stretch);
    sortedSteps = new QSortFilterProxyModel(this);
    sortedSteps->setSourceModel(steps);
    sortedSteps->setSortRole(Qt::UserRole);
    stepTable = makeTable(sortedSteps, tabs);
    stepTable->setSortingEnabled(true);
    stepTable->horizontalHeader()->setStretchLastSection(false);
    stepTable->sortByColumn(StepModel::DurationColumn, Qt::DescendingOrder);
    stepTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    factTable = makeTable(facts, tabs);
    tabs->addTab(failureTable, QString());
    tabs->addTab(stepTable, QString());
    tabs->addTab(factTable, QString());
}

void DiagnoseView::refreshFonts()
{
    // The words differ much in length from language to language.
    int verdict = 10;
    const int one = qMax(1, bootTable->fontMetrics().averageCharWidth());
    for (const Verdict each :
         {Verdict::Unknown, Verdict::Succeeded, Verdict::Degraded, Verdict::Failed, Verdict::Incomplete})
        verdict = qMax(verdict, bootTable->fontMetrics().horizontalAdvance(verdictWord(each)) / one);
    const int icon = 3;
    bootTable->setColumnWidths({m_bootDigits, 20, verdict + icon, 10, 8});
    failureTable->setColumnWidths({14, 26, 40, 32, 6, 12});
    stepTable->setColumnWidths({36, 10, 14, 16, 12, 18, 9});
    factTable->setColumnWidths({40});
    m_zoomIn->setIcon(Theme::icon(QStringLiteral("zoom-in")));
    m_zoomOut->setIcon(Theme::icon(QStringLiteral("zoom-out")));
    m_fit->setIcon(Theme::icon(QStringLiteral("fit")));
}

void DiagnoseView::restore(const Settings &settings)
{
    m_rows->restoreState(settings.state(kStateRows));
    m_top->restoreState(settings.state(kStateTop));
    m_middle->restoreState(settings.state(kStateMiddle));
    m_right->restoreState(settings.state(kStateRight));
}

void DiagnoseView::save(Settings &settings) const
{
    settings.setState(kStateRows, m_rows->saveState());
    settings.setState(kStateTop, m_top->saveState());
    settings.setState(kStateMiddle, m_middle->saveState());
    settings.setState(kStateRight, m_right->saveState());
}

void DiagnoseView::setLanguage(const QString &language)
{
    failures->setLanguage(language);
    card->setLanguage(language);
}

void DiagnoseView::retranslate()
{
    boots->retranslate();
    steps->retranslate();
    facts->retranslate();
    refreshFonts();
    bootTable->setAccessibleName(tr("Boots"));
    failureTable->setAccessibleName(tr("Failures"));
    stepTable->setAccessibleName(tr("Steps"));
    factTable->setAccessibleName(tr("Facts"));
    failureTable->setEmptyText(tr("No failure is recorded of this boot."));
    stepTable->setEmptyText(tr("No step is recorded of this boot."));
    tabs->setTabText(0, m_failureCount > 0 ? tr("Failures (%1)").arg(m_failureCount) : tr("Failures"));
    tabs->setTabText(1, tr("Steps"));
    tabs->setTabText(2, tr("Facts"));
    m_zoomIn->setToolTip(tr("Zoom in (+)"));
    m_zoomOut->setToolTip(tr("Zoom out (-)"));
    m_fit->setToolTip(tr("Show the whole boot (Home)"));
    for (QToolButton *button : {m_zoomIn, m_zoomOut, m_fit})
        button->setAccessibleName(button->toolTip());
}

void DiagnoseView::setBootCount(std::size_t count)
{
    bootTable->setVisible(count > 1);
    logs->setSeveralBoots(count > 1);
    const int digits = qMax(4, int(QString::number(count).size()) + 1);
    if (std::exchange(m_bootDigits, digits) != digits)
        refreshFonts();
}

void DiagnoseView::setFailureCount(int count)
{
    m_failureCount = count;
    retranslate();
}

void DiagnoseView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refreshFonts();
}

} // namespace bootscope
