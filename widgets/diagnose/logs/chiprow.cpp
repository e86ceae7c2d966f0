// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logs/chiprow.h"

#include "widgets/frame/theme.h"

#include <QAction>
#include <QEvent>
#include <QResizeEvent>
#include <QToolButton>

namespace bootscope {

namespace {

constexpr int kMaxChars = 40; // of a chip; the whole is in its tooltip

} // namespace

ChipRow::ChipRow(QWidget *parent) : QWidget(parent)
{
    hide();
}

void ChipRow::setChips(const QList<FilterChip> &chips)
{
    if (chips == m_chips && chips.size() == m_buttons.size())
        return;
    m_chips = chips;
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (int i = 0; i < chips.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setPopupMode(QToolButton::DelayedPopup);
        button->setContextMenuPolicy(Qt::ActionsContextMenu);
        auto *reverse = new QAction(button);
        button->addAction(reverse);
        // Queued: the answer takes this very button away.
        connect(
            reverse, &QAction::triggered, this, [this, i] { Q_EMIT reversed(i); }, Qt::QueuedConnection);
        connect(
            button, &QToolButton::clicked, this, [this, i] { Q_EMIT removed(i); }, Qt::QueuedConnection);
        button->show();
        m_buttons.append(button);
    }
    setVisible(!chips.isEmpty());
    retranslate();
}

void ChipRow::retranslate()
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        QToolButton *button = m_buttons.at(i);
        const QString text = chipText(m_chips.at(i));
        const bool isLong = text.size() > kMaxChars;
        QString shown = isLong ? text.left(kMaxChars) + QChar(0x2026) : text;
        button->setText(shown.replace(QLatin1Char('&'), QLatin1String("&&")));
        button->setIcon(Theme::icon(QStringLiteral("close"), Token::Muted));
        button->setToolTip(tr("%1\nClick to remove this condition; its menu turns it round.").arg(text));
        button->setAccessibleName(tr("Remove the condition: %1").arg(text));
        button->actions().constFirst()->setText(m_chips.at(i).exclude ? tr("Show only such lines")
                                                                      : tr("Hide such lines"));
    }
    arrange();
}

void ChipRow::arrange()
{
    int x = Theme::kPanel;
    int y = 0;
    int height = 0;
    for (QToolButton *button : std::as_const(m_buttons)) {
        const QSize size = button->sizeHint();
        if (x > Theme::kPanel && x + size.width() > width() - Theme::kPanel) {
            x = Theme::kPanel;
            y += height + Theme::kGap;
        }
        height = size.height();
        button->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + Theme::kGap;
    }
    setFixedHeight(m_buttons.isEmpty() ? 0 : y + height + Theme::kGap);
}

void ChipRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void ChipRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace bootscope
