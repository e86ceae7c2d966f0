// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/partsfeature.h"

#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "parsers/boots/parts/partruns.h"
#include "widgets/diagnose/partrunpanel.h"

namespace bootscope {

PartsFeature::PartsFeature(DiagnoseWorkspace &host) : SeenTab(host)
{
    m_raise = addAction(QKeySequence(), [this] { Q_EMIT tabWanted(); });
}

QWidget *PartsFeature::makeTab()
{
    m_panel = new PartRunPanel;
    m_panel->setObjectName(QStringLiteral("parts"));
    watch(m_panel);
    connect(m_panel, &PartRunPanel::evidenceActivated, this, [this](const Evidence &evidence) {
        host().navigator().showLines(evidence.input, evidence.line, evidence.endLine);
    });
    return m_panel;
}

QString PartsFeature::tabTitle() const
{
    return tr("Parts");
}

void PartsFeature::retranslate()
{
    m_raise->setText(tr("Why did it not &run?"));
    if (!m_panel)
        return;
    m_panel->retranslate();
    showAgain(); // its sentences are in the language of before
}

void PartsFeature::showNothing()
{
    m_panel->setMessage(QString());
}

void PartsFeature::showBoot(const AnalysisPtr &analysis, int boot)
{
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
