// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/scenariofeature.h"

#include "app/settings/settings.h"
#include "app/workspaces/metadata/metadataworkspace.h"
#include "imds/scenario/form/scenarioform.h"
#include "imds/scenario/scenariowriter.h"
#include "widgets/metadata/emulatorpanel.h"
#include "widgets/metadata/scenario/scenariopanel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace bootscope {

namespace {

const QString kState = QStringLiteral("metadata-scenario");
constexpr qint64 kMaxFile = 8 * 1024 * 1024;

bool isJson(const QString &path)
{
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
}

// A line that is a comment from its first character on; one behind a value is as rare as it is short.
bool hasComments(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = file.read(kMaxFile).split('\n');
    return std::any_of(lines.cbegin(), lines.cend(),
                       [](const QByteArray &line) { return line.trimmed().startsWith('#'); });
}

} // namespace

ScenarioFeature::ScenarioFeature(MetadataWorkspace &host)
    : MetadataFeature(host)
    , m_path(host.emulatorPanel().scenario())
    , m_saved(writeScenario(host.emulator().scenario()))
    , m_save(addAction(QKeySequence::Save, [this] { saveInPlace(); }))
    , m_saveAs(addAction(QKeySequence(QStringLiteral("Ctrl+Shift+S")), [this] { chooseAndSave(); }))
{
    connect(&host, &MetadataWorkspace::scenarioLoaded, this, &ScenarioFeature::loaded);
}

QWidget *ScenarioFeature::makeTab()
{
    m_panel = new ScenarioPanel;
    connect(m_panel, &ScenarioPanel::edited, &host().emulator(), &Emulator::setScenario);
    connect(m_panel, &ScenarioPanel::saveRequested, this, &ScenarioFeature::saveInPlace);
    connect(m_panel, &ScenarioPanel::saveAsRequested, this, &ScenarioFeature::chooseAndSave);
    connect(m_panel, &ScenarioPanel::reloadRequested, this, &ScenarioFeature::reload);
    connect(m_panel, &ScenarioPanel::newRequested, this, &ScenarioFeature::makeNew);
    restore();
    m_panel->setScenario(host().emulator().scenario());
    return m_panel;
}

QString ScenarioFeature::tabTitle() const
{
    return tr("Scenario");
}

void ScenarioFeature::retranslate()
{
    m_save->setText(tr("Sa&ve the scenario"));
    m_saveAs->setText(tr("Save the scenario &as…"));
    m_panel->clearTemplates();
    for (const BuiltInScenario &scenario : builtInScenarios())
        m_panel->addTemplate(scenario.path, builtInScenarioTitle(scenario.id));
    m_panel->retranslate();
    showFile();
}

bool ScenarioFeature::isModified() const
{
    return writeScenario(host().ownScenario()) != m_saved;
}

// The path, a line feed, and what was changed and is in no file.
void ScenarioFeature::saveState()
{
    QByteArray state;
    // A recording may hold what was a secret elsewhere: nothing of it goes into the settings.
    if (isModified() && !host().emulator().scenario().isRecording)
        state = m_path.toUtf8() + '\n' + writeScenario(host().ownScenario());
    host().settings().setState(kState, state);
}

void ScenarioFeature::restore()
{
    const QByteArray state = host().settings().state(kState);
    const qsizetype end = state.indexOf('\n');
    if (end < 0)
        return;
    const QString path = QString::fromUtf8(state.left(end));
    Result<Scenario> kept = readScenario(state.mid(end + 1), QFileInfo(path).absolutePath());
    const Result<Scenario> file = loadScenario(path);
    // Without its file there is nothing that it could be a change of.
    if (!kept || !file)
        return;
    m_path = path;
    m_saved = writeScenario(*file);
    m_hasComments = !isShipped() && hasComments(path);
    host().emulatorPanel().addScenario(path, file->name);
    host().emulatorPanel().setScenario(path);
    host().emulator().setScenario(*kept);
}

void ScenarioFeature::loaded(const QString &path)
{
    m_path = path;
    m_saved = writeScenario(host().emulator().scenario());
    m_hasComments = !isShipped() && !isJson(path) && hasComments(path);
    m_dropsComments = false;
    showFile();
}

void ScenarioFeature::emulatorChanged()
{
    if (!m_panel)
        return;
    m_panel->setScenario(host().emulator().scenario());
    showFile();
}

void ScenarioFeature::showFile()
{
    const QString name =
        isShipped() ? builtInScenarioTitle(QFileInfo(m_path).completeBaseName()) : QFileInfo(m_path).fileName();
    m_panel->setFile(name, isModified(), !m_path.isEmpty());
    m_save->setEnabled(isModified());
}

bool ScenarioFeature::save(const QString &path)
{
    const Scenario scenario = host().ownScenario();
    const QByteArray text = writeScenario(scenario, isJson(path) ? ScenarioForm::Json : ScenarioForm::Yaml);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        host().messages().showMessage(Tone::Error, tr("%1 cannot be written: %2").arg(path, file.errorString()));
        return false;
    }
    m_path = path;
    m_saved = writeScenario(scenario);
    m_hasComments = false;
    host().emulatorPanel().addScenario(path, scenario.name);
    host().emulatorPanel().setScenario(path);
    host().messages().showMessage(Tone::Success, tr("The scenario was written to %1.").arg(path));
    showFile();
    return true;
}

void ScenarioFeature::saveInPlace()
{
    // A recording is replayed, not written.
    const bool isRecording = m_path.endsWith(QLatin1String(".jsonl")) || m_path.endsWith(QLatin1String(".gz"));
    if (isShipped() || isRecording) {
        chooseAndSave();
        return;
    }
    if (m_hasComments && !m_dropsComments) {
        host().messages().showMessage(
            Tone::Warning, tr("%1 has comments, and saving writes the values only.").arg(QFileInfo(m_path).fileName()),
            tr("Save without them"), [this] {
                m_dropsComments = true;
                saveInPlace();
            });
        return;
    }
    save(m_path);
}

void ScenarioFeature::chooseAndSave()
{
    const QString suggested = isShipped() ? QFileInfo(m_path).completeBaseName() + QStringLiteral(".yaml") : m_path;
    const QString path = QFileDialog::getSaveFileName(&host(), tr("Save the scenario"), suggested,
                                                      tr("Scenarios (*.yaml *.yml *.json)"));
    if (!path.isEmpty())
        save(path);
}

void ScenarioFeature::reload()
{
    host().useScenario(m_path);
}

void ScenarioFeature::makeNew(const QString &id)
{
    host().useScenario(id);
    m_panel->showGroup("instance");
}

} // namespace bootscope
