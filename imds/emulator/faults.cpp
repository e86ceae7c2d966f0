// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/faults.h"

#include "imds/tree/metadatatree.h"

#include <QRandomGenerator>

namespace bootscope {

namespace {

// "*" within a segment stands for any text, "**" as a segment for any number of segments. Linear in both lengths.
template<class T, class IsWild, class IsSame>
bool globMatches(const T &pattern, const T &text, IsWild isWild, IsSame isSame)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && isWild(pattern.at(p))) {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && isSame(pattern.at(p), text.at(t))) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && isWild(pattern.at(p)))
        ++p;
    return p == pattern.size();
}

bool segmentMatches(const QByteArray &pattern, const QByteArray &segment)
{
    return globMatches(
        pattern, segment, [](char c) { return c == '*'; }, [](char a, char b) { return a == b; });
}

} // namespace

void Disturbances::configure(const QList<Fault> &faults, const Throttle &throttle, qint64 nowMs)
{
    m_faults = faults;
    m_patterns.clear();
    for (const Fault &fault : faults)
        m_patterns.append(MetadataTree::split(fault.path));
    m_seen = QList<int>(faults.size(), 0);
    m_throttle = throttle;
    m_level = throttle.burst;
    m_lastMs = nowMs;
}

bool Disturbances::admit(qint64 nowMs)
{
    if (m_throttle.rate <= 0)
        return true;
    m_level = qMin(m_throttle.burst, m_level + double(nowMs - m_lastMs) * m_throttle.rate / 1000);
    m_lastMs = nowMs;
    if (m_level < 1)
        return false;
    m_level -= 1;
    return true;
}

const Fault *Disturbances::match(const QByteArray &method, const QList<QByteArray> &segments)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        const Fault &fault = m_faults.at(i);
        if (!fault.method.isEmpty() && fault.method != method)
            continue;
        if (!globMatches(
                m_patterns.at(i), segments, [](const QByteArray &s) { return s == "**"; }, segmentMatches))
            continue;
        const int seen = m_seen[i]++;
        const bool acts = seen >= fault.after && (fault.count < 0 || seen - fault.after < fault.count) &&
                          (fault.probability >= 1 || QRandomGenerator::global()->generateDouble() < fault.probability);
        if (acts)
            return &fault;
    }
    return nullptr;
}

} // namespace bootscope
