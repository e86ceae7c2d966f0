// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/completion/completionassist.h"

#include "parsers/assist/hover.h"
#include "widgets/editor/completion/completionpopup.h"
#include "widgets/editor/completion/holes.h"
#include "widgets/editor/completion/keyhelp.h"
#include "widgets/editor/userdataeditor.h"

#include <QKeyEvent>
#include <QTimer>
#include <QToolTip>

#include <utility>

namespace bootscope {

CompletionAssist::CompletionAssist(UserDataEditor &editor)
    : QObject(&editor)
    , m_editor(editor)
    , m_popup(new CompletionPopup(&editor))
    , m_help(new KeyHelp(&editor))
    , m_holes(new Holes(editor))
{
    editor.installEventFilter(this);
    editor.viewport()->installEventFilter(this);
    connect(&editor, &QsciScintillaBase::SCN_CHARADDED, this, &CompletionAssist::charAdded);
    connect(&editor, &QsciScintilla::textChanged, this, [this] { refreshSoon(false); });
    connect(&editor, &QsciScintilla::cursorPositionChanged, this, [this] { refreshSoon(false); });
    // After the editor's own: its problems come first in the tip.
    connect(&editor, &QsciScintillaBase::SCN_DWELLSTART, this, &CompletionAssist::showTip);
    connect(m_popup, &CompletionPopup::chosen, this, &CompletionAssist::accept);
    connect(m_help, &KeyHelp::linkActivated, this, &CompletionAssist::linkActivated);
}

void CompletionAssist::setContext(const assist::AssistContext &context)
{
    m_context = context;
    if (!m_context.schema)
        m_context.schema = Schema::embedded();
}

bool CompletionAssist::hasOneCaret() const
{
    return m_editor.SendScintilla(QsciScintilla::SCI_GETSELECTIONS) == 1;
}

void CompletionAssist::charAdded(int character)
{
    const bool isWord = character > 0x20 && character != ':' && character != ',';
    if (!isWord)
        close();
    else
        refreshSoon(m_automatic);
}

// Text and caret change one after the other; what is offered is for both.
void CompletionAssist::refreshSoon(bool mayOpen)
{
    if (!mayOpen && !m_popup->isVisible())
        return;
    m_mayOpen = m_mayOpen || mayOpen;
    if (m_pending)
        return;
    m_pending = true;
    QTimer::singleShot(0, this, &CompletionAssist::refresh);
}

void CompletionAssist::complete()
{
    m_explicit = true;
    m_mayOpen = true;
    m_begin = {};
    refresh();
}

void CompletionAssist::refresh()
{
    m_pending = false;
    const bool wasOpen = m_popup->isVisible();
    const bool mayOpen = std::exchange(m_mayOpen, false);
    if (!wasOpen && !mayOpen)
        return;
    if (!wasOpen && !m_explicit && (!m_editor.hasFocus() || m_editor.length() > kMaxAutomaticBytes))
        return;
    if (!hasOneCaret() || m_editor.hasSelectedText() || m_editor.isReadOnly()) {
        close();
        return;
    }
    const assist::Completions found =
        assist::completionsAt(m_editor.bytes(), m_editor.caret(), m_context,
                              m_explicit ? assist::Asked::Explicitly : assist::Asked::WhileTyping);
    // The caret has left the word that the list was about.
    const bool isElsewhere = wasOpen && m_begin.isKnown() && found.begin != m_begin;
    if (found.items.isEmpty() || isElsewhere) {
        close();
        return;
    }
    m_begin = found.begin;
    m_certain = found.certain;
    QToolTip::hideText();
    m_popup->showItems(found.items, rectOf(found.begin));
}

void CompletionAssist::close()
{
    m_explicit = false;
    m_begin = {};
    m_popup->hide();
}

QRect CompletionAssist::rectOf(TextPosition place) const
{
    const long at = m_editor.positionOf(place);
    const int x = int(m_editor.SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, at));
    const int y = int(m_editor.SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, at));
    const int height = int(m_editor.SendScintilla(QsciScintilla::SCI_TEXTHEIGHT, 0UL));
    return {m_editor.viewport()->mapToGlobal(QPoint(x, y)), QSize(1, height)};
}

void CompletionAssist::accept()
{
    const assist::Completion *current = m_popup->current();
    if (!current)
        return;
    const assist::Completion item = *current;
    close();
    const long begin = m_editor.positionOf(item.range.begin);
    const long end = m_editor.positionOf(item.range.end);
    if (begin < 0 || end < begin)
        return;
    const QByteArray newLine = m_editor.newLineBytes();
    const auto bytesOf = [&newLine](const QString &text) { return text.toUtf8().replace("\n", newLine); };
    const QByteArray bytes = bytesOf(item.insert);
    m_editor.SendScintilla(QsciScintilla::SCI_BEGINUNDOACTION);
    m_editor.replaceBytes(begin, end, bytes);
    m_editor.SendScintilla(QsciScintilla::SCI_ENDUNDOACTION);
    const long behind = begin + long(bytes.size());
    m_editor.SendScintilla(QsciScintilla::SCI_GOTOPOS, static_cast<unsigned long>(behind));
    QList<Holes::Range> holes;
    for (const assist::Hole &hole : item.holes) {
        const long from = begin + long(bytesOf(item.insert.left(hole.offset)).size());
        holes.append({from, from + long(bytesOf(item.insert.mid(hole.offset, hole.length)).size())});
    }
    m_holes->start(holes, {begin, behind});
    if (item.again)
        QTimer::singleShot(0, this, &CompletionAssist::complete);
}

void CompletionAssist::showKeyHelp()
{
    const std::optional<assist::Hover> hover = assist::hoverAt(m_editor.bytes(), m_editor.caret(), m_context);
    if (!hover)
        return;
    close();
    QToolTip::hideText();
    m_help->showHelp(*hover, m_context.schema ? m_context.schema->version() : QString(), rectOf(hover->range.begin));
}

void CompletionAssist::showTip(int position, int x, int y)
{
    if (position < 0 || m_popup->isVisible() || m_editor.length() > kMaxAutomaticBytes)
        return;
    const std::optional<assist::Hover> hover = assist::hoverAt(m_editor.bytes(), m_editor.placeOf(position), m_context);
    if (!hover)
        return;
    QString text = keyHelpText(*hover, m_context.schema ? m_context.schema->version() : QString());
    if (QToolTip::isVisible() && !QToolTip::text().isEmpty())
        text = QToolTip::text() + QStringLiteral("<hr>") + text;
    QToolTip::showText(m_editor.mapToGlobal(QPoint(x, y)), text, &m_editor);
}

bool CompletionAssist::wantsKey(const QKeyEvent &event) const
{
    const bool isPlain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (event.key()) {
    case Qt::Key_Space:
        return event.modifiers() == Qt::ControlModifier;
    case Qt::Key_F1:
        return event.modifiers() == Qt::ShiftModifier;
    case Qt::Key_Backtab:
        return m_holes->isActive();
    case Qt::Key_Tab:
        return isPlain && (m_popup->isVisible() || m_holes->isActive());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return isPlain && m_popup->isVisible() && (m_certain || m_explicit || m_popup->hasMoved());
    case Qt::Key_Escape:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return isPlain && m_popup->isVisible();
    default:
        return false;
    }
}

bool CompletionAssist::handleKey(const QKeyEvent &event)
{
    if (!wantsKey(event)) {
        if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Left ||
            event.key() == Qt::Key_Right || event.key() == Qt::Key_Home || event.key() == Qt::Key_End)
            close();
        if (event.key() == Qt::Key_Escape)
            m_holes->forget();
        return false;
    }
    switch (event.key()) {
    case Qt::Key_Space:
        complete();
        return true;
    case Qt::Key_F1:
        showKeyHelp();
        return true;
    case Qt::Key_Backtab:
        return m_holes->go(false);
    case Qt::Key_Tab:
        if (!m_popup->isVisible())
            return m_holes->go(true);
        accept();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Up:
        m_popup->move(-1, true);
        return true;
    case Qt::Key_Down:
        m_popup->move(1, true);
        return true;
    case Qt::Key_PageUp:
        m_popup->move(-m_popup->pageRows(), false);
        return true;
    default:
        m_popup->move(m_popup->pageRows(), false);
        return true;
    }
}

bool CompletionAssist::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (watched == &m_editor && wantsKey(*static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (watched == &m_editor && handleKey(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Resize:
        if (m_popup->isVisible())
            close();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace bootscope
