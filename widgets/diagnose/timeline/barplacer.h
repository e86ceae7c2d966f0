// SPDX-License-Identifier: GPL-3.0-or-later
// Puts bars into rows so that none covers another and as many names as possible can be read.
#pragma once

#include <cstddef>
#include <vector>

namespace bootscope {

struct TimelineBar;

class BarPlacer
{
public:
    // end: x past which no name may reach.
    BarPlacer(int rows, double end) : m_rows(std::size_t(rows)), m_end(end) {}

    // Bars that must be seen come first, in order of x; label is the width of the bar's name. False: there is no room
    // left, place it like the others.
    bool reserve(TimelineBar bar, double label);
    // All others, in order of x. What finds no row joins a bar that is there: count grows, the worse mark stays.
    void place(TimelineBar bar, double label);
    std::vector<TimelineBar> take() { return std::move(m_bars); }

private:
    struct Row
    {
        double end = -1e18;      // of its last bar
        double labelEnd = -1e18; // and of that bar's name
        int bar = -1;            // index into m_bars
        std::vector<int> reserved;
    };
    bool isFree(const Row &row, double from, double to) const;
    bool decideSide(TimelineBar &bar, double label) const; // true: the name stands outside of the bar
    void put(Row &row, const TimelineBar &bar);
    void join(const TimelineBar &bar);

    std::vector<Row> m_rows;
    std::vector<TimelineBar> m_bars;
    double m_end;
};

} // namespace bootscope
