// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/completion/places.h"

#include <Qsci/qsciscintilla.h>

namespace bootscope {

long byteOf(const QsciScintilla &editor, TextPosition place)
{
    if (place.line < 1 || place.line > editor.lines())
        return -1;
    const auto row = static_cast<unsigned long>(place.line - 1);
    const long begin = editor.SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, row);
    const long end = editor.SendScintilla(QsciScintilla::SCI_GETLINEENDPOSITION, row);
    if (place.column <= 1)
        return begin;
    const long at = editor.SendScintilla(QsciScintilla::SCI_POSITIONRELATIVE, static_cast<unsigned long>(begin),
                                         static_cast<long>(place.column - 1));
    return at == 0 || at > end ? end : at; // 0: outside of the document
}

TextPosition placeOf(const QsciScintilla &editor, long byte)
{
    const long line = editor.SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION, static_cast<unsigned long>(byte));
    const long begin = editor.SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line));
    return {int(line) + 1,
            int(editor.SendScintilla(QsciScintilla::SCI_COUNTCHARACTERS, static_cast<unsigned long>(begin), byte)) + 1};
}

} // namespace bootscope
