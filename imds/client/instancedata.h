// SPDX-License-Identifier: GPL-3.0-or-later
// cloud-init keeps what it read from the metadata service in /run/cloud-init/instance-data.json: the tree again, as far
// as it is told there.
#pragma once

#include "imds/scenario/scenario.h"

namespace bootscope {

bool isInstanceData(const QByteArray &json);
// userData: the bytes that stood beside it, empty when there were none. What cloud-init redacted, or did not keep, is
// absent; warnings say so. Instances of other clouds come as what they have in common with EC2's.
Result<Scenario> scenarioFromInstanceData(const QByteArray &json, const QByteArray &userData = {});

// A file that holds a tree, whatever its kind: a scenario, a recording (packed or not), instance-data.json, an archive
// such as a sos report that has one in it, or a folder that such an archive was unpacked to.
Result<Scenario> loadTree(const QString &path);

} // namespace bootscope
