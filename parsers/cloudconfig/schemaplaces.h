// SPDX-License-Identifier: GPL-3.0-or-later
// Where in the text a complaint of the schema is about: the key that may not be there, the value that does not fit.
#pragma once

#include "parsers/cloudconfig/schemaerror.h"

namespace bootscope {

// A range that begins on the line of the thing and is short enough to underline: of a collection only its first line.
TextRange placeOf(const SchemaError &error, const YamlNode &root);
TextRange headOf(const YamlNode &node);

} // namespace bootscope
