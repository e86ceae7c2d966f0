// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/reportexcerpts.h"

namespace bootscope {

namespace {
constexpr quint32 kMostLines = 60; // of one piece: a traceback may have thousands
} // namespace

int ReportExcerpts::add(const Evidence &evidence, quint32 around)
{
    if (evidence.input < 0 || evidence.input >= m_analysis.inputs.size())
        return 0;
    const quint32 count = m_analysis.inputs.at(evidence.input).lines.lineCount();
    if (evidence.line.value < 1 || evidence.line.value > count)
        return 0;
    const quint32 end = qMin(qMax(evidence.endLine.value, evidence.line.value), evidence.line.value + kMostLines);
    Excerpt made{int(m_all.size()) + 1, evidence,
                 LineNo(evidence.line.value > around ? evidence.line.value - around : 1),
                 LineNo(qMin(end + around, count))};
    for (const Excerpt &one : std::as_const(m_all)) {
        if (one.lines == evidence && one.first <= made.first && one.last >= made.last)
            return one.number;
    }
    m_all.append(made);
    return made.number;
}

} // namespace bootscope
