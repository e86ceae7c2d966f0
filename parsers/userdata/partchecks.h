// SPDX-License-Identifier: GPL-3.0-or-later
// What cloud-init's handlers refuse or silently spoil in the parts they are handed, short of the text's own grammar.
#pragma once

#include "parsers/userdata/release.h"
#include "parsers/userdata/userdata.h"

namespace bootscope::userdata {

QList<Diagnostic> checkParts(const QList<Part> &parts, Release release);

} // namespace bootscope::userdata
