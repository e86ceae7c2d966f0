// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of a scenario file about time, the service's behaviour, and faults.
#pragma once

#include "imds/scenario/yamlfields.h"

namespace bootscope {

// top: the document. What is wrong goes where top's own errors go.
void readTimedSections(const YamlFields &top, Scenario &scenario); // spot, rebalance, autoscaling, events
void readServiceSection(const YamlFields &top, Scenario &scenario);
void readFaultsSection(const YamlFields &top, Scenario &scenario);

} // namespace bootscope
