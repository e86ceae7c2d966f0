// SPDX-License-Identifier: GPL-3.0-or-later
// The fixes that the diagnostics of a text carry: a bulb on the line of the caret, a menu there, and applying them,
// each as one undo step. A fix of a text that has changed since its check waits for the next one.
#pragma once

#include "parsers/base/diagnostic.h"

#include <QObject>

class QMenu;

namespace bootscope {

class UserDataEditor;

class QuickFixes : public QObject
{
    Q_OBJECT
public:
    explicit QuickFixes(UserDataEditor &editor);

    // Those of the caret's line that can be fixed, the nearest first; indices into the editor's diagnostics.
    QList<int> atCaret() const;
    // Applies a fix of a diagnostic of the editor, now or after the next check. False when it cannot be applied at all.
    bool apply(const Diagnostic &diagnostic, int fix = 0);
    // The first fix of every diagnostic with this code, as one undo step. Those that overlap an earlier one are left.
    // How many were applied.
    int applyAll(const QString &code);
    int fixableOf(const QString &code) const;
    // Into a menu, each at its own; nothing when there is none at the caret.
    void addTo(QMenu &menu);
    // At the caret.
    void showMenu();

private:
    void refreshBulb();
    void tryPending();
    bool applyEdits(const QList<TextEdit> &edits);

    struct Pending
    {
        QString code;
        QString title;
        int line = 0;
        bool all = false;
    };

    UserDataEditor &m_editor;
    Pending m_pending;
    int m_bulbLine = 0;
};

} // namespace bootscope
