// SPDX-License-Identifier: GPL-3.0-or-later
// The places of an inserted block that its author is to fill in: Tab goes to the next, Shift+Tab back. They move with
// the text around them, and are forgotten when the caret leaves the block.
#pragma once

#include <QList>
#include <QObject>

class QsciScintilla;

namespace bootscope {

class Holes : public QObject
{
    Q_OBJECT
public:
    explicit Holes(QsciScintilla &editor);

    struct Range
    {
        long begin = 0; // bytes of the document
        long end = 0;
    };
    // block: all that was inserted. Goes to the first hole.
    void start(const QList<Range> &holes, Range block);
    bool isActive() const { return !m_holes.isEmpty(); }
    // False when there is no further one in this direction.
    bool go(bool forward);
    void forget() { m_holes.clear(); }

private:
    void textChanged(int position, int modification, int length);
    void caretMoved();
    void select(const Range &range);

    QsciScintilla &m_editor;
    QList<Range> m_holes;
    Range m_block;
    qsizetype m_current = 0;
    bool m_moving = false;
};

} // namespace bootscope
