// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a boot and the merged config as JSON, beside what a check found; see CONTRACT.md for the rest.
#pragma once

#include "parsers/plan/bootplan.h"

#include <QJsonObject>

namespace bootscope {

// {"cloud_init", "distro", "nothing_runs", "steps": [{"number", "stage", "state", "module", "script", "part", "what",
// "why", "frequency", "note", "flags", "lines": [[first, last]], "overridden_by_line"}],
// "own_modules": {"network": []}}; facts that are not known are null.
QJsonObject planAsJson(const BootPlan &plan);
// {"yaml", "parts": [1, 2], "overwritten": [{"path", "how", "part", "line", "by_part", "by_line"}],
// "dropped": [{"part", "reason", "line"}]}; null when no part is a cloud-config.
QJsonValue mergedConfigAsJson(const EffectiveConfig &config);

} // namespace bootscope
