// SPDX-License-Identifier: GPL-3.0-or-later
// Two boots against each other, as text for a terminal or as JSON. English, as all of the command line.
#pragma once

#include "parsers/boots/compare/compare.h"
#include "parsers/boots/compare/comparelines.h"

#include <QByteArray>

namespace bootscope {

struct ComparedCases
{
    const Analysis &referenceCase;
    int reference; // index into its boots
    const Analysis &bootCase;
    int boot;
    QStringList referencePaths;
    QStringList bootPaths;
    BootComparison comparison;
    NewMessages messages;
};

// Each is a whole document in UTF-8 that ends in a line feed.
QByteArray comparisonAsText(const ComparedCases &cases);
// {"schema", "reference": {"paths", "boot", "verdict", "cloud_init", "datasource", "start", "duration_s"}, "boot":
// {...}, "same", "first_divergence": index into steps or null, "facts": [{"name", "reference", "boot"}], "steps":
// [{"stage", "module", "change", "reference": {"duration_s", "result", "line"} or null, "boot": ...}], "new_messages":
// {"total", "cut", "first": [{"input", "line", "level", "text"}]}}; unknown facts are null.
QByteArray comparisonAsJson(const ComparedCases &cases);

} // namespace bootscope
