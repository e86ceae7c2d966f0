// SPDX-License-Identifier: GPL-3.0-or-later
// status.json, result.json and instance-data.json of all versions, and `cloud-init status --format json`.
#pragma once

#include "parsers/boots/recordedstatus.h"

#include <QByteArray>
#include <optional>

namespace bootscope {

// Nothing when the JSON cannot be read or is none of these. Times are kept only where they can be ones: versions from
// 24.2 on record the uptime.
std::optional<RecordedStatus> readStatusJson(const QByteArray &json);
// The same as `cloud-init status --format yaml` prints it.
std::optional<RecordedStatus> readStatusYaml(const QByteArray &yaml);
std::optional<RecordedInstance> readInstanceJson(const QByteArray &json);

} // namespace bootscope
