// SPDX-License-Identifier: GPL-3.0-or-later
// What changed from one cloud-init version to the next in the way it judges a cloud-config. Source: the tags 22.2
// to 26.2 of cloudinit/config/schema.py and cloudinit/safeyaml.py.
#pragma once

#include <QString>

namespace bootscope {

struct CloudInitRules
{
    bool deprecations = true;          // 22.3: "deprecated" is a finding; oneOf and anyOf pass it on
    bool versionedDeprecations = true; // 23.1: the message names the version; "changed" is a finding too
    bool detectsType = true;  // 23.2: the first line decides what a document is; before, it must be #cloud-config
    bool deepestMatch = true; // 23.4: oneOf and anyOf pick the branch's own errors; an unknown top-level key has a path
    bool pythonUnicodeTag = false; // until 24.1

    // A version that is no number counts as the newest.
    static CloudInitRules of(const QString &version);
    int style() const { return deepestMatch ? 2 : deprecations ? 1 : 0; }
};

} // namespace bootscope
