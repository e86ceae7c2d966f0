// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/scrollmarks.h"

#include "widgets/editor/editormarks.h"
#include "widgets/frame/theme.h"

#include <Qsci/qsciscintilla.h>

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionSlider>

namespace bootscope {

namespace {
constexpr int kMarkHeight = 2;
}

ScrollMarks::ScrollMarks(QsciScintilla &editor) : QWidget(editor.verticalScrollBar()), m_editor(editor)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    editor.verticalScrollBar()->installEventFilter(this);
}

void ScrollMarks::setMarks(const QList<Mark> &marks)
{
    m_marks = marks;
    setVisible(!marks.isEmpty());
    update();
}

bool ScrollMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void ScrollMarks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto *bar = static_cast<QScrollBar *>(parentWidget());
    QStyleOptionSlider option;
    option.initFrom(bar);
    option.orientation = Qt::Vertical;
    option.minimum = bar->minimum();
    option.maximum = bar->maximum();
    option.pageStep = bar->pageStep();
    const QRect groove = bar->style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarGroove, bar);
    // The text ends above the last line's end on a page that is not full.
    const int lines = std::max({1, bar->maximum() + bar->pageStep(), m_editor.lines()});
    for (const Severity severity : kSeverities) { // errors over the others
        for (const Mark &mark : std::as_const(m_marks)) {
            if (mark.severity != severity)
                continue;
            const long line = m_editor.SendScintilla(QsciScintillaBase::SCI_VISIBLEFROMDOCLINE,
                                                     static_cast<unsigned long>(mark.line));
            const int y = groove.top() + int(double(line) * (groove.height() - kMarkHeight) / lines);
            painter.fillRect(groove.left() + groove.width() / 2, y, groove.width() / 2, kMarkHeight,
                             Theme::severityColor(severity));
        }
    }
}

} // namespace bootscope
