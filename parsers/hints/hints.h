// SPDX-License-Identifier: GPL-3.0-or-later
// What is legal and still goes wrong under cloud-init: no terminal, no HOME, a metadata service that wants a token,
// order of modules. A hint is a warning or an info, never an error, and every one can be silenced by a comment.
#pragma once

#include "parsers/base/diagnostic.h"
#include "parsers/userdata/userdata.h"

#include <QList>
#include <QString>

namespace bootscope {

// One rule as help and reports list it.
struct HintRule
{
    QString id; // stable: "hint.imds-token"
    Severity severity = Severity::Warning;
    QString title;  // translated, without a full stop
    QString reason; // translated, one or two sentences

    // The comment that silences it: "# bootscope disable=hint.imds-token". On the line before, on the same line, or
    // above the first command (of a cloud-config: the first key) for all of the script or part. Several ids are
    // separated by commas.
    QString silencer() const;
};

// All rules, in the order in which help shows them.
QList<HintRule> hintRules();

// Places are of the document. cloudInit: the version that the data is for. Texts over 256 KB are not looked at.
QList<Diagnostic> checkHints(const UserData &data, const QString &cloudInit);

} // namespace bootscope
