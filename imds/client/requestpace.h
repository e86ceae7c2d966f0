// SPDX-License-Identifier: GPL-3.0-or-later
// How soon the next request may go: never more than so many a second, and slower after "too many requests".
#pragma once

#include <QQueue>

namespace bootscope {

class RequestPace
{
public:
    explicit RequestPace(int requestsPerSecond) : m_perSecond(requestsPerSecond) {} // 0: no limit

    // Times are milliseconds of any clock that never goes back.
    int waitMs(qint64 now) const; // 0: it may go now
    void sent(qint64 now);
    void refused(); // an answer was 503
    void accepted();

private:
    int m_perSecond;
    QQueue<qint64> m_sent; // the last m_perSecond of them
    qint64 m_lastMs = 0;
    double m_gapMs = 0; // between two requests, since a refusal
};

} // namespace bootscope
