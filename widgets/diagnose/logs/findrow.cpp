// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logs/findrow.h"

#include "widgets/diagnose/logs/logfilter.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace bootscope {

FindRow::FindRow(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_pattern(new QToolButton(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_remark(new QLabel(this))
{
    m_pattern->setCheckable(true);
    m_pattern->setText(QStringLiteral(".*"));
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_remark->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kGap);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(m_text, 1);
    for (QToolButton *button : {m_pattern, m_previous, m_next}) {
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    layout->addWidget(m_remark, 1);
    layout->addWidget(m_close);
    m_close->setAutoRaise(true);
    connect(m_text, &QLineEdit::textChanged, m_remark, &QLabel::clear);
    connect(m_next, &QToolButton::clicked, this, [this] { ask(true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { ask(false); });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
    retranslate();
}

void FindRow::ask(bool forward)
{
    if (m_text->text().isEmpty())
        return;
    const QString error = isPattern() ? patternError(m_text->text()) : QString();
    if (error.isEmpty())
        Q_EMIT findRequested(forward);
    else
        showRemark(error);
}

void FindRow::open()
{
    show();
    m_text->setFocus();
    m_text->selectAll();
}

QString FindRow::text() const
{
    return m_text->text();
}

bool FindRow::isPattern() const
{
    return m_pattern->isChecked();
}

void FindRow::showCount(int at, int count, bool wrapped)
{
    const QString place = tr("%L1 of %L2").arg(at).arg(count);
    showRemark(count == 0 ? tr("No match") : wrapped ? tr("%1, from the other end").arg(place) : place);
}

void FindRow::showRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setToolTip(remark);
}

void FindRow::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F3)
        ask(!back);
    else if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void FindRow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        Q_EMIT closed();
}

void FindRow::retranslate()
{
    m_text->setPlaceholderText(tr("Find in this log"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_pattern->setToolTip(tr("Regular expression"));
    m_previous->setToolTip(tr("Previous match (Shift+F3)"));
    m_next->setToolTip(tr("Next match (F3)"));
    m_close->setToolTip(tr("Close the search"));
    m_close->setIcon(Theme::icon(QStringLiteral("close"), Token::Muted));
    for (QToolButton *button : {m_pattern, m_previous, m_next, m_close})
        button->setAccessibleName(button->toolTip());
}

void FindRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace bootscope
