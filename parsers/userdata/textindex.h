// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a text to lines and columns. Lines end at LF; columns count code points; a byte that is no UTF-8 counts as
// one.
#pragma once

#include "parsers/base/linemap.h"

#include <QByteArray>
#include <QList>

namespace bootscope {

class TextIndex
{
public:
    explicit TextIndex(const QByteArray &text);

    int lineCount() const { return int(m_starts.size()); }
    // offset may be the size of the text: the place behind its last character.
    TextPosition position(qsizetype offset) const;
    TextRange range(qsizetype begin, qsizetype end) const { return {position(begin), position(end)}; }
    // From the first to behind the last character of a line, without its line end. line: 1-based.
    TextRange lineRange(int line) const;
    qsizetype lineStart(int line) const;
    QByteArray lineText(int line) const; // without LF or CR LF

    // The map of a text that stands here unchanged from byte begin to byte end.
    LineMap mapOf(qsizetype begin, qsizetype end) const;

private:
    QByteArray m_text;
    QList<qsizetype> m_starts;
};

// The number of lines that a LineMap of this text has: one more than its LFs, but none for a last empty line.
int lineCountOf(const QByteArray &text);

} // namespace bootscope
