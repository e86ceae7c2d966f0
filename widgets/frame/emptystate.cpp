// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/emptystate.h"

#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace bootscope {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_lines(new QLabel(this))
    , m_primary(new QPushButton(this))
    , m_secondary(new QPushButton(this))
    , m_tertiary(new QPushButton(this))
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::kPanel);
    buttons->addStretch();
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addWidget(m_tertiary);
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 32, 48, 32);
    layout->setSpacing(Theme::kCard);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_headline, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addSpacing(Theme::kGap);
    layout->addWidget(m_lines, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    m_headline->setAlignment(Qt::AlignHCenter);
    m_lines->setAlignment(Qt::AlignHCenter);
    m_primary->setDefault(true);
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryTriggered);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryTriggered);
    connect(m_tertiary, &QPushButton::clicked, this, &EmptyState::tertiaryTriggered);
    m_tertiary->hide();
}

void EmptyState::setTertiary(const QString &text)
{
    m_tertiary->setText(text);
    m_tertiary->setVisible(!text.isEmpty());
}

void EmptyState::setContent(const QString &icon, const QString &headline, const QStringList &lines,
                            const QString &primary, const QString &secondary)
{
    m_icon = icon;
    m_headline->setText(headline);
    m_lines->setText(lines.join(QLatin1Char('\n')));
    m_primary->setText(primary);
    m_secondary->setText(secondary);
    m_secondary->setVisible(!secondary.isEmpty());
    refresh();
}

void EmptyState::refresh()
{
    if (m_icon.isEmpty())
        return;
    m_picture->setPixmap(Theme::icon(m_icon, Token::Muted).pixmap(QSize(48, 48), devicePixelRatioF()));
    QFont font = Theme::scaledFont(1.4);
    m_headline->setFont(font);
    QPalette palette = m_lines->palette();
    palette.setColor(QPalette::WindowText, Theme::color(Token::Muted));
    m_lines->setPalette(palette);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(Theme::color(Token::Muted), 1, Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Theme::color(Token::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(16.5, 16.5, -16.5, -16.5), 4, 4);
}

} // namespace bootscope
