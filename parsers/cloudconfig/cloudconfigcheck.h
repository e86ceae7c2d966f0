// SPDX-License-Identifier: GPL-3.0-or-later
// Judges one cloud-config as the schema's version of cloud-init does: its header, its YAML, its values.
#pragma once

#include "parsers/base/diagnostic.h"
#include "parsers/base/linemap.h"
#include "parsers/cloudconfig/schema.h"

#include <QByteArray>
#include <QList>

namespace bootscope {

struct CloudConfigContext
{
    const LineMap *lines = nullptr; // of the part, to the document; null: they are the same text
    int part = 0;                   // index of the part, for the diagnostics
    // The bytes are all of the user data as "cloud-init schema --config-file" would read it: then the first line must
    // be what that version wants. False for a part of MIME or of an archive, whose type was declared elsewhere.
    bool wholeDocument = false;
};

// Errors in the order of their paths, then deprecations, then our own warnings. No error means that cloud-init
// accepts it. Codes: "config.header", "yaml.syntax", "yaml.value" (Python cannot make the value), "yaml.limit" (ours),
// "yaml.duplicate-key", "config.not-a-mapping", "config.crash" (cloud-init ends with a traceback), "config.limit"
// (ours), "config.unknown-key" (a warning: this version does not look), and "schema." with the keyword of the schema.
// After 1000 of a kind an info "config.more" tells how many are left out.
QList<Diagnostic> checkCloudConfig(const QByteArray &part, const Schema &schema,
                                   const CloudConfigContext &context = {});

} // namespace bootscope
