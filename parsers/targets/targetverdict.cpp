// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/targets/targetverdict.h"

#include <algorithm>

namespace bootscope {

TargetVerdict verdictOf(const Target &target, const CheckResult &result)
{
    TargetVerdict verdict;
    verdict.id = target.id();
    verdict.label = target.label();
    verdict.isValid = result.isValid();
    const Diagnostic *error = nullptr;
    const Diagnostic *warning = nullptr;
    for (const Diagnostic &diagnostic : result.diagnostics) {
        if (diagnostic.severity == Severity::Error && ++verdict.errors == 1)
            error = &diagnostic;
        else if (diagnostic.severity == Severity::Warning && ++verdict.warnings == 1)
            warning = &diagnostic;
    }
    if (const Diagnostic *first = error ? error : warning)
        verdict.first = *first;
    return verdict;
}

bool differ(const QList<TargetVerdict> &verdicts)
{
    const TargetVerdict *first = nullptr;
    for (const TargetVerdict &verdict : verdicts) {
        if (!verdict.isReadable)
            continue;
        if (first && first->isValid != verdict.isValid)
            return true;
        first = first ? first : &verdict;
    }
    return false;
}

} // namespace bootscope
