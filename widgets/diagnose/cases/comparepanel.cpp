// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/cases/comparepanel.h"

#include "widgets/diagnose/cases/comparemodel.h"
#include "widgets/diagnose/cases/newmessagemodel.h"
#include "widgets/diagnose/factmodel.h"
#include "widgets/frame/itemcopy.h"
#include "widgets/frame/plaintable.h"
#include "widgets/frame/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kNearest = 200; // boots before and behind the one in front that can be chosen

} // namespace

ComparePanel::ComparePanel(QWidget *parent)
    : QWidget(parent)
    , m_steps(new CompareModel(this))
    , m_messages(new NewMessageModel(this))
    , m_with(new QLabel(this))
    , m_choice(new QComboBox(this))
    , m_other(new QPushButton(this))
    , m_only(new QCheckBox(this))
    , m_sentence(new QLabel(this))
    , m_table(new PlainTable(this))
    , m_messagesTitle(new QLabel(this))
    , m_list(new QListView(this))
{
    m_with->setBuddy(m_choice);
    m_only->setChecked(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_table->setModel(m_steps);
    m_list->setModel(m_messages);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    enableCopy(m_list);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kGap);
    bar->setSpacing(Theme::kPanel);
    bar->addWidget(m_with);
    bar->addWidget(m_choice);
    bar->addWidget(m_other);
    bar->addWidget(m_only);
    bar->addWidget(m_sentence, 1);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_messagesTitle);
    column->addWidget(m_list, 1);
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(5);
    halves->addWidget(m_table);
    halves->addWidget(right);
    halves->setSizes({640, 560});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(halves, 1);
    right->hide(); // until there is something to say there

    connect(m_choice, &QComboBox::activated, this,
            [this](int row) { Q_EMIT referenceChosen(m_choice->itemData(row).toInt()); });
    auto *others = new QMenu(this);
    m_otherFiles = others->addAction(QString(), this, &ComparePanel::otherLogsRequested);
    m_otherFolder = others->addAction(QString(), this, &ComparePanel::otherFolderRequested);
    m_other->setMenu(others);
    connect(m_only, &QCheckBox::toggled, m_steps, &CompareModel::setOnlyDifferences);
    connect(m_table, &PlainTable::clicked, this, [this](const QModelIndex &index) { activateRow(index.row()); });
    connect(m_table, &PlainTable::activated, this, [this](const QModelIndex &index) { activateRow(index.row()); });
    const auto openLine = [this](const QModelIndex &index) {
        if (const NewMessage *message = m_messages->messageAt(index.row()))
            Q_EMIT lineActivated(message->input, message->line);
    };
    connect(m_list, &QListView::clicked, this, openLine);
    connect(m_list, &QListView::activated, this, openLine);
    m_table->setColumnWidths({10, 26, 12, 12, 13});
    retranslate();
}

void ComparePanel::activateRow(int row)
{
    const ComparedStep *step = m_steps->stepAt(row);
    if (step && step->boot.stage >= 0)
        Q_EMIT stepActivated(step->boot);
}

QString ComparePanel::sentence() const
{
    return m_sentence->text();
}

void ComparePanel::setBoots(const AnalysisPtr &analysis, int boot)
{
    m_analysis = analysis;
    m_otherName.clear();
    m_choice->clear();
    m_choice->addItem(tr("Choose…"), -1);
    const int count = analysis ? int(analysis->boots.size()) : 0;
    for (int i = std::max(0, boot - kNearest); i < std::min(count, boot + kNearest + 1); ++i) {
        if (i != boot)
            offer(i);
    }
    m_choice->setEnabled(m_choice->count() > 1);
    m_other->setEnabled(boot >= 0);
    m_steps->setComparison({});
    m_messages->setMessages({}, {});
    m_messagesTitle->parentWidget()->hide();
    m_sentence->setText(boot < 0 ? QString() : tr("Choose a good boot to compare this one with."));
}

void ComparePanel::offer(int boot)
{
    const Boot &one = m_analysis->boots[size_t(boot)];
    m_choice->addItem(tr("Boot %1 · %2").arg(one.index).arg(verdictWord(one.verdict)), boot);
}

void ComparePanel::setReference(int boot)
{
    if (boot >= 0 && m_choice->findData(boot) < 0)
        offer(boot);
    m_choice->setCurrentIndex(m_choice->findData(boot));
}

void ComparePanel::setBusy()
{
    m_sentence->setText(tr("Comparing…"));
}

void ComparePanel::setFailure(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void ComparePanel::setComparison(const BootComparison &comparison, const NewMessages &messages,
                                 const QString &referenceName, const Analysis &bootCase)
{
    QStringList names;
    for (const Input &input : bootCase.inputs)
        names.append(QFileInfo(input.path).fileName());
    m_steps->setComparison(comparison);
    m_messages->setMessages(messages, names);
    m_messagesTitle->parentWidget()->setVisible(messages.total > 0);
    m_sentence->setText(referenceName.isEmpty() ? comparisonSentence(comparison)
                                                : tr("With %1: %2").arg(referenceName, comparisonSentence(comparison)));
    m_sentence->setToolTip(m_sentence->text());
    m_messagesTitle->setText(
        messages.cut
            ? tr("Only this boot says (%1; the logs are long, their beginning was compared)").arg(messages.total)
            : tr("Only this boot says (%1)").arg(messages.total));
    if (const int row = m_steps->rowOfFirstDivergence(); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_steps->index(row, 0), QAbstractItemView::PositionAtTop);
    }
}

void ComparePanel::retranslate()
{
    m_with->setText(tr("&Compare with:"));
    m_other->setText(tr("&Other logs"));
    m_otherFiles->setText(tr("&Files…"));
    m_otherFolder->setText(tr("F&older…"));
    m_only->setText(tr("Only &differences"));
    m_table->setAccessibleName(tr("Steps of both boots"));
    m_table->setEmptyText(tr("Steps that differ are listed here."));
    m_list->setAccessibleName(tr("Lines that only this boot has"));
    m_steps->retranslate();
}

} // namespace bootscope
