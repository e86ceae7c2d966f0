// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a cloud-config by lines and columns as a person counts them, for what rewrites pieces of it.
#pragma once

#include "parsers/base/diagnostic.h"

#include <QByteArray>
#include <QStringList>

namespace bootscope {

class SourceText
{
public:
    explicit SourceText(const QByteArray &utf8);

    // False when YAML counts lines otherwise than LF does (a lone CR, NEL, LS, PS) or the bytes are no UTF-8: then no
    // place of the one can be trusted in the other.
    bool isPlain() const { return m_isPlain; }
    int lineCount() const { return int(m_lines.size()); }
    // 1-based, without its line end; empty outside of the text.
    QString line(int number) const;
    // The text of a range within one line; null when the range is no such.
    QString slice(TextRange range) const;
    // Blanks at the start of the line; -1 for a line of nothing but blanks.
    int indentOf(int number) const;
    // From the first to behind the last character of the line.
    TextRange lineRange(int number) const;
    // Whole lines, their line ends with them.
    static TextRange wholeLines(int first, int last) { return {{first, 1}, {last + 1, 1}}; }
    // The last line that belongs to what begins on this line by indentation alone: a key's block, or an item's.
    // Blank lines and comments at its end do not belong to it.
    int lastLineOfBlock(int first) const;
    static int columnsOf(const QString &text); // code points

private:
    QStringList m_lines;
    bool m_isPlain = true;
};

// The value as a YAML scalar in quotes; single ones unless that needs more of them.
QString quotedScalar(const QString &text);

} // namespace bootscope
