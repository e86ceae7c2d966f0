// SPDX-License-Identifier: GPL-3.0-or-later
// A case with its secrets taken out, in one archive: logs, JSON and user data as they were, line by line, what was
// made of them, and the list of what was masked. It opens again with the same verdict.
#pragma once

#include "app/reports/reportsource.h"
#include "parsers/base/result.h"

namespace bootscope {

struct BundleSummary
{
    QString path;
    qint64 bytes = 0; // of the archive
    int files = 0;
    QStringList leftOut; // names of inputs that are no evidence: nobody knows what they hold
    QList<MaskedItem> masked;
};

// path: of the .tar.gz to write; nothing of it is seen before it is whole. redactor: fresh, with the classes to mask.
// Blocks: call it on a worker. An error when the case cannot be read or the file not be written.
Result<BundleSummary> writeBundle(const Analysis &analysis, const ReportOptions &options, Redactor &redactor,
                                  const QString &path);

// What was masked, as text for people: MASKED.txt. Labels, kinds, counts and places; never a value.
QByteArray maskedList(const QList<MaskedItem> &items, const QStringList &leftOut);

} // namespace bootscope
