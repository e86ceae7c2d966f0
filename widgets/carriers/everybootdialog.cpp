// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/carriers/everybootdialog.h"

#include "widgets/frame/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace bootscope {

EveryBootDialog::EveryBootDialog(QWidget *parent)
    : QDialog(parent)
    , m_choices(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
    , m_problem(new QLabel(this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(QStringLiteral("every-boot.sh"), this))
    , m_preview(new QPlainTextEdit(this))
    , m_once(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    m_preview->setReadOnly(true);
    m_preview->setFont(Theme::codeFont());
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    for (QLabel *label : {m_problem, m_once}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    // cloud-init drops other characters from the name of a part.
    m_name->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[A-Za-z0-9_][A-Za-z0-9_.()-]{0,63}")), this));
    m_nameLabel->setBuddy(m_name);
    auto *name = new QHBoxLayout;
    name->addWidget(m_nameLabel);
    name->addWidget(m_name, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(m_close);
    m_open->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kCard, Theme::kCard, Theme::kCard, Theme::kCard);
    layout->setSpacing(Theme::kPanel);
    layout->addWidget(m_problem);
    layout->addLayout(m_choices);
    layout->addLayout(name);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_once);
    layout->addLayout(buttons);
    resize(720, 620);
    connect(m_group, &QButtonGroup::idClicked, this, &EveryBootDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &EveryBootDialog::refresh);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_result); });
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    retranslate();
}

void EveryBootDialog::setUserData(const UserData &userData, const QString &cloudInit)
{
    m_userData = userData;
    m_cloudInit = cloudInit;
    rebuild();
}

void EveryBootDialog::rebuild()
{
    while (QLayoutItem *item = m_choices->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_offer = everyBootChoices(m_userData, m_cloudInit);
    for (qsizetype i = 0; i < m_offer.choices.size(); ++i) {
        const EveryBootChoice &choice = m_offer.choices.at(i);
        auto *button = new QRadioButton(choice.name, this);
        auto *explanation = new QLabel(choice.explanation, this);
        explanation->setWordWrap(true);
        explanation->setTextFormat(Qt::PlainText);
        explanation->setContentsMargins(24, 0, 0, 0);
        QPalette colors = explanation->palette();
        colors.setColor(QPalette::WindowText, Theme::color(choice.works ? Token::Muted : Token::Warning));
        explanation->setPalette(colors);
        button->setAccessibleDescription(choice.explanation);
        button->setChecked(i == 0);
        m_group->addButton(button, int(i));
        m_choices->addWidget(button);
        m_choices->addWidget(explanation);
    }
    m_problem->setText(m_offer.problem);
    m_problem->setVisible(!m_offer.problem.isEmpty());
    refresh();
}

void EveryBootDialog::refresh()
{
    const int chosen = m_group->checkedId();
    const bool fits = chosen >= 0 && chosen < m_offer.choices.size() && m_name->hasAcceptableInput();
    m_result = fits ? everyBoot(m_userData, m_offer.choices.at(chosen).recipe, m_name->text()) : QByteArray();
    m_preview->setPlainText(QString::fromUtf8(m_result));
    m_preview->setVisible(!m_offer.choices.isEmpty());
    m_name->setEnabled(!m_offer.choices.isEmpty());
    m_open->setEnabled(!m_result.isEmpty());
}

void EveryBootDialog::retranslate()
{
    setWindowTitle(tr("Run at every boot"));
    m_nameLabel->setText(tr("&Name of the script on the machine"));
    m_preview->setAccessibleName(tr("Result"));
    m_once->setText(oncePerInstanceExplained());
    m_open->setText(tr("&Open as a new text"));
    m_close->setText(tr("C&lose"));
    rebuild();
}

void EveryBootDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_close)
        rebuild();
}

} // namespace bootscope
