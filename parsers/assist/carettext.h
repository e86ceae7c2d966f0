// SPDX-License-Identifier: GPL-3.0-or-later
// Which text the caret stands in: the document, a MIME part, an entry of an archive, what a template renders to; and
// what that text is. Works on what is being typed: nothing is refused.
#pragma once

#include "parsers/base/textrange.h"

#include <QByteArray>
#include <QStringList>

namespace bootscope::assist {

enum class CaretKind : quint8 {
    Nothing,    // packed, foreign, or nothing that can be helped with
    Head,       // the first line of a text: says what the text is
    MimeHeader, // above a part, or above the whole message
    CloudConfig,
    Archive, // of a cloud-config-archive, outside of its contents
    Shell
};

struct CaretText
{
    CaretKind kind = CaretKind::Nothing;
    QByteArray type;   // as declared around it, or found in its first line
    QStringList lines; // of this text alone, without its indentation in an archive; expressions of a template masked
    int line = 0;      // the caret, 0-based
    int column = 0;    // 0-based, UTF-16
    int firstLine = 0; // of lines, in the document; 0-based
    int shift = 0;     // columns that the text is indented by in the document
    bool whole = true; // no part: lines are the document's
    bool belowTemplate = false; // Head: a template line stands above
};

// The document in lines, without their line ends.
QStringList linesOf(const QByteArray &text);
int utf16Column(const QString &line, int codePoints); // both 0-based
int codePointColumn(const QString &line, int utf16);  // both 0-based

// The place in the document of columns of the caret's line.
TextRange rangeInDocument(const QStringList &document, const CaretText &text, int begin, int end);

// caret: 1-based, code points; cloudInit: the version whose handlers decide.
CaretText caretText(const QStringList &document, TextPosition caret, const QString &cloudInit);

} // namespace bootscope::assist
