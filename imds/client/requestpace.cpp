// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/requestpace.h"

#include <algorithm>
#include <cmath>

namespace bootscope {

namespace {
// A little more than a second: what is sent evenly may arrive unevenly.
constexpr qint64 kWindowMs = 1050;
constexpr double kFirstGapMs = 200;
constexpr double kMostGapMs = 2000;
constexpr double kRecovery = 0.99;
constexpr double kNoGapMs = 50;
} // namespace

int RequestPace::waitMs(qint64 now) const
{
    qint64 wait = m_gapMs > 0 ? m_lastMs + qint64(std::ceil(m_gapMs)) - now : 0;
    if (m_perSecond > 0 && m_sent.size() >= m_perSecond)
        wait = std::max(wait, m_sent.head() + kWindowMs - now);
    return int(std::max<qint64>(0, wait));
}

void RequestPace::sent(qint64 now)
{
    m_lastMs = now;
    if (m_perSecond <= 0)
        return;
    m_sent.enqueue(now);
    while (m_sent.size() > m_perSecond)
        m_sent.dequeue();
}

void RequestPace::refused()
{
    m_gapMs = m_gapMs > 0 ? std::min(kMostGapMs, m_gapMs * 1.5) : kFirstGapMs;
}

void RequestPace::accepted()
{
    m_gapMs *= kRecovery;
    if (m_gapMs < kNoGapMs)
        m_gapMs = 0;
}

} // namespace bootscope
