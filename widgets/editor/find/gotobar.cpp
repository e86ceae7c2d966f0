// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/find/gotobar.h"

#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

namespace bootscope {

TextPosition placeFromText(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*(\\d{1,9})(?:\\s*[:,]\\s*(\\d{1,9}))?\\s*$"));
    const QRegularExpressionMatch match = pattern.match(text);
    const int line = match.captured(1).toInt();
    if (line < 1)
        return {};
    return {line, std::max(1, match.captured(2).toInt())};
}

GoToBar::GoToBar(UserDataEditor &editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_place(new QLineEdit(this)), m_answer(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kGap);
    layout->setSpacing(Theme::kPanel);
    layout->addWidget(m_place);
    layout->addWidget(m_answer, 1);
    m_place->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_place->installEventFilter(this);
    retranslate();
    hide();
}

void GoToBar::begin()
{
    const TextPosition at = m_editor.caret();
    m_place->setText(QStringLiteral("%1:%2").arg(at.line).arg(at.column));
    m_answer->clear();
    show();
    m_place->selectAll();
    m_place->setFocus();
}

void GoToBar::go()
{
    const TextPosition place = placeFromText(m_place->text());
    if (!place.isKnown() || m_editor.positionOf(place) < 0) {
        const int lines = m_editor.placeOf(m_editor.length()).line;
        m_answer->setText(tr("A line from 1 to %1, and a column if you like: 12:5").arg(lines));
        return;
    }
    hide();
    m_editor.goTo(place);
    m_editor.setFocus();
}

bool GoToBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            hide();
            m_editor.setFocus();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            go();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void GoToBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GoToBar::retranslate()
{
    m_place->setPlaceholderText(tr("Line, or line:column"));
    m_place->setAccessibleName(tr("Line to go to"));
}

} // namespace bootscope
