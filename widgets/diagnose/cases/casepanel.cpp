// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/cases/casepanel.h"

#include "widgets/diagnose/cases/casemodel.h"
#include "widgets/diagnose/factmodel.h"
#include "widgets/frame/itemcopy.h"
#include "widgets/frame/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

constexpr int kExpandedCases = 30; // of groups that are opened at once

} // namespace

CasePanel::CasePanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new CaseModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_byLabel(new QLabel(this))
    , m_by(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_tree(new QTreeView(this))
{
    m_byLabel->setBuddy(m_by);
    for (const GroupBy by : {GroupBy::Cause, GroupBy::Version, GroupBy::Datasource, GroupBy::Image})
        m_by->addItem(QString(), int(by));
    m_filter->setClearButtonEnabled(true);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(160);
    m_progress->hide();
    m_cancel->hide();
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setAutoAcceptChildRows(true);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setModel(m_filtered);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setExpandsOnDoubleClick(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(CaseModel::NameColumn, QHeaderView::Stretch);
    enableCopy(m_tree);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kGap);
    bar->setSpacing(Theme::kPanel);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_byLabel);
    bar->addWidget(m_by);
    bar->addWidget(m_progress);
    bar->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_tree, 1);

    connect(m_by, &QComboBox::currentIndexChanged, this, [this](int row) {
        m_model->setGroupBy(GroupBy(m_by->itemData(row).toInt()));
        expandWhatFailed();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text);
        if (!text.isEmpty())
            m_tree->expandAll();
    });
    connect(m_cancel, &QPushButton::clicked, this, &CasePanel::cancelRequested);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const CaseSummary *one = m_model->caseAt(m_filtered->mapToSource(index)))
            Q_EMIT caseActivated(one->paths);
    });
    refreshFonts();
    retranslate();
}

QString CasePanel::sentence() const
{
    return m_sentence;
}

void CasePanel::setProgress(int done, int total)
{
    m_progress->show();
    m_cancel->show();
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    setSentence(total > 0 ? tr("Reading cases: %1 of %2").arg(done).arg(total) : tr("Looking for cases…"));
}

void CasePanel::setSentence(const QString &sentence)
{
    m_sentence = sentence;
    Q_EMIT sentenceChanged();
}

void CasePanel::setStopped()
{
    m_progress->hide();
    m_cancel->hide();
    setSentence(tr("Reading was cancelled."));
}

void CasePanel::setCases(const QList<CaseSummary> &cases)
{
    m_progress->hide();
    m_cancel->hide();
    m_model->setCases(cases, m_model->groupBy());
    // Few logs come with the instance data that tells the image.
    m_tree->setColumnHidden(
        CaseModel::ImageColumn,
        std::all_of(cases.cbegin(), cases.cend(), [](const CaseSummary &one) { return one.image.isEmpty(); }));
    refreshSentence();
    expandWhatFailed();
}

void CasePanel::expandWhatFailed()
{
    int shown = 0;
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        const QModelIndex group = m_filtered->index(row, 0);
        const CaseSummary *first = m_model->caseAt(m_filtered->mapToSource(m_filtered->index(0, 0, group)));
        const int below = m_filtered->rowCount(group);
        const bool failed = first && first->verdict != Verdict::Succeeded;
        if (!failed || shown + below > kExpandedCases)
            continue;
        m_tree->expand(group);
        shown += below;
    }
}

void CasePanel::refreshSentence()
{
    const QList<CaseSummary> &cases = m_model->cases();
    if (cases.isEmpty())
        return setSentence({});
    QStringList counts;
    for (const Verdict verdict :
         {Verdict::Failed, Verdict::Incomplete, Verdict::Degraded, Verdict::Succeeded, Verdict::Unknown}) {
        const auto count = std::count_if(cases.cbegin(), cases.cend(), [verdict](const CaseSummary &one) {
            return one.error.isEmpty() && one.verdict == verdict;
        });
        if (count > 0)
            counts.append(QStringLiteral("%1 %2").arg(count).arg(verdictWord(verdict)));
    }
    setSentence(tr("Cases: %1 (%2)").arg(cases.size()).arg(counts.join(QStringLiteral(", "))));
}

void CasePanel::retranslate()
{
    m_byLabel->setText(tr("&Group by:"));
    m_by->setItemText(0, tr("Cause"));
    m_by->setItemText(1, tr("Version"));
    m_by->setItemText(2, tr("Datasource"));
    m_by->setItemText(3, tr("Image"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the cases"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress"));
    m_tree->setAccessibleName(tr("Cases"));
    m_model->retranslate();
    refreshSentence();
    expandWhatFailed();
}

void CasePanel::refreshFonts()
{
    const int one = m_tree->fontMetrics().averageCharWidth();
    // The first takes what is left.
    constexpr std::array<int, CaseModel::ColumnCount> widths{52, 6, 14, 30, 9, 12, 21, 23, 26};
    for (int column = 0; column < int(widths.size()); ++column)
        m_tree->setColumnWidth(column, widths[column] * one + 16);
}

void CasePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        refreshFonts();
}

} // namespace bootscope
