// SPDX-License-Identifier: GPL-3.0-or-later
// What the reports for code review tools have in common: names of files, fingerprints, descriptions of rules.
#pragma once

#include "app/reports/checkreport.h"

namespace bootscope {

// Relative to the current folder where it lies below it: those tools look from the root of the sources. "stdin" for -.
QString reportedName(const QString &file);
// The lines of a diagnostic are lines of the file: not when gzip or base64 had to be taken off.
bool hasLinesOfFile(const CheckedFile &file);

// One a diagnostic, in their order: stays the same when lines are inserted above, and differs for equal findings.
QStringList fingerprintsOf(const CheckedFile &file);

struct RuleText
{
    QString summary; // one sentence
    QString help;
};
// Of a code such as "schema.type". English: it ends in documents for machines.
RuleText ruleTextOf(const QString &code);

} // namespace bootscope
