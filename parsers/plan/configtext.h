// SPDX-License-Identifier: GPL-3.0-or-later
// The merged config as YAML that reads back as the same values, line by line, with where each line came from.
#pragma once

#include "parsers/plan/effectiveconfig.h"

namespace bootscope {

struct ConfigLine
{
    QString text; // with its indentation, without a line end
    ConfigOrigin origin;
};

// Ends with a comment line "# …" after about that many lines: aliases can make a value far longer than its text.
QList<ConfigLine> writeConfig(const EffectiveConfig &config, int mostLines = 20000);
// The same as one text, without a header; empty when there is no config.
QString configText(const EffectiveConfig &config);

} // namespace bootscope
