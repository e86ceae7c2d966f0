// SPDX-License-Identifier: GPL-3.0-or-later
// What one file is, and what is packed in it.
#pragma once

#include "parsers/evidence/foundfile.h"

#include <QList>
#include <atomic>

namespace bootscope {

// The inputs that a file gives: itself, or what an archive or an answer of a tool held. A file that was not asked for
// and is no evidence gives none; one that was asked for gives at least one, with a remark when it is none.
QList<FoundFile> inspect(FoundFile file, const std::atomic<bool> *cancelled);

} // namespace bootscope
