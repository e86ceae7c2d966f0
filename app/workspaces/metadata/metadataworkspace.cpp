// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/metadataworkspace.h"

#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/workspaces/featuretabs.h"
#include "app/workspaces/metadata/metadatafeature.h"
#include "app/workspaces/metadata/metadatasession.h"
#include "app/workspaces/metadata/sessionsource.h"
#include "imds/client/instancedata.h"
#include "imds/scenario/edit.h"
#include "imds/scenario/form/scenarioform.h"
#include "imds/tree/categories.h"
#include "widgets/frame/emptystate.h"
#include "widgets/metadata/emulatorpanel.h"
#include "widgets/metadata/exchangemodel.h"
#include "widgets/metadata/exchangepanel.h"
#include "widgets/metadata/sourcepanel.h"
#include "widgets/metadata/valueview.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

namespace bootscope {

namespace {

const QString kColumns = QStringLiteral("metadata-columns");
const QString kRows = QStringLiteral("metadata-rows");
const QString kExchanges = QStringLiteral("metadata-exchanges");
const QString kPort = QStringLiteral("metadata-port");
constexpr int kTickMs = 1000;

// What it is, since which version, and when an instance does not have it.
QString explanation(const QByteArray &path)
{
    const Categories &categories = Categories::builtIn();
    const QString language = currentLanguage();
    QStringList sentences = {categories.explain(path, language)};
    if (const QByteArray since = categories.since(path); !since.isEmpty())
        sentences.append(MetadataWorkspace::tr("Since version %1.").arg(QString::fromLatin1(since)));
    if (const QString absent = categories.absentWhen(path, language); !absent.isEmpty())
        sentences.append(MetadataWorkspace::tr("Absent when: %1.").arg(absent));
    return sentences.join(QLatin1Char(' ')).trimmed();
}

QString duration(int seconds)
{
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

MetadataWorkspace::MetadataWorkspace(Settings &settings, QWidget *parent)
    : Workspace(settings, parent)
    , m_session(new MetadataSession(this))
    , m_sessionSource(new SessionSource(this))
    , m_exchanges(new ExchangeModel(this))
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_source(new SourcePanel(m_session->model()))
    , m_value(new ValueView)
    , m_panel(new EmulatorPanel)
    , m_panelPage(new QScrollArea)
    , m_exchangePanel(new ExchangePanel(*m_exchanges))
    , m_columns(new QSplitter)
    , m_rows(new QSplitter(Qt::Vertical))
    , m_right(new QTabWidget)
    , m_foot(new QTabWidget)
    , m_rightTabs(new FeatureTabs(*m_right, this))
    , m_footTabs(new FeatureTabs(*m_foot, this))
{
    for (QTabWidget *tabs : {m_right, m_foot}) {
        tabs->setDocumentMode(true);
        tabs->setUsesScrollButtons(true);
    }
    // A small window scrolls the panel instead of being held open by it.
    m_panelPage->setWidget(m_panel);
    m_panelPage->setWidgetResizable(true);
    m_panelPage->setFrameShape(QFrame::NoFrame);
    m_panelPage->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panelPage->setMinimumWidth(m_panel->minimumSizeHint().width() +
                                 m_panelPage->verticalScrollBar()->sizeHint().width());
    m_right->addTab(m_panelPage, QString());
    m_foot->addTab(m_exchangePanel, QString());
    m_columns->addWidget(m_source);
    m_columns->addWidget(m_value);
    m_columns->addWidget(m_right);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({280, 640, 300});
    m_columns->setChildrenCollapsible(false);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_foot);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({470, 220});
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_rows);
    setContent(m_pages);
    m_tick.setInterval(kTickMs);

    buildActions();
    connectParts();
    for (const BuiltInScenario &scenario : builtInScenarios()) {
        const Result<Scenario> loaded = loadScenario(scenario.path);
        if (!loaded)
            continue;
        m_panel->addScenario(scenario.path, loaded->name);
        if (m_panel->scenario() == scenario.path)
            m_emulator.setScenario(*loaded);
    }
    m_features = makeMetadataFeatures(*this);
    for (MetadataFeature *feature : std::as_const(m_features))
        (feature->isAtTheRight() ? m_rightTabs : m_footTabs)->add(*feature);
    restoreState();
    retranslate();
}

MetadataWorkspace::~MetadataWorkspace()
{
    // The panels show models of this object; they go before it does.
    delete m_pages;
}

void MetadataWorkspace::buildActions()
{
    const auto add = [this](auto slot) {
        auto *action = new QAction(this);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_startAction = add(&MetadataWorkspace::startEmulator);
    m_stopAction = add(&MetadataWorkspace::stopEmulator);
    m_readAction = add(&MetadataWorkspace::readAgain);
    m_readAction->setShortcut(QKeySequence::Refresh);
    m_scenarioAction = add(&MetadataWorkspace::chooseScenarioFile);
    m_clearAction = add([this] { m_exchanges->clear(); });
}

void MetadataWorkspace::connectParts()
{
    connect(m_empty, &EmptyState::primaryTriggered, this, &MetadataWorkspace::openExample);
    connect(m_empty, &EmptyState::secondaryTriggered, this, [this] {
        showPage();
        m_source->focusEndpoint();
        refreshVerdict();
    });
    connect(m_panel, &EmulatorPanel::startRequested, this, &MetadataWorkspace::startEmulator);
    connect(m_panel, &EmulatorPanel::stopRequested, this, &MetadataWorkspace::stopEmulator);
    connect(m_panel, &EmulatorPanel::scenarioChosen, this, &MetadataWorkspace::useScenario);
    connect(m_panel, &EmulatorPanel::openScenarioRequested, this, &MetadataWorkspace::chooseScenarioFile);
    connect(m_panel, &EmulatorPanel::tokensRequiredChanged, this, [this](bool required) {
        Scenario scenario = m_emulator.scenario();
        scenario.service.tokensRequired = required;
        m_emulator.setScenario(scenario);
    });
    connect(m_panel, &EmulatorPanel::editorTextChanged, this, [this](bool served) {
        m_emulator.setUserData({}, served);
        if (served)
            Q_EMIT editorTextWanted();
        else
            m_panel->setEditorText({});
    });
    connectSource();
    connect(m_value, &ValueView::fetchRequested, this, [this](const QByteArray &path) {
        m_value->showWaiting(path);
        m_session->fetch(path);
    });
    connect(m_value, &ValueView::openInEditorRequested, this,
            [this](const QByteArray &body) { Q_EMIT openInAuthor(body, QStringLiteral("user-data"), 0); });
    connect(m_session, &MetadataSession::valueArrived, this, &MetadataWorkspace::showAnswer);
    connect(m_session, &MetadataSession::changed, this, [this] {
        refreshVerdict();
        if (m_session->client() && m_session->client()->mayTryV1() && !m_session->problem().isEmpty())
            offerV1();
        for (MetadataFeature *feature : std::as_const(m_features))
            feature->sessionChanged();
    });
    connect(m_session, &MetadataSession::exchanged, this, [this](const Exchange &exchange) {
        // What our own emulator answered is recorded there already, with the rule.
        if (!m_sessionIsEmulator || exchange.status == 0)
            recordExchange(exchange);
    });
    connect(&m_emulator, &Emulator::exchanged, this, &MetadataWorkspace::recordExchange);
    connect(&m_emulator, &Emulator::runningChanged, this, &MetadataWorkspace::refreshEmulatorPanel);
    connect(&m_emulator, &Emulator::scenarioChanged, this, &MetadataWorkspace::refreshEmulatorPanel);
    connect(&m_tick, &QTimer::timeout, this, &MetadataWorkspace::refreshVerdict);
}

QString MetadataWorkspace::title() const
{
    return tr("Metadata");
}

QString MetadataWorkspace::iconName() const
{
    return QStringLiteral("metadata");
}

QList<QAction *> MetadataWorkspace::menuActions() const
{
    QList<QAction *> actions = {m_startAction, m_stopAction, m_readAction, m_scenarioAction, m_clearAction};
    for (const MetadataFeature *feature : m_features)
        actions += feature->menuActions();
    return actions;
}

QStringList MetadataWorkspace::statusSegments() const
{
    return {m_emulator.isRunning() ? tr("Emulator: %1").arg(m_emulator.endpoint().toString())
                                   : tr("Emulator: stopped")};
}

void MetadataWorkspace::restoreState()
{
    m_columns->restoreState(settings().state(kColumns));
    m_rows->restoreState(settings().state(kRows));
    m_exchangePanel->restoreState(settings().state(kExchanges));
    bool isNumber = false;
    const int port = settings().state(kPort).toInt(&isNumber);
    if (isNumber)
        m_panel->setPort(port);
}

void MetadataWorkspace::saveState()
{
    settings().setState(kColumns, m_columns->saveState());
    settings().setState(kRows, m_rows->saveState());
    settings().setState(kExchanges, m_exchangePanel->saveState());
    settings().setState(kPort, QByteArray::number(m_panel->port()));
    for (MetadataFeature *feature : std::as_const(m_features))
        feature->saveState();
}

void MetadataWorkspace::openExample()
{
    m_source->setSource(SourcePanel::Source::Emulator);
    if (m_emulator.isRunning())
        openSession();
    else
        startEmulator();
}

void MetadataWorkspace::showPage()
{
    m_pages->setCurrentWidget(m_rows);
}

void MetadataWorkspace::startEmulator()
{
    showPage();
    // Loopback only: nobody else's programs should find it.
    const Result<QUrl> started = m_emulator.start(QHostAddress(QHostAddress::LocalHost), quint16(m_panel->port()));
    if (!started) {
        messages().showMessage(Tone::Error, started.error(), tr("Use a free port"), [this] {
            m_panel->setPort(0);
            startEmulator();
        });
        refreshVerdict();
        return;
    }
    messages().hide();
    m_source->setSource(SourcePanel::Source::Emulator);
    openSession();
}

void MetadataWorkspace::stopEmulator()
{
    m_emulator.stop();
    if (m_sessionIsEmulator) {
        m_session->close();
        m_value->showNothing();
    }
}

void MetadataWorkspace::openPaths(const QStringList &paths)
{
    for (const QString &path : paths) {
        const bool taken = std::any_of(m_features.cbegin(), m_features.cend(),
                                       [&path](MetadataFeature *feature) { return feature->takesFile(path); });
        if (!taken && useScenario(path))
            startEmulator();
    }
}

void MetadataWorkspace::chooseScenarioFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a scenario or a recording"), QString(),
        tr("Scenarios and recordings (*.yaml *.yml *.json *.jsonl *.gz *.xz);;All files (*)"));
    if (!path.isEmpty() && useScenario(path) && m_emulator.isRunning())
        openSession();
}

bool MetadataWorkspace::useScenario(const QString &path)
{
    const Result<Scenario> loaded = loadTree(path);
    if (!loaded) {
        messages().showMessage(Tone::Error, loaded.error());
        return false;
    }
    if (!loaded->warnings.isEmpty())
        messages().showMessage(Tone::Warning, loaded->warnings.first());
    m_panel->addScenario(path, loaded->name);
    m_panel->setScenario(path);
    for (MetadataFeature *feature : std::as_const(m_features))
        feature->scenarioLeaves();
    m_emulator.setScenario(*loaded);
    Q_EMIT scenarioLoaded(path);
    if (m_emulator.isRunning() && m_sessionIsEmulator)
        openSession();
    return true;
}

Scenario MetadataWorkspace::ownScenario() const
{
    Scenario scenario = m_emulator.scenario();
    for (const MetadataFeature *feature : m_features)
        feature->restoreOwn(scenario);
    return scenario;
}

QString MetadataWorkspace::editValue(const QByteArray &path, const QByteArray &value)
{
    const Result<ScenarioEdit> edited =
        bootscope::editValue(m_emulator.scenario(), QByteArray::fromPercentEncoding(path), value);
    if (!edited)
        return edited.error();
    m_emulator.setScenario(edited->scenario);
    if (!m_sessionIsEmulator)
        return {};
    m_session->model().refresh(); // items may have come and gone with it
    if (path == m_value->path())
        choosePath(path);
    return {};
}

void MetadataWorkspace::setEditorText(const QByteArray &bytes, const QString &name)
{
    if (!servesEditorText())
        return;
    m_emulator.setUserData(bytes, true);
    m_panel->setEditorText(name.isEmpty() ? tr("No text is open in Author: there is no user data.")
                                          : tr("%1, %2 bytes").arg(name).arg(bytes.size()));
}

void MetadataWorkspace::choosePath(const QByteArray &path)
{
    m_value->setExplanation(explanation(path));
    for (MetadataFeature *feature : std::as_const(m_features))
        feature->pathChanged(path);
    if (path.endsWith('/')) {
        const QModelIndex index = m_session->model().indexOf(path);
        m_value->showDirectory(path, m_session->model().canFetchMore(index) ? -1 : m_session->model().rowCount(index));
        return;
    }
    m_panel->setCurlPath(path);
    if (isWithheldPath(path)) {
        m_value->showWithheld(path);
        return;
    }
    m_value->showWaiting(path);
    m_session->fetch(path);
}

void MetadataWorkspace::showAnswer(const QByteArray &path, const ClientAnswer &answer)
{
    if (path != m_value->path())
        return;
    if (answer.ok())
        m_value->showValue(path, answer.body);
    else
        m_value->showProblem(path, answer.problem, answer.isAbsent());
    for (MetadataFeature *feature : std::as_const(m_features))
        feature->answered(path, answer);
    refreshVerdict();
}

void MetadataWorkspace::recordExchange(const Exchange &exchange)
{
    m_exchanges->append(exchange);
    for (MetadataFeature *feature : std::as_const(m_features))
        feature->exchanged(exchange);
}

VerdictText MetadataWorkspace::verdict() const
{
    const ImdsClient *client = m_session->client();
    if (client && !m_session->problem().isEmpty())
        return {Tone::Error, m_session->problem()};
    QStringList facts;
    if (m_emulator.isRunning())
        facts.append(tr("Emulator '%1' at %2, tokens %3")
                         .arg(scenarioTitle(m_emulator.scenario().name), m_emulator.endpoint().toString(),
                              m_emulator.scenario().service.tokensRequired ? tr("required") : tr("optional")));
    if (client && !m_sessionIsEmulator)
        facts.append(m_session->isConnected()
                         ? tr("Reading %1 with %2")
                               .arg(m_label, client->usesV1() ? QStringLiteral("IMDSv1") : QStringLiteral("IMDSv2"))
                         : tr("Asking %1…").arg(m_label));
    if (client && client->tokenSecondsLeft() > 0)
        facts.append(tr("token valid %1").arg(duration(client->tokenSecondsLeft())));
    if (facts.isEmpty())
        return {Tone::Neutral, tr("The emulator is stopped and nothing is being read.")};
    return {Tone::Success, facts.join(QStringLiteral("; "))};
}

void MetadataWorkspace::refreshVerdict()
{
    strip().setVerdict(verdict());
    m_source->setConnected(m_session->isConnected());
    m_source->setVersions(m_session->client() ? m_session->versions() : QList<QByteArray>(), m_session->version());
    m_startAction->setEnabled(!m_emulator.isRunning());
    m_stopAction->setEnabled(m_emulator.isRunning());
    if (!m_session->client())
        m_tick.stop();
    Q_EMIT statusChanged();
}

void MetadataWorkspace::refreshEmulatorPanel()
{
    const Scenario &scenario = m_emulator.scenario();
    m_panel->setTokensRequired(scenario.service.tokensRequired);
    m_panel->setRunning(m_emulator.endpoint(), m_emulator.isRunning()
                                                   ? tr("Answers at %1").arg(m_emulator.endpoint().toString())
                                                   : tr("Stopped. It answers to this machine only when it runs."));
    for (MetadataFeature *feature : std::as_const(m_features))
        feature->emulatorChanged();
    refreshVerdict();
}

void MetadataWorkspace::retranslate()
{
    m_empty->setContent(
        QStringLiteral("metadata"), tr("Emulate or read the instance metadata service"),
        {tr("The emulator answers on this machine as an EC2 instance would, with or without session tokens"),
         tr("Browse every item with its explanation, and see each request with the rule that decided it"),
         tr("Nothing is contacted until you say so")},
        tr("Start the emulator"), tr("Read an endpoint…"));
    m_startAction->setText(tr("&Start the emulator"));
    m_stopAction->setText(tr("S&top the emulator"));
    m_readAction->setText(tr("&Read the tree again"));
    m_scenarioAction->setText(tr("&Open a scenario or recording…"));
    m_clearAction->setText(tr("&Clear the exchanges"));
    m_source->retranslate();
    m_value->retranslate();
    m_panel->retranslate();
    m_exchangePanel->retranslate();
    m_right->setTabText(m_right->indexOf(m_panelPage), tr("Emulator"));
    m_foot->setTabText(m_foot->indexOf(m_exchangePanel), tr("Exchanges"));
    for (const BuiltInScenario &scenario : builtInScenarios())
        m_panel->addScenario(scenario.path, builtInScenarioTitle(scenario.id));
    for (MetadataFeature *feature : std::as_const(m_features))
        feature->retranslate();
    m_rightTabs->retranslate();
    m_footTabs->retranslate();
    if (!m_value->path().isEmpty())
        m_value->setExplanation(explanation(m_value->path()));
    refreshEmulatorPanel();
}

} // namespace bootscope
