// SPDX-License-Identifier: GPL-3.0-or-later
// The translation context of everything that is said about reading user data, and short ways to say it.
#pragma once

#include "parsers/base/diagnostic.h"

#include <QCoreApplication>

namespace bootscope::userdata {

struct Message
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::UserData)
};

inline Diagnostic diagnostic(Severity severity, const char *code, TextRange range, const QString &message,
                             const QString &help = {}, int part = 0)
{
    Diagnostic made;
    made.severity = severity;
    made.code = QLatin1String(code);
    made.range = range;
    made.part = part;
    made.message = message;
    made.help = help;
    return made;
}

} // namespace bootscope::userdata
