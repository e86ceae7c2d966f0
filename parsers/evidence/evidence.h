// SPDX-License-Identifier: GPL-3.0-or-later
// From the paths that a person names to inputs: folders are searched, archives and answers of tools are unpacked in
// memory, and content decides what a file is.
#pragma once

#include "parsers/evidence/input.h"

#include <QList>

namespace bootscope {

// Every path gives at least one input; what cannot be read or is no evidence has a remark.
QList<Input> collectInputs(const QStringList &paths);

} // namespace bootscope
