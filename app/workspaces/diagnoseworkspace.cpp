// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnoseworkspace.h"

#include "app/jobs/logjob.h"
#include "app/jobs/readbootdetail.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/workspaces/diagnoselogs.h"
#include "app/workspaces/diagnoseview.h"
#include "parsers/boots/explain.h"
#include "widgets/diagnose/bootmodel.h"
#include "widgets/diagnose/factmodel.h"
#include "widgets/diagnose/failurecard.h"
#include "widgets/diagnose/failuremodel.h"
#include "widgets/diagnose/lamps.h"
#include "widgets/diagnose/logpanel.h"
#include "widgets/diagnose/stepmodel.h"
#include "widgets/diagnose/timelineview.h"
#include "widgets/diagnose/userdataview.h"
#include "widgets/frame/emptystate.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kSlowMs = 300; // reading is mentioned when it takes longer
constexpr int kMaxRemarks = 3;

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Succeeded:
        return Tone::Success;
    case Verdict::Degraded:
    case Verdict::Incomplete:
        return Tone::Warning;
    case Verdict::Failed:
        return Tone::Error;
    case Verdict::Unknown:
        break;
    }
    return Tone::Info;
}

bool showsLogs(const Analysis &analysis)
{
    return std::any_of(analysis.inputs.begin(), analysis.inputs.end(),
                       [](const Input &input) { return LogPanel::isShown(input); });
}

} // namespace

DiagnoseWorkspace::DiagnoseWorkspace(Settings &settings, QWidget *parent)
    : Workspace(settings, parent)
    , m_job(new LogJob(this))
    , m_detailWorker(new Worker(this))
    , m_slow(new QTimer(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_view(new DiagnoseView(m_stack))
    , m_logs(new DiagnoseLogs(m_view->logs, this))
    , m_lamps(new LampRow)
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    setContent(m_stack);
    strip().addEndWidget(m_lamps);
    m_lamps->hide();
    m_view->restore(settings);
    setFocusProxy(m_view->failureTable);
    m_slow->setSingleShot(true);
    m_slow->setInterval(kSlowMs);
    makeActions();
    connectView();
    connectJob();
    retranslate();
}

void DiagnoseWorkspace::makeActions()
{
    for (int i = 0; i < ActionCount; ++i) {
        auto *action = new QAction(this);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        m_actions.append(action);
    }
    m_actions[NextFailure]->setShortcut(QKeySequence(Qt::Key_F8));
    m_actions[PreviousFailure]->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F8));
    m_actions[FindAction]->setShortcut(QKeySequence::Find);
    connect(m_actions[NextFailure], &QAction::triggered, this, [this] { nextFailure(1); });
    connect(m_actions[PreviousFailure], &QAction::triggered, this, [this] { nextFailure(-1); });
    connect(m_actions[FindAction], &QAction::triggered, m_view->logs, &LogPanel::openFind);
    connect(m_actions[ZoomInAction], &QAction::triggered, m_view->timeline, &TimelineView::zoomIn);
    connect(m_actions[ZoomOutAction], &QAction::triggered, m_view->timeline, &TimelineView::zoomOut);
    connect(m_actions[FitAction], &QAction::triggered, m_view->timeline, &TimelineView::fit);
}

void DiagnoseWorkspace::connectView()
{
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Open logs"));
        if (!paths.isEmpty())
            openPaths(paths);
    });
    connect(m_empty, &EmptyState::secondaryTriggered, this, &DiagnoseWorkspace::openExample);
    connect(m_view->timeline, &TimelineView::stepActivated, this, &DiagnoseWorkspace::showStep);
    connect(m_view->timeline, &TimelineView::outputActivated, this, [this](LineNo line) {
        if (boot())
            m_view->logs->showLines(boot()->outputInput, line, line);
    });
    connect(m_view->logs, &LogPanel::lineActivated, this, &DiagnoseWorkspace::showLogLine);
    connect(m_view->card, &FailureCard::evidenceActivated, this, [this](const Evidence &evidence) {
        m_view->logs->showLines(evidence.input, evidence.line, evidence.endLine);
    });
    const auto editCulprit = [this] { editUserData(m_view->userData->markedLine()); };
    connect(m_view->card, &FailureCard::userDataActivated, this, editCulprit);
    connect(m_view->userData, &UserDataView::openRequested, this, &DiagnoseWorkspace::editUserData);
    connect(m_view->failureTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && !m_following)
                    showFailure(current.row());
            });
    connect(m_view->failureTable, &QTableView::clicked, this,
            [this](const QModelIndex &index) { showFailure(index.row()); });
    connect(m_view->stepTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid() || m_following)
                    return;
                const StepRef ref = m_view->steps->stepAt(m_view->sortedSteps->mapToSource(current).row());
                m_view->timeline->setSelected(ref);
                showStep(ref);
            });
    connect(m_view->bootTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid() || m_following)
                    return;
                m_chosen = true;
                showBoot(current.row());
            });
    connect(m_lamps, &LampRow::lampActivated, this, [this](int id) {
        if (id == DeprecationLamp && boot() && m_detail.firstDeprecation.value > 0)
            m_view->logs->showLines(boot()->logInput, m_detail.firstDeprecation, m_detail.firstDeprecation);
    });
}

void DiagnoseWorkspace::connectJob()
{
    connect(m_job, &LogJob::published, this, &DiagnoseWorkspace::accept);
    connect(m_job, &LogJob::finished, this, &DiagnoseWorkspace::complete);
    connect(m_job, &LogJob::failed, this, &DiagnoseWorkspace::fail);
    connect(m_slow, &QTimer::timeout, this, [this] {
        if (m_job->isRunning())
            messages().showMessage(Tone::Info, tr("Reading the logs…"), tr("Cancel"), [this] { cancelReading(); });
    });
}

QString DiagnoseWorkspace::title() const
{
    return tr("Diagnose");
}

QString DiagnoseWorkspace::iconName() const
{
    return QStringLiteral("diagnose");
}

QList<QAction *> DiagnoseWorkspace::menuActions() const
{
    return m_actions;
}

const Boot *DiagnoseWorkspace::boot() const
{
    return m_analysis && m_boot >= 0 && size_t(m_boot) < m_analysis->boots.size() ? &m_analysis->boots[size_t(m_boot)]
                                                                                  : nullptr;
}

void DiagnoseWorkspace::openPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_paths = paths;
    m_chosen = false;
    messages().hide();
    m_slow->start();
    m_job->start(paths);
    refreshVerdict();
}

void DiagnoseWorkspace::openExample()
{
    openPaths({QStringLiteral(":/examples/boot")});
}

void DiagnoseWorkspace::cancelReading()
{
    m_job->cancel();
    m_slow->stop();
    messages().showMessage(Tone::Warning, tr("Reading was cancelled. What was read until then is shown."));
    if (m_analysis)
        showBoot(m_boot);
    refreshVerdict();
}

void DiagnoseWorkspace::accept(const AnalysisPtr &analysis)
{
    // A boot that was looked at stays in view while its log grows.
    const bool first = !m_analysis || m_analysis->complete || m_stack->currentWidget() != m_view;
    AnalysisPtr before = std::exchange(m_analysis, analysis);
    // What holds neither a log nor a boot is told about, not shown.
    const bool nothing = analysis->complete && analysis->boots.empty() && !showsLogs(*analysis);
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_view);
    const QScopedValueRollback following(m_following, true);
    m_view->logs->setAnalysis(analysis);
    m_view->boots->setAnalysis(analysis);
    m_view->setSeveralBoots(analysis->boots.size() > 1);
    if (first) {
        m_boot = -1;
        m_failure = -1;
    }
    if (m_boot < 0 || size_t(m_boot) >= analysis->boots.size())
        m_boot = analysis->boots.empty() ? -1 : 0;
    m_view->timeline->setBoot(analysis, m_boot);
    refreshVerdict();
    LogJob::release(std::move(before));
}

void DiagnoseWorkspace::complete(const AnalysisPtr &analysis)
{
    m_slow->stop();
    accept(analysis);
    messages().hide();
    showRemarks();
    m_view->userData->setUserData(analysis->userData);
    const int wanted = m_chosen && boot() ? m_boot : bootToShowFirst();
    showBoot(wanted);
    Q_EMIT finishedReading();
}

void DiagnoseWorkspace::fail(const QString &sentence)
{
    m_slow->stop();
    messages().showMessage(Tone::Error, sentence);
    refreshVerdict();
    Q_EMIT finishedReading();
}

void DiagnoseWorkspace::showRemarks()
{
    QStringList remarks;
    for (const Input &input : m_analysis->inputs) {
        if (!input.remark.isEmpty())
            remarks.append(QFileInfo(input.path).fileName() + QStringLiteral(": ") + input.remark);
    }
    if (remarks.isEmpty())
        return;
    const int more = int(remarks.size()) - kMaxRemarks;
    QString text = remarks.mid(0, kMaxRemarks).join(QLatin1Char('\n'));
    if (more > 0)
        text += QLatin1Char('\n') + tr("and %1 more: see Facts").arg(more);
    messages().showMessage(m_analysis->boots.empty() ? Tone::Warning : Tone::Info, text);
}

// The last boot that failed, else the last that was not right, else the last.
int DiagnoseWorkspace::bootToShowFirst() const
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

void DiagnoseWorkspace::showBoot(int index)
{
    if (!m_analysis)
        return;
    {
        const QScopedValueRollback following(m_following, true);
        m_boot = index >= 0 && size_t(index) < m_analysis->boots.size() ? index : -1;
        m_failure = -1;
        m_detail = {};
        m_view->timeline->setBoot(m_analysis, m_boot);
        m_view->failures->setBoot(m_analysis, m_boot);
        m_view->steps->setBoot(m_analysis, m_boot);
        m_view->facts->setBoot(m_analysis, m_boot);
        m_view->setFailureCount(m_view->failures->rowCount());
        m_logs->setBoot(m_analysis, m_boot);
        if (m_boot >= 0) {
            const QModelIndex row = m_view->boots->index(m_boot, 0);
            m_view->bootTable->setCurrentIndex(row);
            m_view->bootTable->scrollTo(row);
        }
        refreshVerdict();
        readDetail();
    }
    showFailure(boot() && !boot()->failures.isEmpty() ? 0 : -1);
}

void DiagnoseWorkspace::readDetail()
{
    m_detailWorker->start([this, analysis = m_analysis, index = m_boot](const Worker::Task &task) {
        const BootDetail detail = readBootDetail(*analysis, index, task.cancelled());
        task.post([this, detail] {
            m_detail = detail;
            m_view->timeline->setOutput(detail.output);
            m_lamps->setLamps(lampsOf(boot(), m_detail));
        });
    });
}

void DiagnoseWorkspace::refreshVerdict()
{
    const Boot *shown = boot();
    if (m_job->isRunning())
        strip().setVerdict({Tone::Neutral, tr("Reading…")});
    else if (shown)
        strip().setVerdict({toneOf(shown->verdict), verdictSentence(*m_analysis, shown->index)});
    else if (m_analysis)
        strip().setVerdict({Tone::Info, tr("No boot of cloud-init is recorded in these files.")});
    else
        strip().setVerdict({Tone::Neutral, tr("Open the logs of a boot to see what happened.")});
    // While reading goes on, nothing is known to be right.
    m_lamps->setLamps(lampsOf(m_job->isRunning() ? nullptr : shown, m_detail));
    m_lamps->setVisible(m_stack->currentWidget() == m_view);
    Q_EMIT statusChanged();
}

QStringList DiagnoseWorkspace::statusSegments() const
{
    QStringList segments;
    if (!m_paths.isEmpty())
        segments.append(m_paths.size() == 1 ? QFileInfo(m_paths.first()).fileName()
                                            : tr("%1 files and folders").arg(m_paths.size()));
    if (boot())
        segments.append(tr("boot %1 of %2").arg(m_boot + 1).arg(m_analysis->boots.size()));
    if (boot() && !boot()->cloudInit.isEmpty())
        segments.append(QStringLiteral("cloud-init ") + boot()->cloudInit);
    if (m_job->isRunning())
        segments.append(
            tr("reading: %1 %").arg(m_analysis && !m_analysis->complete ? int(m_analysis->progress * 100) : 0));
    return segments;
}

void DiagnoseWorkspace::showFailure(int index)
{
    if (!m_analysis)
        return;
    const QScopedValueRollback following(m_following, true);
    const Failure *failure = m_view->failures->failure(index);
    m_failure = failure ? index : -1;
    m_view->card->setFailure(m_analysis, m_boot, m_failure);
    const int line = failure && failure->userData ? failure->userData->line : 0;
    m_view->userData->showLines(line, line > 0 ? failure->userData->endLine : 0);
    for (int input = 0; input < m_analysis->inputs.size(); ++input) {
        LogTable *table = m_view->logs->table(input);
        if (!table)
            continue;
        QList<std::pair<LineNo, LineNo>> lines;
        for (const Evidence &evidence : failure ? failure->evidence : QList<Evidence>()) {
            if (evidence.input == input)
                lines.append({evidence.line, evidence.endLine});
        }
        const bool shown = failure && firstEvidence(*failure).input == input;
        table->lines().setMarks(shown ? firstEvidence(*failure).line : LineNo(), lines,
                                failure && failure->role == FailureRole::Suspect);
    }
    if (!failure && boot() && boot()->verdict == Verdict::Incomplete) {
        // Where the record stops is what there is to see.
        m_view->timeline->setSelected(unfinishedStep(*boot()));
        m_view->logs->showLines(boot()->logInput, boot()->logEnd, boot()->logEnd);
    }
    if (!failure)
        return;
    m_view->failureTable->setCurrentIndex(m_view->failures->index(index, 0));
    m_view->timeline->setSelected(stepOfFailure(*m_analysis, *boot(), *failure));
    const Evidence evidence = firstEvidence(*failure);
    m_view->logs->showLines(evidence.input, evidence.line, evidence.endLine);
}

void DiagnoseWorkspace::nextFailure(int direction)
{
    if (!boot())
        return;
    const int next = m_failure < 0 && direction < 0 ? -1 : m_failure + direction;
    if (next >= 0 && next < boot()->failures.size()) {
        showFailure(next);
        return;
    }
    const int other = m_view->boots->nextFailed(m_boot, direction);
    if (other < 0)
        return;
    showBoot(other);
    if (direction < 0)
        showFailure(int(boot()->failures.size()) - 1);
}

void DiagnoseWorkspace::showStep(StepRef ref)
{
    const StageRun *stage = boot() ? stageOf(*boot(), ref) : nullptr;
    if (!stage)
        return;
    const QScopedValueRollback following(m_following, true);
    const Step *step = stepOf(*boot(), ref);
    const LineNo line = step ? step->line : stage->line;
    m_view->logs->showLines(boot()->logInput, line, step ? step->endLine : line);
    if (const int row = m_view->steps->rowOf(ref); row >= 0) {
        const QModelIndex index = m_view->sortedSteps->mapFromSource(m_view->steps->index(row, 0));
        m_view->stepTable->setCurrentIndex(index);
        m_view->stepTable->scrollTo(index);
    }
    // A failure of that step is explained without moving the log away from what was clicked.
    if (const int failure = failureOfStep(*m_analysis, *boot(), ref); failure >= 0 && failure != m_failure) {
        m_failure = failure;
        m_view->card->setFailure(m_analysis, m_boot, failure);
        m_view->failureTable->setCurrentIndex(m_view->failures->index(failure, 0));
        if (const std::optional<UserDataLines> &lines = boot()->failures.at(failure).userData)
            m_view->userData->showLines(lines->line, lines->endLine);
    }
}

void DiagnoseWorkspace::showLogLine(int input, LineNo line)
{
    if (!m_analysis || m_following)
        return;
    const int owner = bootAtLine(*m_analysis, input, line);
    if (owner >= 0 && owner != m_boot) {
        m_chosen = true;
        showBoot(owner);
        m_view->logs->showLines(input, line, line);
    }
    if (!boot())
        return;
    const QScopedValueRollback following(m_following, true);
    if (boot()->logInput == input) {
        m_view->timeline->setSelected(stepAtLine(*boot(), line));
        return;
    }
    for (const OutputSection &section : m_detail.output) {
        const TimelineBand *band = m_view->timeline->layoutValue().bandOfOutput(section);
        if (boot()->outputInput == input && band && section.begin <= line && line <= section.end)
            m_view->timeline->setSelected({band->stage, -1});
    }
}

void DiagnoseWorkspace::editUserData(int line)
{
    if (!m_analysis || !m_analysis->userData)
        return;
    const int input = m_analysis->userDataInput;
    const QString path =
        input >= 0 && input < m_analysis->inputs.size() ? m_analysis->inputs.at(input).path : QString();
    // The document, not the raw bytes: lines are counted in what the author wrote.
    Q_EMIT openInAuthor(m_analysis->userData->document,
                        path.isEmpty() ? QStringLiteral("user-data") : QFileInfo(path).fileName(), line);
}

void DiagnoseWorkspace::saveState()
{
    m_view->save(settings());
}

void DiagnoseWorkspace::retranslate()
{
    m_actions[NextFailure]->setText(tr("&Next failure"));
    m_actions[PreviousFailure]->setText(tr("&Previous failure"));
    m_actions[FindAction]->setText(tr("&Find in the log…"));
    m_actions[ZoomInAction]->setText(tr("Zoom &in"));
    m_actions[ZoomOutAction]->setText(tr("Zoom &out"));
    m_actions[FitAction]->setText(tr("Show the &whole boot"));
    m_empty->setContent(QStringLiteral("drop"), tr("Drop the logs of a boot here, or their folder"),
                        {tr("What failed first, and which line of your user data it is about"),
                         tr("When each stage and step ran, and how long it took"),
                         tr("The log lines that show it, in both logs")},
                        tr("Open…"), tr("Try the example"));
    m_view->setLanguage(currentLanguage());
    m_view->retranslate();
    refreshVerdict();
}

} // namespace bootscope
