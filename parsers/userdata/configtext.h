// SPDX-License-Identifier: GPL-3.0-or-later
// The cloud-config that a part holds as text.
#pragma once

#include "parsers/userdata/userdata.h"

#include <optional>

namespace bootscope {

struct ConfigText
{
    QByteArray bytes;
    LineMap lines; // of bytes, to the document
};

// Of a cloud-config, or of a template of one when rendering it changes nothing. Nothing for every other part.
std::optional<ConfigText> configTextOf(const Part &part);

} // namespace bootscope
