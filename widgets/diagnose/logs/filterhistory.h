// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of before, to go back to and forth again. Typing is one change, however many letters it takes.
#pragma once

#include "widgets/diagnose/logs/logfilter.h"

namespace bootscope {

class FilterHistory
{
public:
    // Takes note of a change. Which boot is shown is no filter to go back to.
    void add(const LogFilter &before, const LogFilter &after)
    {
        const bool typed = before.levels == after.levels && before.chips == after.chips && !after.contains.isEmpty() &&
                           !before.contains.isEmpty();
        m_after.clear();
        if (typed)
            return;
        if (m_before.size() == kMax)
            m_before.removeFirst();
        m_before.append(before);
    }
    bool canUndo() const { return !m_before.isEmpty(); }
    bool canRedo() const { return !m_after.isEmpty(); }
    LogFilter undo(const LogFilter &now) { return step(m_before, m_after, now); }
    LogFilter redo(const LogFilter &now) { return step(m_after, m_before, now); }
    void clear()
    {
        m_before.clear();
        m_after.clear();
    }

private:
    static constexpr qsizetype kMax = 100;

    static LogFilter step(QList<LogFilter> &from, QList<LogFilter> &to, const LogFilter &now)
    {
        if (from.isEmpty())
            return now;
        to.append(now);
        LogFilter filter = from.takeLast();
        filter.onlyThisBoot = now.onlyThisBoot;
        return filter;
    }

    QList<LogFilter> m_before;
    QList<LogFilter> m_after;
};

} // namespace bootscope
