// SPDX-License-Identifier: GPL-3.0-or-later
// Python's view of a value: repr() and str(), equality, and the identity of a key in a dict.
#pragma once

#include "parsers/cloudconfig/yamlnode.h"

#include <QString>

namespace bootscope {

// repr(value), cut with "…" after about this many characters.
QString pythonRepr(const YamlNode &node, qsizetype limit = 300);
QString pythonReprOfText(const QString &text);
// str(value), as cloud-init spells keys in a path.
QString pythonStr(const YamlNode &node);

// Equal keys of a dict have equal texts: 1, 1.0 and True do, 1 and '1' do not.
QString pythonKey(const YamlNode &node);

// a == b in Python, where True == 1.
bool pythonEquals(const YamlNode &a, const YamlNode &b);
// Equality of jsonschema, where booleans equal only booleans.
bool schemaEquals(const YamlNode &a, const YamlNode &b);

} // namespace bootscope
