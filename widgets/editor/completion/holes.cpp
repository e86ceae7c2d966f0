// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/completion/holes.h"

#include <Qsci/qsciscintilla.h>

#include <algorithm>

namespace bootscope {

Holes::Holes(QsciScintilla &editor) : QObject(&editor), m_editor(editor)
{
    connect(&editor, &QsciScintillaBase::SCN_MODIFIED, this,
            [this](int position, int modification, const char *, int length) {
                textChanged(position, modification, length);
            });
    connect(&editor, &QsciScintilla::cursorPositionChanged, this, &Holes::caretMoved);
}

void Holes::start(const QList<Range> &holes, Range block)
{
    m_holes = holes;
    m_block = block;
    m_current = 0;
    if (m_holes.isEmpty())
        return;
    select(m_holes.first());
    if (m_holes.size() == 1) // nowhere to go on to
        m_holes.clear();
}

bool Holes::go(bool forward)
{
    const qsizetype next = m_current + (forward ? 1 : -1);
    if (next < 0 || next >= m_holes.size())
        return false;
    m_current = next;
    select(m_holes.at(next));
    // Behind the last one Tab is Tab again; the way back stays open no longer than that.
    if (forward && next + 1 == m_holes.size())
        m_holes.clear();
    return true;
}

void Holes::select(const Range &range)
{
    m_moving = true;
    m_editor.SendScintilla(QsciScintilla::SCI_SETSEL, static_cast<unsigned long>(range.begin), range.end);
    m_moving = false;
}

void Holes::textChanged(int position, int modification, int length)
{
    if (m_holes.isEmpty())
        return;
    const bool inserted = modification & QsciScintilla::SC_MOD_INSERTTEXT;
    if (!inserted && !(modification & QsciScintilla::SC_MOD_DELETETEXT))
        return;
    const auto moved = [&](long at, bool grows) {
        if (inserted)
            return at > position || (at == position && grows) ? at + length : at;
        return at <= position ? at : std::max<long>(position, at - length);
    };
    for (qsizetype i = 0; i < m_holes.size(); ++i) {
        Range &hole = m_holes[i];
        // What is typed at the current hole's edge belongs to it.
        hole = {moved(hole.begin, i > m_current), moved(hole.end, i >= m_current)};
    }
    m_block = {moved(m_block.begin, false), moved(m_block.end, true)};
}

void Holes::caretMoved()
{
    if (m_holes.isEmpty() || m_moving)
        return;
    const long at = m_editor.SendScintilla(QsciScintilla::SCI_GETCURRENTPOS);
    if (at < m_block.begin || at > m_block.end)
        forget();
}

} // namespace bootscope
