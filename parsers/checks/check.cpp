// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/checks/check.h"

#include <algorithm>

namespace bootscope {

namespace {

bool standsBefore(const Diagnostic &left, const Diagnostic &right)
{
    if (left.range.begin != right.range.begin)
        return left.range.begin < right.range.begin;
    return left.severity > right.severity;
}

} // namespace

bool CheckResult::isValid() const
{
    return std::none_of(diagnostics.cbegin(), diagnostics.cend(),
                        [](const Diagnostic &diagnostic) { return diagnostic.severity == Severity::Error; });
}

void sortDiagnostics(QList<Diagnostic> &diagnostics)
{
    std::stable_sort(diagnostics.begin(), diagnostics.end(), standsBefore);
}

CheckResult checkUserData(const QByteArray &raw, const CheckOptions &options)
{
    ReadOptions reading;
    reading.cloudInit = options.cloudInit;
    CheckResult result;
    result.cloudInit = options.cloudInit;
    result.userData = readUserData(raw, reading);
    result.diagnostics = result.userData.diagnostics;
    sortDiagnostics(result.diagnostics);
    return result;
}

} // namespace bootscope
