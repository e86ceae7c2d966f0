// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/diagnoseworkspace.h"

#include "app/jobs/logjob.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/workspaces/diagnose/diagnosefeature.h"
#include "app/workspaces/diagnose/diagnoselogs.h"
#include "app/workspaces/diagnose/diagnoseview.h"
#include "app/workspaces/featuretabs.h"
#include "parsers/boots/explain.h"
#include "widgets/diagnose/lamps.h"
#include "widgets/diagnose/logs/logpanel.h"
#include "widgets/diagnose/timeline/timelineview.h"
#include "widgets/frame/emptystate.h"
#include "widgets/frame/plaintable.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>
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
    , m_slow(new QTimer(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_view(new DiagnoseView(m_stack))
    , m_navigator(new CaseNavigator(*m_view, *new DiagnoseLogs(m_view->logs, this), this))
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
    connectJob();
    connectNavigator();
    m_features = makeDiagnoseFeatures(*this);
    m_featureTabs = new FeatureTabs(*m_view->tabs, this);
    for (DiagnoseFeature *feature : std::as_const(m_features))
        m_featureTabs->add(*feature);
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

void DiagnoseWorkspace::connectNavigator()
{
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Open logs"));
        if (!paths.isEmpty())
            openPaths(paths);
    });
    connect(m_empty, &EmptyState::secondaryTriggered, this, &DiagnoseWorkspace::openExample);
    connect(m_navigator, &CaseNavigator::editRequested, this, &DiagnoseWorkspace::editUserData);
    const auto bootChanged = [this] {
        refreshVerdict();
        for (DiagnoseFeature *feature : std::as_const(m_features))
            feature->bootChanged();
    };
    connect(m_navigator, &CaseNavigator::bootShown, this, bootChanged);
    connect(m_navigator, &CaseNavigator::detailRead, this, bootChanged);
    connect(m_navigator, &CaseNavigator::failureShown, this, [this] {
        for (DiagnoseFeature *feature : std::as_const(m_features))
            feature->failureChanged();
    });
    connect(m_lamps, &LampRow::lampActivated, this, [this](int id) {
        const Lamp &lamp = m_lamps->lamp(id);
        if (lamp.failure >= 0)
            m_navigator->showFailure(lamp.failure);
        else if (lamp.evidence.input >= 0)
            m_navigator->showLines(lamp.evidence.input, lamp.evidence.line, lamp.evidence.endLine);
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
    QList<QAction *> actions = m_actions;
    for (const DiagnoseFeature *feature : m_features)
        actions += feature->menuActions();
    return actions;
}

bool DiagnoseWorkspace::isReading() const
{
    return m_job->isRunning();
}

void DiagnoseWorkspace::openPaths(const QStringList &paths)
{
    const bool taken =
        !paths.isEmpty() && std::any_of(m_features.cbegin(), m_features.cend(),
                                        [&paths](DiagnoseFeature *feature) { return feature->takesPaths(paths); });
    if (taken) { // what was asked for before must not come in between
        m_job->cancel();
        m_slow->stop();
    } else if (!paths.isEmpty()) {
        openCase(paths);
    }
}

void DiagnoseWorkspace::openCase(const QStringList &paths)
{
    m_paths = paths;
    m_again = false;
    m_navigator->forgetChoice();
    messages().hide();
    m_slow->start();
    m_job->start(paths);
    refreshVerdict();
}

void DiagnoseWorkspace::showOverview(QWidget *page, const VerdictText &verdict)
{
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    if (m_stack->currentWidget() != page) {
        m_job->cancel();
        m_slow->stop();
        messages().hide();
        m_stack->setCurrentWidget(page);
    }
    m_overview = verdict;
    refreshVerdict();
}

bool DiagnoseWorkspace::showsOverview() const
{
    return m_stack->currentWidget() != m_empty && m_stack->currentWidget() != m_view;
}

void DiagnoseWorkspace::readAgain()
{
    if (m_paths.isEmpty())
        return;
    m_again = true;
    m_slow->start();
    m_job->start(m_paths);
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
    if (analysis())
        showBoot(currentBoot());
    refreshVerdict();
}

void DiagnoseWorkspace::accept(const AnalysisPtr &snapshot)
{
    // A boot that was looked at stays in view while its log grows.
    if (m_again && !snapshot->complete)
        return;
    const bool fresh = !m_again && (!analysis() || analysis()->complete || m_stack->currentWidget() != m_view);
    // What holds neither a log nor a boot is told about, not shown.
    const bool nothing = snapshot->complete && snapshot->boots.empty() && !showsLogs(*snapshot);
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_view);
    Q_EMIT pageChanged();
    m_navigator->setAnalysis(snapshot, fresh);
    refreshVerdict();
}

void DiagnoseWorkspace::complete(const AnalysisPtr &snapshot)
{
    m_slow->stop();
    accept(snapshot);
    if (!m_again) {
        messages().hide();
        showRemarks();
    }
    if (m_again)
        m_navigator->showGrowth();
    else
        m_navigator->showWhatMatters();
    for (DiagnoseFeature *feature : std::as_const(m_features))
        feature->caseChanged();
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
    for (const Input &input : analysis()->inputs) {
        const QString name = QFileInfo(input.path).fileName();
        if (!input.remark.isEmpty())
            remarks.append(input.remark.startsWith(name) ? input.remark : name + QStringLiteral(": ") + input.remark);
    }
    if (remarks.isEmpty())
        return;
    const int more = int(remarks.size()) - kMaxRemarks;
    QString text = remarks.mid(0, kMaxRemarks).join(QLatin1Char('\n'));
    if (more > 0)
        text += QLatin1Char('\n') + tr("and %1 more: see Facts").arg(more);
    messages().showMessage(analysis()->boots.empty() ? Tone::Warning : Tone::Info, text);
}

void DiagnoseWorkspace::refreshVerdict()
{
    const Boot *shown = m_navigator->boot();
    if (m_job->isRunning())
        strip().setVerdict({Tone::Neutral, tr("Reading…")});
    else if (showsOverview())
        strip().setVerdict(m_overview);
    else if (shown)
        strip().setVerdict({toneOf(shown->verdict), verdictSentence(*analysis(), shown->index)});
    else if (analysis())
        strip().setVerdict({Tone::Info, tr("No boot of cloud-init is recorded in these files.")});
    else
        strip().setVerdict({Tone::Neutral, tr("Open the logs of a boot to see what happened.")});
    // While reading goes on, nothing is known to be right.
    m_lamps->setLamps(lampsOf(m_job->isRunning() ? nullptr : shown, m_navigator->detail(), analysis().get()));
    m_lamps->setVisible(m_stack->currentWidget() == m_view);
    Q_EMIT statusChanged();
}

QStringList DiagnoseWorkspace::statusSegments() const
{
    QStringList segments;
    if (showsOverview())
        return segments;
    if (!m_paths.isEmpty())
        segments.append(m_paths.size() == 1 ? QFileInfo(m_paths.first()).fileName()
                                            : tr("%1 files and folders").arg(m_paths.size()));
    const Boot *boot = m_navigator->boot();
    if (boot)
        segments.append(tr("boot %1 of %2").arg(currentBoot() + 1).arg(analysis()->boots.size()));
    if (boot && !boot->cloudInit.isEmpty())
        segments.append(QStringLiteral("cloud-init ") + boot->cloudInit);
    if (m_job->isRunning())
        segments.append(
            tr("reading: %1 %").arg(analysis() && !analysis()->complete ? int(analysis()->progress * 100) : 0));
    return segments;
}

void DiagnoseWorkspace::editUserData(int line)
{
    const CaseUserData given = m_navigator->userData();
    if (!given.data)
        return;
    const int input = given.input;
    const QString path =
        input >= 0 && input < analysis()->inputs.size() ? analysis()->inputs.at(input).path : QString();
    // The document, not the raw bytes: lines are counted in what the author wrote.
    Q_EMIT openInAuthor(given.data->document, path.isEmpty() ? QStringLiteral("user-data") : QFileInfo(path).fileName(),
                        line);
}

void DiagnoseWorkspace::saveState()
{
    m_view->save(settings());
    for (DiagnoseFeature *feature : std::as_const(m_features))
        feature->saveState();
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
    for (DiagnoseFeature *feature : std::as_const(m_features))
        feature->retranslate();
    m_featureTabs->retranslate();
    refreshVerdict();
}

} // namespace bootscope
