// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of a scenario file, each read into the scenario.
#pragma once

#include "imds/scenario/yamlfields.h"

namespace bootscope {

// top: the document. What is wrong goes where top's own errors go.
// Disks, keys, role, tags, user data, overrides. folder: where a relative user-data file is looked for.
void readContents(const YamlFields &top, const QString &folder, Scenario &scenario);
void readTimedSections(const YamlFields &top, Scenario &scenario); // spot, rebalance, autoscaling, events
void readServiceSection(const YamlFields &top, Scenario &scenario);
void readFaultsSection(const YamlFields &top, Scenario &scenario);
QByteArray faultActionName(Fault::Action action); // "status"

} // namespace bootscope
