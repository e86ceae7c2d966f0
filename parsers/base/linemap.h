// SPDX-License-Identifier: GPL-3.0-or-later
// Where each line of a part stands in the document as its author wrote it (after outer base64 and gzip are peeled).
#pragma once

#include "parsers/base/diagnostic.h"

#include <QList>

#include <optional>

namespace bootscope {

class LineMap
{
public:
    struct Origin
    {
        int line = 0;        // line in the document, 1-based
        int columnShift = 0; // added to a column of the part to get the document's column
        bool exact =
            true; // false: the text was re-encoded (base64, quoted-printable, rendered); only the line is meant
        bool operator==(const Origin &) const = default;
    };

    LineMap() = default;
    // Line n of the part is line first + n - 1 of the document, columns moved by shift.
    static LineMap consecutive(int first, int lineCount, int shift = 0);
    // Every line of the part is only known to stand at one line of the document.
    static LineMap collapsed(int line, int lineCount);
    void append(Origin origin) { m_origins.append(origin); }

    int lineCount() const { return int(m_origins.size()); }
    // A line past the end is mapped like the last one; an empty map gives an unknown position.
    TextPosition toDocument(TextPosition inPart) const;
    TextRange toDocument(TextRange inPart) const;
    // The edits of a fix where they are made in the document; nothing when one of them stands where the text was
    // encoded.
    std::optional<QList<TextEdit>> toDocument(const QList<TextEdit> &inPart) const;
    // The map of a text that stands inside this one: inner maps its lines to ours.
    LineMap then(const LineMap &inner) const;
    int firstLine() const { return m_origins.isEmpty() ? 0 : m_origins.first().line; }
    int lastLine() const { return m_origins.isEmpty() ? 0 : m_origins.last().line; }

private:
    QList<Origin> m_origins; // index 0 is line 1 of the part
};

} // namespace bootscope
