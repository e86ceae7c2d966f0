// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/lineactions.h"

#include "widgets/editor/scintilla.h"
#include "widgets/editor/texthighlighter.h"
#include "widgets/editor/userdataeditor.h"

#include <algorithm>
#include <set>

namespace bootscope {

using namespace highlight;
using namespace sci;

namespace {

std::set<long> selectedLines(const UserDataEditor &editor)
{
    std::set<long> lines;
    const long count = send(editor, Sci::SCI_GETSELECTIONS);
    for (long i = 0; i < count; ++i) {
        const long begin = send(editor, Sci::SCI_GETSELECTIONNSTART, i);
        const long end = send(editor, Sci::SCI_GETSELECTIONNEND, i);
        const long first = send(editor, Sci::SCI_LINEFROMPOSITION, begin);
        long last = send(editor, Sci::SCI_LINEFROMPOSITION, end);
        // A selection that ends at the start of a line does not mean that line.
        if (last > first && end == send(editor, Sci::SCI_POSITIONFROMLINE, last))
            --last;
        for (long line = first; line <= last; ++line)
            lines.insert(line);
    }
    return lines;
}

QByteArray textOf(const UserDataEditor &editor, long line)
{
    return lineView(editor, line).toByteArray();
}

qsizetype indentBytes(const QByteArray &text)
{
    qsizetype at = 0;
    while (at < text.size() && (text.at(at) == ' ' || text.at(at) == '\t'))
        ++at;
    return at;
}

bool takesComments(UserDataEditor &editor, long line, const QByteArray &text)
{
    if (indentBytes(text) == text.size())
        return false;
    const Language language = editor.highlighter().infoOf(int(line)).language;
    return language != Language::Mime && language != Language::Encoded &&
           editor.highlighter().firstStyleOf(int(line)) != Style::Header;
}

// The flags of what Ctrl+D looks for, set once the word is known.
void searchWholeText(const UserDataEditor &editor)
{
    send(editor, Sci::SCI_SETSEARCHFLAGS, Sci::SCFIND_MATCHCASE);
    send(editor, Sci::SCI_TARGETWHOLEDOCUMENT);
}

} // namespace

void toggleComment(UserDataEditor &editor)
{
    QList<long> lines;
    qsizetype column = -1;
    bool all = true;
    for (const long line : selectedLines(editor)) {
        const QByteArray text = textOf(editor, line);
        if (!takesComments(editor, line, text))
            continue;
        const qsizetype indent = indentBytes(text);
        lines.append(line);
        column = column < 0 ? indent : std::min(column, indent);
        all = all && text.at(indent) == '#';
    }
    const UndoStep step(editor);
    for (const long line : std::as_const(lines)) {
        const QByteArray text = textOf(editor, line);
        const long begin = send(editor, Sci::SCI_POSITIONFROMLINE, line);
        if (!all) {
            editor.replaceBytes(begin + long(column), begin + long(column), "# ");
            continue;
        }
        const qsizetype at = indentBytes(text);
        const qsizetype length = at + 1 < text.size() && text.at(at + 1) == ' ' ? 2 : 1;
        editor.replaceBytes(begin + long(at), begin + long(at + length), {});
    }
}

void duplicateLines(UserDataEditor &editor)
{
    const std::set<long> lines = selectedLines(editor);
    if (send(editor, Sci::SCI_GETSELECTIONS) != 1 || lines.empty()) {
        send(editor, Sci::SCI_SELECTIONDUPLICATE);
        return;
    }
    // Scintilla would end the copy as the text's new lines end; here it ends as the lines do.
    const UndoStep step(editor);
    const long begin = send(editor, Sci::SCI_POSITIONFROMLINE, *lines.begin());
    const long last = *lines.rbegin();
    const long textEnd = send(editor, Sci::SCI_GETLINEENDPOSITION, last);
    const long next = last + 1 < editor.lines() ? send(editor, Sci::SCI_POSITIONFROMLINE, last + 1) : textEnd;
    QByteArray copy = view(editor, begin, next).toByteArray();
    if (next == textEnd)
        copy.prepend(editor.newLineBytes());
    const long caret = send(editor, Sci::SCI_GETCURRENTPOS);
    const long anchor = send(editor, Sci::SCI_GETANCHOR);
    editor.replaceBytes(next, next, copy);
    send(editor, Sci::SCI_SETSEL, anchor + long(copy.size()), caret + long(copy.size()));
}

void deleteLines(UserDataEditor &editor)
{
    const UndoStep step(editor);
    const std::set<long> lines = selectedLines(editor);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        long begin = send(editor, Sci::SCI_POSITIONFROMLINE, *line);
        long end = send(editor, Sci::SCI_GETLINEENDPOSITION, *line);
        if (*line + 1 < editor.lines())
            end = send(editor, Sci::SCI_POSITIONFROMLINE, *line + 1);
        else if (*line > 0)
            begin = send(editor, Sci::SCI_GETLINEENDPOSITION, *line - 1);
        editor.replaceBytes(begin, end, {});
    }
    send(editor, Sci::SCI_CHOOSECARETX);
}

void moveLines(UserDataEditor &editor, bool up)
{
    send(editor, up ? Sci::SCI_MOVESELECTEDLINESUP : Sci::SCI_MOVESELECTEDLINESDOWN);
}

void selectNextOccurrence(UserDataEditor &editor)
{
    searchWholeText(editor);
    send(editor, Sci::SCI_MULTIPLESELECTADDNEXT);
}

void selectAllOccurrences(UserDataEditor &editor)
{
    searchWholeText(editor);
    if (send(editor, Sci::SCI_GETSELECTIONEMPTY))
        send(editor, Sci::SCI_MULTIPLESELECTADDNEXT);
    send(editor, Sci::SCI_MULTIPLESELECTADDEACH);
}

void goToMatchingBrace(UserDataEditor &editor)
{
    const long caret = send(editor, Sci::SCI_GETCURRENTPOS);
    for (const long at : {caret, caret - 1}) {
        const long match = at < 0 ? -1 : send(editor, Sci::SCI_BRACEMATCH, at);
        if (match < 0)
            continue;
        send(editor, Sci::SCI_GOTOPOS, match);
        send(editor, Sci::SCI_CHOOSECARETX);
        return;
    }
}

void toggleFold(UserDataEditor &editor)
{
    const long line = send(editor, Sci::SCI_LINEFROMPOSITION, send(editor, Sci::SCI_GETCURRENTPOS));
    const bool isHeader = send(editor, Sci::SCI_GETFOLDLEVEL, line) & Sci::SC_FOLDLEVELHEADERFLAG;
    const long header = isHeader ? line : send(editor, Sci::SCI_GETFOLDPARENT, line);
    if (header < 0)
        return;
    if (!isHeader) // a caret in hidden text would open it again
        send(editor, Sci::SCI_GOTOLINE, header);
    send(editor, Sci::SCI_TOGGLEFOLD, header);
}

void convertLineEnds(UserDataEditor &editor, bool crlf)
{
    const UndoStep step(editor);
    send(editor, Sci::SCI_CONVERTEOLS, crlf ? Sci::SC_EOL_CRLF : Sci::SC_EOL_LF);
    editor.setEolMode(crlf ? QsciScintilla::EolWindows : QsciScintilla::EolUnix);
}

void removeBom(UserDataEditor &editor)
{
    const UndoStep step(editor);
    if (editor.form().hasBom)
        editor.replaceBytes(0, 3, {});
}

void convertLatin1(UserDataEditor &editor)
{
    const QByteArray before = editor.bytes();
    const QByteArray after = latin1ToUtf8(before);
    if (after == before)
        return;
    const TextPosition caret = editor.caret();
    const UndoStep step(editor);
    // Only from the first to the last byte that changes, so that the undo step says where it was.
    const auto head = std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend());
    const auto begin = long(head.first - before.cbegin());
    long same = 0;
    while (same < before.size() - begin && same < after.size() - begin &&
           before.at(before.size() - 1 - same) == after.at(after.size() - 1 - same))
        ++same;
    editor.replaceBytes(begin, long(before.size()) - same, after.mid(begin, after.size() - same - begin));
    editor.goTo(caret);
}

} // namespace bootscope
