// SPDX-License-Identifier: GPL-3.0-or-later
// The whole check of user data that needs no other process: what the editor runs on every pause and `bootscope check`
// prints.
#pragma once

#include "parsers/carriers/packing.h"
#include "parsers/cloudconfig/schema.h"
#include "parsers/userdata/userdata.h"

#include <memory>

namespace bootscope {

struct CheckOptions
{
    std::shared_ptr<const Schema> schema;         // null: the embedded one
    QString cloudInit = QStringLiteral("22.4.2"); // whose rules around the schema apply
    bool provesFixes = true;                      // false: fixes are left as proposed, untried
};

struct CheckResult
{
    UserData userData;
    PackedSizes sizes; // of the bytes as given
    QString cloudInit;
    QList<Diagnostic> diagnostics; // of reading and judging, sorted by place, most severe first in one place

    bool isValid() const; // no error
};

// By place, most severe first in one place; what was found first stays first among equals.
void sortDiagnostics(QList<Diagnostic> &diagnostics);

CheckResult checkUserData(const QByteArray &raw, const CheckOptions &options = {});

} // namespace bootscope
