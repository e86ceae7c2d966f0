// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of JSON and YAML that hold user data, by their names, with what each belongs to.
#pragma once

#include "parsers/carriers/carriertree.h"
#include "parsers/carriers/importer.h"

namespace bootscope::carriers {

// Of a document; nothing when it holds no user data.
std::optional<Carrier> findFields(const Tree &tree);

} // namespace bootscope::carriers
