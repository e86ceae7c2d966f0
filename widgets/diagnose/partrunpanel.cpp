// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/partrunpanel.h"

#include "widgets/diagnose/partrunmodel.h"
#include "widgets/frame/plaintable.h"
#include "widgets/frame/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace bootscope {

namespace {

constexpr int kWhyWidth = 420;

} // namespace

PartRunPanel::PartRunPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new PartRunModel(this))
    , m_table(new PlainTable(this))
    , m_foot(new QWidget(this))
    , m_sentence(new QLabel(m_foot))
    , m_command(new QLineEdit(m_foot))
    , m_copy(new QToolButton(m_foot))
    , m_show(new QToolButton(m_foot))
{
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);

    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_command->setReadOnly(true);
    for (QToolButton *button : {m_copy, m_show})
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);

    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kGap);
    foot->setSpacing(Theme::kPanel);
    foot->addWidget(m_sentence, 1);
    foot->addWidget(m_show);
    foot->addWidget(m_command, 1);
    foot->addWidget(m_copy);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_foot);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showCurrent(); });
    connect(m_table, &PlainTable::activated, this, [this] { showEvidence(0); });
    connect(m_show, &QToolButton::clicked, this, [this] { showEvidence(1); });
    connect(m_copy, &QToolButton::clicked, this, &PartRunPanel::copyCommand);
    retranslate();
    setMessage({});
}

void PartRunPanel::setRuns(QList<PartRun> runs)
{
    m_model->setRuns(std::move(runs));
    m_table->resizeColumnsToContents();
    if (m_table->columnWidth(PartRunModel::WhyColumn) > kWhyWidth)
        m_table->setColumnWidth(PartRunModel::WhyColumn, kWhyWidth);
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    showCurrent();
}

void PartRunPanel::setMessage(const QString &sentence)
{
    m_model->setRuns({});
    m_table->setEmptyText(sentence);
    m_foot->hide();
}

int PartRunPanel::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void PartRunPanel::showCurrent()
{
    const PartRun *run = m_model->run(currentRow());
    m_evidence = -1;
    m_foot->setVisible(run != nullptr);
    if (!run)
        return;
    m_sentence->setText(run->sentence);
    m_command->setText(run->command);
    m_command->setCursorPosition(0);
    m_command->setVisible(!run->command.isEmpty());
    m_copy->setVisible(!run->command.isEmpty());
    m_show->setVisible(!run->evidence.isEmpty());
}

// Each press goes on to the next line that shows it.
void PartRunPanel::showEvidence(int step)
{
    const PartRun *run = m_model->run(currentRow());
    if (!run || run->evidence.isEmpty())
        return;
    m_evidence = step == 0 ? 0 : int((m_evidence + step) % run->evidence.size());
    Q_EMIT evidenceActivated(run->evidence.at(m_evidence));
}

void PartRunPanel::copyCommand()
{
    if (const PartRun *run = m_model->run(currentRow()))
        QGuiApplication::clipboard()->setText(run->command);
}

void PartRunPanel::retranslate()
{
    m_model->retranslate();
    m_table->setAccessibleName(tr("Parts"));
    m_copy->setText(tr("Copy command"));
    m_show->setText(tr("Show in log"));
    m_command->setAccessibleName(tr("Command that makes it run again"));
    m_command->setToolTip(tr("To be typed on the machine. Bootscope does not run it."));
}

void PartRunPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        m_command->setFont(Theme::codeFont());
}

} // namespace bootscope
