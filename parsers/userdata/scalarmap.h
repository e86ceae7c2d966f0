// SPDX-License-Identifier: GPL-3.0-or-later
// Where each character of a YAML string stands in the text that it was read from.
#pragma once

#include "parsers/base/linemap.h"
#include "parsers/cloudconfig/yamlnode.h"
#include "parsers/userdata/textindex.h"

namespace bootscope::userdata {

// Maps the lines of the string's value (in UTF-8, split at LF) to the text. The scalar is read a second time in its own
// style: literal and folded blocks, plain, single and double quoted, over as many lines as it has. Only what comes out
// equal to the value is mapped exactly; otherwise every line of the value is mapped to the scalar's first line,
// inexactly. A line that is folded from several has a piece for each.
LineMap mapOfScalar(const YamlNode &string, const QByteArray &utf8, const TextIndex &index);

// The same for a value that is not the scalar's own text (decoded from base64): all at the first line, inexact.
LineMap mapOfDecoded(const YamlNode &string, const QByteArray &value);

} // namespace bootscope::userdata
