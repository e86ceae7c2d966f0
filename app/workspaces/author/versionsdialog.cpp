// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/versionsdialog.h"

#include "widgets/editor/versionsmodel.h"
#include "widgets/frame/plaintable.h"
#include "widgets/frame/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bootscope {

VersionsDialog::VersionsDialog(QWidget *parent)
    : QDialog(parent)
    , m_sentence(new QLabel(this))
    , m_table(new PlainTable(this))
    , m_model(new VersionsModel(this))
    , m_use(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    m_sentence->setFont(Theme::scaledFont(1.15));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_use, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    m_close->setAutoDefault(false);
    m_use->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kCard, Theme::kCard, Theme::kCard, Theme::kCard);
    layout->setSpacing(Theme::kPanel);
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &VersionsDialog::useCurrent);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &VersionsDialog::useCurrent);
    resize(760, 300);
    retranslate();
}

void VersionsDialog::setVerdicts(const QList<TargetVerdict> &verdicts, const QString &chosen)
{
    int row = m_table->currentIndex().row();
    for (int i = 0; row < 0 && i < verdicts.size(); ++i) {
        if (verdicts.at(i).id == chosen)
            row = i;
    }
    m_model->setVerdicts(verdicts, chosen);
    m_sentence->setText(comparisonSentence(verdicts));
    m_table->resizeColumnToContents(VersionsModel::VersionColumn);
    m_table->resizeColumnToContents(VersionsModel::VerdictColumn);
    m_table->selectRow(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)));
    m_use->setEnabled(!verdicts.isEmpty());
}

void VersionsDialog::useCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < m_model->rowCount())
        Q_EMIT chosen(m_model->verdicts().at(row).id);
}

void VersionsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VersionsDialog::retranslate()
{
    setWindowTitle(tr("Compare versions"));
    m_sentence->setText(comparisonSentence(m_model->verdicts()));
    m_use->setText(tr("&Use this version"));
    m_close->setText(tr("&Close"));
}

} // namespace bootscope
