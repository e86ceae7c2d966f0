// SPDX-License-Identifier: GPL-3.0-or-later
// Completion and key help for an editor, attached from outside. The list comes up while a key is typed and on
// Ctrl+Space; Tab and Enter take what is selected, Escape closes. Enter stays Enter where a free text is as likely.
// Shift+F1 tells what the key at the caret means; the pointer tells it when it rests on one.
#pragma once

#include "parsers/assist/completion.h"

#include <QObject>

class QKeyEvent;
class QsciScintilla;

namespace bootscope {

class CompletionPopup;
class Holes;
class KeyHelp;
class UserDataEditor;

class CompletionAssist : public QObject
{
    Q_OBJECT
public:
    // The editor owns it.
    explicit CompletionAssist(UserDataEditor &editor);

    // Of the target version; from now on.
    void setContext(const assist::AssistContext &context);
    // Whether the list comes up by itself.
    void setAutomatic(bool automatic) { m_automatic = automatic; }
    void complete();    // as Ctrl+Space
    void showKeyHelp(); // as Shift+F1

    CompletionPopup &popup() const { return *m_popup; }

    // Longer texts are completed on request only, so that typing never waits.
    static constexpr int kMaxAutomaticBytes = 64 * 1024;

Q_SIGNALS:
    // A link to the documentation was followed.
    void linkActivated(const QString &url);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(const QKeyEvent &event);
    bool wantsKey(const QKeyEvent &event) const;
    void charAdded(int character);
    void refreshSoon(bool mayOpen);
    void refresh();
    void accept();
    void close();
    void showTip(int position, int x, int y);
    QRect rectOf(TextPosition place) const;
    bool hasOneCaret() const;

    UserDataEditor &m_editor;
    CompletionPopup *m_popup;
    KeyHelp *m_help;
    Holes *m_holes;
    assist::AssistContext m_context;
    bool m_automatic = true;
    bool m_explicit = false; // the list was asked for
    bool m_certain = true;
    bool m_pending = false;
    bool m_mayOpen = false;
    TextPosition m_begin; // of the word that is completed
};

} // namespace bootscope
