// SPDX-License-Identifier: GPL-3.0-or-later
// What cloud-init itself reports in its records: failed modules, ignored user data, warnings.
#pragma once

#include "parsers/boots/causes/finding.h"

namespace bootscope {

struct RecordFindings
{
    QList<Finding> findings; // modules that failed as a whole, user data that was not understood, warnings
    // Modules that run scripts and failed; what failed is told by the scripts.
    struct ScriptModule
    {
        QString module;
        Stage stage = Stage::Unknown;
        QStringList scripts; // "part-001"; empty when the log does not name them
        QList<Evidence> evidence;
        LineNo order;
    };
    QList<ScriptModule> scriptModules;
    QList<ScriptRun> runs; // of scripts that failed
};

RecordFindings findInRecords(const BootView &view);

} // namespace bootscope
