// SPDX-License-Identifier: GPL-3.0-or-later
// What the Edit menu does to lines and selections. Each is one undo step; bytes that it does not mean stay as they are.
#pragma once

#include <QByteArray>

namespace bootscope {

class UserDataEditor;

// '#' at the indentation of the block, or away when every line has it. Lines that tell cloud-init what a text is
// ("#cloud-config", "#!/bin/sh") and those of MIME are left alone.
void toggleComment(UserDataEditor &editor);
void duplicateLines(UserDataEditor &editor);
void deleteLines(UserDataEditor &editor);
void moveLines(UserDataEditor &editor, bool up);
// Selects the word at the caret; then, each time, its next occurrence too.
void selectNextOccurrence(UserDataEditor &editor);
void selectAllOccurrences(UserDataEditor &editor);
void goToMatchingBrace(UserDataEditor &editor);
// What the caret stands in.
void toggleFold(UserDataEditor &editor);

// false: LF, true: CR LF.
void convertLineEnds(UserDataEditor &editor, bool crlf);
void removeBom(UserDataEditor &editor);
void convertLatin1(UserDataEditor &editor);

} // namespace bootscope
