// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a tagged scalar into the value that Python makes of it. False: Python raises (ValueError and the like).
#pragma once

#include "parsers/cloudconfig/yamlnode.h"

#include <optional>

namespace bootscope {

bool makeBool(const QString &text, YamlNode &node);
bool makeInteger(const QString &text, YamlNode &node);
bool makeFloat(const QString &text, YamlNode &node);
// A date alone makes a Date, with a time of day a DateTime.
bool makeTimestamp(const QString &text, YamlNode &node);

// Base64 as Python's lenient decoder reads it; on failure problem says why, in Python's words.
std::optional<QByteArray> decodeBase64(const QByteArray &ascii, QString *problem);

} // namespace bootscope
