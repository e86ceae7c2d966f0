// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces that a report in HTML is put together from. What they are given is text; what they return is HTML.
#pragma once

#include "app/reports/reportexcerpts.h"

namespace bootscope {

class HtmlParts
{
public:
    HtmlParts(ReportSource &source, ReportExcerpts &excerpts) : m_source(source), m_excerpts(excerpts) {}

    // " [cloud-init.log:120]" for each, leading to the piece of the log at the end of the report.
    QString links(const QList<Evidence> &evidence, quint32 around);
    QString timeline(const Boot &boot); // SVG; a sentence where the log has no times
    QString userData(const UserDataLines &lines);
    void gaps(const Boot &boot, QIODevice &out);  // silent stretches of the log
    void parts(const Boot &boot, QIODevice &out); // what became of each part of the user data
    void stages(const Boot &boot, QIODevice &out);
    void steps(const Boot &boot, QIODevice &out);
    void evidence(QIODevice &out); // after everything that made links
    void inputs(QIODevice &out);
    void masked(QIODevice &out);

private:
    ReportSource &m_source;
    ReportExcerpts &m_excerpts;
};

QString html(const QString &text); // escaped, for text and attributes
QString reportStyle();             // CSS for screens, light and dark, and paper
// Stages as bands, steps as bars below them, failures as crosses; empty where no stage has a time.
QString svgTimeline(ReportSource &source, const Boot &boot);

} // namespace bootscope
