// SPDX-License-Identifier: GPL-3.0-or-later
// How Python writes a value: repr() and str().
#pragma once

#include "parsers/cloudconfig/yamlnode.h"

#include <QString>

namespace bootscope {

// repr(value), cut with "…" after about this many characters.
QString pythonRepr(const YamlNode &node, qsizetype limit = 300);
QString pythonReprOfText(const QString &text);
// str(value), as cloud-init spells keys in a path.
QString pythonStr(const YamlNode &node);

} // namespace bootscope
