// SPDX-License-Identifier: GPL-3.0-or-later
// What decides whether cloud-init runs at all: ds-identify.log and cloud-init-generator.log.
#pragma once

#include "parsers/boots/boot.h"

#include <optional>

namespace bootscope {

enum class DetectionResult : quint8 { Unknown, Enabled, NoDatasource, DisabledByUser };

struct Detection
{
    int input = -1; // index into Analysis::inputs
    DetectionResult result = DetectionResult::Unknown;
    QString datasources; // "Ec2, None": what was found; empty when nothing was
    QString reason;      // the log's own words: "disabled by marker file /etc/cloud/cloud-init.disabled"
    LineNo line;         // that says so
};

// Nothing when the text is neither of them. Of several runs the last one counts.
std::optional<Detection> readDetection(QByteArrayView text);

} // namespace bootscope
