// SPDX-License-Identifier: GPL-3.0-or-later
// Many cases as text for a terminal or as JSON: groups first, then each case. English, as all of the command line.
#pragma once

#include "parsers/boots/compare/summary.h"

#include <QByteArray>

namespace bootscope {

// Each is a whole document in UTF-8 that ends in a line feed.
QByteArray summaryAsText(const QList<CaseSummary> &cases, GroupBy by);
// {"schema", "cases": [{"name", "paths", "error", "boots", "boot", "verdict", "kind", "stage", "module", "message",
// "cause", "cloud_init", "datasource", "image", "instance_id", "start", "duration_s", "slowness"}], "verdicts":
// {"failed": 3, ...}, "groups": {"cause"|"version"|"datasource"|"image": [{"key", "title", "count", "failed", "cases":
// [indices]}]}}
QByteArray summaryAsJson(const QList<CaseSummary> &cases);

} // namespace bootscope
