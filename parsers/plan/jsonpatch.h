// SPDX-License-Identifier: GPL-3.0-or-later
// JSON Patch (RFC 6902) on the merged config, as Python's jsonpatch applies a #cloud-config-jsonp part: all or nothing.
#pragma once

#include "parsers/base/result.h"
#include "parsers/plan/configmerge.h"
#include "parsers/plan/configvalues.h"

namespace bootscope {

// operations: the value of the part's JSON; its places are known to values. What is replaced or removed is noted in
// overwrites. An error is a sentence, and says that the part is dropped.
Result<const YamlNode *> applyJsonPatch(const YamlNode &config, const YamlNode &operations, ConfigValues &values,
                                        QList<Overwrite> &overwrites);

} // namespace bootscope
