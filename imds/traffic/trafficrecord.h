// SPDX-License-Identifier: GPL-3.0-or-later
// The newest exchanges, a bounded number of them and of their bytes.
#pragma once

#include "imds/exchange.h"

#include <deque>

namespace bootscope {

class TrafficRecord
{
public:
    static constexpr qsizetype kMaxExchanges = 20'000;
    static constexpr qint64 kMaxBytes = 64LL * 1024 * 1024; // of texts, roughly

    explicit TrafficRecord(qsizetype maxExchanges = kMaxExchanges, qint64 maxBytes = kMaxBytes)
        : m_maxExchanges(maxExchanges), m_maxBytes(maxBytes)
    {
    }

    // The oldest make room.
    void add(const Exchange &exchange);
    void clear();

    qsizetype size() const { return qsizetype(m_exchanges.size()); }
    const Exchange &at(qsizetype index) const { return m_exchanges.at(std::size_t(index)); } // 0: the oldest kept
    quint64 dropped() const { return m_dropped; }
    QList<Exchange> exchanges() const { return QList<Exchange>(m_exchanges.cbegin(), m_exchanges.cend()); }

private:
    static qint64 weight(const Exchange &exchange);
    std::deque<Exchange> m_exchanges;
    qsizetype m_maxExchanges;
    qint64 m_maxBytes;
    qint64 m_bytes = 0;
    quint64 m_dropped = 0;
};

} // namespace bootscope
