// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/partsfeature.h"

#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "parsers/boots/parts/partruns.h"
#include "widgets/diagnose/partrunpanel.h"

#include <QEvent>

namespace bootscope {

PartsFeature::PartsFeature(DiagnoseWorkspace &host) : DiagnoseFeature(host)
{
    m_raise = addAction(QKeySequence(), [this] { raiseTab(); });
}

QWidget *PartsFeature::makeTab()
{
    m_panel = new PartRunPanel;
    m_panel->setObjectName(QStringLiteral("parts"));
    m_panel->installEventFilter(this);
    connect(m_panel, &PartRunPanel::evidenceActivated, this, [this](const Evidence &evidence) {
        host().navigator().showLines(evidence.input, evidence.line, evidence.endLine);
    });
    return m_panel;
}

QString PartsFeature::tabTitle() const
{
    return tr("Parts");
}

void PartsFeature::caseChanged()
{
    m_shown.reset();
    readIfSeen();
}

void PartsFeature::bootChanged()
{
    readIfSeen();
}

void PartsFeature::retranslate()
{
    m_raise->setText(tr("Why did it not &run?"));
    if (!m_panel)
        return;
    m_panel->retranslate();
    m_shown.reset(); // its sentences are in the language of before
    readIfSeen();
}

bool PartsFeature::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_panel && event->type() == QEvent::Show)
        readIfSeen();
    return DiagnoseFeature::eventFilter(watched, event);
}

void PartsFeature::readIfSeen()
{
    const AnalysisPtr analysis = host().analysis();
    const int boot = host().currentBoot();
    if (!m_panel || !m_panel->isVisible() || (m_shown == analysis && m_shownBoot == boot))
        return;
    m_shown = analysis;
    m_shownBoot = boot;
    m_worker.cancel();
    if (!analysis || boot < 0 || !analysis->complete) {
        m_panel->setMessage(QString());
        return;
    }
    m_worker.start([this, analysis, boot](const Worker::Task &task) {
        const QList<PartRun> runs = partRuns(*analysis, boot, &task.cancelled());
        task.post([this, runs] {
            if (runs.isEmpty())
                m_panel->setMessage(tr("The evidence names no part of the user data. "
                                       "Open the user data together with the logs."));
            else
                m_panel->setRuns(runs);
            Q_EMIT read();
        });
    });
}

} // namespace bootscope
