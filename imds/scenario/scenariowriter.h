// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios as files again.
#pragma once

#include "imds/scenario/scenario.h"

namespace bootscope {

enum class ScenarioForm : quint8 { Yaml, Json };

// Text that readScenario() reads back as the same scenario. What has its default is left out; comments of the file that
// it may have come from are not in it, and user data from a file stands in it.
QByteArray writeScenario(const Scenario &scenario, ScenarioForm form = ScenarioForm::Yaml);

// "+30s", "+1500ms", "-2h" or "2026-01-02T03:04:05Z": what parseScenarioTime() reads.
QByteArray scenarioTimeText(const ScenarioTime &time);

} // namespace bootscope
