// SPDX-License-Identifier: GPL-3.0-or-later
// What Return, Tab and Backspace do in the editor: they know YAML's indentation and leave tabs where a language needs
// them.
#pragma once

class QKeyEvent;
class QsciScintilla;

namespace bootscope {

class UserDataEditor;

// True when the key was handled.
bool handleTyping(UserDataEditor &editor, const QKeyEvent &event);
// Scintilla binds many keys of its own; those that the menus of the program name are theirs.
void freeKeys(QsciScintilla &editor);

} // namespace bootscope
