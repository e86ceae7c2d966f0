// SPDX-License-Identifier: GPL-3.0-or-later
// Which boot, failure, step and line of a case is in front, in all its views at once. Lists, timeline, logs and user
// data know nothing of each other: a jump in one of them is carried to the others here.
#pragma once

#include "parsers/boots/analysis.h"
#include "widgets/diagnose/timeline/bootdetail.h"

#include <QObject>

namespace bootscope {

class DiagnoseLogs;
class DiagnoseView;
class Worker;

class CaseNavigator : public QObject
{
    Q_OBJECT
public:
    // The view and the logs must outlive the navigator.
    CaseNavigator(DiagnoseView &view, DiagnoseLogs &logs, QObject *parent = nullptr);

    // A snapshot of what is being read. fresh: of another case, nothing of the one before stays in view.
    void setAnalysis(const AnalysisPtr &analysis, bool fresh);
    // Everything was read: shows the boot that the user picked meanwhile, else the one that matters most.
    void showWhatMatters();
    // The same case was read again: shows what is new, and moves nothing when nothing else failed meanwhile.
    void showGrowth();
    // The user opens something else: no boot of it was picked yet.
    void forgetChoice() { m_chosen = false; }

    const AnalysisPtr &analysis() const { return m_analysis; }
    int bootIndex() const { return m_boot; }       // into Analysis::boots; -1 for none
    int failureIndex() const { return m_failure; } // into Boot::failures; -1 for none
    const Boot *boot() const;                      // null for none
    CaseUserData userData() const;                 // of the machine in front; its data is null when there is none
    const BootDetail &detail() const { return m_detail; }
    DiagnoseLogs &logs() { return m_logs; }

public Q_SLOTS:
    void showBoot(int boot);
    void showFailure(int failure);
    void nextFailure(int direction); // goes on in the next boot that did not succeed
    // Brings lines of an input into view; nothing else moves.
    void showLines(int input, bootscope::LineNo first, bootscope::LineNo last);

Q_SIGNALS:
    void bootShown();
    void failureShown();
    void detailRead();
    void editRequested(int line); // of the user data, 1-based

private:
    void fillViews();
    void fillFailure();
    void connectLists();
    void connectJumps();
    void readDetail();
    void showStep(StepRef ref);
    void showLogLine(int input, LineNo line);
    int bootToShowFirst() const;

    DiagnoseView &m_view;
    DiagnoseLogs &m_logs;
    AnalysisPtr m_analysis;
    int m_boot = -1;
    int m_failure = -1;
    size_t m_bootsShown = 0;
    qsizetype m_failuresShown = 0;
    Verdict m_verdictShown = Verdict::Unknown;
    bool m_chosen = false;    // the user picked the boot
    bool m_following = false; // a jump is being carried out: what it selects is no new jump
    BootDetail m_detail;
    Worker *m_detailWorker;
};

} // namespace bootscope
