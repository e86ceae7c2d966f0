// SPDX-License-Identifier: GPL-3.0-or-later
// The old "chpasswd: list:" rewritten as "users:", which came with cloud-init 22.2.
#pragma once

#include "parsers/cloudconfig/sourcetext.h"
#include "parsers/cloudconfig/yamlnode.h"

#include <optional>

namespace bootscope {

// The edits that turn key and value of "list" into "users" with the same effect; nothing when an entry is no
// "name:password" or the place does not allow it.
std::optional<QList<TextEdit>> passwordUsers(const YamlNode &key, const YamlNode &value, const SourceText &source);

} // namespace bootscope
