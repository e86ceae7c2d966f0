// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of "errors" in status.json: what Python's str() made of a module's name and its exception.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace bootscope {

struct StatusError
{
    QString module;    // "scripts-user"; empty when a stage failed as a whole
    QString exception; // "RuntimeError"; empty when it is not told
    QString message;   // one line: of a failed command what it said last, else the exception's text
    std::optional<int> exitCode;
    QStringList scripts; // of "Runparts: 1 failures (part-001) …"
    QString full;        // "RuntimeError: Runparts: …", to be looked up in the catalogue
};

// "('scripts-user', RuntimeError('Runparts: 1 failures (part-001) in 1 attempted commands'))", and plain texts.
StatusError parseStatusError(const QString &text);

} // namespace bootscope
