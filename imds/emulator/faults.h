// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong on purpose: faults by path and count, and a throttle over all requests.
#pragma once

#include "imds/scenario/scenario.h"

namespace bootscope {

class Disturbances
{
public:
    void configure(const QList<Fault> &faults, const Throttle &throttle, qint64 nowMs);

    // True when the request may pass; takes one token out of the bucket.
    bool admit(qint64 nowMs);
    // The fault that this request meets, if any; counts it. The first that matches and still acts decides.
    const Fault *match(const QByteArray &method, const QList<QByteArray> &segments);

private:
    QList<Fault> m_faults;
    QList<QList<QByteArray>> m_patterns;
    QList<int> m_seen;
    Throttle m_throttle;
    double m_level = 0;
    qint64 m_lastMs = 0;
};

} // namespace bootscope
