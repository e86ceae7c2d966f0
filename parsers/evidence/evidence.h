// SPDX-License-Identifier: GPL-3.0-or-later
// From the paths that a person names to inputs: folders are searched, archives and answers of tools are unpacked in
// memory, and content decides what a file is.
#pragma once

#include "parsers/evidence/input.h"

#include <QList>
#include <atomic>

namespace bootscope {

// Every path gives at least one input; what cannot be read or is no evidence has a remark. "-" is the standard input.
// cancelled may be null; what was found until then comes back. Reads much where archives are named: call it on a
// worker.
QList<Input> collectInputs(const QStringList &paths, const std::atomic<bool> *cancelled = nullptr);

} // namespace bootscope
