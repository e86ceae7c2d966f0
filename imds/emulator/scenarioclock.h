// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario's own time: it runs with the real one, faster, or not at all, and can be set forward and back.
#pragma once

#include <QtGlobal>

namespace bootscope {

// All times are milliseconds: of the scenario since 1970 UTC; monotonicMs of one clock that does not go back.
class ScenarioClock
{
public:
    static constexpr double kMaxSpeed = 1e6; // an hour a second is 3600; what a scenario file may ask for is more

    // Begins anew: the scenario's start and its present are now this moment. Speed and pause stay as they are.
    void start(qint64 wallMs, qint64 monotonicMs);
    qint64 startMs() const { return m_startMs; }
    qint64 now(qint64 monotonicMs) const;

    double speed() const { return m_speed; } // 0: time stands still
    bool isPaused() const { return m_paused; }
    // Neither makes time jump.
    void setSpeed(double speed, qint64 monotonicMs);
    void setPaused(bool paused, qint64 monotonicMs);
    // Never before the start.
    void setNow(qint64 ms, qint64 monotonicMs);

private:
    qint64 m_startMs = 0;
    qint64 m_baseMs = 0; // the scenario's time at m_baseMonotonicMs
    qint64 m_baseMonotonicMs = 0;
    double m_speed = 1;
    bool m_paused = false;
};

} // namespace bootscope
