// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of `bootscope check`, read and judged before anything is done.
#pragma once

#include "parsers/checks/check.h"
#include "parsers/plan/bootplan.h"

#include <QStringList>
#include <optional>

namespace bootscope {

enum class CheckFormat : quint8 { Text, Json, Sarif, GitHub, JUnit, GitLab };

struct CheckCall
{
    // Set when there is nothing to check: help or a list was asked for (0), or the call is wrong (2). Then message
    // holds what to print, to stdout or stderr.
    std::optional<int> exitStatus;
    QString message;

    QStringList files; // as given; "-" is standard input
    CheckFormat format = CheckFormat::Text;
    bool asksShell = true; // ShellCheck and bash -n
    CheckOptions options;
    QString note; // for stderr, before the results; may be empty
    std::optional<PlanOptions> planOptions; // set: the plan of the boot is printed too
};

CheckCall readCheckArguments(const QStringList &arguments);

} // namespace bootscope
