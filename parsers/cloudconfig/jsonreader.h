// SPDX-License-Identifier: GPL-3.0-or-later
// JSON as Python's json.loads reads it, into the same values as YAML: a schema's order of keys decides which of its
// complaints comes first, and Qt's own JSON objects are sorted.
#pragma once

#include "parsers/base/result.h"
#include "parsers/cloudconfig/yamlnode.h"

#include <deque>

namespace bootscope {

// The root's nodes are added to nodes, which owns them; ranges stay unknown.
Result<const YamlNode *> readJson(const QByteArray &utf8, std::deque<YamlNode> &nodes);

} // namespace bootscope
