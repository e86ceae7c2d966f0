// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/carriers/exportdialog.h"

#include "parsers/carriers/packing.h"
#include "widgets/carriers/notelist.h"
#include "widgets/frame/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bootscope {

ExportDialog::ExportDialog(QWidget *parent)
    : QDialog(parent)
    , m_forms(new QListWidget(this))
    , m_gzip(new QCheckBox(this))
    , m_size(new QLabel(this))
    , m_preview(new QPlainTextEdit(this))
    , m_notes(new NoteList(this))
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    m_preview->setReadOnly(true);
    m_preview->setFont(Theme::codeFont());
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_size->setTextFormat(Qt::PlainText);
    for (const ExportForm form : exportForms()) {
        auto *item = new QListWidgetItem(m_forms);
        item->setData(Qt::UserRole, int(form));
    }
    m_forms->setCurrentRow(0);

    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::kPanel);
    left->addWidget(m_forms, 1);
    left->addWidget(m_gzip);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : {m_copy, m_save, m_close})
        buttons->addWidget(button);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::kPanel);
    right->addWidget(m_size);
    right->addWidget(m_preview, 1);
    right->addWidget(m_notes);
    right->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kCard, Theme::kCard, Theme::kCard, Theme::kCard);
    layout->setSpacing(Theme::kCard);
    layout->addLayout(left);
    layout->addLayout(right, 1);
    m_copy->setDefault(true);
    resize(960, 620);

    connect(m_forms, &QListWidget::currentRowChanged, this, &ExportDialog::refresh);
    connect(m_gzip, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_exported); });
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    retranslate();
}

void ExportDialog::setUserData(const QByteArray &userData, const QString &name, const QString &hint)
{
    if (userData == m_userData && name == m_name && hint == m_hint)
        return;
    m_userData = userData;
    m_name = name;
    m_hint = hint;
    refresh();
}

void ExportDialog::setGzip(bool gzip)
{
    m_gzip->setChecked(gzip);
}

void ExportDialog::setForm(ExportForm form)
{
    for (int row = 0; row < m_forms->count(); ++row) {
        if (m_forms->item(row)->data(Qt::UserRole).toInt() == int(form))
            m_forms->setCurrentRow(row);
    }
}

ExportForm ExportDialog::form() const
{
    const QListWidgetItem *item = m_forms->currentItem();
    return item ? ExportForm(item->data(Qt::UserRole).toInt()) : ExportForm::Plain;
}

void ExportDialog::refresh()
{
    const QLocale locale;
    setWindowTitle(tr("Export %1").arg(m_name));
    m_exported = {};
    const bool tooLarge = m_userData.size() > kMaxExportBytes;
    if (tooLarge)
        m_exported.notes = {
            {Severity::Error, tr("%1 bytes are far more than EC2 takes (%2); nothing is prepared.")
                                  .arg(locale.toString(m_userData.size()), locale.toString(kUserDataLimit))}};
    else
        m_exported = exportUserData(m_userData, form(), {m_gzip->isChecked(), m_name});
    if (!m_hint.isEmpty())
        m_exported.notes.prepend({Severity::Info, m_hint});
    m_preview->setPlainText(m_exported.isBinary ? tr("Compressed bytes: save them, or take a form in base64.")
                                                : QString::fromUtf8(m_exported.bytes));
    m_notes->setNotes(m_exported.notes);
    m_size->setText(
        tr("EC2 counts %1 of %2 bytes").arg(locale.toString(m_exported.counted), locale.toString(kUserDataLimit)));
    m_size->setVisible(!tooLarge);
    QPalette colors = palette();
    if (m_exported.counted > kUserDataLimit)
        colors.setColor(QPalette::WindowText, Theme::color(Token::Error));
    m_size->setPalette(colors);
    m_gzip->setText(tooLarge
                        ? tr("Compress with gzip first")
                        : tr("Compress with gzip first (%1 bytes)").arg(locale.toString(gzipOf(m_userData).size())));
    m_copy->setEnabled(!tooLarge && !m_exported.isBinary);
    m_save->setEnabled(!tooLarge);
}

void ExportDialog::copy()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_exported.bytes));
}

void ExportDialog::retranslate()
{
    for (int row = 0; row < m_forms->count(); ++row) {
        QListWidgetItem *item = m_forms->item(row);
        item->setText(exportFormName(ExportForm(item->data(Qt::UserRole).toInt())));
    }
    m_forms->setMinimumWidth(m_forms->sizeHintForColumn(0) + 2 * m_forms->frameWidth() + 3 * Theme::kPanel);
    m_forms->setAccessibleName(tr("Forms"));
    m_preview->setAccessibleName(tr("Result"));
    m_copy->setText(tr("&Copy"));
    m_save->setText(tr("&Save…"));
    m_close->setText(tr("C&lose"));
    refresh();
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_size)
        refresh();
}

} // namespace bootscope
