// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/comparefeature.h"

#include "app/jobs/comparejob.h"
#include "app/workspaces/diagnose/diagnoseview.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "widgets/diagnose/cases/comparepanel.h"
#include "widgets/diagnose/timeline/timelineview.h"

#include <QFileDialog>
#include <QFileInfo>

namespace bootscope {

CompareFeature::CompareFeature(DiagnoseWorkspace &host)
    : SeenTab(host), m_job(new CompareJob(this)), m_action(addAction({}, [this] { chooseOtherLogs(); }))
{
    connect(m_job, &CompareJob::finished, this,
            [this](const std::shared_ptr<const ComparisonResult> &result) { show(*result); });
    connect(m_job, &CompareJob::failed, this, [this](const QString &sentence) {
        if (m_panel)
            m_panel->setFailure(sentence);
    });
}

QWidget *CompareFeature::makeTab()
{
    m_panel = new ComparePanel;
    connect(m_panel, &ComparePanel::referenceChosen, this, &CompareFeature::compareWithBoot);
    connect(m_panel, &ComparePanel::otherLogsRequested, this, &CompareFeature::chooseOtherLogs);
    connect(m_panel, &ComparePanel::otherFolderRequested, this, &CompareFeature::chooseOtherFolder);
    connect(m_panel, &ComparePanel::lineActivated, this,
            [this](int input, LineNo line) { host().navigator().showLines(input, line, line); });
    connect(m_panel, &ComparePanel::stepActivated, this, [this](StepPlace place) {
        TimelineView &timeline = *host().view().timeline;
        timeline.setSelected({place.stage, place.step});
        Q_EMIT timeline.stepActivated({place.stage, place.step});
    });
    watch(m_panel);
    return m_panel;
}

QString CompareFeature::tabTitle() const
{
    return tr("Compare");
}

void CompareFeature::bootChanged()
{
    m_action->setEnabled(host().currentBoot() >= 0);
    SeenTab::bootChanged();
}

void CompareFeature::showBoot(const AnalysisPtr &analysis, int boot)
{
    m_job->cancel();
    m_panel->setBoots(analysis, boot);
    const int good = bootToCompare(*analysis, true);
    if (good < 0 || good == boot || analysis->boots[std::size_t(good)].verdict != Verdict::Succeeded)
        return;
    m_panel->setReference(good);
    compareWithBoot(good);
}

void CompareFeature::showNothing()
{
    m_job->cancel();
    m_panel->setBoots(nullptr, -1);
}

void CompareFeature::retranslate()
{
    m_action->setText(tr("&Compare with other logs…"));
    if (m_panel)
        m_panel->retranslate();
}

void CompareFeature::compareWithBoot(int boot)
{
    if (boot < 0 || host().currentBoot() < 0 || !m_panel)
        return;
    m_referenceName.clear();
    m_panel->setBusy();
    m_job->start(host().analysis(), host().currentBoot(), host().analysis(), boot);
}

void CompareFeature::compareWithPaths(const QStringList &paths)
{
    if (paths.isEmpty() || host().currentBoot() < 0 || !m_panel)
        return;
    Q_EMIT tabWanted();
    m_panel->setReference(-1);
    m_referenceName = QFileInfo(paths.constFirst()).fileName();
    m_panel->setBusy();
    m_job->startWithPaths(host().analysis(), host().currentBoot(), paths);
}

void CompareFeature::chooseOtherLogs()
{
    compareWithPaths(QFileDialog::getOpenFileNames(&host(), tr("Open the logs of a good boot")));
}

void CompareFeature::chooseOtherFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(&host(), tr("Open the folder of a good boot"));
    if (!folder.isEmpty())
        compareWithPaths({folder});
}

void CompareFeature::show(const ComparisonResult &result)
{
    if (!m_panel)
        return;
    QString name = m_referenceName;
    if (!name.isEmpty() && result.referenceCase->boots.size() > 1)
        name = tr("%1, boot %2").arg(name).arg(result.reference + 1);
    m_panel->setComparison(result.comparison, result.messages, name, *result.bootCase);
}

ComparePanel *CompareFeature::panel() const
{
    return m_panel;
}

} // namespace bootscope
