// SPDX-License-Identifier: GPL-3.0-or-later
// Where each line of a part stands in the document as its author wrote it (after outer base64 and gzip are peeled).
#pragma once

#include "parsers/base/diagnostic.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

#include <optional>

namespace bootscope {

struct TextEdit;

class LineMap
{
public:
    // What the text stands in, which decides what may be written in its place.
    enum class Host : quint8 {
        Text,         // the document itself
        Literal,      // a YAML scalar behind "|": every line is indented by columnShift blanks
        Folded,       // behind ">"
        Plain,        // without quotes
        SingleQuoted, // in '…'
        DoubleQuoted, // in "…"
        Fixed         // the columns are right, but nothing may be put in
    };
    struct Origin
    {
        int line = 0;        // line in the document, 1-based
        int columnShift = 0; // added to a column of the part to get the document's column
        bool exact =
            true; // false: the text was re-encoded (base64, quoted-printable, rendered); only the line is meant
        Host host = Host::Text;
        bool operator==(const Origin &) const = default;
    };

    LineMap() = default;
    // Line n of the part is line first + n - 1 of the document, columns moved by shift.
    static LineMap consecutive(int first, int lineCount, int shift = 0);
    // Every line of the part is only known to stand at one line of the document.
    static LineMap collapsed(int line, int lineCount);
    void append(Origin origin) { m_origins.append(origin); }
    // From this column on the line appended last stands elsewhere: folded lines, escapes. Columns ascend.
    void appendPiece(int fromColumn, Origin origin);
    void append(const LineMap &further);

    int lineCount() const { return int(m_origins.size()); }
    // A line past the end is mapped like the last one; an empty map gives an unknown position.
    TextPosition toDocument(TextPosition inPart) const;
    TextRange toDocument(TextRange inPart) const;
    // The edits of a fix where they are made in the document; nothing when one of them stands where the text was
    // encoded.
    std::optional<QList<TextEdit>> toDocument(const QList<TextEdit> &inPart) const;
    // The map of a text that stands inside this one: inner maps its lines to ours.
    LineMap then(const LineMap &inner) const;
    // The change to the document that puts replacement in the place of a range of the part. Nothing where the document
    // does not hold the range as it is, or where the replacement would be read as something else.
    std::optional<TextEdit> edit(TextRange inPart, const QString &replacement) const;
    int firstLine() const { return m_origins.isEmpty() ? 0 : m_origins.first().line; }
    int lastLine() const;

private:
    struct Piece
    {
        int fromColumn = 1;
        Origin origin;
    };
    const Origin &originAt(TextPosition inPart) const;
    Origin through(const Origin &inner, int column) const;

    QList<Origin> m_origins;            // index 0 is line 1 of the part
    QHash<int, QList<Piece>> m_further; // by index, of lines that stand in more than one place
};

} // namespace bootscope
