// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/messagebar.h"

#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace bootscope {

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kCard, Theme::kGap, Theme::kGap, Theme::kGap + 1);
    layout->setSpacing(Theme::kPanel);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_do)
            m_do();
    });
    refresh();
    hide();
}

void MessageBar::showMessage(Tone tone, const QString &sentence, const QString &actionText,
                             std::function<void()> action)
{
    m_tone = tone;
    m_text->setText(sentence);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_do = std::move(action);
    refresh();
    show();
}

QString MessageBar::message() const
{
    return m_text->text();
}

void MessageBar::refresh()
{
    const bool bad = m_tone == Tone::Error;
    const bool warn = m_tone == Tone::Warning;
    const QString icon = bad ? QStringLiteral("error") : warn ? QStringLiteral("warning") : QStringLiteral("info");
    const Token token = bad ? Token::Error : warn ? Token::Warning : Token::Info;
    m_sign->setPixmap(Theme::icon(icon, token).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_close->setIcon(Theme::icon(QStringLiteral("close"), Token::Muted));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
}

void MessageBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(Token::Line));
}

} // namespace bootscope
