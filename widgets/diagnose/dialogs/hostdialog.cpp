// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/dialogs/hostdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bootscope {

HostDialog::HostDialog(std::function<bool(const QString &)> isHost, std::function<QString(const QString &)> command,
                       QWidget *parent)
    : QDialog(parent)
    , m_isHost(std::move(isHost))
    , m_command(std::move(command))
    , m_label(new QLabel(this))
    , m_host(new QComboBox(this))
    , m_what(new QLabel(this))
    , m_run(new QLabel(this))
{
    m_host->setEditable(true);
    m_host->setInsertPolicy(QComboBox::NoInsert);
    m_host->lineEdit()->setPlaceholderText(QStringLiteral("ec2-user@web-1"));
    m_label->setBuddy(m_host);
    for (QLabel *text : {m_what, m_run}) {
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_run->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *buttons = new QDialogButtonBox(this);
    m_fetch = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    for (QWidget *widget : {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_host),
                            static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_run)})
        layout->addWidget(widget);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_host, &QComboBox::editTextChanged, this, &HostDialog::refresh);
    setMinimumWidth(m_run->fontMetrics().averageCharWidth() * 76);
    retranslate();
    resize(minimumWidth(), layout->heightForWidth(minimumWidth())); // its texts wrap
}

void HostDialog::setHosts(const QStringList &hosts)
{
    m_host->clear();
    m_host->addItems(hosts);
    m_host->lineEdit()->selectAll();
    refresh();
}

QString HostDialog::host() const
{
    return m_host->currentText().trimmed();
}

void HostDialog::refresh()
{
    const bool isHost = m_isHost(host());
    m_fetch->setEnabled(isHost);
    m_run->setText(m_command(isHost ? host() : QStringLiteral("HOST")));
}

void HostDialog::retranslate()
{
    setWindowTitle(tr("Fetch a boot over ssh"));
    m_label->setText(tr("&Host, as you would give it to ssh:"));
    m_what->setText(
        tr("The logs, the JSON and the user data of cloud-init are read there and packed; nothing is written "
           "on the host. Your own ssh runs, with your configuration, keys and agent; it asks for no "
           "password. What only root may read comes along where sudo needs none."));
    m_fetch->setText(tr("&Fetch"));
    m_cancel->setText(tr("Cancel"));
    refresh();
}

void HostDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace bootscope
