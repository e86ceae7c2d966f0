// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/lessonfeature.h"

#include "app/settings/settings.h"
#include "app/workspaces/metadata/metadataworkspace.h"
#include "imds/lesson/lessontext.h"
#include "widgets/metadata/lesson/lessonpanel.h"

namespace bootscope {

namespace {
const QString kState = QStringLiteral("metadata-walk");
} // namespace

LessonFeature::LessonFeature(MetadataWorkspace &host) : MetadataFeature(host)
{
    m_action = addAction(QKeySequence(), [this] { open(); });
    m_progress.restore(host.settings().state(kState));
    connect(&m_runner, &LessonRunner::sent, this, [this](const QString &text) {
        m_answer += text;
        m_panel->setAnswer(m_answer);
    });
    connect(&m_runner, &LessonRunner::finished, this, [this] { m_panel->setBusy(false); });
}

QWidget *LessonFeature::makeTab()
{
    m_panel = new LessonPanel;
    connect(m_panel, &LessonPanel::stepChosen, this, &LessonFeature::choose);
    connect(m_panel, &LessonPanel::startRequested, this, &LessonFeature::startEmulator);
    connect(m_panel, &LessonPanel::runRequested, this, &LessonFeature::run);
    connect(m_panel, &LessonPanel::opened, this, [this] {
        m_isOpen = true;
        applySettings();
        showPage();
    });
    connect(m_panel, &LessonPanel::closed, this, &LessonFeature::leave);
    connect(&host(), &MetadataWorkspace::scenarioLoaded, this, [this] {
        applySettings();
        showPage();
    });
    connect(m_panel, &LessonPanel::againRequested, this, [this] {
        m_progress.forget();
        choose(0);
    });
    return m_panel;
}

QString LessonFeature::tabTitle() const
{
    return tr("Walk");
}

void LessonFeature::retranslate()
{
    m_action->setText(tr("&Walk through IMDSv1 and IMDSv2"));
    m_panel->retranslate();
    showSteps();
    showPage();
}

void LessonFeature::saveState()
{
    host().settings().setState(kState, m_progress.save());
}

void LessonFeature::open()
{
    host().showPage();
    Q_EMIT tabWanted();
    if (!host().emulator().isRunning())
        startEmulator();
}

void LessonFeature::startEmulator()
{
    m_isOpen = true;
    // The steps on credentials need a role; a scenario that somebody chose and that has one is as good as any.
    if (!host().emulator().scenario().iam)
        host().useScenario(builtInScenarios().first().path);
    host().startEmulator();
    applySettings();
    showPage();
}

void LessonFeature::choose(int step)
{
    m_isOpen = true;
    m_runner.cancel();
    m_answer.clear();
    m_progress.setCurrent(step);
    m_panel->setBusy(false);
    m_panel->setNote({});
    m_panel->setAnswer({});
    applySettings();
    showSteps();
    showPage();
}

void LessonFeature::run()
{
    m_isOpen = true;
    applySettings();
    m_answer.clear();
    m_panel->setAnswer({});
    m_panel->setBusy(true);
    m_runner.run(lessonSteps().at(m_progress.current()), place());
}

void LessonFeature::applySettings()
{
    Emulator &emulator = host().emulator();
    if (!m_isOpen || !emulator.isRunning())
        return;
    const LessonSettings &wanted = lessonSteps().at(m_progress.current()).settings;
    Scenario scenario = emulator.scenario();
    const LessonSettings now = lessonSettings(scenario);
    if (!m_before)
        m_before = now;
    if (now == wanted)
        return;
    setLessonSettings(scenario, wanted);
    emulator.setScenario(scenario);
}

void LessonFeature::restoreOwn(Scenario &scenario) const
{
    if (m_before)
        setLessonSettings(scenario, *m_before);
}

void LessonFeature::leave()
{
    m_isOpen = false;
    m_fetcher.stop();
    putBack();
}

// The emulator is again as its scenario has it.
void LessonFeature::putBack()
{
    if (!m_before)
        return;
    const Scenario own = host().ownScenario();
    m_before.reset();
    if (lessonSettings(own) != lessonSettings(host().emulator().scenario()))
        host().emulator().setScenario(own);
}

void LessonFeature::scenarioLeaves()
{
    m_before.reset(); // what was set is gone with it
}

LessonPlace LessonFeature::place() const
{
    LessonPlace place;
    place.endpoint = host().emulator().endpoint();
    place.fetcher = m_fetcher.url();
    if (host().emulator().scenario().iam)
        place.role = host().emulator().scenario().iam->role;
    return place;
}

QString LessonFeature::settingsSentence() const
{
    const LessonSettings &settings = lessonSteps().at(m_progress.current()).settings;
    const QString set =
        !settings.enabled ? tr("For this step the emulator is set so: endpoint disabled.")
        : settings.tokensRequired
            ? tr("For this step the emulator is set so: tokens required, hop limit %1.").arg(settings.hopLimit)
            : tr("For this step the emulator is set so: tokens optional, hop limit %1.").arg(settings.hopLimit);
    return set + QLatin1Char(' ') + tr("When you leave this tab, it is again as its scenario has it.");
}

void LessonFeature::showSteps()
{
    QList<LessonPanel::Step> steps;
    for (int i = 0; i < lessonSteps().size(); ++i)
        steps.append({lessonText(lessonSteps().at(i).title), m_progress.isDone(i)});
    m_panel->setSteps(steps, m_progress.current());
}

// The careless application runs for the steps that attack it, and no longer.
void LessonFeature::followFetcher(const LessonStep &step)
{
    const bool isWanted =
        m_isOpen && host().emulator().isRunning() && step.requests.first().route == LessonRequest::Route::Fetcher;
    if (!isWanted) {
        m_fetcher.stop();
        return;
    }
    m_fetcher.setEmulator(host().emulator().endpoint());
    const Result<QUrl> started = m_fetcher.start();
    if (!started)
        host().messages().showMessage(Tone::Warning, started.error());
}

void LessonFeature::showPage()
{
    const LessonStep &step = lessonSteps().at(m_progress.current());
    followFetcher(step);
    LessonPanel::Page page;
    page.task = lessonText(step.task);
    page.seen = lessonText(step.seen);
    page.settings = settingsSentence();
    page.isDone = m_progress.isDone(m_progress.current());
    if (host().emulator().isRunning())
        page.lines = terminalLines(step, place());
    m_panel->showPage(page);
}

void LessonFeature::emulatorChanged()
{
    if (!m_panel)
        return;
    const bool runs = host().emulator().isRunning();
    const bool ran = std::exchange(m_runs, runs);
    if (!runs) {
        m_runner.cancel();
        m_panel->setBusy(false);
        putBack();
    } else if (!ran) {
        applySettings();
    }
    showPage();
}

void LessonFeature::exchanged(const Exchange &exchange)
{
    if (exchange.side != Exchange::Side::Server || !m_panel)
        return;
    // Somebody who types the line without having chosen the step in the list is walking, too.
    const bool wasDone = m_progress.isDone(m_progress.current());
    const auto seen = m_progress.observe(exchange, place());
    if (seen == LessonProgress::Seen::Done) {
        if (wasDone)
            return; // thousands of these a second are no news
        m_panel->setNote({});
        showSteps();
        showPage();
    } else if (seen == LessonProgress::Seen::Other && m_isOpen && !m_runner.isRunning() &&
               exchange.userAgent().startsWith("curl") && !m_progress.isDone(m_progress.current())) {
        m_panel->setNote(
            tr("Seen: %1 %2, answered %3. %4 The step waits for another request.")
                .arg(QString::fromLatin1(exchange.method.left(20)), QString::fromUtf8(exchange.target.left(80)))
                .arg(exchange.status)
                .arg(ruleSentence(exchange.rule)));
    }
}

} // namespace bootscope
