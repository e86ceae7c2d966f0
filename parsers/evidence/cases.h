// SPDX-License-Identifier: GPL-3.0-or-later
// Whose evidence it is: the logs of several machines in one folder or archive stay apart.
#pragma once

#include "parsers/evidence/foundfile.h"

#include <QList>

namespace bootscope {

// Sets Input::caseIndex and caseName. What belongs to no machine in particular (user data named beside them) gets -1:
// it is of use to all.
void tellCasesApart(QList<FoundFile> &files);

} // namespace bootscope
