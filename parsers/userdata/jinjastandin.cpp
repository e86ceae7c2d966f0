// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/jinjastandin.h"

#include "parsers/userdata/jinjasyntax.h"

#include <algorithm>

namespace bootscope::userdata {

namespace {

int codePoints(const QByteArray &bytes)
{
    return int(std::count_if(bytes.cbegin(), bytes.cend(),
                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// As many blanks, its line ends kept.
QByteArray blanked(const QByteArray &bytes)
{
    QByteArray blanks;
    for (const char c : bytes) {
        if (c == '\n')
            blanks.append(c);
        else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
            blanks.append(' ');
    }
    return blanks;
}

QByteArray firstWord(const QByteArray &statement)
{
    QByteArray inside = statement.mid(2, statement.size() - 4);
    while (inside.startsWith('-') || inside.startsWith('+') || inside.startsWith(' ') || inside.startsWith('\t'))
        inside = inside.mid(1);
    qsizetype end = 0;
    while (end < inside.size() && inside.at(end) >= 'a' && inside.at(end) <= 'z')
        ++end;
    return inside.left(end);
}

} // namespace

std::optional<StandIn> standInFor(const QByteArray &text)
{
    StandIn made;
    qsizetype copied = 0;
    int line = 1;
    const auto copyTo = [&](qsizetype end) {
        const QByteArray piece = text.mid(copied, end - copied);
        line += int(piece.count('\n'));
        made.text += piece;
        copied = end;
    };
    for (const JinjaMark &mark : jinjaMarks(text)) {
        if (mark.end < 0)
            return std::nullopt;
        const QByteArray whole = text.mid(mark.begin, mark.end - mark.begin);
        copyTo(mark.begin);
        copied = mark.end;
        // "{%- -%}" takes line ends with it.
        made.hasBranches = made.hasBranches || whole.mid(2, 1) == "-" || whole.mid(whole.size() - 3, 1) == "-";
        if (whole.startsWith("{{")) {
            if (whole.contains('\n'))
                return std::nullopt;
            made.touchedLines.insert(line);
            made.text += 'j' + QByteArray(std::max(0, codePoints(whole) - 1), 'x');
            continue;
        }
        made.text += blanked(whole);
        const QByteArray word = whole.startsWith("{%") ? firstWord(whole) : QByteArray("set");
        if (word == "raw" || word == "endraw")
            continue; // what is inside stays as it is, and has no mark
        const int lastLine = line + int(whole.count('\n'));
        const qsizetype lineBegin = text.lastIndexOf('\n', mark.begin) + 1;
        const qsizetype lineEnd = text.indexOf('\n', mark.end);
        const QByteArray around = text.mid(lineBegin, mark.begin - lineBegin) +
                                  text.mid(mark.end, (lineEnd < 0 ? text.size() : lineEnd) - mark.end);
        if (!around.trimmed().isEmpty()) {
            made.touchedLines.insert(line);
            made.touchedLines.insert(lastLine);
        }
        line = lastLine;
        made.hasBranches = made.hasBranches || word != "set";
    }
    copyTo(text.size());
    return made;
}

} // namespace bootscope::userdata
