// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the rows of the log panel in step with the boot shown and the filter, answers its searches, and brings what
// stands beside a line into view. All that reads lines runs on workers.
#pragma once

#include "app/jobs/filterspans.h"
#include "app/jobs/worker.h"
#include "widgets/diagnose/logs/rowmap.h"

#include <QHash>

namespace bootscope {

class LogPanel;
class LogTable;

class DiagnoseLogs : public QObject
{
    Q_OBJECT
public:
    explicit DiagnoseLogs(LogPanel *panel, QObject *parent = nullptr);

    // boot: index into Analysis::boots; -1 shows all lines.
    void setBoot(const AnalysisPtr &analysis, int boot);
    // Its lines are marked in every log; null for none.
    void setFailure(const Failure *failure);
    // Tracebacks and reports of commands have one row each, to be opened.
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    // Only lines that may be of that time, instead of an earlier such condition; both unknown: of any time.
    void filterToTimes(LogTime from, LogTime until);
    // Lines of one log in the order and choice of its rows, for saving; kMerged for both as one.
    LineRange rangeOf(int input) const;

private:
    struct Hits
    {
        int input = -1;
        LogFilter filter;
        QByteArray text;
        bool isPattern = false;
        std::shared_ptr<const std::vector<quint32>> lines;
        quint32 costly = 0;
    };
    void forgetOtherCase(const AnalysisPtr &analysis);
    void prepare();
    void fold();
    void giveFolds(int input, const FoldList &folds);
    void applyFilter(int input);
    void show(int input, const LineRange &range, LineList lines);
    void sayCostly(quint32 lines);
    void find(const QByteArray &text, bool isPattern, bool forward);
    void showHit(bool forward);
    void showBeside(int input, LineNo line);
    const Boot *boot() const;

    LogPanel *m_panel;
    AnalysisPtr m_analysis;
    QStringList m_paths; // of its inputs
    int m_boot = -1;
    QList<Evidence> m_evidence; // of the failure in front
    bool m_folded = true;
    QHash<int, FoldList> m_folds; // by input
    std::shared_ptr<const std::vector<OutputStretch>> m_output;
    std::shared_ptr<const std::vector<OutputStretch>> m_mergedOutput;
    MergedLogPtr m_merged;
    Hits m_hits;
    bool m_following = false; // what is shown beside asks for nothing beside it
    Worker m_preparing;
    Worker m_folding;
    Worker m_filtering;
    Worker m_filteringBeside;
    Worker m_finding;
};

} // namespace bootscope
