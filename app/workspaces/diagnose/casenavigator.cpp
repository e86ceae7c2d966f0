// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/casenavigator.h"

#include "app/jobs/logjob.h"
#include "app/jobs/readbootdetail.h"
#include "app/workspaces/diagnose/diagnoselogs.h"
#include "app/workspaces/diagnose/diagnoseview.h"
#include "widgets/diagnose/bootmodel.h"
#include "widgets/diagnose/factmodel.h"
#include "widgets/diagnose/failurecard.h"
#include "widgets/diagnose/failuremodel.h"
#include "widgets/diagnose/logs/filterrow.h"
#include "widgets/diagnose/logs/logpanel.h"
#include "widgets/diagnose/stepmodel.h"
#include "widgets/diagnose/timeline/timelineview.h"
#include "widgets/diagnose/userdataview.h"
#include "widgets/frame/plaintable.h"

#include <QScopedValueRollback>
#include <QSortFilterProxyModel>

namespace bootscope {

CaseNavigator::CaseNavigator(DiagnoseView &view, DiagnoseLogs &logs, QObject *parent)
    : QObject(parent), m_view(view), m_logs(logs), m_detailWorker(new Worker(this))
{
    connectLists();
    connectJumps();
}

void CaseNavigator::connectLists()
{
    connect(m_view.failureTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && !m_following)
                    showFailure(current.row());
            });
    connect(m_view.failureTable, &QTableView::clicked, this,
            [this](const QModelIndex &index) { showFailure(index.row()); });
    connect(m_view.stepTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid() || m_following)
                    return;
                const StepRef ref = m_view.steps->stepAt(m_view.sortedSteps->mapToSource(current).row());
                m_view.timeline->setSelected(ref);
                showStep(ref);
            });
    connect(m_view.bootTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid() || m_following)
                    return;
                m_chosen = true;
                showBoot(current.row());
            });
}

void CaseNavigator::connectJumps()
{
    connect(m_view.timeline, &TimelineView::stepActivated, this, &CaseNavigator::showStep);
    connect(m_view.timeline, &TimelineView::outputActivated, this, [this](LineNo line) {
        if (boot())
            showLines(boot()->outputInput, line, line);
    });
    connect(m_view.timeline, &TimelineView::rangeSelected, &m_logs, &DiagnoseLogs::filterToTimes);
    connect(&m_view.logs->filterRow(), &FilterRow::changed, this, [this] {
        // The logs may have been let go of the range, or put back to one before.
        FilterChip range;
        for (const FilterChip &chip : m_view.logs->filter().chips) {
            if (chip.kind == FilterChip::Kind::Time && !chip.exclude)
                range = chip;
        }
        m_view.timeline->showRange(range.from, range.until);
    });
    connect(m_view.logs, &LogPanel::lineActivated, this, &CaseNavigator::showLogLine);
    connect(m_view.card, &FailureCard::evidenceActivated, this,
            [this](const Evidence &evidence) { showLines(evidence.input, evidence.line, evidence.endLine); });
    connect(m_view.card, &FailureCard::userDataActivated, this,
            [this](int line) { Q_EMIT editRequested(line > 0 ? line : m_view.userData->markedLine()); });
    connect(m_view.userData, &UserDataView::openRequested, this, &CaseNavigator::editRequested);
}

void CaseNavigator::setAnalysis(const AnalysisPtr &analysis, bool fresh)
{
    AnalysisPtr before = std::exchange(m_analysis, analysis);
    const QScopedValueRollback following(m_following, true);
    m_view.logs->setAnalysis(analysis);
    m_view.boots->setAnalysis(analysis);
    m_view.setBootCount(analysis->boots.size());
    if (fresh) {
        m_boot = -1;
        m_failure = -1;
    }
    if (m_boot < 0 || size_t(m_boot) >= analysis->boots.size())
        m_boot = analysis->boots.empty() ? -1 : 0;
    m_view.timeline->setBoot(analysis, m_boot);
    LogJob::release(std::move(before));
}

void CaseNavigator::showWhatMatters()
{
    if (!m_analysis)
        return;
    showBoot(m_chosen && boot() ? m_boot : bootToShowFirst());
}

void CaseNavigator::showLines(int input, LineNo first, LineNo last)
{
    m_view.logs->showLines(input, first, last);
}

const Boot *CaseNavigator::boot() const
{
    return m_analysis && m_boot >= 0 && size_t(m_boot) < m_analysis->boots.size() ? &m_analysis->boots[size_t(m_boot)]
                                                                                  : nullptr;
}

CaseUserData CaseNavigator::userData() const
{
    if (!m_analysis)
        return {};
    return boot() ? userDataOf(*m_analysis, *boot()) : CaseUserData{m_analysis->userData, m_analysis->userDataInput};
}

// The last boot that failed, else the last that was not right, else the last.
int CaseNavigator::bootToShowFirst() const
{
    int failed = -1;
    int odd = -1;
    for (int i = 0; i < int(m_analysis->boots.size()); ++i) {
        const Verdict verdict = m_analysis->boots[size_t(i)].verdict;
        if (verdict == Verdict::Failed)
            failed = i;
        else if (verdict == Verdict::Degraded || verdict == Verdict::Incomplete)
            odd = i;
    }
    return failed >= 0 ? failed : odd >= 0 ? odd : int(m_analysis->boots.size()) - 1;
}

void CaseNavigator::showBoot(int index)
{
    if (!m_analysis)
        return;
    m_boot = index >= 0 && size_t(index) < m_analysis->boots.size() ? index : -1;
    m_failure = -1;
    m_detail = {};
    fillViews();
    Q_EMIT bootShown();
    showFailure(boot() && !boot()->failures.isEmpty() ? 0 : -1);
}

void CaseNavigator::showGrowth()
{
    const bool isNews = !boot() || m_analysis->boots.size() != m_bootsShown ||
                        boot()->failures.size() != m_failuresShown || boot()->verdict != m_verdictShown;
    if (isNews) {
        showWhatMatters();
        return;
    }
    fillViews();
    Q_EMIT bootShown();
    fillFailure();
    Q_EMIT failureShown();
}

void CaseNavigator::fillViews()
{
    const QScopedValueRollback following(m_following, true);
    m_view.timeline->setBoot(m_analysis, m_boot);
    m_view.failures->setBoot(m_analysis, m_boot);
    m_view.steps->setBoot(m_analysis, m_boot);
    m_view.facts->setBoot(m_analysis, m_boot);
    m_view.userData->setUserData(userData().data);
    m_view.setFailureCount(m_view.failures->rowCount());
    m_logs.setBoot(m_analysis, m_boot);
    m_bootsShown = m_analysis->boots.size();
    m_failuresShown = boot() ? boot()->failures.size() : 0;
    m_verdictShown = boot() ? boot()->verdict : Verdict::Unknown;
    if (m_boot >= 0) {
        const QModelIndex row = m_view.boots->index(m_boot, 0);
        m_view.bootTable->setCurrentIndex(row);
        m_view.bootTable->scrollTo(row);
    }
    readDetail();
}

void CaseNavigator::readDetail()
{
    m_detailWorker->start([this, analysis = m_analysis, index = m_boot](const Worker::Task &task) {
        const BootDetail detail = readBootDetail(*analysis, index, task.cancelled());
        task.post([this, detail] {
            m_detail = detail;
            m_view.timeline->setDetail(detail.output, detail.silences);
            Q_EMIT detailRead();
        });
    });
}

// What tells about the failure in front, the log apart.
void CaseNavigator::fillFailure()
{
    const QScopedValueRollback following(m_following, true);
    const Failure *failure = m_view.failures->failure(m_failure);
    m_view.card->setFailure(m_analysis, m_boot, m_failure);
    m_view.userData->showFailure(failure);
    m_logs.setFailure(failure);
    if (!failure)
        return;
    m_view.failureTable->setCurrentIndex(m_view.failures->index(m_failure, 0));
    m_view.timeline->setSelected(stepOfFailure(*m_analysis, *boot(), *failure));
}

void CaseNavigator::showFailure(int index)
{
    if (!m_analysis)
        return;
    const QScopedValueRollback following(m_following, true);
    const Failure *failure = m_view.failures->failure(index);
    m_failure = failure ? index : -1;
    fillFailure();
    if (failure) {
        const Evidence evidence = firstEvidence(*failure);
        showLines(evidence.input, evidence.line, evidence.endLine);
    } else if (boot() && boot()->verdict == Verdict::Incomplete) {
        // Where the record stops is what there is to see.
        m_view.timeline->setSelected(unfinishedStep(*boot()));
        showLines(boot()->logInput, boot()->logEnd, boot()->logEnd);
    }
    Q_EMIT failureShown();
}

void CaseNavigator::nextFailure(int direction)
{
    if (!boot())
        return;
    const int next = m_failure < 0 && direction < 0 ? -1 : m_failure + direction;
    if (next >= 0 && next < boot()->failures.size()) {
        showFailure(next);
        return;
    }
    const int other = m_view.boots->nextFailed(m_boot, direction);
    if (other < 0)
        return;
    showBoot(other);
    if (direction < 0)
        showFailure(int(boot()->failures.size()) - 1);
}

void CaseNavigator::showStep(StepRef ref)
{
    const StageRun *stage = boot() ? stageOf(*boot(), ref) : nullptr;
    if (!stage)
        return;
    const QScopedValueRollback following(m_following, true);
    const Step *step = stepOf(*boot(), ref);
    const LineNo line = step ? step->line : stage->line;
    showLines(boot()->logInput, line, step ? step->endLine : line);
    if (const int row = m_view.steps->rowOf(ref); row >= 0) {
        const QModelIndex index = m_view.sortedSteps->mapFromSource(m_view.steps->index(row, 0));
        m_view.stepTable->setCurrentIndex(index);
        m_view.stepTable->scrollTo(index);
    }
    // A failure of that step is explained without moving the log away from what was clicked.
    if (const int failure = failureOfStep(*m_analysis, *boot(), ref); failure >= 0 && failure != m_failure) {
        m_failure = failure;
        m_view.card->setFailure(m_analysis, m_boot, failure);
        m_view.failureTable->setCurrentIndex(m_view.failures->index(failure, 0));
        m_view.userData->showFailure(&boot()->failures.at(failure));
        Q_EMIT failureShown();
    }
}

void CaseNavigator::showLogLine(int input, LineNo line)
{
    if (!m_analysis || m_following)
        return;
    const int owner = bootAtLine(*m_analysis, input, line);
    if (owner >= 0 && owner != m_boot) {
        m_chosen = true;
        showBoot(owner);
        showLines(input, line, line);
    }
    if (!boot())
        return;
    const QScopedValueRollback following(m_following, true);
    if (boot()->logInput == input) {
        m_view.timeline->setSelected(stepAtLine(*boot(), line));
        return;
    }
    for (const OutputStretch &stretch : m_detail.output) {
        if (boot()->outputInput == input && stretch.first <= line && line <= stretch.last)
            m_view.timeline->setSelected({stretch.stageRun, stretch.step});
    }
}

} // namespace bootscope
