// SPDX-License-Identifier: GPL-3.0-or-later
// The text of user data, byte for byte: highlighted by kind, with the diagnostics as squiggles and margin signs.
#pragma once

#include "parsers/base/diagnostic.h"
#include "widgets/editor/highlighting.h"

#include <Qsci/qsciscintilla.h>

namespace bootscope {

class UserDataEditor : public QsciScintilla
{
    Q_OBJECT
public:
    explicit UserDataEditor(QWidget *parent = nullptr);

    // The exact bytes: invalid UTF-8, NUL and line ends stay as they are.
    QByteArray bytes() const;
    // Replaces everything; clears the undo history and the modified state.
    void setBytes(const QByteArray &bytes);

    void setSyntax(Syntax syntax);
    // Ranges of this very text; those that are no longer inside it are left out.
    void setDiagnostics(const QList<Diagnostic> &diagnostics);
    // Puts the caret there and scrolls it into view. Unknown positions do nothing.
    void goTo(TextPosition position);
    TextPosition caret() const;

Q_SIGNALS:
    void caretMoved();

protected:
    void changeEvent(QEvent *event) override;
    // A dropped file is for the window to open; Scintilla would take it and do nothing.
    void dragEnterEvent(QDragEnterEvent *event) override;

private:
    void applyTheme();
    void defineMarkers();
    long bytePosition(TextPosition position) const;
    void showTip(int position, int x, int y);

    Syntax m_syntax = Syntax::Plain;
    QList<Diagnostic> m_diagnostics;
};

} // namespace bootscope
