// SPDX-License-Identifier: GPL-3.0-or-later
// When Python holds two values for equal.
#pragma once

#include "parsers/cloudconfig/yamlnode.h"

#include <QString>

namespace bootscope {

// Equal keys of a dict have equal texts: 1, 1.0 and True do, 1 and '1' do not.
QString pythonKey(const YamlNode &node);

// a == b in Python, where True == 1.
bool pythonEquals(const YamlNode &a, const YamlNode &b);
// Equality of jsonschema, where booleans equal only booleans.
bool schemaEquals(const YamlNode &a, const YamlNode &b);

} // namespace bootscope
