// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the rows of the log panel in step with the boot shown and the filter, and answers its searches on a worker.
#pragma once

#include "app/jobs/worker.h"
#include "parsers/boots/analysis.h"

namespace bootscope {

class LogPanel;
class LogTable;
struct LineRange;

class DiagnoseLogs : public QObject
{
    Q_OBJECT
public:
    explicit DiagnoseLogs(LogPanel *panel, QObject *parent = nullptr);

    // boot: index into Analysis::boots; -1 shows all lines.
    void setBoot(const AnalysisPtr &analysis, int boot);

private:
    void applyFilter();
    void show(LogTable *table, LineNo first, LineNo last, std::shared_ptr<const std::vector<quint32>> lines);
    void find(const QByteArray &text, bool forward);
    LineRange shownRange(int input) const;

    LogPanel *m_panel;
    AnalysisPtr m_analysis;
    int m_boot = -1;
    Worker m_filtering;
    Worker m_finding;
};

} // namespace bootscope
