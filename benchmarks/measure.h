// SPDX-License-Identifier: GPL-3.0-or-later
// How long a piece of work takes, over some runs.
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <functional>
#include <vector>

namespace bootscope {

// Milliseconds.
struct Times
{
    double median;
    double worst;
};

inline Times measure(int runs, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return {times.at(times.size() / 2), times.back()};
}

} // namespace bootscope
