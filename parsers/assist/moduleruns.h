// SPDX-License-Identifier: GPL-3.0-or-later
// When the modules of a release run, for key help.
#pragma once

#include "parsers/assist/completion.h"

namespace bootscope::assist {

// Of the distributions that list a module the first one decides; they list it in the same stage.
std::function<std::optional<ModuleRun>(const QString &module)> moduleRunsOf(const QString &cloudInit);

} // namespace bootscope::assist
