// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/scenarioclock.h"

namespace bootscope {

void ScenarioClock::start(qint64 wallMs, qint64 monotonicMs)
{
    m_startMs = m_baseMs = wallMs;
    m_baseMonotonicMs = monotonicMs;
}

qint64 ScenarioClock::now(qint64 monotonicMs) const
{
    return m_paused ? m_baseMs : m_baseMs + qint64(double(monotonicMs - m_baseMonotonicMs) * m_speed);
}

void ScenarioClock::setNow(qint64 ms, qint64 monotonicMs)
{
    m_baseMs = qMax(ms, m_startMs);
    m_baseMonotonicMs = monotonicMs;
}

void ScenarioClock::setSpeed(double speed, qint64 monotonicMs)
{
    setNow(now(monotonicMs), monotonicMs);
    m_speed = qBound(0.0, speed, kMaxSpeed);
}

void ScenarioClock::setPaused(bool paused, qint64 monotonicMs)
{
    setNow(now(monotonicMs), monotonicMs);
    m_paused = paused;
}

} // namespace bootscope
