// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the lines of a log where the pointer is: filter by what the line has, measure, mark, copy.
#pragma once

#include "widgets/diagnose/logs/logfilter.h"
#include "widgets/diagnose/timeline/bootnavigation.h"

#include <functional>

class QMenu;

namespace bootscope {

class LogTable;

struct LogMenuCalls
{
    std::function<void(const FilterChip &)> filter;
    std::function<void()> mark;
    std::function<void()> save;
};

// For the current line of the table. analysis may be null; the calls must outlive the menu.
void fillLogMenu(QMenu &menu, LogTable &table, const AnalysisPtr &analysis, const LogMenuCalls &calls);

} // namespace bootscope
