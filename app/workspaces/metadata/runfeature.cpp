// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/runfeature.h"

#include "app/jobs/metadataenvironment.h"
#include "app/jobs/processrun.h"
#include "app/settings/settings.h"
#include "app/workspaces/metadata/metadataworkspace.h"
#include "widgets/metadata/emulation/runpanel.h"

namespace bootscope {

namespace {
const QString kState = QStringLiteral("metadata-commands");
constexpr int kNotExecutable = 126; // as shells say it
constexpr int kNotFound = 127;
} // namespace

RunFeature::RunFeature(MetadataWorkspace &host) : MetadataFeature(host)
{
    m_action = addAction(QKeySequence(), [this] {
        this->host().showPage();
        Q_EMIT tabWanted();
    });
}

RunFeature::~RunFeature()
{
    if (m_run)
        m_run->cancel();
}

QWidget *RunFeature::makeTab()
{
    m_panel = new RunPanel;
    m_panel->setHistory(
        QString::fromUtf8(host().settings().state(kState)).split(QLatin1Char('\n'), Qt::SkipEmptyParts));
    m_panel->setCommand({});
    connect(m_panel, &RunPanel::runRequested, this, &RunFeature::run);
    connect(m_panel, &RunPanel::stopRequested, this, &RunFeature::stop);
    return m_panel;
}

QString RunFeature::tabTitle() const
{
    return tr("Run a program");
}

void RunFeature::retranslate()
{
    m_action->setText(tr("R&un a program against the emulator"));
    m_panel->retranslate();
}

void RunFeature::saveState()
{
    host().settings().setState(kState, m_panel->history().join(QLatin1Char('\n')).toUtf8());
}

void RunFeature::emulatorChanged()
{
    if (!m_panel)
        return;
    const bool runs = host().emulator().isRunning();
    m_panel->setReady(runs);
    m_panel->setEnvironmentText(
        runs ? metadataVariables(host().emulator().endpoint()).toStringList().join(QLatin1Char('\n')) : QString());
}

void RunFeature::run(const QString &command)
{
    m_panel->clearOutput();
    m_decoder = QStringDecoder(QStringDecoder::Utf8);
    m_run = new ProcessRun(this);
    m_run->setEnvironment(metadataEnvironment(QProcessEnvironment::systemEnvironment(), host().emulator().endpoint()));
    m_run->setOwnGroup();
    connect(m_run, &ProcessRun::printed, this,
            [this](const QByteArray &bytes) { m_panel->addOutput(m_decoder.decode(bytes)); });
    connect(m_run, &ProcessRun::done, this, &RunFeature::ended);
    m_panel->setRunning(true);
    m_run->start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command}, {}, 0);
}

void RunFeature::stop()
{
    if (m_run)
        m_run->cancel();
    m_run.clear();
    m_panel->setRunning(false);
    m_panel->setOutcome(tr("Stopped."), false);
}

void RunFeature::ended(const ProcessOutcome &outcome)
{
    m_run.clear();
    m_panel->setRunning(false);
    using State = ProcessOutcome::State;
    if (outcome.state == State::TooMuchOutput)
        m_panel->setOutcome(tr("Stopped: it printed more than 8 MiB."), false);
    else if (outcome.state == State::Crashed)
        m_panel->setOutcome(tr("Ended by a signal."), false);
    else if (outcome.state != State::Finished)
        m_panel->setOutcome(tr("The shell cannot be started."), false);
    else if (outcome.exitCode == 0)
        m_panel->setOutcome(tr("Ended well (exit code 0)."), true);
    else if (outcome.exitCode == kNotFound)
        m_panel->setOutcome(tr("The command was not found (exit code 127)."), false);
    else if (outcome.exitCode == kNotExecutable)
        m_panel->setOutcome(tr("The command cannot be executed (exit code 126)."), false);
    else if (outcome.exitCode > 128)
        m_panel->setOutcome(tr("Ended by signal %1 (exit code %2).").arg(outcome.exitCode - 128).arg(outcome.exitCode),
                            false);
    else
        m_panel->setOutcome(tr("Ended with exit code %1: it reports a failure.").arg(outcome.exitCode), false);
}

} // namespace bootscope
