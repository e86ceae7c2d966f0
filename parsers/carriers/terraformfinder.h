// SPDX-License-Identifier: GPL-3.0-or-later
// User data in Terraform's .tf files.
#pragma once

#include "parsers/carriers/importer.h"

namespace bootscope::carriers {

std::optional<Carrier> findInTerraform(const QByteArray &bytes);

} // namespace bootscope::carriers
