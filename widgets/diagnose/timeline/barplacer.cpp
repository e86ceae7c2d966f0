// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/timeline/barplacer.h"

#include "widgets/diagnose/timeline/timelinelayout.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr double kSpacing = 2;
constexpr size_t kMaxReserved = 32; // of a row: more failures than that are told by their colour alone

// With its name, wherever that stands.
std::pair<double, double> extentOf(const TimelineBar &bar)
{
    const bool outside = bar.labelWidth > bar.width;
    return {outside && bar.labelLeft ? bar.x - bar.labelWidth : bar.x,
            bar.x + bar.width + (outside && !bar.labelLeft ? bar.labelWidth : 0)};
}

} // namespace

bool BarPlacer::isFree(const Row &row, double from, double to) const
{
    return std::none_of(row.reserved.begin(), row.reserved.end(), [&](int index) {
        const auto [begin, end] = extentOf(m_bars[size_t(index)]);
        return from < end + kSpacing && begin < to + kSpacing;
    });
}

bool BarPlacer::decideSide(TimelineBar &bar, double label) const
{
    const bool outside = label > bar.width;
    bar.labelLeft = outside && bar.x + bar.width + label > m_end && bar.x > label;
    return outside;
}

bool BarPlacer::reserve(TimelineBar bar, double label)
{
    decideSide(bar, label);
    bar.labelWidth = label;
    const auto [from, to] = extentOf(bar);
    for (Row &row : m_rows) {
        if (row.reserved.size() >= kMaxReserved || !isFree(row, from, to))
            continue;
        bar.row = int(&row - m_rows.data());
        row.reserved.push_back(int(m_bars.size()));
        m_bars.push_back(bar);
        return true;
    }
    return false;
}

void BarPlacer::put(Row &row, const TimelineBar &bar)
{
    row.end = bar.x + bar.width;
    row.labelEnd = extentOf(bar).second;
    row.bar = int(m_bars.size());
    m_bars.push_back(bar);
    m_bars.back().row = int(&row - m_rows.data());
}

void BarPlacer::place(TimelineBar bar, double label)
{
    const bool outside = decideSide(bar, label);
    bar.labelWidth = label;
    const auto [from, to] = extentOf(bar);
    for (Row &row : m_rows) {
        if (row.labelEnd + kSpacing <= from && isFree(row, from, to))
            return put(row, bar);
    }
    if (outside)
        bar.labelWidth = 0;
    for (Row &row : m_rows) {
        if (row.end + kSpacing > bar.x || !isFree(row, bar.x, bar.x + bar.width))
            continue;
        // The name of the bar before would run into this one.
        if (row.bar >= 0 && row.labelEnd > row.end)
            m_bars[size_t(row.bar)].labelWidth = 0;
        return put(row, bar);
    }
    join(bar);
}

void BarPlacer::join(const TimelineBar &bar)
{
    Row *earliest = nullptr;
    for (Row &row : m_rows) {
        if (row.bar >= 0 && (!earliest || row.end < earliest->end))
            earliest = &row;
    }
    TimelineBar &host = m_bars[size_t(earliest ? earliest->bar : m_rows.front().reserved.front())];
    host.count += bar.count;
    // A bar for several widens over all of them, but never into one that must be seen.
    const double end = std::max(host.x + host.width, bar.x + bar.width);
    if (earliest && isFree(*earliest, host.x, end)) {
        host.width = end - host.x;
        earliest->end = end;
        earliest->labelEnd = std::max(earliest->labelEnd, end);
    }
    if (host.labelWidth > host.width || bar.mark > host.mark)
        host.labelWidth = 0; // the name of one would be said of all
    if (bar.mark > host.mark) {
        host.ref = bar.ref;
        host.mark = bar.mark;
        host.finished = bar.finished;
    }
}

} // namespace bootscope
