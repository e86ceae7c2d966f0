// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/traffic/trafficrecord.h"

namespace bootscope {

qint64 TrafficRecord::weight(const Exchange &exchange)
{
    qint64 bytes = qint64(sizeof(Exchange)) + exchange.target.size() + exchange.answerBody.size();
    for (const HttpHeaders &headers : {exchange.requestHeaders, exchange.answerHeaders}) {
        for (const auto &[name, value] : headers)
            bytes += name.size() + value.size();
    }
    return bytes;
}

void TrafficRecord::add(const Exchange &exchange)
{
    m_exchanges.push_back(exchange);
    m_bytes += weight(exchange);
    while (m_exchanges.size() > 1 && (size() > m_maxExchanges || m_bytes > m_maxBytes)) {
        m_bytes -= weight(m_exchanges.front());
        m_exchanges.pop_front();
        ++m_dropped;
    }
}

void TrafficRecord::clear()
{
    m_exchanges.clear();
    m_bytes = 0;
    m_dropped = 0;
}

} // namespace bootscope
