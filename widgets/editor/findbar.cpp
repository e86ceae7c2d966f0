// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/findbar.h"

#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace bootscope {

FindBar::FindBar(UserDataEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_text(new QLineEdit(this))
    , m_case(new QToolButton(this))
    , m_regex(new QToolButton(this))
    , m_answer(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kGap);
    layout->setSpacing(Theme::kPanel);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_case);
    layout->addWidget(m_regex);
    layout->addWidget(m_answer);
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_case->setText(QStringLiteral("Aa"));
    m_regex->setText(QStringLiteral(".*"));
    for (QToolButton *button : {m_case, m_regex}) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        connect(button, &QToolButton::toggled, this, [this] { find(true, true); });
    }
    connect(m_text, &QLineEdit::textEdited, this, [this] { find(true, true); });
    retranslate();
    hide();
}

void FindBar::begin()
{
    show();
    const QString selected = m_editor.selectedText();
    if (!selected.isEmpty() && !selected.contains(QLatin1Char('\n')))
        m_text->setText(selected);
    m_text->selectAll();
    m_text->setFocus();
}

void FindBar::find(bool forward, bool fromSelection)
{
    m_answer->clear();
    if (m_text->text().isEmpty())
        return;
    int line = 0;
    int index = 0;
    int endLine = 0;
    int endIndex = 0;
    m_editor.getCursorPosition(&line, &index);
    // While a word is being typed, the hit that it already has stays one; going back starts before the hit.
    if (m_editor.hasSelectedText()) {
        int selectedLine = 0;
        int selectedIndex = 0;
        m_editor.getSelection(&selectedLine, &selectedIndex, &endLine, &endIndex);
        if (fromSelection || !forward) {
            line = selectedLine;
            index = selectedIndex;
        }
    }
    const bool found = m_editor.findFirst(m_text->text(), m_regex->isChecked(), m_case->isChecked(), false, true,
                                          forward, line, index, true, false, true);
    if (!found)
        m_answer->setText(tr("Not found"));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            hide();
            m_editor.setFocus();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(!(key->modifiers() & Qt::ShiftModifier), false);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindBar::retranslate()
{
    m_text->setPlaceholderText(tr("Find in this text"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_case->setToolTip(tr("Match upper and lower case"));
    m_regex->setToolTip(tr("Regular expression"));
}

} // namespace bootscope
