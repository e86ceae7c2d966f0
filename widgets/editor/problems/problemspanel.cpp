// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/problems/problemspanel.h"

#include "widgets/editor/problems/problemmodel.h"
#include "widgets/frame/paneltitle.h"
#include "widgets/frame/plaintable.h"
#include "widgets/frame/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace bootscope {

namespace {
constexpr int kMostFittedRows = 200; // more are measured too slowly, and nobody reads them all
}

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent), m_title(makePanelTitle(this)), m_table(new PlainTable(this)), m_model(new ProblemModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_table, 1);
    m_table->setModel(m_model);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    m_table->setWordWrap(true);
    header->setSectionResizeMode(ProblemModel::MessageColumn, QHeaderView::Stretch);
    header->resizeSection(ProblemModel::SeverityColumn, 100);
    header->resizeSection(ProblemModel::LineColumn, 60);
    header->setSectionResizeMode(ProblemModel::HelpColumn, QHeaderView::Stretch);
    header->resizeSection(ProblemModel::FixColumn, 210);
    header->resizeSection(ProblemModel::CodeColumn, 140);
    connect(header, &QHeaderView::sectionResized, this, [this] { m_fitRows.start(); });
    m_fitRows.setSingleShot(true);
    connect(&m_fitRows, &QTimer::timeout, this, &ProblemsPanel::fitRows);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ProblemsPanel::showMenu);
    const auto ask = [this](const QModelIndex &index) {
        Q_EMIT placeRequested(m_model->diagnostics().at(index.row()).range.begin);
    };
    connect(m_table, &QAbstractItemView::clicked, this, [this, ask](const QModelIndex &index) {
        ask(index);
        if (index.column() == ProblemModel::FixColumn && !index.data(ProblemModel::FixTitleRole).toString().isEmpty())
            Q_EMIT fixRequested(m_model->diagnostics().at(index.row()), 0);
    });
    connect(m_table, &QAbstractItemView::activated, this, ask);
    retranslate();
}

void ProblemsPanel::setDiagnostics(const QList<Diagnostic> &diagnostics)
{
    m_model->setDiagnostics(diagnostics);
    retranslate();
    m_fitRows.start();
}

void ProblemsPanel::fitRows()
{
    if (m_model->rowCount() > kMostFittedRows)
        return;
    m_table->resizeRowsToContents();
    // Wrapped messages must not run into each other.
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_table->setRowHeight(row, m_table->rowHeight(row) + 2 * Theme::kGap);
}

void ProblemsPanel::step(bool forward, TextPosition from)
{
    const int row = forward ? m_model->next(from) : m_model->previous(from);
    if (row < 0)
        return;
    m_table->selectRow(row);
    Q_EMIT placeRequested(m_model->diagnostics().at(row).range.begin);
}

void ProblemsPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    const Diagnostic diagnostic = m_model->diagnostics().at(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < diagnostic.fixes.size(); ++i)
        menu->addAction(diagnostic.fixes.at(i).title, this,
                        [this, diagnostic, i] { Q_EMIT fixRequested(diagnostic, i); });
    const QList<Diagnostic> &all = m_model->diagnostics();
    const auto same = std::count_if(all.cbegin(), all.cend(), [&diagnostic](const Diagnostic &other) {
        return other.code == diagnostic.code && !other.fixes.isEmpty();
    });
    if (same > 1 && !diagnostic.fixes.isEmpty())
        menu->addAction(tr("Fix all %1 of %2").arg(same).arg(diagnostic.code), this,
                        [this, code = diagnostic.code] { Q_EMIT fixAllRequested(code); });
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(tr("Copy the message"), this,
                    [diagnostic] { QGuiApplication::clipboard()->setText(diagnostic.message); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
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
