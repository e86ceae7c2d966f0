// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/dialogs/reportdialog.h"

#include "widgets/diagnose/dialogs/maskedmodel.h"
#include "widgets/frame/plaintable.h"
#include "widgets/frame/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace bootscope {

ReportDialog::ReportDialog(QWidget *parent)
    : QDialog(parent)
    , m_format(new QComboBox(this))
    , m_boots(new QComboBox(this))
    , m_formatLabel(new QLabel(this))
    , m_bootsLabel(new QLabel(this))
    , m_maskLabel(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_model(new MaskedModel(this))
    , m_table(new PlainTable(this))
    , m_preview(new QPlainTextEdit(this))
    , m_tabs(new QTabWidget(this))
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    m_table->setModel(sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_preview->setReadOnly(true);
    m_preview->setFont(Theme::codeFont());
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_tabs->addTab(m_table, QString());
    m_tabs->addTab(m_preview, QString());
    m_boots->addItems({QString(), QString()});

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : {m_copy, m_save, m_close})
        buttons->addWidget(button);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::kPanel);
    right->addWidget(m_summary);
    right->addWidget(m_tabs, 1);
    right->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kCard, Theme::kCard, Theme::kCard, Theme::kCard);
    layout->setSpacing(Theme::kCard);
    layout->addWidget(makeChoices());
    layout->addLayout(right, 1);
    m_save->setDefault(true);
    resize(880, 520);

    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportDialog::choiceChanged);
    connect(m_boots, &QComboBox::currentIndexChanged, this, &ReportDialog::choiceChanged);
    connect(m_copy, &QPushButton::clicked, this, &ReportDialog::copyRequested);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::saveRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
}

QWidget *ReportDialog::makeChoices()
{
    auto *left = new QWidget(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kPanel);
    m_formatLabel->setBuddy(m_format);
    m_bootsLabel->setBuddy(m_boots);
    for (QWidget *widget : {static_cast<QWidget *>(m_formatLabel), static_cast<QWidget *>(m_format),
                            static_cast<QWidget *>(m_bootsLabel), static_cast<QWidget *>(m_boots)})
        layout->addWidget(widget);
    layout->addSpacing(Theme::kPanel);
    layout->addWidget(m_maskLabel);
    for (const MaskClass one : {MaskClass::Secrets, MaskClass::CloudIds, MaskClass::Addresses, MaskClass::HostNames,
                                MaskClass::Emails, MaskClass::PublicKeys, MaskClass::UserNames}) {
        auto *box = new QCheckBox(left);
        box->setChecked(kUsualMaskClasses.testFlag(one));
        connect(box, &QCheckBox::toggled, this, &ReportDialog::choiceChanged);
        m_classes.append({one, box});
        layout->addWidget(box);
    }
    layout->addStretch(1);
    return left;
}

void ReportDialog::setFormats(const QStringList &names)
{
    const QSignalBlocker quiet(m_format);
    const int kept = qMax(0, m_format->currentIndex());
    m_format->clear();
    m_format->addItems(names);
    m_format->setCurrentIndex(qMin(kept, int(names.size()) - 1));
}

void ReportDialog::setBoots(int boot, int count)
{
    m_boot = boot;
    m_bootCount = count;
    m_boots->setVisible(count > 1);
    m_bootsLabel->setVisible(count > 1);
    m_boots->setItemText(0, tr("Boot %1").arg(boot));
    m_boots->setItemText(1, tr("All %n boot(s)", nullptr, count));
}

ReportChoice ReportDialog::choice() const
{
    ReportChoice choice{m_format->currentIndex(), m_bootCount <= 1 || m_boots->currentIndex() == 1, {}};
    for (const auto &[one, box] : m_classes)
        choice.masked.setFlag(one, box->isChecked());
    return choice;
}

void ReportDialog::setBusy()
{
    m_busy = true;
    m_problem.clear();
    refreshSummary();
}

void ReportDialog::setResult(const QList<MaskedItem> &items, const QString &beginning)
{
    m_busy = false;
    m_model->setItems(items);
    m_table->resizeColumnsToContents();
    m_preview->setPlainText(beginning);
    m_tabs->setTabEnabled(1, !beginning.isEmpty());
    refreshSummary();
}

void ReportDialog::setProblem(const QString &sentence)
{
    m_busy = false;
    m_problem = sentence;
    refreshSummary();
}

void ReportDialog::setCopyable(bool copyable)
{
    m_copyable = copyable;
    refreshSummary();
}

void ReportDialog::refreshSummary()
{
    const MaskClasses masked = choice().masked;
    if (!m_problem.isEmpty())
        m_summary->setText(m_problem);
    else if (m_busy)
        m_summary->setText(tr("Looking for what has to be masked…"));
    else if (!masked.testFlag(MaskClass::Secrets))
        m_summary->setText(tr("Secrets are not masked: do not hand this report on."));
    else
        m_summary->setText(
            tr("%n value(s) masked. The same value has the same label everywhere; read the report before "
               "you hand it on: no rule knows every secret.",
               nullptr, m_model->rowCount()));
    m_save->setEnabled(!m_busy);
    m_copy->setEnabled(!m_busy && m_copyable);
}

void ReportDialog::retranslate()
{
    setWindowTitle(tr("Save a report"));
    m_formatLabel->setText(tr("&Form:"));
    m_bootsLabel->setText(tr("&Boots:"));
    m_maskLabel->setText(tr("Mask:"));
    for (const auto &[one, box] : m_classes)
        box->setText(maskClassName(one));
    m_tabs->setTabText(0, tr("What is masked"));
    m_tabs->setTabText(1, tr("How it begins"));
    m_copy->setText(tr("&Copy"));
    m_save->setText(tr("&Save…"));
    m_close->setText(tr("Close"));
    setBoots(m_boot, m_bootCount);
    m_model->retranslate();
    refreshSummary();
}

void ReportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace bootscope
