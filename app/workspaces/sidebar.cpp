// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/sidebar.h"

#include "widgets/frame/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace bootscope {

namespace {
constexpr int kWidth = 76;
constexpr int kButtonHeight = 56;
} // namespace

SideBar::SideBar(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this)), m_group(new QButtonGroup(this))
{
    setFixedWidth(kWidth);
    m_layout->setContentsMargins(0, Theme::kGap, 1, Theme::kGap);
    m_layout->setSpacing(0);
    m_layout->addStretch();
    m_settings = makeButton();
    m_settings->setPopupMode(QToolButton::InstantPopup);
    m_layout->addWidget(m_settings);
    connect(m_group, &QButtonGroup::idClicked, this, &SideBar::pageRequested);
    refreshIcons();
}

QToolButton *SideBar::makeButton()
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize(QSize(24, 24));
    button->setFixedSize(kWidth - 1, kButtonHeight);
    button->setFont(Theme::scaledFont(0.9));
    return button;
}

int SideBar::addPage(const QString &iconName)
{
    QToolButton *button = makeButton();
    button->setCheckable(true);
    const int index = int(m_icons.size());
    m_icons.append(iconName);
    m_group->addButton(button, index);
    m_layout->insertWidget(index, button);
    refreshIcons();
    return index;
}

void SideBar::setPageText(int index, const QString &text, const QString &shortcut)
{
    m_group->button(index)->setText(text);
    m_group->button(index)->setToolTip(shortcut);
}

void SideBar::setCurrent(int index)
{
    m_group->button(index)->setChecked(true);
    refreshIcons();
}

void SideBar::refreshIcons()
{
    for (int i = 0; i < m_icons.size(); ++i) {
        QAbstractButton *button = m_group->button(i);
        const Token token = button->isChecked() ? Token::Accent : Token::Muted;
        button->setIcon(Theme::icon(m_icons.at(i), token));
        QPalette palette = button->palette();
        palette.setColor(QPalette::ButtonText, Theme::color(token));
        button->setPalette(palette);
    }
    m_settings->setIcon(Theme::icon(QStringLiteral("settings"), Token::Muted));
}

void SideBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcons();
}

void SideBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Window));
    painter.fillRect(width() - 1, 0, 1, height(), Theme::color(Token::Line));
    if (const QAbstractButton *button = m_group->checkedButton())
        painter.fillRect(0, button->y() + 8, 3, button->height() - 16, Theme::color(Token::Accent));
}

} // namespace bootscope
