// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/plan/planpanel.h"

#include "parsers/base/distroname.h"
#include "widgets/editor/configmodel.h"
#include "widgets/editor/plan/plandelegate.h"
#include "widgets/editor/plan/planmodel.h"
#include "widgets/frame/itemcopy.h"
#include "widgets/frame/paneltitle.h"
#include "widgets/frame/plaintable.h"
#include "widgets/frame/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace bootscope {

namespace {

enum Tab { PlanTab, ConfigTab };

} // namespace

PlanPanel::PlanPanel(QWidget *parent)
    : QWidget(parent)
    , m_planModel(new PlanModel(this))
    , m_configModel(new ConfigModel(this))
    , m_title(makePanelTitle(this))
    , m_tabs(new QTabBar(this))
    , m_distro(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_list(new QListView)
    , m_config(new PlainTable)
    , m_empty(new QLabel)
{
    m_list->setObjectName(QStringLiteral("planSteps"));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, Theme::kPanel, 0);
    top->addWidget(m_title, 1);
    top->addWidget(m_distro);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    m_title->setMinimumWidth(0);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_distro->setFont(Theme::scaledFont(0.9));
    m_distro->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // the title needs the room
    m_distro->setMinimumContentsLength(8);
    for (const QString &distro : ModuleTable::embedded().distros())
        m_distro->addItem(distroName(distro), distro);
    m_tabs->setFont(Theme::scaledFont(0.9));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab({});
    m_tabs->addTab({});

    m_list->setModel(m_planModel);
    m_list->setItemDelegate(new PlanDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    enableCopy(m_list);
    m_config->setModel(m_configModel);
    m_config->horizontalHeader()->hide();
    m_config->horizontalHeader()->setSectionResizeMode(ConfigModel::TextColumn, QHeaderView::Stretch);
    m_config->horizontalHeader()->setSectionResizeMode(ConfigModel::OriginColumn, QHeaderView::ResizeToContents);
    m_config->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Theme::kGap);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setContentsMargins(Theme::kPanel, Theme::kPanel, Theme::kPanel, Theme::kPanel);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_empty->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_config);
    m_pages->addWidget(m_empty);

    const auto ask = [this](const QModelIndex &index, int lineRole, int columnRole) {
        const TextPosition place{index.data(lineRole).toInt(), index.data(columnRole).toInt()};
        if (place.isKnown())
            Q_EMIT placeRequested(place);
    };
    for (const auto signal : {&QAbstractItemView::clicked, &QAbstractItemView::activated}) {
        connect(m_list, signal, this,
                [ask](const QModelIndex &index) { ask(index, PlanModel::LineRole, PlanModel::ColumnRole); });
        connect(m_config, signal, this,
                [ask](const QModelIndex &index) { ask(index, ConfigModel::LineRole, ConfigModel::ColumnRole); });
    }
    connect(m_tabs, &QTabBar::currentChanged, this, &PlanPanel::showPage);
    connect(m_distro, &QComboBox::activated, this, [this] { Q_EMIT distroChosen(distro()); });
    retranslate();
}

bool PlanPanel::mergingMatters() const
{
    return m_plan && m_plan->config.root() &&
           (m_plan->config.parts().size() > 1 || !m_plan->config.overwrites().isEmpty());
}

void PlanPanel::setPlan(const std::shared_ptr<const BootPlan> &plan)
{
    m_plan = plan;
    const int place =
        m_list->verticalScrollBar()->value(); // every pause in typing brings a new plan: it stays in place
    m_planModel->setPlan(plan);
    m_configModel->setLines(mergingMatters() ? writeConfig(plan->config) : QList<ConfigLine>());
    retranslate();
    m_list->verticalScrollBar()->setValue(place);
}

void PlanPanel::setCaretLine(int line)
{
    const int row = m_planModel->setCaretLine(line);
    if (row >= 0)
        m_list->scrollTo(m_planModel->index(row));
}

void PlanPanel::setDistro(const QString &distro)
{
    m_distro->setCurrentIndex(std::max(0, m_distro->findData(distro)));
}

QString PlanPanel::distro() const
{
    return m_distro->currentData().toString();
}

QString PlanPanel::text() const
{
    return m_plan ? planText(*m_plan) : QString();
}

void PlanPanel::showPage()
{
    const bool matters = mergingMatters();
    m_tabs->setVisible(matters);
    if (matters && m_tabs->currentIndex() == ConfigTab)
        m_pages->setCurrentWidget(m_config);
    else if (m_planModel->rowCount() > 0)
        m_pages->setCurrentWidget(m_list);
    else
        m_pages->setCurrentWidget(m_empty);
}

void PlanPanel::retranslate()
{
    const int count = m_plan ? m_plan->runCount() : 0;
    m_title->setText(count == 1  ? tr("What a boot does: 1 step")
                     : count > 1 ? tr("What a boot does: %1 steps").arg(count)
                                 : tr("What a boot does"));
    m_title->setToolTip(m_title->text());
    m_tabs->setTabText(PlanTab, tr("Plan"));
    m_tabs->setTabText(ConfigTab, tr("Merged config"));
    m_distro->setToolTip(tr("Whose list of modules the plan follows: user data does not say it."));
    m_distro->setAccessibleName(tr("Distribution"));
    m_list->setAccessibleName(m_title->text());
    m_config->setAccessibleName(tr("Merged config"));
    m_empty->setText(!m_plan                         ? QString()
                     : m_plan->emptyReason.isEmpty() ? tr("Nothing of it is run.")
                                                     : tr("Nothing runs. %1").arg(m_plan->emptyReason));
    showPage();
}

void PlanPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        m_list->viewport()->update();
}

} // namespace bootscope
