// SPDX-License-Identifier: GPL-3.0-or-later
// What one target says of a text, in a line: for comparing versions.
#pragma once

#include "parsers/targets/target.h"

#include <QMetaType>

namespace bootscope {

struct TargetVerdict
{
    QString id; // of the target
    QString label;
    bool isReadable = true; // false: the target's schema cannot be used; first says why
    bool isValid = true;    // no error
    int errors = 0;
    int warnings = 0;
    Diagnostic first; // the first error, or without one the first warning; message empty when there is neither
};

TargetVerdict verdictOf(const Target &target, const CheckResult &result);
// The verdicts do not agree on whether the text is valid.
bool differ(const QList<TargetVerdict> &verdicts);

} // namespace bootscope

Q_DECLARE_METATYPE(bootscope::TargetVerdict)
