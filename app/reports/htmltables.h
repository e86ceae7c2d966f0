// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and cells of the tables in a report.
#pragma once

#include "app/reports/htmlparts.h"

namespace bootscope {

QString cell(const QString &html, const char *kind = "");
QString header(const QStringList &names); // names are text

} // namespace bootscope
