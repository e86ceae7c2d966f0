// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of the logs that a report's statements rest on, numbered in the order in which they are mentioned.
#pragma once

#include "app/reports/reportsource.h"

namespace bootscope {

struct Excerpt
{
    int number = 0;     // 1-based
    Evidence lines;     // what is meant
    LineNo first, last; // with what stands around it
};

class ReportExcerpts
{
public:
    explicit ReportExcerpts(const Analysis &analysis) : m_analysis(analysis) {}

    // 0 when the input has no such line. around: lines to both sides.
    int add(const Evidence &evidence, quint32 around = 3);
    const QList<Excerpt> &all() const { return m_all; }

private:
    const Analysis &m_analysis;
    QList<Excerpt> m_all;
};

} // namespace bootscope
