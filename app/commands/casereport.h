// SPDX-License-Identifier: GPL-3.0-or-later
// The formats of `bootscope analyze` that are made to be handed on: reports, and a bundle of the evidence itself.
#pragma once

#include "app/reports/reportsource.h"
#include "parsers/base/result.h"

#include <optional>

namespace bootscope {

// "html", "markdown", "trace", "csv", "otlp"; nothing for other words.
std::optional<ReportFormat> reportFormatOf(const QString &id);
// redacted: secrets and identifiers are masked. False when the format has no place for anything of the case.
bool writeCaseReport(const Analysis &analysis, ReportFormat format, int onlyBoot, bool redacted, QIODevice &out);
// Where the bundle is and what it holds, one sentence.
Result<QString> writeCaseBundle(const Analysis &analysis, int onlyBoot, bool redacted, const QString &path);

} // namespace bootscope
