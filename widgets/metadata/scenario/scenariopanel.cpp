// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/scenario/scenariopanel.h"

#include "widgets/frame/theme.h"
#include "widgets/metadata/scenario/scenariofieldrow.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace bootscope {

ScenarioPanel::ScenarioPanel(QWidget *parent)
    : QWidget(parent)
    , m_file(new QLabel)
    , m_save(new QToolButton)
    , m_more(new QToolButton)
    , m_menu(new QMenu(this))
    , m_templates(new QMenu(this))
    , m_saveAs(new QAction(this))
    , m_reload(new QAction(this))
    , m_groups(new QComboBox)
    , m_itemBar(new QWidget)
    , m_items(new QComboBox)
    , m_add(new QToolButton)
    , m_remove(new QToolButton)
    , m_area(new QScrollArea)
{
    m_file->setTextFormat(Qt::PlainText);
    m_file->setWordWrap(true);
    m_menu->addAction(m_saveAs);
    m_menu->addAction(m_reload);
    m_menu->addMenu(m_templates);
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    for (QToolButton *button : {m_save, m_more, m_add, m_remove})
        button->setAutoRaise(true);
    for (QComboBox *box : {m_groups, m_items}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::kGap);
    head->addWidget(m_file, 1);
    head->addWidget(m_save, 0, Qt::AlignTop);
    head->addWidget(m_more, 0, Qt::AlignTop);
    auto *items = new QHBoxLayout(m_itemBar);
    items->setContentsMargins(0, 0, 0, 0);
    items->setSpacing(Theme::kGap);
    items->addWidget(m_items, 1);
    items->addWidget(m_add);
    items->addWidget(m_remove);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kPanel, Theme::kPanel, Theme::kPanel);
    layout->setSpacing(Theme::kPanel);
    layout->addLayout(head);
    layout->addWidget(m_groups);
    layout->addWidget(m_itemBar);
    layout->addWidget(m_area, 1);

    connect(m_save, &QToolButton::clicked, this, &ScenarioPanel::saveRequested);
    connect(m_saveAs, &QAction::triggered, this, &ScenarioPanel::saveAsRequested);
    connect(m_reload, &QAction::triggered, this, &ScenarioPanel::reloadRequested);
    connect(m_groups, &QComboBox::activated, this, [this](int group) {
        m_group = group;
        m_item = 0;
        rebuild();
    });
    connect(m_items, &QComboBox::activated, this, [this](int item) {
        m_item = item;
        rebuild(); // what was being typed belongs to the other one
    });
    connect(m_add, &QToolButton::clicked, this, [this] {
        group().add(m_scenario);
        m_item = group().count(m_scenario) - 1;
        rebuild();
        Q_EMIT edited(m_scenario);
    });
    connect(m_remove, &QToolButton::clicked, this, [this] {
        group().remove(m_scenario, m_item);
        m_item = qMax(0, m_item - 1);
        rebuild();
        Q_EMIT edited(m_scenario);
    });
    retranslate();
}

const ScenarioGroup &ScenarioPanel::group() const
{
    return scenarioGroups().at(m_group);
}

void ScenarioPanel::setScenario(const Scenario &scenario)
{
    const int before = group().repeats() ? group().count(m_scenario) : 0;
    m_scenario = scenario;
    if (group().repeats() && group().count(scenario) != before) {
        m_item = qBound(0, m_item, qMax(0, group().count(scenario) - 1));
        rebuild();
    } else {
        refill();
    }
}

void ScenarioPanel::setFile(const QString &name, bool isModified, bool canReload)
{
    m_name = name;
    m_modified = isModified;
    m_file->setText(isModified ? tr("%1 (changed)").arg(name) : name);
    m_save->setEnabled(isModified);
    m_reload->setEnabled(isModified && canReload);
}

void ScenarioPanel::addTemplate(const QString &id, const QString &title)
{
    connect(m_templates->addAction(title), &QAction::triggered, this, [this, id] { Q_EMIT newRequested(id); });
}

void ScenarioPanel::clearTemplates()
{
    m_templates->clear();
}

void ScenarioPanel::showGroup(const char *id)
{
    for (int i = 0; i < scenarioGroups().size(); ++i) {
        if (qstrcmp(scenarioGroups().at(i).id, id) == 0) {
            m_group = i;
            m_item = 0;
            m_groups->setCurrentIndex(i);
            rebuild();
        }
    }
}

void ScenarioPanel::rebuild()
{
    m_rows.clear();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kPanel);
    const bool isEmpty = group().repeats() && group().count(m_scenario) == 0;
    if (isEmpty) {
        auto *empty = new QLabel(tr("There is none. Add one with the button above."));
        empty->setWordWrap(true);
        layout->addWidget(empty);
    }
    for (const ScenarioField &field : isEmpty ? QList<ScenarioField>() : group().fields) {
        auto *row = new ScenarioFieldRow(field);
        row->setValue(field.get(m_scenario, m_item));
        connect(row, &ScenarioFieldRow::edited, this, [this, row](const QString &text) { change(row, text); });
        layout->addWidget(row);
        m_rows.append(row);
    }
    layout->addStretch(1);
    m_area->setWidget(page); // deletes the one before
    m_itemBar->setVisible(group().repeats());
    refillItems();
}

void ScenarioPanel::refillItems()
{
    if (!group().repeats())
        return;
    m_items->clear();
    for (int i = 0; i < group().count(m_scenario); ++i)
        m_items->addItem(group().itemName(m_scenario, i));
    m_items->setCurrentIndex(m_item);
    m_items->setEnabled(m_items->count() > 0);
    m_remove->setEnabled(m_items->count() > 0);
}

void ScenarioPanel::refill()
{
    for (ScenarioFieldRow *row : std::as_const(m_rows)) {
        if (row->problem().isEmpty())
            row->setValue(row->field().get(m_scenario, m_item));
    }
    refillItems();
}

void ScenarioPanel::change(ScenarioFieldRow *row, const QString &text)
{
    Scenario changed = m_scenario;
    const QString problem = row->field().set(changed, m_item, text);
    row->setProblem(problem);
    if (!problem.isEmpty())
        return;
    m_scenario = changed;
    refillItems();
    Q_EMIT edited(changed);
}

void ScenarioPanel::refreshLook()
{
    m_save->setIcon(Theme::icon(QStringLiteral("save")));
    m_more->setIcon(Theme::icon(QStringLiteral("menu")));
    m_add->setText(QStringLiteral("+"));
    m_remove->setText(QStringLiteral("−"));
}

void ScenarioPanel::retranslate()
{
    m_save->setToolTip(tr("Save the scenario (Ctrl+S)"));
    m_save->setAccessibleName(tr("Save the scenario"));
    m_more->setToolTip(tr("More of what can be done with the scenario"));
    m_more->setAccessibleName(m_more->toolTip());
    m_saveAs->setText(tr("Save as…"));
    m_reload->setText(tr("Read the file again"));
    m_templates->setTitle(tr("New from"));
    m_add->setToolTip(tr("Add one"));
    m_remove->setToolTip(tr("Remove this one"));
    m_groups->setAccessibleName(tr("Groups of values"));
    m_items->setAccessibleName(tr("Which of them"));
    m_groups->clear();
    for (const ScenarioGroup &one : scenarioGroups())
        m_groups->addItem(formText(one.title));
    m_groups->setCurrentIndex(m_group);
    setFile(m_name, m_modified, m_reload->isEnabled());
    refreshLook();
    rebuild();
}

void ScenarioPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        refreshLook();
}

} // namespace bootscope
