// SPDX-License-Identifier: GPL-3.0-or-later
// The cloud-config that a jinja template renders to, judged as far as it does not depend on its values.
#pragma once

#include "parsers/base/diagnostic.h"
#include "parsers/cloudconfig/schema.h"
#include "parsers/userdata/userdata.h"

namespace bootscope {

// part must be a template that renders to cloud-config. A finding that holds for every value keeps its severity; where
// statements choose between lines, it is a warning, and of broken YAML nothing is said.
QList<Diagnostic> checkTemplate(const Part &part, const Schema &schema);

} // namespace bootscope
