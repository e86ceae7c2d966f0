// SPDX-License-Identifier: GPL-3.0-or-later
// The text of user data, byte for byte: coloured by what each part is, with the diagnostics as squiggles and margin
// signs. What it does with keys is in typing.h and lineactions.h.
#pragma once

#include "parsers/base/diagnostic.h"
#include "parsers/userdata/textform.h"

#include <Qsci/qsciscintilla.h>

#include <vector>

class QMenu;

namespace bootscope {

class ScrollMarks;
class TextHighlighter;

// How a text is shown; the same for all.
struct EditorView
{
    int zoom = 0; // steps from the normal size
    bool wraps = false;
    bool showsBlanks = false;
};

class UserDataEditor : public QsciScintilla
{
    Q_OBJECT
public:
    explicit UserDataEditor(QWidget *parent = nullptr);
    ~UserDataEditor() override;

    // The exact bytes: invalid UTF-8, NUL and line ends stay as they are.
    QByteArray bytes() const;
    // Replaces everything; clears the undo history and the modified state.
    void setBytes(const QByteArray &bytes);
    // Exactly these bytes in place of [begin, end); a part of the undo step that is open. The caret stays at its text.
    void replaceBytes(long begin, long end, const QByteArray &with);
    const TextForm &form() const;
    QByteArray newLineBytes() const; // what a new line ends with

    // Of `checked`; places of another text than that are only shown as long as they are inside this one.
    void setDiagnostics(const QList<Diagnostic> &diagnostics, const QByteArray &checked = {});
    const QList<Diagnostic> &diagnostics() const { return m_diagnostics; }
    // The text is byte for byte what the diagnostics are about: their edits fit.
    bool diagnosticsAreFresh() const;
    // A bulb in the margin of a line from 1; 0 for none.
    void showBulb(int line);

    void setView(const EditorView &view);
    // Puts the caret there and scrolls it into view. Unknown positions do nothing.
    void goTo(TextPosition position);
    TextPosition caret() const;
    // Bytes from the start; -1 when the line is not there. A column behind the line is its end.
    long positionOf(TextPosition place) const;
    TextPosition placeOf(long position) const;
    TextHighlighter &highlighter() const { return *m_highlighter; }

Q_SIGNALS:
    void caretMoved();
    void diagnosticsChanged();
    void bulbClicked();
    void zoomChanged(int steps);
    // The menu of the right button is about to be shown; whoever adds to it adds actions that outlive it.
    void contextMenuRequested(QMenu *menu);

protected:
    void changeEvent(QEvent *event) override;
    // A dropped file is for the window to open; Scintilla would take it and do nothing.
    void dragEnterEvent(QDragEnterEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void setUp();
    void applyTheme();
    void defineMarkers();
    void fitMargins();
    void drawDiagnostics();
    long lineBegin(int line) const;
    bool hasLoneCr() const;
    void learnLines() const;
    void showTip(int position, int x, int y);

    TextHighlighter *m_highlighter;
    ScrollMarks *m_marks;
    QList<Diagnostic> m_diagnostics;
    QByteArray m_checked;
    mutable TextForm m_form;
    mutable bool m_formIsKnown = false;
    mutable std::vector<long> m_lineBegins; // only of a text with a lone CR
    mutable bool m_linesAreKnown = false;
};

} // namespace bootscope
