// SPDX-License-Identifier: GPL-3.0-or-later
// When and by what a part is run: stage, module and frequency, from cloud-init's handlers and its default module lists.
#pragma once

#include "parsers/userdata/userdata.h"

namespace bootscope::userdata {

// Fills stage, module and frequency of the part from its content type and, for a template, what it renders to.
void planPart(Part &part);

} // namespace bootscope::userdata
