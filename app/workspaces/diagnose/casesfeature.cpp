// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/casesfeature.h"

#include "app/jobs/summaryjob.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "parsers/boots/compare/casefolders.h"
#include "widgets/diagnose/cases/casepanel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QToolButton>

#include <algorithm>

namespace bootscope {

CasesFeature::CasesFeature(DiagnoseWorkspace &host)
    : DiagnoseFeature(host)
    , m_job(new SummaryJob(this))
    , m_looking(new Worker(this))
    , m_action(addAction({}, [this] { chooseFolder(); }))
    , m_back(new QToolButton)
{
    m_back->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_back->hide();
    host.strip().addEndWidget(m_back);
    connect(m_back, &QToolButton::clicked, this, &CasesFeature::showPanel);
    connect(&host, &DiagnoseWorkspace::pageChanged, this,
            [this, &host] { m_back->setVisible(m_panel && !host.showsOverview()); });
}

CasesFeature::~CasesFeature() = default;

bool CasesFeature::takesPaths(const QStringList &paths)
{
    m_looking->cancel();
    const bool folders = std::all_of(paths.cbegin(), paths.cend(), [](const QString &path) {
        return !path.startsWith(QLatin1String(":/")) && QFileInfo(path).isDir();
    });
    if (!folders)
        return false;
    host().strip().setVerdict({Tone::Neutral, tr("Looking for cases…")});
    m_looking->start([this, paths](const Worker::Task &task) {
        const bool several = findCases(paths, &task.cancelled()).size() > 1;
        task.post([this, paths, several] {
            if (several)
                showTable(paths);
            else
                host().openCase(paths);
        });
    });
    return true;
}

void CasesFeature::retranslate()
{
    m_action->setText(tr("Table of many &boots…"));
    m_back->setText(tr("All cases"));
    m_back->setToolTip(tr("Back to the table of all cases"));
    if (m_panel)
        m_panel->retranslate();
}

void CasesFeature::makePanel()
{
    m_panel = new CasePanel;
    connect(m_panel, &CasePanel::caseActivated, &host(), &DiagnoseWorkspace::openCase);
    connect(m_panel, &CasePanel::cancelRequested, this, [this] {
        m_job->cancel();
        m_panel->setStopped();
    });
    connect(m_job, &SummaryJob::progressed, m_panel, &CasePanel::setProgress);
    connect(m_job, &SummaryJob::finished, m_panel, &CasePanel::setCases);
    // Whoever has opened a case meanwhile stays there.
    connect(m_panel, &CasePanel::sentenceChanged, this, [this] {
        if (host().showsOverview())
            showPanel();
    });
    retranslate();
}

void CasesFeature::showPanel()
{
    host().showOverview(m_panel, {Tone::Info, m_panel->sentence()});
    m_back->hide();
}

void CasesFeature::showTable(const QStringList &paths)
{
    if (!m_panel)
        makePanel();
    m_panel->setProgress(0, 0);
    showPanel();
    m_job->start(paths);
}

void CasesFeature::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(&host(), tr("Open a folder of many logs"));
    if (!folder.isEmpty())
        showTable({folder});
}

CasePanel *CasesFeature::panel() const
{
    return m_panel;
}

} // namespace bootscope
