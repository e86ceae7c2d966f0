// SPDX-License-Identifier: GPL-3.0-or-later
// Messages to Scintilla, and the bytes of its text where they stand.
#pragma once

#include <QByteArrayView>
#include <Qsci/qsciscintilla.h>

namespace bootscope::sci {

using Sci = QsciScintillaBase;

inline long send(const QsciScintillaBase &editor, unsigned message, long a = 0, long b = 0)
{
    return editor.SendScintilla(message, static_cast<unsigned long>(a), b);
}

// Until the text changes. Positions are bytes from the start; what is no range is empty.
inline QByteArrayView view(const QsciScintillaBase &editor, long begin, long end)
{
    if (end <= begin)
        return {};
    // The message's answer is an address; a long holds one on every system that has this library's Qt 6 build.
    return {reinterpret_cast<const char *>(send(editor, Sci::SCI_GETRANGEPOINTER, begin, end - begin)), end - begin};
}

inline long lineBegin(const QsciScintillaBase &editor, long line)
{
    return send(editor, Sci::SCI_POSITIONFROMLINE, line);
}
// In front of its line end.
inline long lineEnd(const QsciScintillaBase &editor, long line)
{
    return send(editor, Sci::SCI_GETLINEENDPOSITION, line);
}
inline QByteArrayView lineView(const QsciScintillaBase &editor, long line)
{
    return view(editor, lineBegin(editor, line), lineEnd(editor, line));
}

// Everything that is done while it lives is undone at once.
class UndoStep
{
public:
    explicit UndoStep(QsciScintillaBase &editor) : m_editor(editor) { send(m_editor, Sci::SCI_BEGINUNDOACTION); }
    ~UndoStep() { send(m_editor, Sci::SCI_ENDUNDOACTION); }
    Q_DISABLE_COPY_MOVE(UndoStep)

private:
    QsciScintillaBase &m_editor;
};

} // namespace bootscope::sci
