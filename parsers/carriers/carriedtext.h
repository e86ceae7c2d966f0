// SPDX-License-Identifier: GPL-3.0-or-later
// From the value of a field to the user data in it.
#pragma once

#include "parsers/carriers/importer.h"
#include "parsers/carriers/templatetext.h"

namespace bootscope::carriers {

// What the field of a carrier holds.
enum class Expected : quint8 {
    Base64,
    Text,        // encoded by who takes it
    Either,      // told by the value
    TextOrHash,  // Terraform's state: providers store text, base64 or only a hash
    EncodedCloud // cloud-init's JSON: text, or base64 behind "ci-b64:"
};

// Fills bytes and notes from a value.
void decodeValue(const QString &value, Expected expected, CarriedUserData &found);
// The same of what a template makes of a value; adds what it refers to, and the lines where they are known.
void decodeTemplate(const TemplateText &text, Expected expected, CarriedUserData &found);
// A note about the names that only the carrier's own tool can fill in, with the first lines where they stand.
void noteReferences(const QStringList &names, const QString &tool, CarriedUserData &found);

} // namespace bootscope::carriers
