// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of all rules, in one table.
#pragma once

#include "parsers/base/diagnostic.h"

#include <span>

namespace bootscope::hints {

struct RuleText
{
    const char *id;
    Severity severity;
    const char *title;  // not translated yet; context bootscope::Hints
    const char *reason; // the same
};

std::span<const RuleText> rulebook();
// id must be one of the table.
const RuleText &ruleText(const char *id);

} // namespace bootscope::hints
