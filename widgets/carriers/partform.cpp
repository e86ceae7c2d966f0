// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/carriers/partform.h"

#include "widgets/frame/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace bootscope {

PartForm::PartForm(QWidget *parent)
    : QWidget(parent)
    , m_typeLabel(new QLabel(this))
    , m_type(new QComboBox(this))
    , m_meaning(new QLabel(this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_mergeLabel(new QLabel(this))
    , m_merge(new QComboBox(this))
{
    m_type->setEditable(true); // other readers have types of their own: application/node.eks.aws
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_merge->setEditable(true);
    m_merge->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_merge->addItems({QString(), QStringLiteral("list(append)+dict(recurse_array)+str()"),
                       QStringLiteral("list(append)+dict(no_replace,recurse_list)+str()"),
                       QStringLiteral("dict(replace)+list()+str()")});
    for (const MimeType &type : mimeTypes())
        m_type->addItem(type.type);
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(m_typeLabel, m_type);
    form->addRow(nullptr, m_meaning);
    form->addRow(m_nameLabel, m_name);
    form->addRow(m_mergeLabel, m_merge);
    m_typeLabel->setBuddy(m_type);
    m_nameLabel->setBuddy(m_name);
    m_mergeLabel->setBuddy(m_merge);
    connect(m_type, &QComboBox::editTextChanged, this, &PartForm::take);
    connect(m_name, &QLineEdit::textChanged, this, &PartForm::take);
    connect(m_merge, &QComboBox::editTextChanged, this, &PartForm::take);
}

void PartForm::setPart(const MimePart &part)
{
    const QSignalBlocker type(m_type);
    const QSignalBlocker name(m_name);
    const QSignalBlocker merge(m_merge);
    m_part = part;
    const QString shown = part.type.isEmpty() ? mimeTypeOf(part.bytes) : part.type;
    // Not where it stands so already: the caret would jump.
    if (m_type->currentText() != shown)
        m_type->setEditText(shown);
    if (m_name->text() != part.filename)
        m_name->setText(part.filename);
    if (m_merge->currentText() != part.mergeType)
        m_merge->setEditText(part.mergeType);
    explain();
}

void PartForm::take()
{
    m_part.type = m_type->currentText().trimmed();
    m_part.filename = m_name->text().trimmed();
    m_part.mergeType = m_merge->currentText().trimmed();
    explain();
    Q_EMIT edited();
}

void PartForm::explain()
{
    QString meaning;
    for (const MimeType &type : mimeTypes()) {
        if (type.type == m_type->currentText())
            meaning =
                type.since.isEmpty() ? type.meaning : tr("%1; cloud-init %2 and later").arg(type.meaning, type.since);
    }
    m_meaning->setText(meaning.isEmpty() ? tr("cloud-init ignores this type; another reader may take it") : meaning);
    // Only cloud-config is merged.
    const bool merges = m_type->currentText().startsWith(QLatin1String("text/cloud-config")) ||
                        m_type->currentText() == QLatin1String("text/jinja2");
    m_merge->setEnabled(merges);
}

void PartForm::retranslate()
{
    m_typeLabel->setText(tr("&Type"));
    m_nameLabel->setText(tr("&File name"));
    m_mergeLabel->setText(tr("&Merge type"));
    m_merge->setToolTip(tr("How lists and mappings of this cloud-config join those of the parts before it. Without "
                           "one, a key replaces the same key of earlier parts."));
    m_name->setPlaceholderText(tr("part-001, …"));
    explain();
}

} // namespace bootscope
