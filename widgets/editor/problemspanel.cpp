// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/problemspanel.h"

#include "widgets/editor/problemmodel.h"
#include "widgets/frame/itemcopy.h"
#include "widgets/frame/paneltitle.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace bootscope {

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent), m_title(makePanelTitle(this)), m_table(new QTableView(this)), m_model(new ProblemModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_table, 1);
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * Theme::kGap);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(ProblemModel::MessageColumn, QHeaderView::Stretch);
    header->resizeSection(ProblemModel::SeverityColumn, 100);
    header->resizeSection(ProblemModel::LineColumn, 60);
    header->setSectionResizeMode(ProblemModel::HelpColumn, QHeaderView::Stretch);
    header->resizeSection(ProblemModel::CodeColumn, 180);
    enableCopy(m_table);
    const auto ask = [this](const QModelIndex &index) {
        Q_EMIT placeRequested(m_model->diagnostics().at(index.row()).range.begin);
    };
    connect(m_table, &QAbstractItemView::clicked, this, ask);
    connect(m_table, &QAbstractItemView::activated, this, ask);
    retranslate();
}

void ProblemsPanel::setDiagnostics(const QList<Diagnostic> &diagnostics)
{
    m_model->setDiagnostics(diagnostics);
    retranslate();
}

void ProblemsPanel::step(bool forward, TextPosition from)
{
    const int row = forward ? m_model->next(from) : m_model->previous(from);
    if (row < 0)
        return;
    m_table->selectRow(row);
    Q_EMIT placeRequested(m_model->diagnostics().at(row).range.begin);
}

void ProblemsPanel::retranslate()
{
    const int count = m_model->rowCount();
    m_title->setText(count == 0 ? tr("Problems: none") : tr("Problems: %1").arg(count));
    m_table->setAccessibleName(m_title->text());
}

void ProblemsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        m_table->viewport()->update();
}

} // namespace bootscope
