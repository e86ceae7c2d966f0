// SPDX-License-Identifier: GPL-3.0-or-later
// The same log twice: plain and inside of an answer, whole and as a pasted tail.
#pragma once

#include "parsers/evidence/foundfile.h"

#include <QList>

namespace bootscope {

// Sets Input::sameAs and the remark of those whose text another one of the same kind and case holds all of. Line ends
// and blanks at the end of lines are not compared. Logs over some MB are compared by their boots later, not here.
void markSameContent(QList<FoundFile> &files);

} // namespace bootscope
